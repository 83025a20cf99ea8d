namespace PhbCalc.Data.Tests;

/// <summary>Figures from files in a folder: no file that was meant is passed over in silence.</summary>
public sealed class FigureFolderTests
{
    private const string Directions = "a file has the name of its figure, and all names are in docs/figures.md";

    private static readonly string[] Holiday = [FigureFiles.Lines("statutory-holiday")[0], $"2027-04-01,,5.8,29{FigureFiles.Sourced}"];

    [Fact]
    public void Files_of_a_folder_are_added()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("statutory-holiday.csv", Holiday).With("README.md", "left alone").With("minimum-wage.xlsx", "left alone");
        Assert.Equal(5.8m, PublishedFigures.Bundled.AddedFrom(folder.Path).StatutoryHoliday.On(new(2027, 4, 1)).Value.Weeks);
        Assert.Equal(5.6m, PublishedFigures.Bundled.AddedFrom(folder.Path).StatutoryHoliday.On(new(2027, 3, 31)).Value.Weeks);
    }

    [Fact]
    public void Files_of_a_folder_take_the_place_of_others()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("statutory-holiday.csv", Holiday);
        Assert.Equal(5.8m, PublishedFigures.Bundled.ReplacedFrom(folder.Path).StatutoryHoliday.On(new(2027, 4, 1)).Value.Weeks);
        Assert.Null(PublishedFigures.Bundled.ReplacedFrom(folder.Path).StatutoryHoliday.Find(new(2027, 3, 31)));
    }

    [Theory]
    [InlineData("minimum-wages.csv", $"is not the file of a published figure; did you mean 'minimum-wage.csv'? {Directions}")]
    [InlineData("visits.csv", $"is not the file of a published figure; {Directions}")]
    public void A_file_of_another_name_is_refused_with_the_nearest(string name, string refusal)
    {
        using TemporaryFolder folder = new TemporaryFolder().With(name, "x").With("statutory-holiday.csv", Holiday);
        Assert.Equal($"{name}: {refusal}", Refused(folder));
    }

    [Fact]
    public void A_name_with_other_capitals_is_refused()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("Statutory-Holiday.CSV", Holiday);
        if (File.Exists(folder.File("statutory-holiday.csv")))
        {
            // The file system does not tell capitals apart, so the file is found.
            Assert.Equal(5.8m, PublishedFigures.Bundled.AddedFrom(folder.Path).StatutoryHoliday.On(new(2027, 4, 1)).Value.Weeks);
            return;
        }

        Assert.Equal("statutory-holiday.csv: exists under the name 'Statutory-Holiday.CSV'; rename it: capitals count in the names of files", Refused(folder));
    }

    [Fact]
    public void Wrong_names_and_wrong_rows_are_told_together()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("statutory-holyday.csv", Holiday).With("redundancy-weekly-cap.csv", [FigureFiles.Lines("redundancy-weekly-cap")[0], $"2027-04-06,,{FigureFiles.Sourced}"]);
        Assert.Equal(
            [
                $"statutory-holyday.csv: is not the file of a published figure; did you mean 'statutory-holiday.csv'? {Directions}",
                "redundancy-weekly-cap.csv:2 max_weeks_pay_gbp: is blank; give it a value",
            ],
            Refused(folder).Split('\n'));
    }

    [Fact]
    public void A_folder_without_such_a_file_is_refused()
    {
        using TemporaryFolder folder = new TemporaryFolder().With("README.md", "nothing to read");
        Assert.Equal($"the folder '{folder.Path}': there is no file of a published figure; add one: {Directions}", Refused(folder));
        Assert.Equal($"the files given: there is no file of a published figure; add one: {Directions}", FigureFiles.None.Refused());
    }

    [Fact]
    public void A_folder_that_is_not_there_is_refused() =>
        Assert.Equal(
            "the folder 'no/such/folder': is missing; give the folder that holds the files",
            Assert.Throws<InvalidFilesException>(() => PublishedFigures.Bundled.ReplacedFrom("no/such/folder")).Report());

    [Fact]
    public void A_file_that_cannot_be_opened_is_told_as_such() =>
        Assert.Equal(
            "statutory-holiday.csv: cannot be opened; close it in other programs, and check that you may read it",
            Assert.Throws<InvalidFilesException>(() => PublishedFigures.Bundled.AddedFrom(name => name == "statutory-holiday.csv" ? throw new IOException("in use") : null)).Report());

    [Fact]
    public void A_folder_must_be_named()
    {
        Assert.Throws<ArgumentException>(() => PublishedFigures.Bundled.AddedFrom(" "));
        Assert.Throws<ArgumentNullException>(() => PublishedFigures.Bundled.ReplacedFrom((Func<string, Stream?>)null!));
    }

    private static string Refused(TemporaryFolder folder) => Assert.Throws<InvalidFilesException>(() => PublishedFigures.Bundled.AddedFrom(folder.Path)).Report();
}
