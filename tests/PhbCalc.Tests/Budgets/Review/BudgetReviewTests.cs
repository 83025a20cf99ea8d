using FsCheck;
using FsCheck.Fluent;
using PhbCalc.BottomUp;
using PhbCalc.Budgets;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests.Budgets;

/// <summary>Watching what was spent, in proportion.</summary>
public sealed class BudgetReviewTests
{
    private static readonly DateInterval Year = new(new(2026, 4, 1), new(2027, 3, 30)); // 52 weeks

    private static readonly CarePlan Plan = new("P1", new(2026, 4, 1),
        visits: [new("V1", "agency", "care", DayTypes.EveryDay, new(8, 0), new(9, 0))],
        items: [new("I1", "equipment", Money.FromPounds(400m), ItemUnit.Once, from: new(2026, 6, 1))]);

    private static readonly Gen<Spending> OneSpent =
        from day in Gen.Choose(-5, 400)
        from pence in Gen.Choose(-2_000, 90_000)
        from category in Gen.Elements("care", "Care", "equipment", "gambling", "cinema", "redundancy fund")
        from note in Gen.Elements(null, "for the holiday of Ann", "taxi")
        select new Spending(Year.Start.PlusDays(day), Money.FromPence(pence), category, note);

    private static readonly Gen<Case> Cases =
        from spending in Gen.ListOf(OneSpent)
        from paid in Gen.ListOf(from day in Gen.Choose(-5, 400) from pence in Gen.Choose(0, 400_000) select new PaymentMade(Year.Start.PlusDays(day), Money.FromPence(pence)), 4)
        from asAt in Gen.Choose(0, 420)
        select new Case([.. spending], [.. paid], Year.Start.PlusDays(asAt));

    /// <summary>£350 a week and £3,500 held: eight weeks may be held, so £700 may be reclaimed.</summary>
    [Fact]
    public void More_than_eight_weeks_of_money_is_a_surplus()
    {
        ReviewResult result = Reviewed(new(2026, 5, 31), [new(Year.Start, Money.FromPounds(3_500m))], []);

        Assert.Equal((350m, 3_500m, 700m), (result.AWeek.Pounds, result.Balance.Pounds, result.Surplus.Pounds));
        Assert.Contains(result.Findings, finding => finding.Kind == ReviewFindingKind.Surplus && finding.Text == "£700.00 is more than 8 weeks of the budget");
    }

    [Fact]
    public void Money_that_is_kept_for_a_purpose_is_no_surplus()
    {
        ReviewResult result = Reviewed(new(2026, 6, 2), [new(Year.Start, Money.FromPounds(3_900m))], [new(new(2026, 5, 1), Money.FromPounds(300m), "savings", "Redundancy pot")], withItem: true);

        Assert.Equal((0m, 700m, 400m), (result.Spent.Pounds, result.KeptFor.Pounds, result.Surplus.Pounds)); // 3,900 - 8 x 350 - 300 kept - 400 for the item
        Assert.DoesNotContain(result.Findings, finding => finding.Kind == ReviewFindingKind.NotInPlan);
    }

    /// <summary>£3,900 was paid, £500 spent and £300 put by for redundancy: £3,100 comes back, not one week of it may be held, and an item that was not bought is not to be bought now.</summary>
    [Theory]
    [InlineData("2026-07-10", 0)]
    [InlineData("2026-07-11", 3_100)]
    [InlineData("2027-01-31", 3_100)]
    public void Once_a_budget_has_ended_all_that_is_held_and_not_kept_comes_back(string asAt, int surplus)
    {
        CarePlan ending = new("P1", Plan.Start, new LocalDate(2026, 7, 10), Plan.Visits, Plan.Items);
        ReviewResult result = new BudgetReview().Review(Lines(withItem: true), new(Year.Start, new(2026, 7, 10)), NodaTime.Text.LocalDatePattern.Iso.Parse(asAt).Value, [new(Year.Start, Money.FromPounds(3_900m))],
            [new(new(2026, 5, 1), Money.FromPounds(500m), "care"), new(new(2026, 5, 1), Money.FromPounds(300m), "savings", "Redundancy pot")], ending, new LocalDate(2026, 6, 1));

        Assert.Equal((3_400m, (decimal)surplus, surplus > 0), (result.Balance.Pounds, result.Surplus.Pounds, result.EndedOn is not null));
        Assert.Equal(surplus > 0, result.Findings.Any(finding => finding.Text == "£3,100.00 is still held; the budget ended on 2026-07-10"));
        Assert.Equal(surplus > 0, result.Explain().Contains("To reclaim: £3,100.00: all that is held and not kept for a purpose, as the budget ended on 2026-07-10.\n  Next review: none, as the budget has ended.", StringComparison.Ordinal));
        Assert.False(result.IsReviewOverdue); // due by 1 April 2027, after the end
    }

