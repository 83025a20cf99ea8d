using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using PhbCalc.Data.Results;
using PhbCalc.TestSupport;

namespace PhbCalc.Tool.Tests;

public sealed class BudgetTests
{
    [Fact]
    public void The_sample_is_funded_held_and_paid_out_as_when_somebody_last_checked_it()
    {
        Run run = InProcess.Of("budget", "samples/budget", "--year", "2026");

        Assert.Equal(0, run.ExitStatus);
        Snapshot.Matches($"{run.Output}\n{run.Errors}");
    }

    [Fact]
    public void One_person_is_shown_with_every_payment()
    {
        Run run = InProcess.Of("budget", "samples/budget", "--year", "2026", "--person", "MAYA-1");

        Assert.Equal((0, "notice: not read: spending.csv, which other verbs read\n"), (run.ExitStatus, run.Errors));
        Snapshot.Matches(run.Output);
    }

    [Fact]
    public void The_files_have_sums_parts_payments_and_lines_that_agree()
    {
        using Folder folder = new();
        Run run = InProcess.Of("budget", "samples/budget", "--year", "2026", "--lines", "--out", folder.Of("out"));

        Assert.Equal(0, run.ExitStatus);
        Assert.Equal("18763.00,0.00,0.00,18763.00,1107.86,0.00,17655.14,1500.00,16155.14,0.00,384.00,18763.00", Row(folder.Read("out/budget-sums.csv"), "MAYA-1"));
        Assert.Equal(50_491.57m, Sum(folder.Read("out/budget-lines.csv"), "amount"));
        Assert.Equal(50_491.57m, Sum(folder.Read("out/budget-parts.csv"), "amount"));
        Assert.Equal(30_715.14m, Sum(folder.Read("out/budget-payments.csv"), "payment"));
        Assert.Contains("OLU-1,payments.csv,,\"more was paid", folder.Read("out/notices.csv"), StringComparison.Ordinal);
    }

    /// <summary>£920.00 of July to September was not paid for 92 days: at 8% that is £18.55. It is a line and a file of its own, and in no other sum.</summary>
    [Fact]
    public void Interest_on_arrears_is_a_sum_of_its_own()
    {
        (string Name, string Text)[] files =
        [
            ("people.csv", "person_id,start,held\nP1,2026-04-01,direct-payment\n"),
            ("versions.csv", "person_id,from,stage,to,amount\nP1,2026-04-01,agreed,2027-03-31,7300.00\nP1,2026-07-01,review,2027-03-31,8220.00\n"),
            ("payments.csv", "person_id,date,amount\nP1,2026-04-01,1820.00\nP1,2026-07-01,1840.00\n"),
        ];
        using Folder without = new([.. files, ("policy.csv", "name,value\npayment_interval,quarterly\n")]);
        using Folder with = new([.. files, ("policy.csv", "name,value\npayment_interval,quarterly\narrears_interest,2026-01-01 8%\n")]);
        using Folder results = new();
        Run shown = InProcess.Of("budget", with.Path, "--year", "2026");
        Run one = InProcess.Of("budget", with.Path, "--year", "2026", "--person", "P1");
        InProcess.Of("budget", without.Path, "--year", "2026", "--out", results.Of("without"));
        InProcess.Of("budget", with.Path, "--year", "2026", "--out", results.Of("with"));

        Assert.EndsWith("Interest on arrears, to be paid beside the budgets: £18.55.\n", shown.Output, StringComparison.Ordinal);
        Assert.Contains("  Interest on arrears, paid on 2026-10-01 beside the budget: £18.55\n", one.Output, StringComparison.Ordinal);
        Assert.Equal("person_id,funder,held,holder,paid_on,interest,paid_before\nP1,NHS,direct-payment,,2026-10-01,18.55,0.00\n", results.Read("with/budget-interest.csv"));
        Assert.All((string[])["budget-sums.csv", "budget-parts.csv", "budget-payments.csv"], name => Assert.Equal(results.Read($"without/{name}"), results.Read($"with/{name}")));
        Assert.False(File.Exists(results.Of("without/budget-interest.csv")));

        with.Write("payments.csv", "person_id,date,amount,interest\nP1,2026-04-01,1820.00,\nP1,2026-07-01,1840.00,\nP1,2026-10-01,3680.00,18.55\n");
        Assert.DoesNotContain("to be paid beside", InProcess.Of("budget", with.Path, "--year", "2026").Output, StringComparison.Ordinal);
        with.Write("payments.csv", "person_id,date,amount,interest\nP1,2026-04-01,1820.00,0.001\n");
        Assert.Contains("payments.csv:2 interest: '£0.001' has a fraction of a penny; write pounds and whole pence, 0 or more", InProcess.Of("budget", with.Path, "--year", "2026").Errors, StringComparison.Ordinal);
    }

    /// <summary>A change in August with one adjustment, a stop after ten days of four weeks with £900.00 to come back, and a PA who is paid by the month.</summary>
    [Fact]
    public void Budgets_that_changed_ended_or_follow_the_payroll_are_paid_by_their_versions()
    {
        Run all = InProcess.Of("budget", "samples/changes", "--year", "2026");
        Run payroll = InProcess.Of("budget", "samples/changes", "--year", "2026", "--person", "CLEO-1");
        Run changed = InProcess.Of("budget", "samples/changes", "--year", "2026", "--person", "AMY-1");
        Run stopped = InProcess.Of("budget", "samples/changes", "--year", "2026", "--person", "BEN-1");

        Assert.Equal((0, 0, 0, 0), (all.ExitStatus, payroll.ExitStatus, changed.ExitStatus, stopped.ExitStatus));
        Snapshot.Matches($"{all.Output}\n{all.Errors}\n{changed.Output}\n{stopped.Output}\n{payroll.Output}");
    }

