using PhbCalc.BlockContracts;
using PhbCalc.Rates;
using PhbCalc.TestSupport;

namespace PhbCalc.Tool.Tests.Readme;

/// <summary>What docs/block-contracts.md, with the pages below it, shows is what the library says.</summary>
public sealed class BlockContractsPageTests
{
    private const string Snippet = "releasing a contract";

    private static readonly string Document = Page.Topic("block-contracts");

    [Fact]
    public void The_example_is_the_code_that_is_compiled_here() => Assert.Equal(Page.Code("ReleasingAContract.cs"), Page.Block(Document, $"snippet: {Snippet}"));

    [Fact]
    public void The_example_prints_what_the_page_says() => Assert.Equal(Page.Printed(ReleasingAContract.Run), Page.Block(Document, $"output of: {Snippet}"));

    [Theory]
    [InlineData(GroupContactRule.Relative)]
    [InlineData(GroupContactRule.Anchored)]
    [InlineData(GroupContactRule.AsStated)]
    public void The_prices_of_contacts_are_what_the_library_makes_them(GroupContactRule rule)
    {
        ContactCost cost = new ServiceLine("Team", Money.FromPounds(540_000m), 5_400, 1_200).UnitCosts(new(rule, new(1, 4)));
        string row = Document.Split('\n').Single(line => line.StartsWith($"| `{rule}`: ", StringComparison.Ordinal));

        Assert.EndsWith($"| {cost.Prices.OneToOne} | {cost.Prices.Group} | {cost.OneToOne + cost.Group} |", row, StringComparison.Ordinal);
    }

    [Fact]
    public void The_budget_made_of_contacts_is_what_the_library_makes_it()
    {
        CostBreakdown budget = new ServiceLine("Team", Money.FromPounds(540_000m), 5_400, 1_200).PhbValue(new(GroupContactRule.Relative, new(1, 4)), 30, 12);

        Assert.Contains($"{budget.Lines[0].Amount} + {budget.Lines[1].Amount} = **{budget.Total}**", Document, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(20)]
    [InlineData(30)]
    public void What_is_stranded_is_what_the_library_makes_it(int percent)
    {
        StrandedCost cost = new CostBehaviour(new(3, 10), new(1, 5), step: new(1, 4), fixedShare: new(1, 2)).At(Money.FromPounds(1_000_000m), new(percent, 100));

        Assert.Contains($"| {percent}% | {cost.Released} | {cost.Avoidable} | {cost.Stranded} |\n", Document, StringComparison.Ordinal);
    }

    [Fact]
    public void The_month_of_a_revision_pays_what_the_library_makes_it()
    {
        BlockContract contract = BlockContract.OfUplifts(
            new(2025, 4, 1), Money.FromPounds(1_000_000m), [new(0.0415m, 0.02m)], [ContractRevision.OfUplift(new(2025, 6, 27), new(0.0483m, 0.02m))]);
        ValueList<Money> payments = contract.Payments(1);

        Assert.Contains($"April and May paid {payments[0]} each; June pays 1,028,300 x 3/12 - 170,250 =\n**{payments[2]}**", Document, StringComparison.Ordinal);
    }
}
