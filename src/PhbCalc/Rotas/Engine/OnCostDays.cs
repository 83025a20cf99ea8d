using PhbCalc.BottomUp;
using PhbCalc.Employment;

namespace PhbCalc.Rotas;

/// <summary>The cost of on-costs by the calendar.</summary>
/// <remarks>Rule: spec 3b, On-costs.</remarks>
internal static class OnCostDays
{
    /// <summary>How many of an on-cost's unit are in some days; for pay, the share that an amount is.</summary>
    /// <param name="cost">The on-cost.</param>
    /// <param name="days">The days of the budget on which it counts, as day numbers.</param>
    /// <param name="hours">The hours worked on those days.</param>
    /// <param name="payrollRuns">How often a payroll is run on those days.</param>
    internal static Ratio Units(OnCost cost, DayRange days, Ratio hours, int payrollRuns) => cost.Unit switch
    {
        OnCostUnit.Year => ItemCosting.Years(days),
        OnCostUnit.Month => ItemCosting.Months(days),
        OnCostUnit.Week => new(days.Length, 7),
        OnCostUnit.Hour => hours,
        OnCostUnit.PayrollRun => new(payrollRuns),
        OnCostUnit.PercentOfPay => OnCostUnits.ShareOfPay(cost.Amount),
        _ => new(1),
    };
}
