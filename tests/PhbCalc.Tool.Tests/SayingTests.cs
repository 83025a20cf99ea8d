using PhbCalc.TestSupport;

namespace PhbCalc.Tool.Tests;

/// <summary>What is said on standard error, and what is read from standard input.</summary>
public sealed class SayingTests
{
    private const string Weights = "recipient,weight\nA,1\nB,2\n";

    [Fact]
    public void A_notice_ends_with_status_3_if_strict_and_with_0_if_not()
    {
        using Folder folder = new([.. Folder.Sound, ("quotes.csv", "x")]);
        string[] line = ["cost", folder.Path, "--year", "2026"];

        Assert.Equal((0, "notice: not read: quotes.csv, which other verbs read\n"), (InProcess.Of(line).ExitStatus, InProcess.Of(line).Errors.ReplaceLineEndings("\n")));
        Assert.Equal(3, InProcess.Of([.. line, "--strict"]).ExitStatus);
        Assert.Equal((3, ""), (InProcess.Of([.. line, "--strict", "--quiet"]).ExitStatus, InProcess.Of([.. line, "--strict", "--quiet"]).Errors));
        Assert.Equal((0, ""), (InProcess.Of([.. line, "--strict", "--allow-other-files"]).ExitStatus, InProcess.Of([.. line, "--allow-other-files"]).Errors));
    }

    [Fact]
    public void Quiet_says_what_is_wrong_all_the_same()
    {
        using Folder folder = new([.. Folder.Sound, ("visit.csv", "x")]);

        Assert.Contains("visit.csv", InProcess.Of("cost", folder.Path, "--year", "2026", "--quiet", "--allow-other-files", "--no-progress").Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_comes_from_standard_input_where_a_dash_stands_for_it()
    {
        Run run = InProcess.Given(Weights, "share", "-", "--total", "3.00", "--format", "csv");

        Assert.Equal((0, "recipient,share\nA,1.00\nB,2.00\n", ""), (run.ExitStatus, run.Output, run.Errors));
        Assert.Equal("standard input:2 weight: 'x' is not a number; write it like 1234.56, with digits and a point only", InProcess.Given("recipient,weight\nA,x\n", "share", "-", "--total", "3").Errors.TrimEnd());
    }

    [Fact]
    public void A_last_row_that_is_cut_short_is_a_notice_there_too() =>
        Assert.Contains("check that the file is complete", InProcess.Given("recipient,weight,floor\nA,1", "share", "-", "--total", "3").Errors, StringComparison.Ordinal);

    [Fact]
    public void Standard_input_is_read_once() =>
        Assert.Equal(
            (2, "Standard input (-) is named twice; write the path of one of the files."),
            InProcess.Given("", "employ", "-", "--oncosts", "-", "--year", "2026") is var run ? (run.ExitStatus, run.Errors.TrimEnd()) : default);

    [Fact]
    public void Policies_beside_a_file_may_be_a_table_and_not_both()
    {
        using Folder folder = new();
        File.Copy(Repository.File("samples", "leeds", "contract.csv"), folder.Of("contract.csv"));
        folder.Write("policy.csv", "name,value\nphasing,days\n");
        string[] line = ["release", folder.Of("contract.csv"), "--per", "month", "--format", "csv"];

        Assert.Equal(InProcess.Of([.. line, "--phasing", "days"]).Output, InProcess.Of(line).Output);
        Assert.NotEqual(InProcess.Of([.. line, "--phasing", "equal"]).Output, InProcess.Of(line).Output);
        folder.Write("policy.json", "{}");
        Assert.Contains("; keep one of the two, or say which with --policy.", InProcess.Of(line).Errors, StringComparison.Ordinal);
    }
}
