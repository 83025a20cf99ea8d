using PhbCalc.TestSupport;

namespace PhbCalc.Tool.Tests.Readme;

/// <summary>What docs/budgets.md, with the pages below it, shows is what the library says.</summary>
public sealed class BudgetsPageTests
{
    private static readonly string Document = Page.Topic("budgets");

    [Theory]
    [InlineData("paying a budget", "PayingABudget.cs")]
    [InlineData("holding a budget", "HoldingABudget.cs")]
    [InlineData("a wheelchair", "ChoosingAWheelchair.cs")]
    public void An_example_is_the_code_that_is_compiled_here(string snippet, string file) => Assert.Equal(Page.Code(file), Page.Block(Document, $"snippet: {snippet}"));

    [Fact]
    public void The_examples_print_what_the_page_says()
    {
        Assert.Equal(Page.Printed(PayingABudget.Run), Page.Block(Document, "output of: paying a budget"));
        Assert.Equal(Page.Printed(HoldingABudget.Run), Page.Block(Document, "output of: holding a budget"));
        Assert.Equal(Page.Printed(ChoosingAWheelchair.Run), Page.Block(Document, "output of: a wheelchair"));
    }
}
