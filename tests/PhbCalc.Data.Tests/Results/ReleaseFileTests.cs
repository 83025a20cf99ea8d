using System.Globalization;
using PhbCalc.BlockContracts;
using PhbCalc.TestSupport;

namespace PhbCalc.Data.Tests;

public sealed class ReleaseFileTests
{
    private const string Header = "period_start,value,guaranteed,released,phb_spend,double_running,unspent\n";

    [Fact]
    public void Each_period_is_a_row_and_what_nobody_said_is_blank() => Assert.Equal(
        $"""
        {Header.TrimEnd()}
        2026-04-01,1000000.00,800000.00,200000.00,,,
        2027-04-01,1000000.00,600000.00,400000.00,,,
        2028-04-01,1000000.00,400000.00,600000.00,,,
        2029-04-01,1000000.00,200000.00,800000.00,,,
        2030-04-01,1000000.00,0.00,1000000.00,,,

        """,
        Text(SomeReleases.Leeds), ignoreLineEndingDifferences: true);

    [Fact]
    public void Spending_stands_beside_what_is_released() => Assert.Equal(
        $"""
        {Header.TrimEnd()}
        2026-04-01,125000.00,100000.00,25000.00,35000.00,10000.00,0.00
        2026-07-01,125000.00,100000.00,25000.00,35000.00,10000.00,0.00
        2026-10-01,125000.00,100000.00,25000.00,35000.00,10000.00,0.00
        2027-01-01,125000.00,100000.00,25000.00,35000.00,10000.00,0.00

        """,
        Text(SomeReleases.DoubleRunning), ignoreLineEndingDifferences: true);

    [Law]
    public Property Every_column_adds_up_to_the_contract() => Law.Of(SomeReleases.Any, plan =>
    {
        List<string[]> rows = Written.Rows(Text(plan));

        Assert.Equal(plan.Periods.Count, rows.Count);
        Assert.Equal(plan.Total.Value.Pounds, Sum(rows, 1));
        Assert.Equal(Sum(rows, 1), Sum(rows, 2) + Sum(rows, 3));
        Assert.Equal(plan.Demand is null, rows.TrueForAll(row => row[4..].All(cell => cell.Length == 0)));
        if (plan.Demand is not null)
        {
            Assert.Equal(Sum(rows, 4), Sum(rows, 3) + Sum(rows, 5) - Sum(rows, 6));
        }
    });

    [Fact]
    public void Culture_does_not_matter() => Assert.All(Cultures.Names, culture => Assert.Equal(Text(SomeReleases.Whole), Cultures.In(culture, () => Text(SomeReleases.Whole))));

    private static decimal Sum(List<string[]> rows, int column) =>
        rows.Sum(row => decimal.Parse(row[column], NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));

    private static string Text(ReleasePlan plan) => Written.Text(stream => ReleaseFile.Write(stream, plan));
}
