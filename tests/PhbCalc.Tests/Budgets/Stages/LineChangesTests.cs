using FsCheck;
using FsCheck.Fluent;
using PhbCalc.BottomUp;
using PhbCalc.Budgets;
using PhbCalc.Rates;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests.Budgets;

/// <summary>Why a budget changed, by the lines that it shows.</summary>
public sealed class LineChangesTests
{
    private static readonly CarePlan Plan = Build.Plan("2020-04-01", visits:
    [
        new("v1", "agency", "care", DayTypes.EveryDay, new(8, 0), new(8, 45), carers: 2, label: "Getting up"),
        new("v2", "agency", "care", DayTypes.Weekdays, new(12, 0), new(13, 0), label: "Lunch"),
    ]);

    private static readonly Gen<CostBreakdown> Breakdowns =
        from lines in Gen.ListOf(
            from id in Gen.Choose(1, 4)
            from band in Gen.Elements("day", "night")
            from rate in Gen.Elements(10m, 12.345m, 24m)
            from quantity in Gen.Choose(0, 500)
            from below in Gen.Elements(1, 3, 7)
            from carers in Gen.Choose(1, 3)
            from isOutside in Gen.Elements(false, false, false, true)
            let line = Line($"v{id}", band, rate, new(quantity, below), carers)
            select isOutside ? line with { Amount = Money.Zero, NotInBudget = line.Amount } : line)
        select new CostBreakdown([.. lines.Take(8)]);

    /// <summary>A double-up morning and a lunch on a card that rises from £24.00 to £25.50 on 1 October, and on bank holidays from £48.00 to £51.00.</summary>
    [Fact]
    public void A_rate_that_rises_in_mid_year_is_named_with_its_hours_and_its_old_and_new_rate()
    {
        ValueList<LineChange> changes = LineChanges.Between(Costed(rises: false), Costed(rises: true));

        Assert.Equal(
        [
            ("Getting up", "day", "+£398.25", "132.75 hours at £25.50 instead of £24.00, for each of 2 carers"),
            ("Getting up", "bank holiday", "+£22.50", "3.75 hours at £51.00 instead of £48.00, for each of 2 carers"),
            ("Lunch", "day", "+£187.50", "125 hours at £25.50 instead of £24.00"),
            ("Lunch", "bank holiday", "+£15.00", "5 hours at £51.00 instead of £48.00"),
        ],
        changes.Select(change => (change.Label, change.Band, $"+{change.Difference}", Assert.Single(change.Reasons).Text)));
        Assert.Equal(Money.FromPounds(623.25m), changes.Sum(change => change.Difference));
        Assert.All(changes, change => Assert.Equal(LineChangeKind.Rate, change.Reasons[0].Kind));
    }

    [Fact]
    public void More_hours_more_carers_and_another_rate_are_told_apart()
    {
        LineChange change = Assert.Single(LineChanges.Between(new([Line("v1", "day", 10m, 100, 1)]), new([Line("v1", "day", 12m, 110, 2)])));

        Assert.Equal(
        [
            (LineChangeKind.Quantity, "10 hours more at £10.00", 100m),
            (LineChangeKind.Carers, "2 at once instead of 1", 1_100m),
            (LineChangeKind.Rate, "110 hours at £12.00 instead of £10.00, for each of 2 carers", 440m),
        ],
        change.Reasons.Select(reason => (reason.Kind, reason.Text, reason.Amount.Pounds)));
    }

    [Fact]
    public void Pennies_of_lines_that_are_cut_at_other_dates_are_rounding()
    {
        CostBreakdown whole = new([Line("v1", "day", 0.01m, new(3, 2), 1)]);
        CostBreakdown cut = new([Line("v1", "day", 0.01m, new(1, 2), 1), Line("v1", "day", 0.01m, 1, 1)]);
        CostBreakdown halves = new([Line("v1", "day", 0.01m, new(1, 2), 1), Line("v1", "day", 0.01m, new(1, 2), 1), Line("v1", "day", 0.01m, new(1, 2), 1)]);

        Assert.Empty(LineChanges.Between(whole, cut)); // 0.02 either way
        Assert.Equal((LineChangeKind.Rounding, 0.01m), (Assert.Single(LineChanges.Between(whole, halves)[0].Reasons).Kind, LineChanges.Between(whole, halves)[0].Difference.Pounds));
    }

    [Fact]
    public void A_line_that_leaves_the_budget_without_ending_says_so()
    {
        CostLine line = Line("v1", "day", 10m, 1, 1);
        LineChange change = Assert.Single(LineChanges.Between(new([line]), new([line with { Amount = Money.Zero, NotInBudget = line.Amount }])));

        Assert.Equal((LineChangeKind.InBudget, "not in the budget any more", -10m), (change.Reasons[0].Kind, change.Reasons[0].Text, change.Difference.Pounds));
    }

    [Law]
    public Property All_lines_sum_to_the_difference_of_the_totals_and_the_reasons_of_each_to_its_difference() => Law.Of(Gen.Zip(Breakdowns, Breakdowns), given =>
    {
        ValueList<LineChange> changes = LineChanges.Between(given.Item1, given.Item2);
        Assert.Equal(given.Item2.Total - given.Item1.Total, changes.Sum(change => change.Difference));
        Assert.All(changes, change => Assert.Equal(change.Difference, change.Reasons.Sum(reason => reason.Amount)));
        Assert.All(changes.SelectMany(change => change.Reasons).Where(reason => reason.Kind == LineChangeKind.Rounding), reason => Assert.InRange(reason.Amount.ToPence(), -12, 12));
        Assert.Empty(LineChanges.Between(given.Item1, given.Item1));
    });

    [Law]
    public Property There_and_back_comes_to_nothing() => Law.Of(Gen.Zip(Breakdowns, Breakdowns), given =>
        Assert.Equal(Money.Zero, LineChanges.Between(given.Item1, given.Item2).Sum(change => change.Difference) + LineChanges.Between(given.Item2, given.Item1).Sum(change => change.Difference)));

    [Fact]
    public void The_cases_have_every_kind_of_reason()
    {
        LineChangeReason[] reasons = [.. Gen.Zip(Breakdowns, Breakdowns).Sample(100, new Rnd(20260401), 300).SelectMany(given => LineChanges.Between(given.Item1, given.Item2)).SelectMany(change => change.Reasons)];
        Assert.All(Enum.GetValues<LineChangeKind>(), kind => Assert.Contains(reasons, reason => reason.Kind == kind));
    }

    private static CostLine Line(string id, string band, decimal rate, Ratio quantity, int carers) =>
        new(CostLineKind.Visit, id, $"Visit {id}", CostUnit.Hour, quantity, Money.FromPounds(rate), Money.FromPounds(rate * carers).TimesToPenny(quantity)) { Band = band, Carers = carers };

    private static CostBreakdown Costed(bool rises)
    {
        RateRow day = Build.Row("day", "Mon-Sun", "", 24m);
        RateRow holiday = Build.Row("bank holiday", "BankHoliday", "", 48m);
        LocalDate rise = new(2026, 10, 1);
        RateCards cards = rises ? RateCards.From([day, holiday, day with { Rate = Money.FromPounds(25.50m), ValidFrom = rise }, holiday with { Rate = Money.FromPounds(51m), ValidFrom = rise }]) : RateCards.From([day, holiday]);
        return Build.Costing(cards, new FinancialYear(2026).Days).Cost(Plan).Budget;
    }
}
