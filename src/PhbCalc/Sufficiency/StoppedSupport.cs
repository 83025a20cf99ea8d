using PhbCalc.BottomUp;

namespace PhbCalc.Sufficiency;

/// <summary>Visits of the period that an absence stops. The typical week has no absences.</summary>
/// <remarks>
/// If every visit stops, the person is away from home, and others support them there. If only those of one card stop, such as when a PA is on leave, the person is at home and still needs support.
/// Rule: spec 2b, Enough and People together, people away.
/// </remarks>
/// <param name="Absence">The absence.</param>
/// <param name="Hours">Hours of all carers of visits that have times and do not happen because of it, over the person's days in the period.</param>
/// <param name="StopsLiveIn">Whether a live-in carer, who has no times, stops too.</param>
internal sealed record StoppedSupport(Absence Absence, Ratio Hours, bool StopsLiveIn)
{
    /// <summary>The visits that each absence of a plan stops, in order, without absences that stop none.</summary>
    internal static IEnumerable<StoppedSupport> Of(BottomUpCosting costing, CarePlan plan)
    {
        if (plan.Absences.Count == 0)
        {
            yield break;
        }

        DayRange days = costing.PersonDays(plan);
        CarePlan never = new(plan.PersonId, plan.Start, plan.End, plan.Visits);
        foreach (Absence absence in plan.Absences)
        {
            StoppedSupport stopped = By(absence, costing, plan, never, days);
            if (stopped.Hours.Numerator > 0 || stopped.StopsLiveIn)
            {
                yield return stopped;
            }
        }
    }

    /// <summary>The visits that one absence stops, as if it were the only one.</summary>
    private static StoppedSupport By(Absence absence, BottomUpCosting costing, CarePlan plan, CarePlan never, DayRange days)
    {
        CarePlan away = new(plan.PersonId, plan.Start, plan.End, plan.Visits, absences: [absence]);
        bool isHere = !days.And(new(DayNumber.Of(absence.From), DayNumber.Of(absence.To))).IsEmpty;
        (long minutes, bool stopsLiveIn) = (0, false);
        for (int i = 0; isHere && i < plan.Visits.Count; i++)
        {
            ref readonly VisitTerms visit = ref plan.Terms[i];
            if (absence.Card is { } card && card != plan.Visits[i].Card)
            {
                continue;
            }

            if (visit.Minutes == 0 || visit.Days == DayTypes.None)
            {
                stopsLiveIn |= !days.And(new(Math.Max(visit.FirstDay, DayNumber.Of(absence.From)), Math.Min(visit.LastDay, DayNumber.Of(absence.To)))).IsEmpty;
            }
            else
            {
                minutes += (long)(costing.Occurrences(never, i, days) - costing.Occurrences(away, i, days)) * visit.Minutes * visit.Carers;
            }
        }

        return new(absence, new(minutes, 60), stopsLiveIn);
    }
}
