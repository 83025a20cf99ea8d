using PhbCalc.TestSupport;

namespace PhbCalc.Tool.Tests;

public sealed class EnoughTests
{
    /// <summary>168 hours with two carers at night, of which one live-in carer is bought: short by the hours of the second carer at night, once.</summary>
    [Fact]
    public void The_sample_has_a_person_who_is_short_by_the_hours_of_a_second_carer_at_night()
    {
        Run run = InProcess.Of("enough", "samples/enough", "--year", "2026");

        Assert.Equal((0, ""), (run.ExitStatus, run.Errors));
        Assert.Contains("NIGHT-1   short           231      182     14      63    £1,669.50", run.Output, StringComparison.Ordinal);
        Snapshot.Matches(run.Output);
    }

    [Fact]
    public void One_person_is_shown_with_a_picture_of_the_week()
    {
        Run run = InProcess.Of("enough", "samples/enough", "--year", "2026", "--person", "NIGHT-1");

        Assert.Equal((0, ""), (run.ExitStatus, run.Errors));
        Snapshot.Matches(run.Output);
    }

    [Fact]
    public void The_files_of_one_person_have_a_page_and_those_of_everybody_have_the_week_if_asked()
    {
        using Folder folder = new();
        Run one = InProcess.Of("enough", "samples/enough", "--year", "2026", "--person", "NIGHT-1", "--out", folder.Of("one"));
        Run all = InProcess.Of("enough", "samples/enough", "--year", "2026", "--week", "--out", folder.Of("all"));

        Assert.Equal((0, ""), (one.ExitStatus, one.Errors));
        Assert.Equal((0, ""), (all.ExitStatus, all.Errors));
        Assert.Contains("Is the support of NIGHT-1 enough?", folder.Read("one/enough.html"), StringComparison.Ordinal);
        Assert.Contains("Financial year 2026/27. Made from people.csv, visits.csv, rates.csv, needs.csv by phbcalc", folder.Read("one/enough.html"), StringComparison.Ordinal);
        Assert.Equal(1 + (4 * 672), folder.Read("all/enough-week.csv").TrimEnd().Split('\n').Length);
        Assert.StartsWith("person_id,kind,finding\nNIGHT-1,fewer_carers,", folder.Read("all/enough-findings.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_without_needs_is_told_what_to_add()
    {
        Run run = InProcess.Of("enough", "samples/first", "--year", "2026");

        Assert.Equal(2, run.ExitStatus);
        Assert.Equal("needs.csv: is missing; add it: a row for each need, with person_id, what, and days, from_time and to_time or hours_a_week\n", run.Errors);
    }

    [Fact]
    public void Somebody_who_is_not_there_is_told()
    {
        Run run = InProcess.Of("enough", "samples/enough", "--year", "2026", "--person", "NIGHT-9");

        Assert.Equal(2, run.ExitStatus);
        Assert.Contains("--person: 'NIGHT-9' is not in people.csv", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void It_changes_no_budget()
    {
        using Folder without = new();
        foreach (string file in Directory.EnumerateFiles(Repository.File("samples", "enough"), "*.csv").Where(file => Path.GetFileName(file) != "needs.csv"))
        {
            File.Copy(file, without.Of(Path.GetFileName(file)));
        }

        Assert.Equal(
            InProcess.Of("cost", without.Path, "--year", "2026", "--format", "csv").Output,
            InProcess.Of("cost", "samples/enough", "--year", "2026", "--format", "csv").Output);
    }
}
