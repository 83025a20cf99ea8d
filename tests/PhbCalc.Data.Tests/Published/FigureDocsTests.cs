using System.Text.RegularExpressions;
using NodaTime.Text;
using PhbCalc.TestSupport;

namespace PhbCalc.Data.Tests;

/// <summary>What docs/figures.md says of the figures is so.</summary>
public sealed partial class FigureDocsTests
{
    private static readonly string Document = File.ReadAllText(Repository.File("docs", "figures.md")).ReplaceLineEndings("\n");

    [Fact]
    public void The_table_has_every_figure_with_its_first_and_last_day()
    {
        IEnumerable<string> expected = PublishedFigures.Bundled.Catalogue.Select(figure => figure.Known is { } known
            ? $"{figure.Name} {LocalDatePattern.Iso.Format(known.Figures[0].ValidFrom)} {(known.Figures[^1].ValidTo is { } last ? LocalDatePattern.Iso.Format(last) : "changed")}"
            : $"{figure.Name}  ");
        Assert.Equal(expected, Row().Matches(Document).Select(row => $"{row.Groups["name"].Value} {row.Groups["from"].Value} {row.Groups["to"].Value}"));
    }

    [Fact]
    public void The_file_that_it_shows_can_be_added()
    {
        PublishedFigures figures = FigureFiles.None.WithBytes("minimum-wage", Files.Utf8(Block("file: minimum-wage"))).Added();
        Assert.Equal(Money.Parse("13.20"), figures.MinimumWages.At(21).On(new(2027, 4, 1)).Value);
        Assert.Equal(Money.Parse("11.40"), figures.MinimumWages.At(18).On(new(2027, 4, 1)).Value);
    }

    [Fact]
    public void The_refusal_is_the_one_it_shows() =>
        Assert.Equal(
            Block("refusal: minimum-wage 2027-04-01"),
            Assert.Throws<InvalidInputException>(() => PublishedFigures.Bundled.Find("minimum-wage").On(new(2027, 4, 1))).Report());

    [Fact]
    public void An_assumption_shows_as_it_says() =>
        Assert.All(
            PublishedFigures.Bundled.Assuming(0.03m).Find("minimum-wage").On(new(2027, 4, 1)),
            row => Assert.Equal(Block("assumed: minimum-wage 2027-04-01"), row.Source.ToString()));

    [Theory]
    [InlineData(2014, "2 3 4 5 6")]
    [InlineData(2015, "2 3 4 5 6")]
    [InlineData(2017, "2 3 4")]
    [InlineData(2018, "2 3")]
    [InlineData(2019, "2 3")]
    [InlineData(2020, "2 3 4 5 6")]
    [InlineData(2026, "2 3 4 5 6")]
    public void The_gaps_of_agenda_for_change_are_those_it_names(int year, string bands)
    {
        LocalDate day = new(year, 4, 1);
        Assert.Equal(bands, string.Join(' ', PublishedFigures.Bundled.AgendaForChangePay.Points.Where(point => point.ValidFrom == day).Select(point => point.Value.Band).Distinct()));
    }

    private static string Block(string mark)
    {
        Match block = Regex.Match(Document, $"<!-- {Regex.Escape(mark)} -->\n```\n(?<text>.*?)\n```", RegexOptions.Singleline, TimeSpan.FromSeconds(5));
        Assert.True(block.Success, $"The document has no block marked '{mark}'.");
        return block.Groups["text"].Value;
    }

    [GeneratedRegex(@"^\| (?<name>[a-z0-9-]+) \| [^|]+ \| (?<from>[0-9-]*) ?\| (?<to>[0-9-]*|changed) ?\| [^|]+ \|$", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 5000)]
    private static partial Regex Row();
}
