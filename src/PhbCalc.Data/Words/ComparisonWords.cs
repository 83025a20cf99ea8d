using PhbCalc.Budgets;
using PhbCalc.Data.Csv;

namespace PhbCalc.Data;

/// <summary>The words of comparisons of costing models.</summary>
internal static class ComparisonWords
{
    internal static WordTable<BudgetChangeReason> Reasons { get; } = new("a reason of a difference",
        ("method", BudgetChangeReason.Method),
        ("points", BudgetChangeReason.Points),
        ("allocation_table", BudgetChangeReason.AllocationTable),
        ("adjustment", BudgetChangeReason.Adjustment),
        ("envelope", BudgetChangeReason.Envelope),
        ("service", BudgetChangeReason.Service),
        ("hours", BudgetChangeReason.Hours),
        ("rate", BudgetChangeReason.Rate),
        ("bank_holidays", BudgetChangeReason.BankHolidays),
        ("days", BudgetChangeReason.Days),
        ("items", BudgetChangeReason.Items),
        ("on_costs", BudgetChangeReason.OnCosts),
        ("contingency", BudgetChangeReason.Contingency));
}
