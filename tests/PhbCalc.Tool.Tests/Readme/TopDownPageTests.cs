using System.Text.RegularExpressions;
using PhbCalc.TestSupport;

namespace PhbCalc.Tool.Tests.Readme;

/// <summary>What docs/top-down.md, with the pages below it, shows is what the library says.</summary>
public sealed partial class TopDownPageTests
{
    private const string Snippet = "sharing an envelope";

    private static readonly string Document = Page.Topic("top-down");

    public static TheoryData<string> Marks => [.. TopDownPage.Texts.Keys];

    [Theory]
    [MemberData(nameof(Marks))]
    public void What_the_page_shows_is_what_the_library_says(string mark) =>
        Assert.Equal(TopDownPage.Texts[mark]().TrimEnd(), Page.Block(Document, $"output of: {mark}"));

    [Fact]
    public void The_example_is_the_code_that_is_compiled_here() => Assert.Equal(Page.Code("SharingAnEnvelope.cs"), Page.Block(Document, $"snippet: {Snippet}"));

    [Fact]
    public void The_example_prints_what_the_page_says() => Assert.Equal(Page.Printed(SharingAnEnvelope.Run), Page.Block(Document, $"output of: {Snippet}"));

    [Fact]
    public void Every_text_that_the_page_shows_is_tested() =>
        Assert.Equal(
            TopDownPage.Texts.Keys.Append(Snippet).Order(StringComparer.Ordinal),
            Mark().Matches(Document).Select(mark => mark.Groups["name"].Value).Order(StringComparer.Ordinal));

    [GeneratedRegex("<!-- output of: (?<name>.*?) -->", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Mark();
}
