using PhbCalc.TestSupport;

namespace PhbCalc.Tool.Tests;

/// <summary>samples/homecare: prices and plans of spec 2b, with the real command.</summary>
public sealed class HomecareSampleTests
{
    private const string Sample = "samples/homecare";

    [Fact]
    public void It_costs_what_it_did_when_somebody_last_checked_it()
    {
        Run run = InProcess.Of("cost", Sample, "--year", "2026", "--lines", "--format", "csv");

        Assert.Equal(
            """
            notice: person H06: 11 of 12 visits are not in force on 2026-04-01, the date of the typical week: the indicative sum leaves them out
            notice: visits.csv:5: person H02: visit v1 lasts 50 min, and supplier homecare has no call of that length: its price is its share of the price of an hour
            notice: rates.csv: supplier homecare has no BankHoliday row from 2026-04-01, and special-days of the same card has one: bank holidays are priced as ordinary days (2 more like this)

            """,
            run.Errors);
        Snapshot.Matches(run.Output);
    }

    [Theory]
    [InlineData("H02")]
    [InlineData("H04")]
    [InlineData("H05")]
    [InlineData("H06")]
    [InlineData("H07")]
    public void Each_person_can_follow_the_sum(string person) =>
        Snapshot.MatchesFile<HomecareSampleTests>(InProcess.Of("explain", Sample, "--person", person, "--year", "2026").Output, $"{nameof(HomecareSampleTests)}.Each_person_can_follow_the_sum.{person}");
}
