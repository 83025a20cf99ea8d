using PhbCalc.BottomUp;
using PhbCalc.Budgets;

namespace PhbCalc.Tests.Budgets;

/// <summary>Who pays what of a budget.</summary>
public sealed class FundingTests
{
    private static readonly CarePlan Plan = new("P1", new(2026, 4, 1),
        visits:
        [
            new("V1", "agency", "personal-care", DayTypes.Monday, new(8, 0), new(9, 0), domain: "Mobility"),
            new("V2", "agency", "nursing", DayTypes.Monday, new(8, 0), new(9, 0), domain: "Breathing"),
            new("V3", "pa", "personal-care", DayTypes.Monday, new(8, 0), new(9, 0)),
        ],
        items: [new("I1", "equipment", Money.FromPounds(10m), ItemUnit.Week)]);

    [Fact]
    public void Without_rules_the_NHS_pays_all()
    {
        FundedBudget funded = new FundingSplit().Split(Lines(100m), Plan);

        Assert.Equal(["NHS"], funded.Funders);
        Assert.Equal((Money.FromPounds(100m), Money.FromPounds(100m)), (funded.Total, funded.PaidBy("NHS")));
        Assert.Equal(Money.Zero, funded.PaidBy("local authority"));
    }

    /// <summary>Health 300 + half of 200, social 100 + half of 200: two thirds of £16,512.00 are the NHS's.</summary>
    [Fact]
    public void Tasks_give_the_shares_of_the_NHS_and_of_the_local_authority()
    {
        ValueList<FundingRule> rules = FundingRule.ByTasks(300m, 100m, 200m);
        FundedBudget funded = new FundingSplit(rules).Split(Lines(16_512m), Plan);

        Assert.Equal([new("NHS", new(2, 3)), new("local authority", new(1, 3))], rules);
        Assert.Equal((Money.FromPounds(11_008m), Money.FromPounds(5_504m)), (funded.PaidBy("NHS"), funded.PaidBy("local authority")));
    }

    [Fact]
    public void The_most_specific_rule_that_names_a_line_holds()
    {
        FundingSplit split = new(
        [
            new("whole", 1), new("category", 1, Target("category:equipment")), new("domain", 1, Target("domain:Mobility")), new("card", 1, Target("card:agency")),
            new("service", 1, Target("service:personal-care")), new("visit", 1, Target("visit:V3")),
        ]);
        FundedBudget funded = split.Split(Lines(1m, 2m, 4m, 8m, 16m), Plan);

        Assert.Equal([1m, 2m, 4m, 8m, 16m], new[] { "service", "card", "visit", "category", "whole" }.Select(funder => funded.PaidBy(funder).Pounds));
        Assert.Equal(["domain:Mobility"], funded.Unused.Select(target => target.ToString())); // a more specific rule names all that it names
    }

    [Theory]
    [InlineData(CostLineKind.Visit)]
    [InlineData(CostLineKind.LeastCharge)]
    [InlineData(CostLineKind.Retainer)]
    public void What_comes_with_a_visit_is_paid_by_who_pays_for_the_visit(CostLineKind kind)
    {
        CostLine line = new(kind, "V1", "a line", CostUnit.Once, 1, Money.FromPounds(4m), Money.FromPounds(4m));
        FundedBudget funded = new FundingSplit([new("NHS", 1), new("local authority", 1, Target("domain:Mobility"))]).Split(new([line]), Plan);

        Assert.Equal(Money.FromPounds(4m), funded.PaidBy("local authority"));
    }

    [Fact]
    public void A_rule_that_names_nothing_is_told()
    {
        FundedBudget funded = new FundingSplit([new("NHS", 1), new("education", 1, Target("visit:V9"))]).Split(Lines(1m), Plan);

        Assert.Equal(["visit:V9"], funded.Unused.Select(target => target.ToString()));
        Assert.Equal(Money.Zero, funded.PaidBy("education"));
    }

    [Fact]
    public void A_rule_for_the_whole_budget_that_counts_for_no_line_is_told()
    {
        FundedBudget funded = new FundingSplit([new("NHS", 1), new("local authority", 1, Target("visit:V1"))]).Split(Lines(1m), Plan);

        Assert.Equal([""], funded.Unused.Select(target => target.ToString()));
        Assert.Equal(Money.FromPounds(1m), funded.PaidBy("local authority"));
    }

