using PhbCalc.TestSupport;

namespace PhbCalc.Tool.Tests.Readme;

/// <summary>What docs/budgets.md shows is what the library says.</summary>
public sealed class BudgetsPageTests
{
    private const string Snippet = "paying a budget";

    private static readonly string Document = File.ReadAllText(Repository.File("docs", "budgets.md")).ReplaceLineEndings("\n");

    [Fact]
    public void The_example_is_the_code_that_is_compiled_here() => Assert.Equal(Page.Code("PayingABudget.cs"), Page.Block(Document, $"snippet: {Snippet}"));

    [Fact]
    public void The_example_prints_what_the_page_says() => Assert.Equal(Page.Printed(PayingABudget.Run), Page.Block(Document, $"output of: {Snippet}"));
}
