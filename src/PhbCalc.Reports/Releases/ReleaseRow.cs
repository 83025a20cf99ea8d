using PhbCalc.BlockContracts;

namespace PhbCalc.Reports;

/// <summary>A year or another period of a release, as a row of a table and a category of a chart.</summary>
/// <param name="Label">What it is called.</param>
/// <param name="Sums">Its sums.</param>
internal sealed record ReleaseRow(string Label, ReleaseSums Sums)
{
    internal static ValueList<ReleaseRow> Years(ReleasePlan plan) => plan.Years.Select(year => new ReleaseRow(ReleaseDates.Year(year.Number, year.Start), year.Sums)).ToValueList();

    internal static ValueList<ReleaseRow> Periods(ReleasePlan plan) => plan.Periods.Select(period => new ReleaseRow(ReleaseDates.Month(period.Start), period.Sums)).ToValueList();
}
