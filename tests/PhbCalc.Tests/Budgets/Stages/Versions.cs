using PhbCalc.BottomUp;
using PhbCalc.Budgets;
using PhbCalc.Rates;
using PhbCalc.TopDown;

namespace PhbCalc.Tests.Budgets;

/// <summary>Short ways to make versions of a budget, over 364 days from 1 April 2026: exactly 52 weeks.</summary>
internal static class Versions
{
    internal static readonly LocalDate Day = Build.Date("2026-02-16");

    /// <summary>A rate for ordinary days, and one for bank holidays.</summary>
    internal static RateCards Rates(decimal ordinary, decimal bankHoliday) =>
        RateCards.From([Build.Row("all", "Mon-Sun", "", ordinary), Build.Row("bank holiday", "BankHoliday", "", bankHoliday)]);

    internal static BottomUpBudget Costed(RateCards rates, CostingPolicy? policy = null, ValueList<Visit> visits = default, ValueList<Item> items = default) =>
        Build.Costing(rates, Build.Days("2026-04-01", "2027-03-30"), policy).Cost(Build.Plan("2020-04-01", visits: visits, items: items));

    internal static BudgetVersion Final(RateCards rates, params ValueList<Visit> visits) => BudgetVersion.Of(Costed(rates, visits: visits), Day);

    /// <summary>Points at £100.00 each.</summary>
    internal static TopDownBudget Indicated(decimal points, decimal price = 100m, ValueList<Adjustment> adjustments = default) =>
        new TopDownAllocation(AllocationTable.PricePerPoint(Money.FromPounds(price))).Allocate("P1", points, adjustments);

    internal static BudgetVersion Indicative(decimal points, decimal price = 100m, ValueList<Adjustment> adjustments = default) =>
        BudgetVersion.Of(Indicated(points, price, adjustments), Day);

    /// <summary>The changes, one a line: <c>Hours care, all +£1,040.00</c>.</summary>
    internal static string Changes(BudgetVersion before, BudgetVersion after) => string.Join('\n', BudgetChanges.Between(before, after)
        .Select(change => $"{change.Reason} {change.Label} {change.Amount}"));
}
