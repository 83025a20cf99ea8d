using PhbCalc.Budgets;
using PhbCalc.Comparison;
using PhbCalc.Data.Csv;

namespace PhbCalc.Data;

/// <summary>The words of comparisons of costing models.</summary>
internal static class ComparisonWords
{
    internal static WordTable<BudgetChangeReason> Reasons { get; } = WordTable.Of<BudgetChangeReason>("a reason of a difference");

    internal static WordTable<ContestBy> ContestParts { get; } = WordTable.Of<ContestBy>("what the parts of a contest are by");
}
