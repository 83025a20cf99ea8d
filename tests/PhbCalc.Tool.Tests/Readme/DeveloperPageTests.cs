using PhbCalc.TestSupport;

namespace PhbCalc.Tool.Tests.Readme;

/// <summary>What docs/developer.md shows is what the library says.</summary>
public sealed class DeveloperPageTests
{
    private const string Snippet = "reading and costing";

    private static readonly string Document = File.ReadAllText(Repository.File("docs", "developer.md")).ReplaceLineEndings("\n");

    [Fact]
    public void The_example_is_the_code_that_is_compiled_here() => Assert.Equal(Page.Code("ReadingAndCosting.cs"), Page.Block(Document, $"snippet: {Snippet}"));

    [Fact]
    public void The_example_prints_what_the_page_says() => Assert.Equal(Page.Printed(ReadingAndCosting.Run), Page.Block(Document, $"output of: {Snippet}"));

    [Fact]
    public void The_example_of_the_verbs_is_the_code_that_is_compiled_here() => Assert.Equal(Page.Code("VerbsInCode.cs").Replace("using PhbCalc.TestSupport;\n", string.Empty, StringComparison.Ordinal), Page.Block(Document, "snippet: each verb in code"));

    [Fact]
    public void The_example_of_the_verbs_prints_what_the_page_says() => Assert.Equal(Page.Printed(VerbsInCode.Run), Page.Block(Document, "output of: each verb in code"));
}
