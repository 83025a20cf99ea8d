using System.Reflection;

namespace PhbCalc.Testing.Tests;

/// <summary>Rows without a test framework.</summary>
public sealed class CostingCasesTests
{
    private const string Cases = "case,calculation,year,rate,days,start,end,expect typical_week\n"
        + "right,cost,2026,20,Mon-Sun,10:00,11:00,140\n"
        + "wrong,cost,2026,20,Mon-Sun,10:00,11:00,141\n";

    private static readonly Assembly Tests = typeof(CostingCasesTests).Assembly;

    [Fact]
    public void Rows_come_as_a_list_and_a_red_one_throws_what_the_attribute_would_say()
    {
        using TemporaryFolder folder = new();
        string path = folder.Write("cases.csv", Cases);
        IReadOnlyList<CostingCase> rows = CostingCases.Of(path, Tests);

        Assert.Equal(["cases.csv:2 right", "cases.csv:3 wrong"], rows.Select(row => row.ToString()));
        rows[0].Verify();
        Assert.Equal(CaseRun.Problem(CaseRun.Rows(path)[1]), Assert.Throws<CheckFailedException>(rows[1].Verify).Message);
    }

    [Fact]
    public void A_file_that_is_missing_is_a_red_row()
    {
        CostingCase row = Assert.Single(CostingCases.Of("cases/none.csv", Tests));

        Assert.Equal("none.csv cannot be used", row.ToString());
        Assert.Contains("cannot be found", Assert.Throws<CheckFailedException>(row.Verify).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_package_knows_no_test_framework() => Assert.DoesNotContain(
        typeof(CostingCase).Assembly.GetReferencedAssemblies(),
        assembly => assembly.Name!.StartsWith("xunit", StringComparison.OrdinalIgnoreCase) || assembly.Name.StartsWith("nunit", StringComparison.OrdinalIgnoreCase));
}
