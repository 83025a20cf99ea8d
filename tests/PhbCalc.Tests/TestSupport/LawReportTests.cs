using FsCheck.Fluent;
using PhbCalc.Tests.Oracles;
using PhbCalc.TestSupport;
using Xunit.Sdk;

namespace PhbCalc.Tests.TestSupport;

/// <summary>What somebody reads who has broken a law.</summary>
public sealed class LawReportTests
{
    [Fact]
    public void A_broken_law_is_reported_with_its_smallest_case_and_how_to_run_that_again()
    {
        string report = Assert.Throws<XunitException>(() => Law.Holds(Numbers.Longs, number => Assert.True(number < 0, "it is not negative"), number => $"the case {number}")).Message;

        Assert.StartsWith("The law is broken after ", report, StringComparison.Ordinal);
        Assert.Matches("\nTo run this case first: PHBCALC_REPLAY=[0-9]+,[0-9]+,[0-9]+\n", report);
        Assert.Contains("\nthe case 0\n", report, StringComparison.Ordinal);
        Assert.Contains("it is not negative", report, StringComparison.Ordinal);
    }

    [Fact]
    public void A_law_that_is_never_tested_does_not_pass() =>
        Assert.Contains("Arguments exhausted after 0 tests", Assert.Throws<XunitException>(() => Law.Holds(Gen.Constant(1), _ => Prop.Discard<bool>())).Message, StringComparison.Ordinal);

    [Fact]
    public void A_broken_schedule_is_shrunk_and_shown_as_rows_for_the_files()
    {
        string report = Assert.Throws<XunitException>(() => Law.Holds(Scenarios.Any, scenario => Assert.Empty(scenario.Visits))).Message;

        Assert.Contains("\nvisits.csv\nperson_id,visit_id,card,service,days,start,end,carers,weeks,from,to,domain,shared_with\nP1,v", report, StringComparison.Ordinal);
        Assert.Contains("\nrates.csv\ncard,service,unit,band,days,from_time,to_time,rate,valid_from,valid_to,call_minutes,least_minutes,night_day,retainer,retainer_days\n", report, StringComparison.Ordinal);
        Assert.DoesNotContain("items.csv", report, StringComparison.Ordinal);
        Assert.DoesNotContain("absences.csv", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_that_is_not_the_reviewed_one_is_received_beside_the_test_with_what_differs()
    {
        string received = Repository.File("tests", "PhbCalc.Tests", "TestSupport", "LawReportTests.NotReviewed.received.txt");
        if (Snapshot.Accepts)
        {
            return;
        }

        string report = Assert.Throws<XunitException>(() => Snapshot.MatchesFile<LawReportTests>("a line\n", "LawReportTests.NotReviewed")).Message;

        Assert.Contains("NotReviewed.verified.txt does not exist", report, StringComparison.Ordinal);
        Assert.Contains("+ a line", report, StringComparison.Ordinal);
        Assert.Equal("a line\n", File.ReadAllText(received));
        File.Delete(received);
    }
}
