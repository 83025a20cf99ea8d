using PhbCalc.TestSupport;

namespace PhbCalc.Tool.Tests;

public sealed class WheelchairTests
{
    private const string Sample = "samples/wheelchairs/wheelchairs.csv";

    [Fact]
    public void The_sample_is_shown_as_when_somebody_last_checked_it()
    {
        Run run = InProcess.Of("wheelchair", Sample);

        Assert.Equal((0, ""), (run.ExitStatus, run.Errors));
        Snapshot.Matches(run.Output);
    }

    [Fact]
    public void Each_budget_is_explained_line_by_line()
    {
        Run run = InProcess.Of("wheelchair", Sample, "--explain");

        Assert.Equal((0, ""), (run.ExitStatus, run.Errors));
        Assert.Contains("The NHS pays £1,500.00, the person £800.00.", run.Output, StringComparison.Ordinal);
        Snapshot.Matches(run.Output);
    }

    [Fact]
    public void One_person_is_shown_alone_in_every_form()
    {
        Assert.StartsWith("Personal wheelchair budget of ROSA-1: active, third party\n", InProcess.Of("wheelchair", Sample, "--person", "ROSA-1").Output, StringComparison.Ordinal);
        Assert.Equal(2, InProcess.Of("wheelchair", Sample, "--person", "ROSA-1", "--format", "csv").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal("--person: 'rosa-1' is not in wheelchairs.csv; write an id that is in it, capitals included.\n", InProcess.Of("wheelchair", Sample, "--person", "rosa-1").Errors);
    }

    [Fact]
    public void Each_row_of_the_file_adds_up_and_the_workbook_has_a_sheet_of_it()
    {
        using Folder folder = new();
        Run run = InProcess.Of("wheelchair", Sample, "--out", folder.Of("out"));
        string[][] rows = [.. folder.Read("out/wheelchair-budgets.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(row => row.Split(','))];
        decimal Cell(string[] row, string column) => decimal.Parse(row[Array.IndexOf(rows[0], column)], System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(0, run.ExitStatus);
        Assert.Equal(["ADA-1", "KIT-1", "ROSA-1", "WILL-1"], rows.Skip(1).Select(row => row[0]));
        Assert.All(rows.Skip(1), row => Assert.Equal(Cell(row, "total"), Cell(row, "nhs_pays") + Cell(row, "others_pay") + Cell(row, "person_pays")));
        Assert.All(rows.Skip(1), row => Assert.Equal(Cell(row, "total"), Cell(row, "price") + Cell(row, "vat") + Cell(row, "repair_contribution")));
        Assert.Equal(0, InProcess.Of("wheelchair", Sample, "--out", folder.Of("book"), "--xlsx").ExitStatus);
        Assert.True(File.Exists(folder.Of("book/wheelchair.xlsx")));
    }

    /// <summary>It is in no sum of a yearly budget, and that is said.</summary>
    [Theory]
    [InlineData("cost")]
    [InlineData("budget")]
    public void A_verb_of_yearly_budgets_says_that_it_does_not_read_the_file(string verb)
    {
        using Folder without = new(Folder.Sound);
        using Folder with = new([.. Folder.Sound, ("wheelchairs.csv", File.ReadAllText(Repository.File(Sample.Split('/'))))]);
        (Run before, Run after) = (InProcess.Of(verb, without.Path, "--year", "2026"), InProcess.Of(verb, with.Path, "--year", "2026"));

        Assert.Equal(before.Output, after.Output);
        Assert.Contains("notice: not read: wheelchairs.csv, which other verbs read", after.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_reads_it_and_a_near_name_is_refused()
    {
        using Folder folder = new(("wheelchairs.csv", "person_id,chair,way,value,start,price\nP1,manual,notional,640,2026-04-01,900\n"));
        using Folder near = new(("wheelchair.csv", "person_id,chair,way,value,start\nP1,manual,notional,640,2026-04-01\n"));

        Assert.StartsWith("wheelchairs.csv:2 price: ", InProcess.Of("check", folder.Path).Errors, StringComparison.Ordinal);
        Assert.Equal(2, InProcess.Of("check", near.Path).ExitStatus);
    }

    [Fact]
    public void The_policy_beside_the_file_has_the_rate_of_VAT_and_another_may_be_given()
    {
        using Folder folder = new(("policy.json", "{ \"wheelchair_vat\": \"10%\" }"));

        Assert.Contains(",500.00,100.00,", InProcess.Of("wheelchair", Sample, "--format", "csv").Output, StringComparison.Ordinal);
        Assert.Contains(",500.00,50.00,", InProcess.Of("wheelchair", Sample, "--policy", folder.Of("policy.json"), "--format", "csv").Output, StringComparison.Ordinal);
    }
}
