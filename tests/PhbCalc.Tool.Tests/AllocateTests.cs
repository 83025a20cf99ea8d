using System.Globalization;
using System.Text.RegularExpressions;
using PhbCalc.TestSupport;

namespace PhbCalc.Tool.Tests;

/// <summary>Points turned into pounds that fit an envelope (spec 4; spec 8, verbs score and allocate).</summary>
public sealed partial class AllocateTests
{
    /// <summary>Five people of 40, 90, 120, 190 and 260 points, at £100.00 a point, each with a floor of £4,000.00 and a cap of £20,000.00 (spec 1, worked figures).</summary>
    private static readonly (string Name, string Text)[] Five =
    [
        ("people.csv", "person_id,start,floor,cap\nP1,2026-04-01,4000,20000\nP2,2026-04-01,4000,20000\nP3,2026-04-01,4000,20000\nP4,2026-04-01,4000,20000\nP5,2026-04-01,4000,20000\n"),
        ("questionnaire.csv", "domain,level,points\nNeeds,a,40\nNeeds,b,90\nNeeds,c,120\nNeeds,d,190\nNeeds,e,260\n"),
        ("answers.csv", "person_id,domain,level\nP1,Needs,a\nP2,Needs,b\nP3,Needs,c\nP4,Needs,d\nP5,Needs,e\n"),
        ("table.csv", "points,amount\n0,0\n300,30000\n"),
    ];

    [Fact]
    public void The_worked_figures_fill_the_envelope_to_the_penny()
    {
        using Folder folder = new(Five);
        Run run = InProcess.Of("allocate", folder.Path, "--envelope", "63000", "--contingency", "0.1", "--format", "csv");

        Assert.Equal((0, ""), (run.ExitStatus, run.Errors));
        Assert.Equal(
            """
            person_id,points,table_amount,floor,cap,allocation
            P1,40,4000.00,4000.00,20000.00,4000.00
            P2,90,9000.00,4000.00,20000.00,7357.50
            P3,120,12000.00,4000.00,20000.00,9810.00
            P4,190,19000.00,4000.00,20000.00,15532.50
            P5,260,26000.00,4000.00,20000.00,20000.00

            """,
            run.Output);
    }

    [Fact]
    public void It_prints_how_the_envelope_adds_up_who_is_at_a_bound_and_what_one_more_pound_would_do()
    {
        using Folder folder = new(Five);
        Run run = InProcess.Of("allocate", folder.Path, "--envelope", "63000", "--contingency", "0.1");

        Assert.Equal((0, ""), (run.ExitStatus, run.Errors));
        Snapshot.Matches(run.Output);
    }

