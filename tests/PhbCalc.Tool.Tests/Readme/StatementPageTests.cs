using PhbCalc.TestSupport;

namespace PhbCalc.Tool.Tests.Readme;

/// <summary>What docs/statement.md, with the pages below it, shows is what the library says.</summary>
public sealed class StatementPageTests
{
    private static readonly string Document = Page.Topic("statement");

    [Fact]
    public void The_example_is_the_code_that_is_compiled_here() => Assert.Equal(Page.Code("TellingThePerson.cs"), Page.Block(Document, "snippet: telling the person"));

    [Fact]
    public void The_example_prints_what_the_page_says() => Assert.Equal(Page.Printed(TellingThePerson.Run), Page.Block(Document, "output of: telling the person"));

    /// <summary>The template of the page is one: it is read, and makes a statement with its four sections.</summary>
    [Fact]
    public void The_template_is_read()
    {
        string json = Document[(Document.IndexOf("```json\n", StringComparison.Ordinal) + 8)..];
        using Folder folder = new(("own.json", json[..json.IndexOf("```", StringComparison.Ordinal)]));
        Run run = InProcess.Of("statement", Repository.File("samples", "budget"), "--year", "2026", "--person", "OLU-1", "--template", folder.Of("own.json"));

        Assert.Equal(0, run.ExitStatus);
        Assert.Contains("Your money\n----------\n", run.Output, StringComparison.Ordinal);
        Assert.Contains("Phone: 01234 567890\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(4, run.Output.Split('\n').Count(line => line.StartsWith("---", StringComparison.Ordinal)));
    }
}