    /// <summary>By funder and holder, each pay period is what employing the team costs in it, and all is the budget.</summary>
    [Fact]
    public void What_a_team_costs_in_a_pay_period_is_what_all_who_pay_for_it_pay_for_the_period()
    {
        using Folder folder = new();
        Run run = InProcess.Of("budget", "samples/changes", "--year", "2026", "--out", folder.Of("out"));
        Run employ = InProcess.Of("employ", "samples/changes", "--year", "2026", "--out", folder.Of("employ"));

        Assert.Equal((0, 0), (run.ExitStatus, employ.ExitStatus));
        string[][] payments = [.. folder.Read("out/budget-payments.csv").TrimEnd('\n').Split('\n').Select(row => row.Split(',')).Where(row => row[0] == "CLEO-1")];
        Assert.Equal(24, payments.Length);
        Assert.Equal(16_780.20m, payments.Sum(row => decimal.Parse(row[13], System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void A_workbook_has_a_sheet_for_each_result()
    {
        using Folder folder = new();
        Run run = InProcess.Of("budget", "samples/budget", "--year", "2026", "--xlsx", "--out", folder.Of("out"));

        Assert.Equal(0, run.ExitStatus);
        Assert.True(File.Exists(folder.Of("out/budget.xlsx")));
    }

    [Fact]
    public void A_workbook_with_formulas_is_written_beside_the_results_with_what_changed()
    {
        using Folder folder = new();
        string sample = Repository.File("samples", "budget");
        Run run = InProcess.Of("budget", sample, "--year", "2026", "--workbook", "--before", Path.Combine(sample, "before"), "--out", folder.Of("out"));

        Assert.Equal(0, run.ExitStatus);
        using SpreadsheetDocument book = SpreadsheetDocument.Open(folder.Of("out/budget-workbook.xlsx"), isEditable: false);
        Assert.Equal(["budgets", "lines", "rates", "funding", "payouts", "payments", "changes", "about"], book.WorkbookPart!.Workbook!.Descendants<Sheet>().Select(sheet => sheet.Name!.Value));
        string[] texts = [.. book.WorkbookPart.WorksheetParts.SelectMany(part => part.Worksheet!.Descendants<Cell>()).Select(cell => cell.InnerText)];
        Assert.Contains("177.5 hours more at £23.00 (£4,082.50); 532.5 hours at £24.00 instead of £23.00 (£532.50)", texts);
        Assert.Contains("phbcalc budget", texts);
        Assert.Contains("payment_interval", texts);
        Assert.Contains(HashedFile.Of(Path.Combine(sample, "rates.csv")).Sha256, texts);
        Assert.True(File.Exists(folder.Of("out/budget-sums.csv")));
    }

    [Theory]
    [InlineData("--workbook writes a file; write --out DIR too.", "--workbook")]
    [InlineData("--before is for the sheet of changes; write --workbook and --out DIR too.", "--before", "x")]
    public void A_workbook_needs_a_place(string message, params string[] options)
    {
        Run run = InProcess.Of(["budget", Repository.File("samples", "budget"), "--year", "2026", .. options]);

        Assert.Equal(2, run.ExitStatus);
        Assert.Contains(message, run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_that_paying_out_finds_is_told_at_its_row_and_without_values_if_asked()
    {
        using Folder folder = new();
        foreach (string path in Directory.EnumerateFiles(Repository.File("samples", "budget"), "*.csv"))
        {
            folder.Write(Path.GetFileName(path), File.ReadAllText(path));
        }

        folder.Write("payments.csv", "person_id,date,amount\nMAYA-1,2026-04-01,1200.00\n");
        Run run = InProcess.Of("budget", folder.Path, "--year", "2026");
        Run secret = InProcess.Of("budget", folder.Path, "--year", "2026", "--private");

        Assert.Equal(2, run.ExitStatus);
        Assert.StartsWith("payments.csv:2 funder: is blank, and more than one funder pays; write who paid: NHS or local authority\n", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("MAYA", secret.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_pays_out_too_what_a_folder_has_for_it()
    {
        Run run = InProcess.Of("check", "samples/budget");

        Assert.Equal(0, run.ExitStatus);
        Assert.Contains("Funded and paid out 3 people.", run.Output, StringComparison.Ordinal);
        Assert.Contains("more was paid than the budget comes to", run.Errors, StringComparison.Ordinal);
    }

    private static string Row(string csv, string person) => string.Join(',', csv.Split('\n').Single(row => row.StartsWith($"{person},", StringComparison.Ordinal)).Split(',')[3..]);

    private static decimal Sum(string csv, string name)
    {
        string[][] rows = [.. csv.TrimEnd('\n').Split('\n').Select(row => row.Replace("\"Hoist, slings\"", "", StringComparison.Ordinal).Split(','))];
        int column = Array.IndexOf(rows[0], name);
        return rows.Skip(1).Sum(row => decimal.Parse(row[column], System.Globalization.CultureInfo.InvariantCulture));
    }
}
