using System.Reflection;
using Xunit.Sdk;

namespace PhbCalc.Testing.Tests;

/// <summary>Rows of files are tests of xunit v3, with the files of the sample for analysts.</summary>
public sealed class CostingCasesTests
{
    private const string Weekends = "../../samples/analyst/cases/agency-weekend.csv";

    private static readonly MethodInfo Method = typeof(CostingCasesTests).GetMethod(nameof(Every_row_is_a_test))!;

    [Theory]
    [CostingCases(Weekends)]
    [CostingCases("../../samples/analyst/cases/our-caseload.csv")]
    public void Every_row_is_a_test(CostingCase row) => row.Verify();

    [Fact]
    public async Task A_row_travels_to_where_it_is_run()
    {
        foreach (CostingCase row in await Rows(Weekends))
        {
            CostingCase travelled = Travelled(row);

            Assert.Equal(row.ToString(), travelled.ToString());
            travelled.Verify();
        }
    }

    [Fact]
    public async Task A_row_fails_as_an_assertion_does_and_says_what_differs()
    {
        string path = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(path, "case,calculation,year,rate,days,start,end,expect typical_week\nevery day,cost,2026,20,Mon-Sun,10:00,11:00,141\n", TestContext.Current.CancellationToken);
            CostingCase row = Travelled(Assert.Single(await Rows(path)));

            Assert.Contains("£141.00  £140.00", Assert.Throws<XunitException>(row.Verify).Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task A_file_that_is_missing_is_a_red_row()
    {
        CostingCase row = Travelled(Assert.Single(await Rows("cases/none.csv")));

        Assert.Equal("none.csv cannot be used", row.ToString());
        Assert.Contains("cannot be found", Assert.Throws<XunitException>(row.Verify).Message, StringComparison.Ordinal);
    }

    private static async Task<IEnumerable<CostingCase>> Rows(string path)
    {
        CostingCasesAttribute attribute = new(path);
        Assert.True(attribute.SupportsDiscoveryEnumeration());
        return (await attribute.GetData(Method, new()).ConfigureAwait(false)).Select(row => Assert.IsType<CostingCase>(Assert.Single(row.GetData()), exactMatch: false));
    }

    private static CostingCase Travelled(CostingCase row) => SerializationHelper.Instance.Deserialize<CostingCase>(SerializationHelper.Instance.Serialize(row))!;
}
