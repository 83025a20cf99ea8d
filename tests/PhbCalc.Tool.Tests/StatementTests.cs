using PhbCalc.TestSupport;

namespace PhbCalc.Tool.Tests;

public sealed class StatementTests
{
    [Fact]
    public void One_persons_letter_is_printed_with_what_changed()
    {
        Run run = InProcess.Of("statement", Repository.File("samples", "budget"), "--year", "2026", "--person", "MAYA-1", "--before", Repository.File("samples", "budget", "before"));

        Assert.Equal((0, "notice: not read: spending.csv, which other verbs read\n"), (run.ExitStatus, run.Errors));
        Snapshot.Matches(run.Output);
    }

    [Fact]
    public void Everybody_gets_a_page_and_a_text_and_a_list_says_whose_is_whose()
    {
        using Folder folder = new();
        Run run = InProcess.Of("statement", Repository.File("samples", "budget"), "--year", "2026", "--out", folder.Of("out"));

        Assert.Equal(0, run.ExitStatus);
        Assert.Equal($"Statements of 3 people in '{folder.Of("out")}'; statements.csv says which file is whose.\n", run.Output);
        Assert.Equal(
            "person_id,budget,page,text\nMAYA-1,18763.00,statement-MAYA-1.html,statement-MAYA-1.txt\nNOOR-1,26688.57,statement-NOOR-1.html,statement-NOOR-1.txt\nOLU-1,5040.00,statement-OLU-1.html,statement-OLU-1.txt\n",
            folder.Read("out/statements.csv"));
        Assert.StartsWith("<!DOCTYPE html>", folder.Read("out/statement-NOOR-1.html"), StringComparison.Ordinal);
        Assert.StartsWith("Your personal health budget: NOOR-1\n", folder.Read("out/statement-NOOR-1.txt"), StringComparison.Ordinal);
        Assert.Contains("OLU-1,payments.csv,,\"more was paid", folder.Read("out/notices.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_says_what_it_was_worked_out_with()
    {
        using Folder folder = new();
        Run run = InProcess.Of("statement", Repository.File("samples", "budget"), "--year", "2026", "--person", "OLU-1", "--format", "text", "--out", folder.Of("out"));
        string text = folder.Read("out/statement-OLU-1.txt").ReplaceLineEndings(" ");

        Assert.Equal(0, run.ExitStatus);
        Assert.Contains($"for those who check it: phbcalc {PhbCalc.Tool.Output.CurrentRun.Version};", text, StringComparison.Ordinal);
        Assert.Contains("\"payment_interval\": \"four-weekly\"", text, StringComparison.Ordinal);
        Assert.Matches("people.csv [0-9a-f]{16}", text);
        Assert.Equal(["notices.csv", "provenance.json", "statement-OLU-1.txt", "statements.csv"], Directory.EnumerateFiles(folder.Of("out")).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
    }

    /// <summary>£304.17 a month is £300.00 for April, by its days; £200.00 paid leaves £100.00 owed for 30 days at 8%: 66p.</summary>
    [Fact]
    public void Interest_for_late_money_is_told_where_payments_are()
    {
        using Folder folder = new(
            ("people.csv", "person_id,start,held\nP1,2026-04-01,direct-payment\n"),
            ("items.csv", "person_id,item_id,category,amount,unit\nP1,I1,leisure,304.17,month\n"),
            ("policy.csv", "name,value\npayment_interval,monthly\narrears_interest,2026-01-01 8%\n"),
            ("payments.csv", "person_id,date,amount\nP1,2026-04-01,200.00\n"));
        string late = InProcess.Of("statement", folder.Path, "--year", "2026", "--person", "P1").Output.ReplaceLineEndings(" ");
        folder.Write("payments.csv", "person_id,date,amount,interest\nP1,2026-04-01,200.00,\nP1,2026-05-01,410.01,0.66\n");
        string after = InProcess.Of("statement", folder.Path, "--year", "2026", "--person", "P1").Output.ReplaceLineEndings(" ");

        Assert.Contains(" Some money was paid later than it was due. £0.66 more is paid for that on 1 May 2026, beside your budget. (This is called interest.) ", late, StringComparison.Ordinal);
        Assert.DoesNotContain("paid beside the budget before", late, StringComparison.Ordinal);
        Assert.Contains(" £0.66 was paid beside the budget before, because money had been paid late. (This is called interest.) ", after, StringComparison.Ordinal);
        Assert.DoesNotContain("more is paid for that", after, StringComparison.Ordinal);
    }

    [Fact]
    public void Ids_that_no_file_can_have_are_told_apart()
    {
        using Folder folder = new();
        folder.Write("people.csv", "person_id,start\na/b,2026-04-01\na?b,2026-04-01\nA_B,2026-04-01\n");
        Run run = InProcess.Of("statement", folder.Path, "--year", "2026", "--format", "html", "--out", folder.Of("out"));

        Assert.Equal(0, run.ExitStatus);
        Assert.Equal("person_id,budget,page,text\nA_B,0.00,statement-A_B.html,\na/b,0.00,statement-a_b-2.html,\na?b,0.00,statement-a_b-3.html,\n", folder.Read("out/statements.csv"));
        Assert.Contains("a/b", folder.Read("out/statement-a_b-2.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_board_starts_from_a_template_and_every_fault_of_its_own_is_told_at_once()
    {
        using Folder folder = new();
        Run made = InProcess.Of("new", folder.Of("words"), "--like", "statement");
        string path = folder.Of("words/statement-template.json");
        Run same = InProcess.Of("statement", Repository.File("samples", "budget"), "--year", "2026", "--person", "OLU-1", "--template", path);
        File.WriteAllText(path, File.ReadAllText(path).Replace("Your budget is {sum}.\"", "Your budget is here.\"", StringComparison.Ordinal).Replace("\"section\": \"ask\"", "\"section\": \"asks\"", StringComparison.Ordinal));
        Run refused = InProcess.Of("statement", Repository.File("samples", "budget"), "--year", "2026", "--person", "OLU-1", "--template", path);

        Assert.Equal((0, 0, 2), (made.ExitStatus, same.ExitStatus, refused.ExitStatus));
        Assert.Equal(InProcess.Of("statement", Repository.File("samples", "budget"), "--year", "2026", "--person", "OLU-1").Output, same.Output);
        Assert.Equal(
            "statement-template.json /sections/1/texts/sum: has no {sum}; write {sum} where it is to stand: \"Your budget is {sum}.\"\n"
            + "statement-template.json /sections/10/section: 'asks' is not a section; write one of whose, sum, made_of, not_in_it, who_pays, held, payments, left_over, you_pay, review, ask, changed, sources\n",
            refused.Errors);
    }

    [Theory]
    [InlineData("", "--out is missing; write --out DIR for all statements, or --person ID to print one.")]
    [InlineData("--person X", "--person: 'X' is not in people.csv")]
    [InlineData("--person OLU-1 --format both", "--format both is for files")]
    public void What_is_asked_for_and_cannot_be_is_told(string options, string message)
    {
        Run run = InProcess.Of(["statement", Repository.File("samples", "budget"), "--year", "2026", .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);

        Assert.Equal(2, run.ExitStatus);
        Assert.Contains(message, run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Aftercare_that_is_charged_for_is_pointed_out_to_the_sender()
    {
        using Folder folder = new(Folder.Sound);
        folder.Write("funding.csv", "person_id,funder,share,reason\nP1,NHS,1/2,section 117\nP1,local authority,1/2,section 117\n");
        folder.Write("contributions.csv", "person_id,amount,unit\nP1,1.00,week\n");
        Run run = InProcess.Of("statement", folder.Path, "--year", "2026", "--person", "P1");

        Assert.Equal(0, run.ExitStatus);
        Assert.Contains("notice: funding.csv: person P1: a reason names section 117, under which care is free, and contributions.csv has a contribution", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_is_named_in_what_is_said_of_private_runs()
    {
        using Folder folder = new();
        Run run = InProcess.Of("statement", Repository.File("samples", "budget"), "--year", "2026", "--out", folder.Of("out"), "--private");

        Assert.Equal(0, run.ExitStatus);
        Assert.DoesNotContain("OLU-1", run.Errors + run.Output, StringComparison.Ordinal);
    }
}
