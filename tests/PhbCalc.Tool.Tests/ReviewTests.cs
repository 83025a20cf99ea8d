using PhbCalc.TestSupport;

namespace PhbCalc.Tool.Tests;

public sealed class ReviewTests
{
    [Fact]
    public void The_sample_is_watched_as_when_somebody_last_checked_it()
    {
        Run run = InProcess.Of("review", "samples/budget", "--year", "2026", "--as-at", "2026-08-31");

        Assert.Equal((0, ""), (run.ExitStatus, run.Errors));
        Snapshot.Matches(run.Output);
    }

    [Fact]
    public void One_person_is_shown_by_category_and_with_every_finding()
    {
        Run run = InProcess.Of("review", "samples/budget", "--year", "2026", "--as-at", "2026-08-31", "--person", "OLU-1");

        Assert.Equal((0, ""), (run.ExitStatus, run.Errors));
        Assert.Contains("a budget is never for gambling", run.Output, StringComparison.Ordinal);
        Assert.Contains("after the last day, 2026-07-10: £96.00 spent", run.Output, StringComparison.Ordinal);
        Snapshot.Matches(run.Output);
    }

    /// <summary>A reader adds up across: what was paid and paid in, less what was spent, is what is held.</summary>
    [Fact]
    public void Each_row_of_the_table_adds_up_with_what_the_person_pays_in()
    {
        string[] rows = [.. InProcess.Of("review", "samples/budget", "--year", "2026", "--as-at", "2026-08-31").Output.Split('\n').Where(row => row.Contains('£', StringComparison.Ordinal))];

        Assert.Equal(8, rows.Length);
        foreach (string[] both in rows.Chunk(2)) // paid, spent, planned, to reclaim; paid in, held
        {
            decimal[] sums = [.. string.Join(' ', both).Split(' ').Where(cell => cell.Contains('£', StringComparison.Ordinal)).Select(cell => decimal.Parse(cell.Replace("£", string.Empty, StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture))];
            Assert.Equal(sums[5], sums[0] + sums[4] - sums[1]);
        }
    }

    [Fact]
    public void Somebody_whose_budget_is_notional_has_nothing_to_watch()
    {
        using Folder folder = new(Folder.Sound);
        Run run = InProcess.Of("review", folder.Path, "--year", "2026", "--as-at", "2026-08-31", "--person", "P1");

        Assert.Equal(2, run.ExitStatus);
        Assert.Contains("is held notionally: nothing is paid out or spent", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void The_day_must_be_given() => Assert.Equal(2, InProcess.Of("review", "samples/budget", "--year", "2026").ExitStatus);

    [Fact]
    public void The_files_agree_with_each_other()
    {
        using Folder folder = new();
        Run run = InProcess.Of("review", "samples/budget", "--year", "2026", "--as-at", "2026-08-31", "--out", folder.Of("out"));

        Assert.Equal(0, run.ExitStatus);
        Assert.StartsWith("person_id,paid,contributed,spent,balance,planned,kept_for,surplus,check,weight,next_review,overdue\nMAYA-1,1500.00,", folder.Read("out/review.csv"), StringComparison.Ordinal);
        Assert.Contains("OLU-1,refused,5,", folder.Read("out/review-findings.csv"), StringComparison.Ordinal);
        Assert.Contains("MAYA-1,cinema,no,0.00,24.50,24.50", folder.Read("out/review-categories.csv"), StringComparison.Ordinal);
    }
}
