using PhbCalc.TopDown;

namespace PhbCalc.Data.Results;

/// <summary>Writes table.csv: an allocation table, in the form in which it is read.</summary>
/// <remarks>
/// Rule: spec 8, verb calibrate. Bands have points_from, points_to and amount; straight lines have points and amount; a price per point is the
/// line from no points to the points it was made from. What is read back gives the same amounts, for scores up to the last point of the file.
/// </remarks>
public static class CalibratedTableFile
{
    /// <summary>The name of the file in a folder: <c>table.csv</c>.</summary>
    public const string Name = "table.csv";

    /// <summary>What points and amounts in a file stay under.</summary>
    private const decimal TooMuch = 1_000_000_000_000m;

    private const int MostDecimals = 6;

    /// <summary>Writes the file.</summary>
    /// <param name="stream">Where it goes; it is left open.</param>
    /// <param name="table">The table to write, in pounds a year.</param>
    public static void Write(Stream stream, AllocationTable table)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(table);
        if (table.Kind == AllocationTableKind.Bands)
        {
            WriteBands(stream, table.Bands);
        }
        else
        {
            WritePoints(stream, table.Kind == AllocationTableKind.PricePerPoint ? [table.Points[0], Readable(table.Points[1])] : table.Points);
        }
    }

    private static void WriteBands(Stream stream, ValueList<AllocationBand> bands)
    {
        using ResultTable rows = new(stream, "points_from", "points_to", "amount");
        foreach (AllocationBand band in bands.AsSpan())
        {
            rows.Number(band.From);
            rows.Number(band.To);
            rows.Pounds(band.Amount);
            rows.EndRow();
        }
    }

    private static void WritePoints(Stream stream, ValueList<AllocationPoint> points)
    {
        using ResultTable rows = new(stream, "points", "amount");
        foreach (AllocationPoint point in points.AsSpan())
        {
            rows.Number(point.Points);
            rows.Pounds(point.Amount);
            rows.EndRow();
        }
    }

    /// <summary>
    /// The same price with at most six decimals. A price that has more is told of ten times the points, or a hundred times, as long as a file can
    /// hold them: so it stays exact.
    /// </summary>
    private static AllocationPoint Readable(AllocationPoint whole)
    {
        (decimal points, decimal pounds) = (whole.Points, whole.Amount.Pounds);
        while (decimal.Round(pounds, MostDecimals, MidpointRounding.ToZero) != pounds && points < TooMuch / 10m && pounds < TooMuch / 10m)
        {
            (points, pounds) = (points * 10m, pounds * 10m);
        }

        return new(points, Money.FromPounds(decimal.Round(pounds, MostDecimals, MidpointRounding.AwayFromZero)));
    }
}

/// <summary>An allocation table fitted to past cost, and how the method does on costs it was not fitted to.</summary>
/// <remarks>This type is immutable. Rule: spec 8, verb calibrate; spec 4, Fitting the table to past cost.</remarks>
/// <param name="Fitted">The table, how it was fitted, and how near it comes to what it was fitted to.</param>
/// <param name="CrossValidation">The cross-validation; null (the default) if nobody asked for one.</param>
public sealed record CalibrationResult(CalibratedTable Fitted, CrossValidation? CrossValidation = null);

/// <summary>Writes accuracy.csv: how near indicative sums come to final ones, first for all cases and then for each group.</summary>
/// <remarks>
/// Rule: spec 8, verb calibrate. The group of the first row is blank; cases of which no group is said are the group "(no group)". Ratios and
/// shares have six decimals (0.100500 is 10.05%); a figure that no case has is blank.
/// </remarks>
public static class AccuracyFile
{
    /// <summary>The name of the file in a folder: <c>accuracy.csv</c>.</summary>
    public const string Name = "accuracy.csv";

    internal const int Decimals = 6;

    /// <summary>Writes the file.</summary>
    /// <param name="stream">Where it goes; it is left open.</param>
    /// <param name="accuracy">The figures to write.</param>
    public static void Write(Stream stream, AllocationAccuracy accuracy)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(accuracy);
        using ResultTable table = new(stream, ["group", .. AccuracyMeasures.Columns]);
        Write(table, null, accuracy.All);
        foreach (GroupAccuracy group in accuracy.Groups)
        {
            Write(table, group.Group ?? AccuracyText.NoGroup, group.Figures);
        }
    }

    private static void Write(ResultTable table, string? group, AccuracyFigures figures)
    {
        table.Text(group);
        table.Number(figures.Cases);
        table.Number(figures.WithoutRatio);
        table.Number(figures.WithoutError);
        table.Pounds(figures.Indicative);
        table.Pounds(figures.Final);
        foreach (decimal? figure in AccuracyMeasures.Measures(figures))
        {
            table.Decimals(figure, Decimals);
        }

        table.EndRow();
    }
}

/// <summary>The figures of accuracy by name, in files and in JSON.</summary>
internal static class AccuracyMeasures
{
    internal static string[] MeasureNames { get; } =
        ["mean_ratio", "median_ratio", "tenth_percentile_ratio", "ninetieth_percentile_ratio", "mape", "within_10", "within_20", "bias", "r_squared"];

    /// <summary>How many ratios and shares there are.</summary>
    internal static int MeasureCount => MeasureNames.Length;

    internal static string[] Columns { get; } = ["cases", "without_ratio", "without_error", "indicative", "final", .. MeasureNames];

    /// <summary>The ratios and shares, in the order of their names.</summary>
    internal static decimal?[] Measures(AccuracyFigures figures) =>
    [
        figures.MeanRatio, figures.MedianRatio, figures.TenthPercentileRatio, figures.NinetiethPercentileRatio, figures.MeanAbsolutePercentageError,
        figures.WithinTenPercent, figures.WithinTwentyPercent, figures.Bias, figures.RSquared,
    ];
}
