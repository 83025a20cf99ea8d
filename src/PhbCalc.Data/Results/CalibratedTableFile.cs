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

    private static readonly ResultFile<AllocationBand> Bands = new ResultFile<AllocationBand>()
        .Number("points_from", band => band.From)
        .Number("points_to", band => band.To)
        .Pounds("amount", band => band.Amount);

    private static readonly ResultFile<AllocationPoint> Points = new ResultFile<AllocationPoint>()
        .Number("points", point => point.Points)
        .Pounds("amount", point => point.Amount);

    /// <summary>Writes the file.</summary>
    /// <param name="stream">The stream to write to; it is left open.</param>
    /// <param name="table">The table to write, in pounds a year.</param>
    public static void Write(Stream stream, AllocationTable table)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(table);
        if (table.Kind == AllocationTableKind.Bands)
        {
            Bands.Write(stream, table.Bands);
        }
        else
        {
            Points.Write(stream, table.Kind == AllocationTableKind.PricePerPoint ? [table.Points[0], Readable(table.Points[1])] : table.Points);
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
/// <param name="Fitted">The table, how it was fitted, and how close it comes to the costs in the sample.</param>
/// <param name="CrossValidation">The cross-validation; null (the default) if not asked for.</param>
public sealed record CalibrationResult(CalibratedTable Fitted, CrossValidation? CrossValidation = null);

/// <summary>Writes accuracy.csv: how close indicative sums come to final ones, first for all cases and then for each group.</summary>
/// <remarks>
/// Rule: spec 8, verb calibrate. The group of the first row is blank; cases without a group are the group "(no group)". Ratios and
/// shares have six decimals (0.100500 is 10.05%); a figure that no case has is blank.
/// </remarks>
public static class AccuracyFile
{
    /// <summary>The name of the file in a folder: <c>accuracy.csv</c>.</summary>
    public const string Name = "accuracy.csv";

    internal const int Decimals = 6;

    /// <summary>The ratios and shares, which have six decimals.</summary>
    internal static (string Name, Func<AccuracyFigures, decimal?> Of)[] Measures { get; } =
    [
        ("mean_ratio", figures => figures.MeanRatio),
        ("median_ratio", figures => figures.MedianRatio),
        ("tenth_percentile_ratio", figures => figures.TenthPercentileRatio),
        ("ninetieth_percentile_ratio", figures => figures.NinetiethPercentileRatio),
        ("mape", figures => figures.MeanAbsolutePercentageError),
        ("within_10", figures => figures.WithinTenPercent),
        ("within_20", figures => figures.WithinTwentyPercent),
        ("bias", figures => figures.Bias),
        ("r_squared", figures => figures.RSquared),
    ];

    private static readonly ResultFile<(string? Group, AccuracyFigures Figures)> File = new ResultFile<(string? Group, AccuracyFigures Figures)>()
        .Text("group", row => row.Group)
        .Number("cases", row => row.Figures.Cases)
        .Number("without_ratio", row => row.Figures.WithoutRatio)
        .Number("without_error", row => row.Figures.WithoutError)
        .Pounds("indicative", row => row.Figures.Indicative)
        .Pounds("final", row => row.Figures.Final)
        .Each(Measures, (columns, measure) => columns.Decimals(measure.Name, row => measure.Of(row.Figures), Decimals));

    /// <summary>Writes the file.</summary>
    /// <param name="stream">The stream to write to; it is left open.</param>
    /// <param name="accuracy">The figures to write.</param>
    public static void Write(Stream stream, AllocationAccuracy accuracy)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(accuracy);
        File.Write(stream, accuracy.Groups.Select(group => ((string?)(group.Group ?? AccuracyText.NoGroup), group.Figures)).Prepend((null, accuracy.All)));
    }
}
