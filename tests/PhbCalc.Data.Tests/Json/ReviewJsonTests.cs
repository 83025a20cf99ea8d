using FsCheck;
using FsCheck.Fluent;
using PhbCalc.BottomUp;
using PhbCalc.Budgets;
using PhbCalc.TestSupport;

namespace PhbCalc.Data.Tests;

/// <summary>What was spent, and what was counted, as JSON and back.</summary>
public sealed class ReviewJsonTests
{
    private static readonly LocalDate Start = new(2026, 4, 1);

    private static readonly CarePlan Plan = new("P001", Start,
        visits: [new("V1", "agency", "care", DayTypes.EveryDay, new(8, 0), new(9, 0))],
        items: [new("I1", "equipment", Money.FromPounds(400m), ItemUnit.Once, from: new(2026, 6, 1))]);

    private static readonly Gen<PersonReview> Reviews =
        from spending in Gen.ListOf(
            from day in Gen.Choose(-5, 400)
            from pence in Gen.Choose(-2_000, 90_000)
            from category in Gen.Elements("care", "equipment", "gambling", "cinema \"Rex\"", "redundancy fund")
            from note in Gen.Elements(null, "for the holiday of Ann")
            select new Spending(Start.PlusDays(day), Money.FromPence(pence), category, note))
        from paid in Gen.ListOf(from day in Gen.Choose(-5, 400) from pence in Gen.Choose(0, 400_000) select new PaymentMade(Start.PlusDays(day), Money.FromPence(pence)), 3)
        from asAt in Gen.Choose(0, 420)
        from weeks in Gen.Elements(0, 8, 13)
        from share in Gen.Elements(0m, 0.1m, 0.125m)
        from weight in Gen.Choose(0, 6)
        from kept in Gen.Elements<string[]>([], ["redundancy", "holiday"])
        from reviewed in Gen.Elements(null, (LocalDate?)new LocalDate(2026, 9, 1))
        from contributed in Gen.Elements(0, 43_714)
        from before in Gen.Elements(0, 100_001)
        from most in Gen.Elements(0, 1, 3, 100)
        from end in Gen.Elements(null, null, (LocalDate?)new LocalDate(2026, 9, 30))
        let policy = new ReviewPolicy { ReclaimWeeks = weeks, OverspendShare = share, WeightOther = weight, KeptFor = [.. kept], ReviewsFrom = weight % 2 == 0 ? ReviewsFrom.Start : ReviewsFrom.Review }
        select new PersonReview("P001", new BudgetReview(policy).Review(
            new([
                new CostLine(CostLineKind.Visit, "V1", "Care", CostUnit.Once, 1, Money.FromPounds(18_200m), Money.FromPounds(18_200m)),
                new CostLine(CostLineKind.Item, "I1", "Slings", CostUnit.Once, 1, Money.FromPounds(400m), Money.FromPounds(400m)),
            ]),
            new FinancialYear(2026).Days, Start.PlusDays(asAt), [.. paid], [.. spending.Take(most)], end is null ? Plan : new CarePlan("P001", Start, end, Plan.Visits, Plan.Items), reviewed, Money.FromPence(contributed), Money.FromPence(before)));

    private static readonly Gen<ValueList<BudgetCount>> Counts =
        from budgets in Gen.ListOf(from pence in Gen.Choose(0, 5_000_000) from held in Gen.Elements("notional", "notional", "direct-payment") from isNew in Gen.Elements(true, false) select new CountedBudget(Money.FromPence(pence), [new("held", held)], isNew))
        select new BudgetCounting().Count([.. budgets]);

    [Law]
    public Property A_review_reads_back_equal() => Law.Of(Reviews, review =>
    {
        string text = ReviewJson.V1.Text(review);
        PersonReview again = ReviewJson.V1.Parse(text);
        Assert.Equal(review, again);
        Assert.Equal(text, ReviewJson.V1.Text(again));
    });

    [Law]
    public Property Counts_read_back_equal() => Law.Of(Counts, counts => Assert.Equal(counts, CountsJson.V1.Parse(CountsJson.V1.Text(counts))));

    [Fact]
    public void The_cases_have_every_kind_of_finding_and_hidden_counts()
    {
        PersonReview[] some = [.. Reviews.Sample(60, new Rnd(11), 300)];
        Assert.All(Enum.GetValues<ReviewFindingKind>(), kind => Assert.Contains(some, review => review.Result.Findings.Any(finding => finding.Kind == kind)));
        Assert.All(Enum.GetValues<ProportionateCheck>(), check => Assert.Contains(some, review => review.Result.Check == check));
        Assert.Contains(some, review => review.Result.EndedOn is not null && review.Result.Surplus > Money.Zero);
        Assert.Contains(some, review => review.Result.Categories.Any(category => category.Name == "before the budget changed"));
        Assert.Contains(Counts.Sample(60, new Rnd(11), 100), counts => counts.Any(row => row.People is null) && counts.Any(row => row.People > 4));
    }

    [Theory]
    [InlineData("\"reclaim_weeks\": 8", "\"reclaim_weeks\": -1", "policy.reclaim_weeks")]
    [InlineData("\"check\": \"light\"", "\"check\": \"some\"", "check")]
    public void What_is_not_of_the_format_is_refused_with_the_path_of_the_member(string written, string changed, string path)
    {
        PersonReview review = Reviews.Sample(60, new Rnd(11), 300).First(one => ReviewJson.V1.Text(one).Contains(written, StringComparison.Ordinal));
        Assert.Contains(path, Assert.Throws<InvalidInputException>(() => ReviewJson.V1.Parse(ReviewJson.V1.Text(review).Replace(written, changed, StringComparison.Ordinal))).Report(), StringComparison.Ordinal);
    }
}
