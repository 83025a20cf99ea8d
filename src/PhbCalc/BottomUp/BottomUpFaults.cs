using System.Globalization;
using PhbCalc.Rates;

namespace PhbCalc.BottomUp;

/// <summary>What can be wrong with a care plan by itself.</summary>
internal static class BottomUpFaults
{
    private const decimal TooMuch = 1_000_000_000_000m;

    internal static List<Fault>? InVisit(
        string? id, string? card, string? service, DayTypes days, LocalTime? start, LocalTime? end, int carers, LocalDate? from, LocalDate? to)
    {
        FaultList faults = new("visit", id);
        faults.AddIfBlank("visit_id", id, "/id");
        faults.AddIfBlank("card", card);
        faults.AddIfBlank("service", service);
        faults.AddIfEndsFirst("to", from, to);
        faults.AddIfUndefined("days", days);
        if (days.HasFlag(DayTypes.BankHoliday))
        {
            faults.Add("days", "BankHoliday", "is a day for rates only", "write the days of the week: the rate card prices bank holidays");
        }

        if (carers is < 1 or > Visit.MostCarers)
        {
            faults.Add("carers", carers.ToString(CultureInfo.InvariantCulture), "is not a number of carers", $"write 1 to {Visit.MostCarers}");
        }

        if (start is null != end is null)
        {
            faults.Add(start is null ? "start" : "end", null, "is blank while the other time is given", "give both times, or neither for a service priced per week");
        }

        faults.AddIfNotWholeMinute("start", start);
        faults.AddIfNotWholeMinute("end", end);
        return faults.All;
    }

    internal static List<Fault>? In(Absence absence)
    {
        FaultList faults = new("absence");
        faults.AddIfEndsFirst("to", absence.From, absence.To);
        return faults.All;
    }

    internal static List<Fault>? In(Item item)
    {
        FaultList faults = new("item", item.Id);
        faults.AddIfBlank("item_id", item.Id, "/id");
        faults.AddIfBlank("category", item.Category);
        faults.AddIfUndefined("unit", item.Unit);
        faults.AddIfUndefined("funded_by", item.FundedBy);
        faults.AddIfOutside("amount", item.Amount.Pounds, TooMuch);
        faults.AddIfOutside("quantity", item.Quantity, TooMuch);
        faults.AddIfEndsFirst("to", item.From, item.To);
        if (item.Unit == ItemUnit.Once && item.To is not null)
        {
            faults.Add("to", Iso.Text(item.To.Value), "is an end for an item that comes once", "leave it blank, and write the day it comes as from");
        }

        if (SpendingRules.Refusing(item.Category) is { } rule)
        {
            faults.Add(new Fault("category", $"is refused: {rule.Rule}", "take the item out of the plan") { Value = item.Category, Kind = FaultKind.Rule });
        }

        return faults.All;
    }

    internal static List<Fault>? In(CarePlan plan)
    {
        FaultList faults = new("person", plan.PersonId);
        faults.AddIfBlank("person_id", plan.PersonId);
        faults.AddIfEndsFirst("end", plan.Start, plan.End);
        faults.AddNulls("visits", plan.Visits);
        faults.AddNulls("items", plan.Items);
        faults.AddNulls("absences", plan.Absences);
        faults.AddRepeats("visit_id", plan.Visits, visit => visit.Id, "visits", "/id");
        faults.AddRepeats("item_id", plan.Items, item => item.Id, "items", "/id");
        return faults.All;
    }

    internal static List<Fault>? InWeeksPerYear(Ratio weeks)
    {
        FaultList faults = new("policy");
        if (weeks.Numerator <= 0 || weeks.ToDecimal() > 54m)
        {
            faults.Add("weeks_per_year", weeks.ToString(), "is not a number of weeks in a year", "write 52, 52.143 or 365/7");
        }

        return faults.All;
    }

    internal static List<Fault>? InContingency(string member, decimal value, decimal most, ContingencyPlace place)
    {
        FaultList faults = new("policy");
        if (value < 0m || value > most || decimal.Round(value, 6, MidpointRounding.ToZero) != value)
        {
            faults.Add($"contingency_{member}", value.ToString(CultureInfo.InvariantCulture), "is not a contingency",
                string.Create(CultureInfo.InvariantCulture, $"write a number from 0 to {most} with at most six decimals"), $"/{member}");
        }

        faults.AddIfUndefined("contingency_place", place, "/place");
        return faults.All;
    }
}

/// <summary>What can be wrong when a plan meets rate cards and a period. Each fault is told from the plan.</summary>
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
            $"has bank-holiday rates, but which days are bank holidays is known only for {Iso.Text(period.Holidays)}",
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