    [Fact]
    public void Shares_with_huge_denominators_are_exact_too()
    {
        Ratio first = new(1, 999_999_999_989);
        FundedBudget funded = new FundingSplit([new("a", first), new("b", new(999_999_999_988, 999_999_999_989)), new("a", new(1, 999_999_999_961), Target("visit:V1")), new("b", new(999_999_999_960, 999_999_999_961), Target("visit:V1"))])
            .Split(Lines(9_999_999_999.89m, 9_999_999_999.89m), Plan);

        Assert.Equal(Money.FromPounds(0.02m), funded.PaidBy("a"));
        Assert.All(funded.Lines, line => Assert.Equal(line.Line.Amount, line.Parts.Sum()));
    }

    [Fact]
    public void Rows_and_columns_meet_to_the_penny()
    {
        FundedBudget funded = new FundingSplit([new("a", new(1, 3)), new("b", new(1, 3)), new("c", new(1, 3))]).Split(Lines(0.01m, 0.01m, 0.01m, 0.02m), Plan);

        Assert.All(funded.Lines, line => Assert.Equal(line.Line.Amount, line.Parts.Sum()));
        Assert.Equal([0.02m, 0.02m, 0.01m], funded.Funders.Select(funder => funded.PaidBy(funder).Pounds)); // 0.05 / 3 each
    }

    [Theory]
    [InlineData("visit:V01", LineTargetKind.Visit, "V01")]
    [InlineData(" Domain : Drug therapies: all ", LineTargetKind.Domain, "Drug therapies: all")]
    [InlineData("", LineTargetKind.Whole, null)]
    public void A_target_is_read_as_files_have_it(string text, LineTargetKind kind, string? name)
    {
        Assert.True(LineTarget.TryParse(text, out LineTarget target));
        Assert.Equal((kind, name), (target.Kind, target.Name));
        Assert.True(LineTarget.TryParse(target.ToString(), out LineTarget again));
        Assert.Equal(target, again);
    }

    [Theory]
    [InlineData("visit")]
    [InlineData("visit:")]
    [InlineData("whole:x")]
    [InlineData("person:P1")]
    public void Another_text_is_no_target(string text) => Assert.False(LineTarget.TryParse(text, out _));

    [Fact]
    public void Every_fault_of_rules_is_reported_at_once()
    {
        InvalidInputException rule = Assert.Throws<InvalidInputException>(() => new FundingRule(" ", new(3, 2)));
        InvalidInputException rules = Assert.Throws<InvalidInputException>(() => new FundingSplit(
            [new("NHS", new(1, 2)), new("NHS", new(1, 4)), new("x", new(1, 3), Target("visit:V1"))]));
        InvalidInputException tasks = Assert.Throws<InvalidInputException>(() => FundingRule.ByTasks(0m, 0m, 0m));

        Assert.Equal(["/funder", "/share"], rule.Faults.Select(fault => fault.Path));
        Assert.Equal(["/rules/1/share", "/rules/1/funder", "/rules/2/share"], rules.Faults.Select(fault => fault.Path));
        Assert.Equal("/health", Assert.Single(tasks.Faults).Path);
        Assert.Contains("sum to 0.75, not to 1", rules.Report(), StringComparison.Ordinal);
    }

    private static LineTarget Target(string text) => LineTarget.TryParse(text, out LineTarget target) ? target : throw new ArgumentException(text, nameof(text));

    /// <summary>Lines of V1, V2, V3, I1 and a contingency, as many as there are amounts.</summary>
    private static CostBreakdown Lines(params decimal[] amounts) => new([.. amounts.Select((amount, i) => new CostLine(
        i < 3 ? CostLineKind.Visit : i == 3 ? CostLineKind.Item : CostLineKind.Contingency,
        i < 3 ? $"V{i + 1}" : i == 3 ? "I1" : "",
        "a line",
        CostUnit.Once,
        1,
        Money.FromPounds(amount),
        Money.FromPounds(amount)))]);
}
