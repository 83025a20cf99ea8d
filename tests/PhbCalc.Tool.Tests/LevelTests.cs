using PhbCalc.TestSupport;

namespace PhbCalc.Tool.Tests;

public sealed class LevelTests
{
    private const string North = "samples/areas/north";
    private const string South = "samples/areas/south";

    [Fact]
    public void Two_areas_become_one_year_by_year()
    {
        Run run = InProcess.Of("level", North, South, "--year", "2026", "--show", "average", "--damp", "0.01", "--envelope", "258000");

        Assert.Equal(0, run.ExitStatus);
        Snapshot.Matches(run.Output);
    }

    [Fact]
    public void The_files_have_every_person_by_every_candidate_and_in_every_year()
    {
        using Folder folder = new();
        Run run = InProcess.Of("level", North, South, "--year", "2026", "--candidate", "samples/areas", "--out", folder.Of("out"));
        Run own = InProcess.Of("level", North, South, "--year", "2026", "--damp", "0.01", "--out", folder.Of("out"));

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
    [InlineData("--envelope needs --damp", "--envelope", "100")]
    public void What_does_not_go_together_is_told(string expected, string option, string value)
    {
        Run run = InProcess.Of("level", North, South, "--year", "2026", option, value);

        Assert.Equal(2, run.ExitStatus);
        Assert.Contains(expected, run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Areas_that_allocate_from_points_become_one()
    {
        Run run = InProcess.Of("level", "samples/tables/east", "samples/tables/west", "--by", "points", "--show", "average", "--damp", "0.1");

        Assert.Equal((0, ""), (run.ExitStatus, run.Errors));
        Snapshot.Matches(run.Output);
    }

    [Fact]
    public void By_points_there_is_no_period_and_the_results_are_those_of_plans()
    {
        using Folder folder = new();
        Run run = InProcess.Of("level", "samples/tables/east", "samples/tables/west", "--by", "points", "--year", "2026");
        Run written = InProcess.Of("level", "samples/tables/east", "samples/tables/west", "--by", "points", "--out", folder.Of("out"));

        Assert.Equal((2, "--by points needs no period, since a table gives pounds a year; leave out --year, --from and --to.\n"), (run.ExitStatus, run.Errors));
        Assert.Equal(0, written.ExitStatus);
        Assert.Contains("\nE001,east,west,19500.00,13200.00,-6300.00\n", folder.Read("out/level-people.csv"), StringComparison.Ordinal);
        Assert.Contains("Made from east, west by phbcalc", folder.Read("out/level.html"), StringComparison.Ordinal);
        Assert.Contains("west/table.csv", folder.Read("out/provenance.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_areas_with_one_name_are_told() =>
        Assert.Contains("Two candidates would be called 'north'", InProcess.Of("level", North, North, "--year", "2026").Errors, StringComparison.Ordinal);
}
