using PhbCalc.Data.Csv;
using PhbCalc.Employment;

namespace PhbCalc.Data;

/// <summary>The columns of a threshold of earnings.</summary>
/// <param name="Weekly">The column with pounds a week.</param>
/// <param name="Monthly">The column with pounds a month.</param>
/// <param name="Annual">The column with pounds a year.</param>
internal readonly record struct ThresholdColumns(int Weekly, int Monthly, int Annual)
{
    internal EarningsThreshold Read(CsvTable row) => new(row.Sum(Weekly), row.Sum(Monthly), row.Sum(Annual));

    /// <summary>Reads a threshold none of whose sums may be under the one of a lower threshold.</summary>
    internal EarningsThreshold ReadFrom(CsvTable row, ThresholdColumns lower, EarningsThreshold least)
    {
        EarningsThreshold threshold = Read(row);
        Check(row, Weekly, threshold.Weekly, lower.Weekly, least.Weekly);
        Check(row, Monthly, threshold.Monthly, lower.Monthly, least.Monthly);
        Check(row, Annual, threshold.Annual, lower.Annual, least.Annual);
        return threshold;
    }

    private static void Check(CsvTable row, int column, Money sum, int lowerColumn, Money least) =>
        row.RefuseUnless(sum >= least, column, name => FigureFaults.Under(name, sum, row.Name(lowerColumn), least));
}
