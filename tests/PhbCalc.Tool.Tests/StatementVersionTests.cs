namespace PhbCalc.Tool.Tests;

public sealed class StatementVersionTests
{
    private const string Why = "no statement: the sum that versions.csv states is not what the lines of the plan come to, and a statement would not add up; write a letter instead";

    [Fact]
    public void Somebody_whose_lines_do_not_come_to_the_stated_sum_gets_no_statement_and_a_notice_says_why()
    {
        using Folder folder = new();
        Run run = InProcess.Of("statement", "samples/changes", "--year", "2026", "--out", folder.Of("out"));

        Assert.Equal((0, $"Statements of 2 people in '{folder.Of("out")}'; statements.csv says which file is whose.\n"), (run.ExitStatus, run.Output));
        Assert.Contains($"notice: versions.csv: person AMY-1: {Why} (1 more like this)", run.Errors, StringComparison.Ordinal);
        Assert.Equal(["CLEO-1", "DAN-1"], folder.Read("out/statements.csv").TrimEnd().Split('\n').Skip(1).Select(row => row.Split(',')[0]));
        Assert.Equal(["AMY-1", "BEN-1"], folder.Read("out/notices.csv").Split('\n').Where(row => row.Contains(Why, StringComparison.Ordinal)).Select(row => row.Split(',')[0]));
        Assert.Equal(["statement-CLEO-1.txt", "statement-DAN-1.txt"], Directory.EnumerateFiles(folder.Of("out"), "*.txt").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
        foreach (string row in folder.Read("out/statements.csv").TrimEnd().Split('\n').Skip(1))
        {
            string[] cells = row.Split(',');
            Assert.Contains($"{cells[1]}\n", folder.Read($"out/{cells[3]}").Replace(",", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Asking_for_the_statement_of_such_a_person_is_refused_with_the_reason()
    {
        Run run = InProcess.Of("statement", "samples/changes", "--year", "2026", "--person", "AMY-1");

        Assert.Equal((2, ""), (run.ExitStatus, run.Output));
        Assert.Contains("--person: there is no statement of 'AMY-1': the sum that versions.csv states is not what the lines of the plan come to", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_budget_that_ends_it_says_what_happens_with_what_is_left_and_when()
    {
        string text = InProcess.Of("statement", "samples/budget", "--year", "2026", "--person", "OLU-1").Output.ReplaceLineEndings(" ");

        Assert.Contains("Your budget ends on 10 July 2026. When the last bills for the care until then are paid, what is left in the account is to be paid back.", text, StringComparison.Ordinal);
        Assert.Contains("because your budget ends earlier.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("You can keep enough", text, StringComparison.Ordinal);
        Assert.DoesNotContain("at least once a year", text, StringComparison.Ordinal);
    }
}
