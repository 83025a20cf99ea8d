using System.Text.RegularExpressions;

namespace PhbCalc.Data.Tests;

/// <summary>The files themselves: every row says where it comes from, and no file is read in which one does not.</summary>
public sealed partial class PublishedFilesTests
{
    public static TheoryData<string> Names => [.. FigureFiles.Names];

    [Fact]
    public void Every_file_of_the_package_is_a_published_figure_and_the_other_way_round()
    {
        IEnumerable<string> inPackage = typeof(PublishedFigures).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(FigureTables.Prefix, StringComparison.Ordinal));
        Assert.Equal(FigureTables.FileNames.Select(name => FigureTables.Prefix + name).Order(StringComparer.Ordinal), inPackage.Order(StringComparer.Ordinal));
        Assert.Equal(FigureFiles.Names, PublishedFigures.Bundled.Catalogue.Select(figure => figure.Name));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_row_says_where_it_comes_from_how_sure_it_is_and_when_it_was_checked(string name)
    {
        PublishedFigure figure = PublishedFigures.Bundled.Find(name);
        Assert.Equal(FigureFiles.Lines(name).Length - 1, figure.Rows.Count);
        Assert.All(figure.Rows, row => Assert.True(
            row.Source.Title.Length > 0 && row.Source.Confidence is "official" or "two sources" or "one source" && row.Source.CheckedOn >= new LocalDate(2026, 1, 1), $"{row}"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_row_that_does_not_say_so_is_refused(string name)
    {
        string[] lines = FigureFiles.Lines(name);
        string[] changed =
        [
            Ending().Replace(lines[1], "${figure},,,"),
            .. lines[2..],
        ];
        Assert.Equal(
            $"""
            {name}.csv:2 source: is blank; give it a value
            {name}.csv:2 confidence: is blank; give it a value
            {name}.csv:2 checked_on: is blank; give it a value
            """,
            FigureFiles.None.With(name, changed).RefusedInPlace(), ignoreLineEndingDifferences: true);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_word_for_how_sure_it_is_is_one_of_four(string name)
    {
        string[] lines = FigureFiles.Lines(name);
        Assert.Equal(
            $"{name}.csv:2 confidence: 'two source' is not a word for how sure a figure is; did you mean 'two sources'? allowed: official, two sources, one source, assumed",
            FigureFiles.None.With(name, [Ending().Replace(lines[1], "${figure},${source},two source,${day}"), .. lines[2..]]).RefusedInPlace());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_file_without_a_column_for_it_is_refused(string name)
    {
        string[] columns = FigureFiles.Lines(name)[0].Split(',');
        string report = FigureFiles.None.WithBytes(name, Files.Utf8(string.Join(',', columns[..^3]))).RefusedInPlace();
        Assert.Equal(
            columns[^3..].Select(column => $"{name}.csv:1 {column}: the column is missing; add it: the file needs {string.Join(", ", columns)}"),
            report.Split('\n'));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_column_with_another_name_is_refused_with_the_nearest(string name)
    {
        string[] lines = FigureFiles.Lines(name);
        string report = FigureFiles.None.WithBytes(name, Files.Utf8([lines[0].Replace("checked_on", "check_on", StringComparison.Ordinal), .. lines[1..]])).Refused();
        Assert.StartsWith($"{name}.csv:1 check_on: is not a column of this file; did you mean 'checked_on'? allowed: ", report, StringComparison.Ordinal);
    }

    /// <summary>The last three cells of a row, the first of which may stand in quotes.</summary>
    [GeneratedRegex("""^(?<figure>.*),(?<source>"([^"]|"")*"|[^",]*),[^,]*,(?<day>[^,]*)$""", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Ending();
}
