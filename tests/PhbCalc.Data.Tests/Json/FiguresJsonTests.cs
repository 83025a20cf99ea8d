using PhbCalc.TestSupport;

namespace PhbCalc.Data.Tests;

public sealed class FiguresJsonTests
{
    private static readonly PublishedFigures Figures = PublishedFigures.Bundled;

    public static TheoryData<string> Names => [.. Figures.Catalogue.Select(figure => figure.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_figure_reads_back_as_it_was_written(string name)
    {
        FigureExtract extract = FigureExtract.Of(Figures, name, on: null);
        Assert.Equal(extract, FiguresJson.V1.Parse(FiguresJson.V1.Text(extract)));
    }

    [Fact]
    public void All_figures_of_a_day_read_back_with_those_that_are_not_published()
    {
        FigureExtract extract = FigureExtract.Of(Figures.Assuming(0.03m), new LocalDate(2028, 4, 1));
        Assert.NotEmpty(extract.NotPublished);
        Assert.Equal(extract, FiguresJson.V1.Parse(FiguresJson.V1.Text(extract)));
    }

    [Fact]
    public void A_figure_is_written_in_snake_case() => Snapshot.Matches(FiguresJson.V1.Text(FigureExtract.Of(Figures, "employment-allowance", new LocalDate(2026, 4, 6))));

    [Fact]
    public void Every_fault_of_a_text_is_reported_by_the_path_of_its_member() =>
        Assert.Equal(
            """
            extra: is not a member of the format; allowed: format, version, on, figures, not_published
            version: is not a text; write it in quotes
            """.ReplaceLineEndings("\n"),
            Assert.Throws<InvalidInputException>(() => FiguresJson.V1.Parse("""{ "format": "phbcalc.figures.v1", "version": 1, "on": null, "figures": [], "not_published": [], "extra": 1 }""")).Report());

    [Fact]
    public void As_csv_every_row_names_its_source_and_the_day_it_was_checked()
    {
        using MemoryStream stream = new();
        FiguresFile.Write(stream, FigureExtract.Of(Figures, "statutory-holiday", new LocalDate(2026, 4, 6)));
        Assert.Equal(
            "name,key,value,unit,valid_from,valid_to,source,confidence,checked_on\n"
            + "statutory-holiday,,\"5.6 weeks a year, at most 28 days\",,2009-04-01,,github:alphagov/smart-answers lib/smart_answer/calculators/holiday_entitlement.rb,official,2026-11-21\n",
            System.Text.Encoding.UTF8.GetString(stream.ToArray()));
    }
}
