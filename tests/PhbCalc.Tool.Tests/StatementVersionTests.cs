namespace PhbCalc.Tool.Tests;

public sealed class StatementVersionTests
{
    [Fact]
    public void Somebody_whose_payments_follow_a_sum_that_was_agreed_is_told_of()
    {
        using Folder folder = new();
        Run run = Run.Of("statement", "samples/changes", "--year", "2026", "--out", folder.Of("out"));

        Assert.Equal(0, run.ExitStatus);
        Assert.Contains("versions.csv has a sum that was agreed: the statement tells what the plan costs, and its payments follow that sum; say in a letter why they differ (1 more like this)", run.Errors, StringComparison.Ordinal);
    }
}
