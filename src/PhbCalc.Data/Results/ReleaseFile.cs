using PhbCalc.BlockContracts;

namespace PhbCalc.Data.Results;

/// <summary>Writes release.csv: what a block contract guarantees and releases in each period, and what budgets spend of it.</summary>
/// <remarks>Rule: spec 8, verb release. Periods in order, pounds with two decimals; what nobody said budgets would spend is blank.</remarks>
public static class ReleaseFile
{
    /// <summary>The name of the file in a folder: <c>release.csv</c>.</summary>
    public const string Name = "release.csv";

    /// <summary>Writes the file.</summary>
    /// <param name="stream">Where it goes; it is left open.</param>
    /// <param name="plan">The release, by its periods.</param>
    public static void Write(Stream stream, ReleasePlan plan)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(plan);
        using ResultTable table = new(stream, "period_start", "value", "guaranteed", "released", "phb_spend", "double_running", "unspent");
        foreach (ReleasePeriod period in plan.Periods)
        {
            table.Date(period.Start);
            table.Pounds(period.Sums.Value);
            table.Pounds(period.Sums.Guaranteed);
            table.Pounds(period.Sums.Released);
            table.Pounds(period.Sums.Spend);
            table.Pounds(period.Sums.DoubleRunning);
            table.Pounds(period.Sums.Unspent);
            table.EndRow();
        }
    }
}