    [Fact]
    public void Each_kind_of_finding_has_its_weight_and_the_sum_says_which_check_is_in_proportion()
    {
        ReviewResult result = Reviewed(new(2027, 5, 1), [new(Year.Start, Money.FromPounds(9_000m)), new(new(2027, 4, 15), Money.FromPounds(10m))],
        [
            new(new(2026, 5, 1), Money.FromPounds(20m), "Gambling"), new(new(2026, 5, 3), Money.FromPounds(20m), "gambling"), new(new(2026, 5, 2), Money.FromPounds(15m), "cinema"),
            new(new(2027, 4, 2), Money.FromPounds(5m), "care"), new(new(2026, 6, 1), Money.FromPounds(500m), "equipment"),
        ], withItem: true);

        Assert.Equal(
        [
            (ReviewFindingKind.Refused, 5, "£40.00 on 2026-05-01, 2026-05-03: a budget is never for gambling"),
            (ReviewFindingKind.AfterEnd, 3, "after the last day, 2027-03-30: £5.00 spent and £10.00 paid"),
            (ReviewFindingKind.NotInPlan, 2, "£15.00 on cinema, which is not in the plan: 2026-05-02"),
            (ReviewFindingKind.Overspent, 1, "£100.00 more on equipment than the plan would have cost until then"),
            (ReviewFindingKind.Surplus, 1, $"{result.Surplus} is more than 8 weeks of the budget"),
            (ReviewFindingKind.ReviewOverdue, 1, "the review was due by 2026-07-01"),
        ],
        result.Findings.Select(finding => (finding.Kind, finding.Weight, finding.Text)));
        Assert.Equal((13, ProportionateCheck.Full), (result.Weight, result.Check));
        Assert.Equal(ProportionateCheck.Light, Reviewed(new(2026, 6, 1), [new(Year.Start, Money.FromPounds(3_500m))], [new(new(2026, 5, 30), Money.FromPounds(1m), "care")]).Check);
        Assert.Equal(ProportionateCheck.None, Reviewed(new(2026, 4, 10), [new(Year.Start, Money.FromPounds(350m))], [new(new(2026, 4, 9), Money.FromPounds(350m), "care")]).Check);
    }

    [Theory]
    [InlineData("2026-06-23", false)]
    [InlineData("2026-06-24", true)]
    public void Twelve_weeks_without_spending_are_pointed_out(string asAt, bool isQuiet) => Assert.Equal(isQuiet,
        Reviewed(Build.Date(asAt), [new(Year.Start, Money.FromPounds(100m))], [new(Year.Start, Money.FromPounds(1m), "care")]).Findings.Any(finding => finding.Kind == ReviewFindingKind.NoSpending));

    [Theory]
    [InlineData(null, ReviewsFrom.Start, "2026-07-01")]
    [InlineData("2026-06-20", ReviewsFrom.Start, "2027-04-01")]
    [InlineData("2026-06-20", ReviewsFrom.Review, "2027-06-20")]
    [InlineData("2027-04-01", ReviewsFrom.Start, "2028-04-01")]
    [InlineData("2026-01-01", ReviewsFrom.Start, "2026-07-01")] // before the start: no review of this budget
    public void The_first_review_is_due_in_three_months_and_then_one_in_every_twelve(string? last, ReviewsFrom from, string due)
    {
        ReviewResult result = new BudgetReview(new() { ReviewsFrom = from }).Review(Lines(withItem: false), Year, Build.Date(due), [], [], Plan, last is null ? null : Build.Date(last));

        Assert.Equal((Build.Date(due), false), (result.NextReview, result.IsReviewOverdue));
        Assert.True(new BudgetReview(new() { ReviewsFrom = from }).Review(Lines(withItem: false), Year, Build.Date(due).PlusDays(1), [], [], Plan, last is null ? null : Build.Date(last)).IsReviewOverdue);
    }

