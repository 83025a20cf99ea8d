using PhbCalc.TestSupport;

namespace PhbCalc.Tool.Tests;

public sealed class ContestTests
{
    private const string Caseload = "samples/caseload";

    [Fact]
    public void The_sample_caseload_is_contested_as_when_somebody_last_checked_it()
    {
        Run run = InProcess.Of("contest", Caseload, "--model", "points");

        Assert.Equal(0, run.ExitStatus);
        Snapshot.Matches(run.Output);
        Assert.All(run.Output.Split('\n'), line => Assert.True(line.Length <= 80, line));
    }

    [Fact]
    public void One_person_is_told_which_answers_would_change_the_sum()
    {
        Run run = InProcess.Of("contest", Caseload, "--model", "points", "--person", "P010");

        Assert.Equal(0, run.ExitStatus);
        Snapshot.Matches(run.Output);
        Assert.All(run.Output.Split('\n'), line => Assert.True(line.Length <= 80, line));
    }

    [Fact]
    public void A_plan_is_contested_by_its_visits_and_an_envelope_by_sharing_it_again()
    {
        Run plan = InProcess.Of("contest", Caseload, "--model", "bottom-up", "--year", "2026", "--person", "P001");
        Run envelope = InProcess.Of("contest", Caseload, "--model", "envelope", "--envelope", "2400000", "--person", "P010", "--format", "csv");

        Assert.Contains("The nearest answer that gives more: Visit ", plan.Output, StringComparison.Ordinal);
        Assert.StartsWith("person_id,model,question,now,instead,points,steps,sum,sum_instead,difference,no_sum\nP010,envelope,", envelope.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_files_are_written_with_a_record_that_names_the_files_by_their_hashes()
    {
        using Folder folder = new();
        Run run = InProcess.Of("contest", Caseload, "--model", "points", "--out", folder.Of("out"));
        Run person = InProcess.Of("contest", Caseload, "--model", "points", "--person", "P010", "--out", folder.Of("one"), "--format", "json");

        Assert.Equal((0, 0), (run.ExitStatus, person.ExitStatus));
        Assert.Equal(["contest.csv", "contest.html", "notices.csv", "provenance.json", "record.csv", "record.md"], Directory.GetFiles(folder.Of("out")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(["contest-person.json", "contest.html", "contest.json", "notices.json", "provenance.json", "record.json", "record.md"], Directory.GetFiles(folder.Of("one")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(person.Output, folder.Read("one/contest-person.json"));
        string hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(Repository.File(Caseload, "actual.csv"))));
        Assert.Contains($"- actual.csv, SHA-256 {hash}\n", folder.Read("out/record.md"), StringComparison.Ordinal);
        Assert.Contains(hash, folder.Read("out/provenance.json"), StringComparison.Ordinal);
        Assert.DoesNotContain("P010", folder.Read("out/contest.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("P010", folder.Read("one/record.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_record_is_printed_as_text_or_as_rows()
    {
        Run text = InProcess.Of("contest", Caseload, "--model", "points", "--record");
        Run rows = InProcess.Of("contest", Caseload, "--model", "points", "--record", "--format", "csv");

        Assert.StartsWith("# Algorithmic transparency record\n", text.Output, StringComparison.Ordinal);
        Assert.Contains("### 2.1.3 Senior responsible owner\n\n- **[Blank: ", text.Output, StringComparison.Ordinal);
        Assert.StartsWith("number,section,field,text,to_complete\n0.1,", rows.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void More_is_hidden_or_less_as_is_asked()
    {
        Assert.Contains("\npoints,group_need,,21,,", InProcess.Of("contest", Caseload, "--model", "points", "--format", "csv").Output, StringComparison.Ordinal);
        Assert.Contains("\npoints,group_need,dementia,0,", InProcess.Of("contest", Caseload, "--model", "points", "--format", "csv", "--suppress", "1").Output, StringComparison.Ordinal);
        Assert.Contains("for few people", InProcess.Of("contest", Caseload, "--model", "points", "--suppress", "34").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'nobody' is not in people.csv", "--person", "nobody")]
    [InlineData("--suppress is not a number of people", "--suppress", "0")]
    [InlineData("'pints' is not a costing model; did you mean 'points'?", "--model", "pints")]
    public void What_is_wrong_is_told(string expected, string option, string value)
    {
        Run run = option == "--model" ? InProcess.Of("contest", Caseload, option, value) : InProcess.Of("contest", Caseload, "--model", "points", option, value);

        Assert.NotEqual(0, run.ExitStatus);
        Assert.Contains(expected, run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_person_and_a_record_do_not_go_together_and_a_year_may_be_needed()
    {
        Assert.Contains("--person and --record cannot go together", InProcess.Of("contest", Caseload, "--model", "points", "--person", "P010", "--record").Errors, StringComparison.Ordinal);
        Assert.Contains("model bottom-up needs it", InProcess.Of("contest", Caseload, "--model", "bottom-up").Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_model_finds_wrong_is_told_at_its_row()
    {
        using Folder folder = new(
            ("people.csv", "person_id,start\nP1,2026-04-01\n"),
            ("team.csv", "person_id,pa_id,weekly_hours,hourly_pay,frequency\nP1,ann,10,4.00,weekly\n"));
        Run run = InProcess.Of("contest", folder.Path, "--model", "pa", "--year", "2026");

        Assert.Equal(1, run.ExitStatus);
        Assert.Contains("team.csv:2", run.Errors, StringComparison.Ordinal);
    }
}
