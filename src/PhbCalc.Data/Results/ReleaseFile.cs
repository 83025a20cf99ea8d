using PhbCalc.BlockContracts;

namespace PhbCalc.Data.Results;

/// <summary>Writes release.csv: what a block contract guarantees and releases in each period, and what budgets spend of it.</summary>
/// <remarks>Rule: spec 8, verb release. Periods in order, pounds with two decimals; what budgets would spend is blank if not given.</remarks>
public static class ReleaseFile
{
    /// <summary>The name of the file in a folder: <c>release.csv</c>.</summary>
    public const string Name = "release.csv";

    private static readonly ResultFile<ReleasePeriod> File = new ResultFile<ReleasePeriod>()
        .Date("period_start", period => period.Start)
        .Pounds("value", period => period.Sums.Value)
        .Pounds("guaranteed", period => period.Sums.Guaranteed)
        .Pounds("released", period => period.Sums.Released)
        .Pounds("phb_spend", period => period.Sums.Spend)
        .Pounds("double_running", period => period.Sums.DoubleRunning)
        .Pounds("unspent", period => period.Sums.Unspent);

    /// <summary>Writes the file.</summary>
    /// <param name="stream">The stream to write to; it is left open.</param>
    /// <param name="plan">The release, by its periods.</param>
    public static void Write(Stream stream, ReleasePlan plan)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(plan);
        File.Write(stream, plan.Periods);
    }
}
