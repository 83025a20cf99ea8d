using PhbCalc.Rates;

namespace PhbCalc.BottomUp;

/// <summary>What can be wrong when a plan meets rate cards and a period. Each fault is placed in the plan.</summary>
internal static class CostingFaults
{
    internal static Fault UnknownService(CarePlan plan, int visit, RateCards rates)
    {
        Visit asked = plan.Visits[visit];
        string[] cards = [.. rates.Services.Select(service => service.Card).Distinct(StringComparer.Ordinal)];
        if (!cards.Contains(asked.Card))
        {
            return New(plan, visit, "card", asked.Card, "is not a rate card", Nearest.Suggest(asked.Card, cards));
        }

        IEnumerable<string> services = rates.Services.Where(service => service.Card == asked.Card).Select(service => service.Service);
        return New(plan, visit, "service", asked.Service, $"is not a service of card {asked.Card}", Nearest.Suggest(asked.Service, services));
    }

    internal static Fault NoTimes(CarePlan plan, int visit, ServiceRates service) =>
        New(plan, visit, "start", null, $"is blank, but {Name(service)} is priced per {service.Unit.Word()}",
            "write when the visit starts and ends: only a service priced per week needs no times");

    internal static Fault NoDays(CarePlan plan, int visit, ServiceRates service) =>
        New(plan, visit, "days", null, $"is blank, but {Name(service)} is priced per {service.Unit.Word()}",
            "write days such as Mon-Fri: only a service priced per week needs no days");

    internal static Fault NoVersion(CarePlan plan, int visit, ServiceRates service, LocalDate day)
    {
        RateVersion first = service.Versions[0];
        RateVersion last = service.Versions[^1];
        string known = last.ValidTo is { } end ? $"{Iso.Text(first.ValidFrom)} to {Iso.Text(end)}" : $"{Iso.Text(first.ValidFrom)} on";
        return New(plan, visit, "service", plan.Visits[visit].Service,
            $"has no rate on card {service.Card} for {Iso.Text(day)}",
            $"add a version that holds on that day (versions cover {known}, perhaps with gaps), or end the visit before it") with
        { ProblemWithoutPersonalData = $"has no rate on card {service.Card} for a day of the plan" };
    }

    internal static Fault BankHolidaysUnknown(CarePlan plan, int visit, DayCounts period, ServiceRates service) =>
        New(plan, visit, "service", plan.Visits[visit].Service,
            $"has bank-holiday rates, but bank holidays are known only for {Iso.Text(period.Holidays)}",
            $"cost a period inside those years, or use a service without a BankHoliday row (card {service.Card})");

    internal static Fault NoBand(CarePlan plan, int visit, PricedVersion version)
    {
        VisitTerms terms = plan.Terms[visit];
        const int BankHoliday = 7;
        int day = 0;
        while (day < BankHoliday && (!terms.Days.HasFlag((DayTypes)(1 << day)) || version.Bands.At(day, terms.Start) != RateBands.NoBand))
        {
            day++;
        }

        return New(plan, visit, "start", Iso.TimeText(terms.Start),
            $"is in no band of {Name(version.Service)} on {DayWords.Name((DayTypes)(1 << day))} in the version from {Iso.Text(version.Service.Versions[version.Index].ValidFrom)}",
            "add a row to the card for that day and time, or change the visit");
    }

    internal static Fault NoCallPrice(CarePlan plan, int visit, PricedVersion version, int minutes, CallLength policy)
    {
        ServiceRates service = version.Service;
        string[] lengths = [.. version.Calls!.Lengths.Select(length => $"{Iso.Number(length)} min")];
        string there = lengths.Length == 0 ? "it has none" : $"it has {string.Join(", ", lengths)}";
        string remedy = policy switch
        {
            CallLength.Refuse => $"add rows with call_minutes {Iso.Number(minutes)}, or set call_length in policy.json to next_longer or pro_rata",
            CallLength.NextLonger => $"add rows with call_minutes {Iso.Number(minutes)} or more, or set call_length in policy.json to pro_rata",
            _ => "add rows with the unit hour, or with call_minutes 60: a pro rata price is a share of the price of an hour",
        };
        return New(plan, visit, "end", $"{Iso.Number(minutes)} min",
            $"is a length that {Name(service)} has no price for in the version from {Iso.Text(service.Versions[version.Index].ValidFrom)} ({there})", remedy);
    }

    internal static Fault TooLarge(CarePlan plan) =>
        new("amount", "the sums come to more than can be counted", "check rates, amounts and quantities: a budget is under 92,000,000,000,000,000 pounds")
        {
            Subject = $"person {plan.PersonId}",
            Path = string.Empty,
        };

    private static string Name(ServiceRates service) => $"{service.Card} {service.Service}";

    private static Fault New(CarePlan plan, int visit, string field, string? value, string problem, string remedy) =>
        new Fault(field, problem, remedy) { Subject = $"person {plan.PersonId}, visit {plan.Visits[visit].Id}", Value = value }.Under("visits", visit);
}