    /// <summary>The slow way: every day and every payment and purchase by itself.</summary>
    [Law]
    public Property Sums_are_those_of_a_walk_through_the_days() => Law.Of(Cases, given =>
    {
        ReviewResult result = Reviewed(given.AsAt, given.Paid, given.Spending, withItem: true);
        (Money paid, Money spent, Money kept, Money gambled) = (Money.Zero, Money.Zero, Money.Zero, Money.Zero);
        int days = 0;
        for (LocalDate day = Year.Start.PlusDays(-10); day <= given.AsAt; day = day.PlusDays(1))
        {
            days += Year.Contains(day) ? 1 : 0;
            paid += given.Paid.Where(payment => payment.On == day).Sum(payment => payment.Amount);
            foreach (Spending one in given.Spending.Where(one => one.On == day))
            {
                bool isKept = one.Category == "redundancy fund" || one.Note == "for the holiday of Ann";
                (spent, kept) = isKept ? (spent, kept + one.Amount) : (spent + one.Amount, kept);
                gambled += !isKept && one.Category == "gambling" ? one.Amount : Money.Zero;
            }
        }

        Assert.Equal((paid, spent, paid - spent), (result.Paid, result.Spent, result.Balance));
        Assert.Equal(result.Spent, result.Categories.Sum(category => category.Spent));
        Assert.Equal(result.Planned, result.Categories.Sum(category => category.Planned));
        Assert.Equal(Money.FromPounds(50m * days) + (given.AsAt >= new LocalDate(2026, 6, 1) ? Money.FromPounds(400m) : Money.Zero), result.Planned);
        Assert.True(result.KeptFor >= kept);
        Assert.True(result.Surplus >= Money.Zero && (result.Surplus == Money.Zero || result.Surplus == result.Balance - result.KeptFor - Money.FromPounds(2_800m)));
        Assert.Equal(given.Spending.Any(one => one.Category == "gambling" && one.On <= given.AsAt && one.Note != "for the holiday of Ann"), result.Findings.Any(finding => finding.Kind == ReviewFindingKind.Refused && finding.Text.StartsWith($"{gambled} on", StringComparison.Ordinal)));
    });

    [Law]
    public Property The_order_in_which_things_are_recorded_changes_no_sum_and_no_weight() => Law.Of(Cases, given =>
    {
        ReviewResult result = Reviewed(given.AsAt, given.Paid, given.Spending, withItem: true);
        ReviewResult turned = Reviewed(given.AsAt, [.. given.Paid.Reverse()], [.. given.Spending.Reverse()], withItem: true);
        Assert.Equal((result.Balance, result.Surplus, result.Weight, result.Check), (turned.Balance, turned.Surplus, turned.Weight, turned.Check));
    });

    [Fact]
    public void The_cases_have_every_kind_of_finding_and_of_check()
    {
        ReviewResult[] results = [.. Cases.Sample(60, new Rnd(20260401), 300).Select(given => Reviewed(given.AsAt, given.Paid, given.Spending, withItem: true))];
        Assert.All(Enum.GetValues<ReviewFindingKind>(), kind => Assert.Contains(results, result => result.Findings.Any(finding => finding.Kind == kind)));
        Assert.Contains(results, result => result.Check == ProportionateCheck.Light);
        Assert.Contains(results, result => result.Check == ProportionateCheck.Full);
    }

    [Fact]
    public void Every_fault_is_reported_at_once() => Assert.Equal(["/spending/0/category", "/spending/0/amount"],
        Assert.Throws<InvalidInputException>(() => Reviewed(Year.End, [], [new(Year.Start, Money.FromPounds(0.001m), " ")])).Faults.Select(fault => fault.Path));

    [Fact]
    public void A_policy_out_of_range_is_refused()
    {
        Assert.Throws<InvalidInputException>(() => new ReviewPolicy { ReclaimWeeks = -1 });
        Assert.Throws<InvalidInputException>(() => new ReviewPolicy { WeightRefused = 1_001 });
        Assert.Throws<InvalidInputException>(() => new ReviewPolicy { OverspendShare = 1.5m });
    }

    private static ReviewResult Reviewed(LocalDate asAt, ValueList<PaymentMade> paid, ValueList<Spending> spending, bool withItem = false) =>
        new BudgetReview().Review(Lines(withItem), Year, asAt, paid, spending, Plan);

    /// <summary>£350.00 a week, and an item of £400.00 in June.</summary>
    private static CostBreakdown Lines(bool withItem) => new(
    [
        new(CostLineKind.Visit, "V1", "Getting up", CostUnit.Week, 52, Money.FromPounds(350m), Money.FromPounds(18_200m)),
        .. withItem ? (CostLine[])[new(CostLineKind.Item, "I1", "Slings", CostUnit.Once, 1, Money.FromPounds(400m), Money.FromPounds(400m))] : [],
    ]);

    private sealed record Case(ValueList<Spending> Spending, ValueList<PaymentMade> Paid, LocalDate AsAt);
}
