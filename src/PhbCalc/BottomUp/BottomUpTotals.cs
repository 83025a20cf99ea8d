namespace PhbCalc.BottomUp;

/// <summary>The totals of one person's budget, without the lines. All are in whole pence. Each equals the sum of the lines that <see cref="BottomUpCosting.Cost"/> shows.</summary>
/// <remarks>This type is immutable. Rule: spec 2, Two answers and Around the sum.</remarks>
/// <param name="TypicalWeek">The visits of one typical week.</param>
/// <param name="IndicativeAnnual">The typical week times the policy's weeks per year, rounded once, and the items of the period.</param>
/// <param name="CalendarExact">Every occurrence of every visit in the period.</param>
/// <param name="Items">The items funded from the budget.</param>
/// <param name="Contingency">The contingency, wherever it is kept.</param>
/// <param name="Total">The calendar-exact visits, the items, and the contingency if it is inside the budget.</param>
public readonly record struct BottomUpTotals(
    Money TypicalWeek,
    Money IndicativeAnnual,
    Money CalendarExact,
    Money Items,
    Money Contingency,
    Money Total);
