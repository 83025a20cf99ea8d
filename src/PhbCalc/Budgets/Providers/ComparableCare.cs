using PhbCalc.BottomUp;

namespace PhbCalc.Budgets;

/// <summary>The part of a schedule that can be done both ways.</summary>
/// <param name="Plan">The visits that can, for the person and dates of the whole plan.</param>
/// <param name="Positions">Where each of them stands in the whole plan.</param>
/// <param name="Notices">What is said about the rest.</param>
internal sealed record ComparableCare(CarePlan Plan, ValueList<int> Positions, ValueList<string> Notices)
{
    /// <summary>
    /// The visits on either card, of services that both cards have. Where there is no card of PAs, as a team's employment costs need none, the
    /// team does all that agencies have a rate for.
    /// </summary>
    internal static ComparableCare Of(CarePlan plan, AgencyAgainstPa comparing)
    {
        Func<string, string, bool> has = (card, service) => comparing.Costing.Rates.Find(card, service) is not null;
        bool hasPaCard = ComparisonFaults.InCard(comparing.Costing.Rates, "pa_card", comparing.PaCard).Count == 0;
        List<Visit> compared = [];
        List<int> positions = [];
        SortedSet<string> leftOut = new(StringComparer.Ordinal);
        for (int i = 0; i < plan.Visits.Count; i++)
        {
            Visit visit = plan.Visits[i];
            bool isEither = visit.Card == comparing.AgencyCard || visit.Card == comparing.PaCard;
            if (isEither && has(comparing.AgencyCard, visit.Service) && (!hasPaCard || has(comparing.PaCard, visit.Service)))
            {
                compared.Add(visit);
                positions.Add(i);
            }
            else
            {
                leftOut.Add($"{visit.Service} on card {visit.Card}");
            }
        }

        return new(new(plan.PersonId, plan.Start, plan.End, compared.ToValueList()), positions.ToValueList(), ComparisonNotices.OfVisits(leftOut));
    }

    /// <summary>Whether there is care to compare, and the person is here on some day of a period.</summary>
    internal bool IsIn(DateInterval period) => Plan.Visits.Count > 0 && Plan.Start <= period.End && (Plan.End ?? period.End) >= period.Start;

    /// <summary>Whether the person is here on some days of a period only.</summary>
    internal bool IsPartOf(DateInterval period) => Plan.Start > period.Start || Plan.End < period.End;

    /// <summary>The typical week on each of some cards. The faults of all cards come together, with the positions of the whole plan.</summary>
    internal CostBreakdown[] Weeks(BottomUpCosting costing, params string[] cards)
    {
        List<Fault> faults = [];
        List<CostBreakdown> weeks = [];
        foreach (string card in cards)
        {
            try
            {
                ValueList<Visit> visits = Plan.Visits.Select(visit => visit.OnCard(card)).ToValueList();
                weeks.Add(costing.TypicalWeek(new(Plan.PersonId, Plan.Start, Plan.End, visits)));
            }
            catch (InvalidInputException exception)
            {
                faults.AddRange(exception.Faults.Select(fault => fault with { Position = fault.Position is { } position ? Positions[position] : null }));
            }
        }

        InvalidInputException.ThrowIfAny(faults);
        return [.. weeks];
    }
}
