using PhbCalc.BottomUp;
using PhbCalc.Budgets;

namespace PhbCalc.Data.Tests;

/// <summary>The policies of sense checks and of watching spending in policy.json: each has a name, and each matters.</summary>
public sealed class ReviewPolicyTests
{
    private static readonly LocalDate Start = new(2026, 4, 1);

    private static readonly CarePlan Plan = new("P1", Start, visits: [new("V1", "agency", "care", DayTypes.EveryDay, new(8, 0), new(9, 0))]);

    [Fact]
    public void Every_policy_of_sense_checks_has_a_name() => Assert.Equal(
        new SenseCheckPolicy { Tolerance = 0.2m, PanelAbove = Money.FromPounds(60_000m), FarBelow = 0.75m },
        Read("""{ "tolerance": "20%", "panel_above": 60000, "far_below": 0.75 }""").SenseCheck);

    [Fact]
    public void Every_policy_of_watching_has_a_name() => Assert.Equal(
        new ReviewPolicy
        {
            ReclaimWeeks = 6,
            QuietWeeks = 4,
            OverspendShare = 0.25m,
            KeptFor = ["redundancy", "respite"],
            WeightRefused = 9,
            WeightAfterEnd = 8,
            WeightNotInPlan = 7,
            WeightOther = 6,
            FullCheckFrom = 10,
            ReviewsFrom = ReviewsFrom.Review,
        },
        Read("""
            { "reclaim_weeks": 6, "quiet_weeks": 4, "overspend_share": 0.25, "kept_for": "redundancy respite", "weight_refused": 9, "weight_after_end": 8, "weight_not_in_plan": 7, "weight_other": 6,
              "full_check_from": 10, "reviews_from": "review" }
            """).Review);

    [Fact]
    public void What_is_not_named_is_the_default() => Assert.Equal((SenseCheckPolicy.Default, ReviewPolicy.Default), (Read("{ }").SenseCheck, Read("{ }").Review));

    /// <summary>With one policy changed, what is found is another thing; all else is the same.</summary>
    [Theory]
    [InlineData("\"reclaim_weeks\": 0")]
    [InlineData("\"quiet_weeks\": 0")]
    [InlineData("\"overspend_share\": 1")]
    [InlineData("\"kept_for\": \"cinema\"")]
    [InlineData("\"weight_refused\": 6")]
    [InlineData("\"weight_after_end\": 6")]
    [InlineData("\"weight_not_in_plan\": 6")]
    [InlineData("\"weight_other\": 6")]
    [InlineData("\"full_check_from\": 99")]
    [InlineData("\"reviews_from\": \"review\"")]
    public void Each_policy_of_watching_matters(string policy)
    {
        ReviewResult usual = Reviewed(ReviewPolicy.Default);
        ReviewResult changed = Reviewed(Read($$"""{ {{policy}} }""").Review);

        Assert.NotEqual(usual with { Findings = [] }, changed with { Findings = [] });
        Assert.NotEqual(
            (usual.Findings, usual.Check, usual.Surplus, usual.NextReview, usual.KeptFor),
            (changed.Findings, changed.Check, changed.Surplus, changed.NextReview, changed.KeptFor));
    }

    [Theory]
    [InlineData("\"tolerance\": 1")]
    [InlineData("\"panel_above\": 10000")]
    [InlineData("\"far_below\": 0.9")]
    public void Each_policy_of_sense_checks_matters(string policy)
    {
        bool isHigh = !policy.Contains("tolerance", StringComparison.Ordinal);
        SenseCheckResult Checked(SenseCheckPolicy given) => new SenseCheck(given).Check(
            BudgetVersion.Of("P1", Lines(20_000m), Start, BudgetStage.Indicative, Money.FromPounds(20_000m)), BudgetVersion.Of("P1", Lines(isHigh ? 20_500m : 30_000m), Start, BudgetStage.Final, Money.FromPounds(isHigh ? 20_500m : 30_000m)));

        SenseCheckPolicy changed = Read($$"""{ {{policy}} }""").SenseCheck;
        if (policy.Contains("far_below", StringComparison.Ordinal))
        {
            Assert.NotEqual(new CrossCheck("P1", Money.FromPounds(20_000m), Money.FromPounds(9_000m), SenseCheckPolicy.Default.FarBelow).IsFarBelow, new CrossCheck("P1", Money.FromPounds(20_000m), Money.FromPounds(9_000m), changed.FarBelow).IsFarBelow);
            return;
        }

        Assert.NotEqual(Checked(SenseCheckPolicy.Default).Decision, Checked(changed).Decision);
    }

    [Theory]
    [InlineData("\"tolerance\": -0.1", "tolerance: ")]
    [InlineData("\"reclaim_weeks\": 1.5", "reclaim_weeks: '1.5' is not a whole number")]
    [InlineData("\"weight_other\": -1", "weight_other: '-1'")]
    [InlineData("\"reviews_from\": \"birthday\"", "reviews_from: 'birthday' is not")]
    public void What_is_wrong_with_one_is_told_with_its_name(string policy, string expected) =>
        Assert.Contains(expected, Assert.Throws<InvalidFilesException>(() => Read($$"""{ {{policy}} }""")).Report(), StringComparison.Ordinal);

    private static CostBreakdown Lines(decimal pounds) => new([new CostLine(CostLineKind.Visit, "V1", "Care", CostUnit.Once, 1, Money.FromPounds(pounds), Money.FromPounds(pounds))]);

    /// <summary>A budget with every finding: a refused category, one that is not in the plan, a payment after the end, an overspend, a long silence, a surplus and a review that is overdue.</summary>
    private static ReviewResult Reviewed(ReviewPolicy policy) => new BudgetReview(policy).Review(
        Lines(7_300m), new(Start, Start.PlusDays(364)), new(2027, 5, 1), [new(Start, Money.FromPounds(20_000m)), new(new(2027, 4, 15), Money.FromPounds(5m))],
        [
            new(Start, Money.FromPounds(10m), "gambling"), new(Start, Money.FromPounds(20m), "cinema"), new(Start.PlusDays(1), Money.FromPounds(9_000m), "care"), new(Start, Money.FromPounds(7m), "redundancy"),
        ], Plan, lastReview: new LocalDate(2026, 4, 20));

    private static Policies Read(string text)
    {
        using MemoryStream stream = new(System.Text.Encoding.UTF8.GetBytes(text));
        return PolicyFile.Read(stream);
    }
}
