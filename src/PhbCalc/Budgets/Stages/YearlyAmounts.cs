using PhbCalc.BottomUp;
using PhbCalc.Clusters;

namespace PhbCalc.Budgets;

/// <summary>What budgets come to in a full year, so that a year is compared with a year.</summary>
/// <remarks>Rule: spec 7, Stages and Sense check.</remarks>
internal static class YearlyAmounts
{
    /// <summary>The shortest year: 52 weeks.</summary>
    private const int LeastDays = 364;

    private const int MostDays = 366;

    /// <summary>
    /// The indicative annual sum. There is none where nothing of the plan is in the period, or where items that recur were counted over another time than a year.
    /// </summary>
    internal static Money? Of(BottomUpBudget budget)
    {
        bool countsItemsOverAnotherTime = !IsYear(budget.Period) && budget.Items.Lines.Any(line => line.Unit != CostUnit.Once && line.Amount != Money.Zero);
        return budget.PricingDate is null || countsItemsOverAnotherTime ? null : budget.Totals.IndicativeAnnual;
    }

    /// <summary>The sum, if the period is a year and the person was in a cluster on its first and on its last day.</summary>
    internal static Money? Of(ClusterBudget budget) => IsYear(budget.Period)
        && budget.Reviews.Any(episode => episode.From <= budget.Period.Start)
        && budget.Reviews.Any(episode => episode.To is null || episode.To >= budget.Period.End) ? budget.Breakdown.Total : null;

    /// <summary>The sum, if the period is a year.</summary>
    internal static Money? Of(ContactBudget budget) => IsYear(budget.Period) ? budget.Breakdown.Total : null;

    /// <summary>The parts of a year's sum: those of the version, and one for what a year differs from the dates that the version is for.</summary>
    /// <param name="version">A version that has a yearly amount.</param>
    internal static ValueList<BudgetPart> Parts(BudgetVersion version)
    {
        Money yearly = version.YearlyAmount!.Value;
        if (version.Method == BudgetMethod.BottomUp)
        {
            return version.Parts.Where(part => part.Reason is BudgetChangeReason.Service or BudgetChangeReason.Items).ToValueList();
        }

        return yearly == version.Amount ? version.Parts
            : [.. version.Parts, new(BudgetChangeReason.Days, "a full year", "A full year instead of the dates of the lines", yearly - version.Amount)];
    }

    private static bool IsYear(DateInterval period) => period.Length is >= LeastDays and <= MostDays;
}
