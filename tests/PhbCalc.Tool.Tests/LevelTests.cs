using PhbCalc.TestSupport;

namespace PhbCalc.Tool.Tests;

public sealed class LevelTests
{
    private const string North = "samples/areas/north";
    private const string South = "samples/areas/south";

    [Fact]
    public void Two_areas_become_one_year_by_year()
    {
        Run run = Run.Of("level", North, South, "--year", "2026", "--show", "average", "--damp", "0.01", "--envelope", "258000");

        Assert.Equal(0, run.ExitStatus);
        Snapshot.Matches(run.Output);
    }

    [Fact]
    public void The_files_have_every_person_by_every_candidate_and_in_every_year()
    {
        using Folder folder = new();
        Run run = Run.Of("level", North, South, "--year", "2026", "--candidate", "samples/areas", "--out", folder.Of("out"));
        Run own = Run.Of("level", North, South, "--year", "2026", "--damp", "0.01", "--out", folder.Of("out"));

        Assert.Equal((2, 0), (run.ExitStatus, own.ExitStatus));
        Assert.Contains("whose rates are to be everybody's", run.Errors, StringComparison.Ordinal);
        string[] rows = folder.Read("out/level-people.csv").TrimEnd().Split('\n');
        Assert.Equal(0, (rows.Length - 1) % 10);
        Assert.Contains("year 1", folder.Read("out/level-people.csv"), StringComparison.Ordinal);
        Assert.Contains("north/rates.csv", folder.Read("out/provenance.json"), StringComparison.Ordinal);
        Assert.Contains("<h1>Several areas become one</h1>", folder.Read("out/level.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'nobody' is not a candidate; write one of north, south, higher, lower, average", "--show", "nobody")]
    [InlineData("--envelope is given without --damp", "--envelope", "100")]
    public void What_does_not_go_together_is_told(string expected, string option, string value)
    {
        Run run = Run.Of("level", North, South, "--year", "2026", option, value);

        Assert.Equal(2, run.ExitStatus);
        Assert.Contains(expected, run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_areas_with_one_name_are_told() =>
        Assert.Contains("Two candidates would be called 'north'", Run.Of("level", North, North, "--year", "2026").Errors, StringComparison.Ordinal);
}
