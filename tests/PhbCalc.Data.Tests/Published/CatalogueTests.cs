using PhbCalc.TestSupport;

namespace PhbCalc.Data.Tests;

/// <summary>The figures as text, to be listed and looked up.</summary>
public sealed class CatalogueTests
{
    private static readonly PublishedFigures Figures = PublishedFigures.Bundled;

    [Fact]
    public void Every_figure_as_it_is_in_force_on_a_day_with_its_days_and_its_source() => Snapshot.Matches(Describe(Figures, new(2026, 4, 6)));

    [Fact]
    public void The_same_in_every_culture() => Assert.All(Cultures.Names, culture =>
    {
        PublishedFigures Read() => FigureFiles.Names.Aggregate(FigureFiles.None, (files, name) => files.WithBytes(name, FigureFiles.Bundled(name))).Replaced();
        Assert.Equal(Figures.Version, Cultures.In(culture, () => Read().Version));
        Assert.Equal(Describe(Figures, new(2026, 4, 6)), Cultures.In(culture, () => Describe(Read(), new(2026, 4, 6))));
        Assert.Equal(Describe(Figures.Assuming(0.0305m), new(2027, 4, 6)), Cultures.In(culture, () => Describe(Read().Assuming(0.0305m), new(2027, 4, 6))));
        Assert.Equal(Faults(), Cultures.In(culture, Faults));
    });

    [Fact]
    public void A_figure_is_found_by_the_name_of_its_file()
    {
        Assert.Equal("National Minimum Wage and National Living Wage", Figures.Find("minimum-wage").Title);
        Assert.Equal(Figures.Catalogue, FigureFiles.Names.Select(Figures.Find).ToValueList());
    }

    [Theory]
    [InlineData("minimum-wages", "did you mean 'minimum-wage'? ")]
    [InlineData("Minimum-Wage", "did you mean 'minimum-wage'? ")]
    [InlineData("minimum-wage.csv", "did you mean 'minimum-wage'? ")]
    [InlineData("visits", "")]
    public void An_unknown_name_is_answered_with_the_nearest(string name, string nearest) =>
        Assert.Equal(
            $"name: '{name}' is not a published figure; {nearest}all names are in docs/figures.md",
            Assert.Throws<InvalidInputException>(() => Figures.Find(name)).Report());

    [Fact]
    public void A_row_reads_as_a_phrase()
    {
        Source source = new("a gazette");
        Assert.Equal("band 3, entry: 25760.00 pounds a year", new PublishedRow("band 3, entry", "25760.00", "pounds a year", null, null, source).ToString());
        Assert.Equal("5.6 weeks a year", new PublishedRow("", "5.6 weeks a year", "", null, null, source).ToString());
    }

    [Fact]
    public void Of_rows_without_a_last_day_the_one_that_started_last_is_in_force()
    {
        PublishedFigures figures = FigureFiles.None
            .With("national-insurance-categories", $"V,veterans in their first two years of civilian work,upper,2027-04-06,2028-04-05{FigureFiles.Sourced}").Added();
        PublishedFigure categories = figures.Find("national-insurance-categories");
        Assert.Equal("veterans in their first year of civilian work: above the upper threshold", Veterans(new(2027, 4, 5)));
        Assert.Equal("veterans in their first two years of civilian work: above the upper threshold", Veterans(new(2028, 4, 5)));
        Assert.Null(Veterans(new(2028, 4, 6)));

        string? Veterans(LocalDate day) => categories.On(day).SingleOrDefault(row => row.Key == "category V")?.Value;
    }

    private static string Describe(PublishedFigures figures, LocalDate day) => string.Join('\n', figures.Catalogue.SelectMany(figure => Lines(figure, day)));

    private static IEnumerable<string> Lines(PublishedFigure figure, LocalDate day)
    {
        string[] rows;
        try
        {
            rows = [.. figure.On(day).Select(row => string.Join(" | ", row.Key, row.Value, row.Unit, Text(row.ValidFrom), Text(row.ValidTo), row.Source))];
        }
        catch (InvalidInputException refused)
        {
            rows = [refused.Report()];
        }

        return rows.Select(row => $"  {row}").Prepend($"{figure.Name}: {figure.Title}");
    }

    private static string Text(LocalDate? day) => day is { } known ? NodaTime.Text.LocalDatePattern.Iso.Format(known) : "-";

    private static string Faults() => FigureFiles.None
        .With("minimum-wage", $"2027-04-01,2026-03-31,National Living Wage (21 and over),22,,-13.5,HOUR{FigureFiles.Sourced}")
        .With("pension-employer-contribution", $"2027-04-06,,100.5{FigureFiles.Sourced}")
        .With("statutory-holiday", "2027-04-01,,60.5,28,x,OFFICIAL,2027-01-01")
        .Refused();
}
