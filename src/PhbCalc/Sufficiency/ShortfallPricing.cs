using PhbCalc.BottomUp;
using PhbCalc.Rates;

namespace PhbCalc.Sufficiency;

/// <summary>Prices short hours as visits of a service by the hour on the plan's own card.</summary>
/// <remarks>Rule: spec 2b, Enough: priced by the plan's own card.</remarks>
internal static class ShortfallPricing
{
    /// <summary>The price, or why there is none.</summary>
    internal static (ShortfallPrice? Price, string? WhyNot) Of(BottomUpCosting costing, CarePlan plan, SufficiencyPolicy policy, List<Stretch> lacking)
    {
        (ServiceRates? service, string? whyNot) = Service(costing, plan, policy);
        if (service is null)
        {
            return (null, whyNot);
        }

        Visit[] visits = [.. lacking.SelectMany(stretch => Visits(service, stretch)).Select((make, i) => make(Iso.Number(i + 1)))];
        try
        {
            CarePlan lackingPlan = new(plan.PersonId, plan.Start, plan.End, [.. visits]);
            return (new(service.Card, service.Service, costing.TypicalWeek(lackingPlan), costing.CalendarExact(lackingPlan)), null);
        }
        catch (InvalidInputException exception)
        {
            return (null, $"The short hours have no price: {exception.Faults[0].SafeExplanation}.");
        }
    }

    private static IEnumerable<Func<string, Visit>> Visits(ServiceRates service, Stretch stretch)
    {
        LocalTime start = LocalTime.FromMinutesSinceMidnight(stretch.Start);
        LocalTime end = LocalTime.FromMinutesSinceMidnight((stretch.Start + stretch.Minutes) % WeekGrid.MinutesADay);
        for (int left = stretch.Balance.Short; left > 0; left -= Visit.MostCarers)
        {
            int carers = Math.Min(left, Visit.MostCarers);
            yield return number => new($"short-{number}", service.Card, service.Service, stretch.Days, start, end, carers, stretch.Weeks);
        }
    }

    /// <summary>The service by the hour that prices short hours: the policy's, or the plan's own with most hours, or the only one on its cards.</summary>
    private static (ServiceRates? Service, string? WhyNot) Service(BottomUpCosting costing, CarePlan plan, SufficiencyPolicy policy)
    {
        string[] cards = [.. plan.Visits.Select(visit => visit.Card).Distinct(StringComparer.Ordinal)];
        ServiceRates[] byTheHour = [.. costing.Rates.Services.Where(service => service.Unit == RateUnit.Hour && cards.Contains(service.Card))];
        if (policy.ShortfallService is { } name)
        {
            ServiceRates? named = byTheHour.FirstOrDefault(service => service.Service == name);
            return (named, named is null ? $"The short hours have no price: {name} is not a service by the hour on the plan's cards." : null);
        }

        ServiceRates? most = byTheHour
            .Select(service => (Service: service, Minutes: plan.Visits.Where(visit => visit.Card == service.Card && visit.Service == service.Service).Sum(Minutes)))
            .Where(candidate => candidate.Minutes > 0)
            .OrderByDescending(candidate => candidate.Minutes)
            .FirstOrDefault().Service;
        return most is not null ? (most, null)
            : byTheHour.Length == 1 ? (byTheHour[0], null)
            : (null, cards.Length == 0 ? "The short hours have no price: the plan has no visit, so it has no card."
                : byTheHour.Length == 0 ? "The short hours have no price: the plan's cards have no service by the hour."
                : $"The short hours have no price: the plan's cards have several services by the hour ({string.Join(", ", byTheHour.Select(service => service.Service).Distinct(StringComparer.Ordinal))}); name one.");
    }

    private static long Minutes(Visit visit) => (long)visit.Minutes * int.PopCount((int)visit.Days) * visit.Carers;
}