    [Theory]
    [InlineData("10000", "The caseload cannot be made to fit. The floors come to £11,000.00 more than there is")] // 5 x 4,000 - 0.9 x 10,000
    [InlineData("200000", "The caseload cannot be made to fit. The caps leave £80,000.00 that nobody can get")] // 0.9 x 200,000 - 5 x 20,000
    public void An_envelope_that_cannot_be_met_says_by_how_much_and_writes_nothing(string envelope, string expected)
    {
        using Folder folder = new(Five);
        Run run = InProcess.Of("allocate", folder.Path, "--envelope", envelope, "--contingency", "0.1", "--out", folder.Of("out"));

        Assert.Equal((1, ""), (run.ExitStatus, run.Output));
        Assert.Contains(expected, run.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder.Of("out")));
    }

    [Fact]
    public void The_policy_says_which_way_amounts_may_be_scaled()
    {
        using Folder folder = new([.. Five, ("policy.json", """{ "scaling": "down_only" }""")]);
        Run run = InProcess.Of("allocate", folder.Path, "--envelope", "200000");

        // 4,000 + 9,000 + 12,000 + 19,000 + 20,000 = 64,000 at most.
        Assert.Contains("£136,000.00", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_are_written_beside_the_allocations_and_sum_to_them()
    {
        using Folder folder = new(Five);
        Run run = InProcess.Of("allocate", folder.Path, "--envelope", "56700", "--lines", "--out", folder.Of("out"));

        Assert.Equal((0, ""), (run.ExitStatus, run.Errors));
        decimal sum = AmountOfP5().Matches(folder.Read("out/allocation-lines.csv"))
            .Sum(match => decimal.Parse(match.Groups["amount"].Value, CultureInfo.InvariantCulture));
        Assert.Equal(20000.00m, sum);
        Assert.EndsWith("P5,260,26000.00,4000.00,20000.00,20000.00\n", folder.Read("out/allocations.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void Json_is_the_same_in_one_file()
    {
        using Folder folder = new(Five);
        Run run = InProcess.Of("allocate", folder.Path, "--envelope", "56700", "--lines", "--format", "json", "--out", folder.Of("out"));

        Assert.Equal(["allocations.json", "notices.json", "provenance.json"], Directory.GetFiles(folder.Of("out")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(run.Output, folder.Read("out/allocations.json"));
        Assert.Contains("\"format\": \"phbcalc.allocations.v1\"", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Points_that_the_table_has_no_amount_for_are_reported_at_the_answers_of_everybody()
    {
        using Folder folder = new(Five);
        folder.Write("table.csv", "points,amount\n50,5000\n200,20000\n");
        Run run = InProcess.Of("allocate", folder.Path, "--envelope", "56700");

        Assert.Equal((2, ""), (run.ExitStatus, run.Output));
        Assert.Equal(
            """
            answers.csv:2 points: '40' is outside the points of the allocation table; give points from 50 to 200, or let the table extend
            answers.csv:6 points: '260' is outside the points of the allocation table; give points from 50 to 200, or let the table extend

            """,
            run.Errors);
    }

    [Fact]
    public void A_share_that_is_none_is_refused()
    {
        using Folder folder = new(Five);
        Run run = InProcess.Of("allocate", folder.Path, "--envelope", "56700", "--contingency", "10");

        Assert.Equal((2, ""), (run.ExitStatus, run.Output));
        Assert.Contains("contingency: '10' is not a share; write a number from 0 to 1", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Answers_are_scored_without_a_table()
    {
        using Folder folder = new([.. Five.Where(file => file.Name != "table.csv")]);
        Run run = InProcess.Of("score", folder.Path, "--format", "csv");

        Assert.Equal((0, ""), (run.ExitStatus, run.Errors));
        Assert.Equal("person_id,points,indication\nP1,40,\nP2,90,\nP3,120,\nP4,190,\nP5,260,\n", run.Output);
        Assert.Equal((2, ""), (InProcess.Of("allocate", folder.Path, "--envelope", "1").ExitStatus, InProcess.Of("allocate", folder.Path, "--envelope", "1").Output));
    }

    [Fact]
    public void Every_fault_of_the_answers_is_reported()
    {
        using Folder folder = new(Five);
        folder.Write("answers.csv", "person_id,domain,level\nP1,Neds,a\nP2,Needs,z\nP3,Needs,c\nP3,Needs,d\nP4,Needs,d\nP6,Needs,e\n");
        Run run = InProcess.Of("score", folder.Path);

        Assert.Equal((2, ""), (run.ExitStatus, run.Output));
        Snapshot.Matches(run.Errors);
    }

    [Fact]
    public void The_sample_caseload_scores_and_allocates_as_it_did_when_somebody_last_checked_it() => Snapshot.Matches(string.Concat(
        InProcess.Of("score", "samples/caseload").Output,
        InProcess.Of("score", "samples/caseload", "--lines", "--format", "json").Output[..200],
        InProcess.Of("allocate", "samples/caseload", "--envelope", "3200000", "--contingency", "0.1").Output));

    /// <summary>The amount of each line of the fifth person, whose label may be in quotes.</summary>
    [GeneratedRegex("""^P5,[0-9]+,[a-z_-]+,("[^"]*"|[^",]*),(?<amount>-?[0-9.]+),""", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex AmountOfP5();
}
