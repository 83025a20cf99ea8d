using PhbCalc.TestSupport;

namespace PhbCalc.Tool.Tests.Readme;

/// <summary>What docs/contest.md, with the pages below it, shows is what the library says.</summary>
public sealed class ContestPageTests
{
    private static readonly string Document = Page.Topic("contest");

    [Fact]
    public void The_example_is_the_code_that_is_compiled_here() => Assert.Equal(Page.Code("ContestingAModel.cs"), Page.Block(Document, "snippet: contesting a model"));

    [Fact]
    public void The_example_prints_what_the_page_says() => Assert.Equal(Page.Printed(ContestingAModel.Run), Page.Block(Document, "output of: contesting a model"));
}
