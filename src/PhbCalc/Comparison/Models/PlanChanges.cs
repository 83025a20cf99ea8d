using PhbCalc.BottomUp;

namespace PhbCalc.Comparison;

/// <summary>Makes cases whose care plan differs only in visits or items.</summary>
internal static class PlanChanges
{
    /// <summary>The case with one visit replaced by another.</summary>
    internal static ComparisonCase With(ComparisonCase one, int position, Visit visit)
    {
        ReadOnlySpan<Visit> visits = one.Plan!.Visits.AsSpan();
        return With(one, [.. visits[..position], visit, .. visits[(position + 1)..]]);
    }

    /// <summary>The case with other visits.</summary>
    internal static ComparisonCase With(ComparisonCase one, ValueList<Visit> visits) => With(one, visits, one.Plan!.Items);

    /// <summary>The case with other visits and items.</summary>
    internal static ComparisonCase With(ComparisonCase one, ValueList<Visit> visits, ValueList<Item> items)
    {
        CarePlan plan = one.Plan!;
        return one with { Plan = new(plan.PersonId, plan.Start, plan.End, visits, items, plan.Absences, plan.RespiteWeeks) };
    }

    /// <summary>The visit with other minutes and carers.</summary>
    internal static Visit Changed(Visit visit, int minutesMore, int carers) => new(
        visit.Id,
        visit.Card,
        visit.Service,
        visit.Days,
        visit.Start,
        visit.End?.PlusMinutes(minutesMore),
        carers,
        visit.Weeks,
        visit.From,
        visit.To,
        visit.Domain,
        visit.Label,
        visit.SharedWith);

    /// <summary>Whether a visit cannot be removed alone: an item comes with it, or a personal assistant is named for it.</summary>
    internal static bool IsNeeded(ComparisonCase one, Visit visit) =>
        one.Plan!.Items.Any(item => item.Per == visit.Id) || one.Rota?.WorkedBy.Any(worker => worker.VisitId == visit.Id) == true;
}
