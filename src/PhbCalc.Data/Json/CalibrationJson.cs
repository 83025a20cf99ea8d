using System.Text.Json.Serialization;
using PhbCalc.Data.Csv;
using PhbCalc.Data.Results;
using PhbCalc.TopDown;

namespace PhbCalc.Data.Json;

/// <summary>An allocation table fitted to past cost, with the sample and its accuracy, as JSON.</summary>
/// <remarks>Rule: spec 8, Files. The schema is docs/schemas/phbcalc.calibration.v1.schema.json. Sums are pounds with two decimals or as many as they need.</remarks>
public static class CalibrationJson
{
    /// <summary>Version 1: <c>phbcalc.calibration.v1</c>.</summary>
    public static JsonFormat<CalibrationResult> V1 { get; } = new("phbcalc.calibration.v1", Shapes.Strict.CalibrationShape, CalibrationShape.Of);
}

/// <summary>The shape of an allocation table fitted to past cost.</summary>
internal sealed record CalibrationShape(
    string Format,
    CalibrationMethod Method,
    decimal ContingencyShare,
    decimal Uplift,
    bool Extend,
    IEnumerable<SampleCaseShape> Sample,
    AllocationTableShape Table,
    AccuracyShape Accuracy,
    CrossValidationShape? CrossValidation) : IDocument<CalibrationResult>
{
    internal static CalibrationShape Of(CalibrationResult result) => new(
        CalibrationJson.V1.Name,
        result.Fitted.Calibration.Method,
        Exact.Plain(result.Fitted.Calibration.ContingencyShare),
        Exact.Plain(result.Fitted.Calibration.Uplift),
        result.Fitted.Calibration.Extends,
        result.Fitted.Sample.Select(SampleCaseShape.Of),
        AllocationTableShape.Of(result.Fitted.Table),
        AccuracyShape.Of(result.Fitted.Accuracy),
        CrossValidationShape.OfAny(result.CrossValidation));

    public CalibrationResult Made()
    {
        Parts parts = new();
        TableCalibration calibration = parts.Own(() => Parts.Placed(
            () => new TableCalibration(Method, ContingencyShare, Uplift, Extend), fault => fault.Field == "contingency" ? "/contingency_share" : fault.Path));
        AllocationTable table = parts.One("table", Table.Made);
        parts.ThrowIfAny();
        return new(new(calibration, [.. Sample.Select(one => one.Made())], table, Accuracy.Made()), CrossValidation?.Made());
    }
}

/// <summary>What one person of a sample needs and costs.</summary>
internal sealed record SampleCaseShape(decimal Points, decimal Cost, string? Group)
{
    internal static SampleCaseShape Of(SampleCase one) => new(Exact.Plain(one.Points), Exact.Pounds(one.Cost), one.Group);

    internal SampleCase Made() => new(Points, Money.FromPounds(Cost), Group);
}

/// <summary>How a method does on costs that it was not fitted to.</summary>
internal sealed record CrossValidationShape(int Folds, IEnumerable<int> NotCovered, AccuracyShape Accuracy)
{
    internal static CrossValidationShape? OfAny(CrossValidation? validation) =>
        validation is null ? null : new(validation.Folds, validation.NotCovered, AccuracyShape.Of(validation.Accuracy));

    internal CrossValidation Made() => new(Folds, Accuracy.Made(), [.. NotCovered]);
}

/// <summary>An allocation table.</summary>
internal sealed record AllocationTableShape(AllocationTableKind Kind, bool Extend, IEnumerable<BandShape> Bands, IEnumerable<PointShape> Points) : IShape<AllocationTable>
{
    internal static AllocationTableShape Of(AllocationTable table) => new(table.Kind, table.Extends, table.Bands.Select(BandShape.Of), table.Points.Select(PointShape.Of));

    public AllocationTable Made() => Parts.Placed(
        () => Kind switch
        {
            AllocationTableKind.Bands => AllocationTable.OfBands([.. Bands.Select(band => band.Made())]),
            AllocationTableKind.Interpolated => AllocationTable.Interpolated([.. Points.Select(point => point.Made())], Extend),
            _ => Points.ElementAtOrDefault(1)?.Made() is { } point ? AllocationTable.PricePerPoint(point.Amount, point.Points) : AllocationTable.PricePerPoint(Money.Zero),
        },
        _ => Kind == AllocationTableKind.Bands ? "/bands" : "/points");
}

/// <summary>A band of points.</summary>
internal sealed record BandShape(decimal PointsFrom, decimal PointsTo, decimal Amount)
{
    internal static BandShape Of(AllocationBand band) => new(Exact.Plain(band.From), Exact.Plain(band.To), Exact.Pounds(band.Amount));

    internal AllocationBand Made() => new(PointsFrom, PointsTo, Money.FromPounds(Amount));
}

/// <summary>A point of a table.</summary>
internal sealed record PointShape(decimal Points, decimal Amount)
{
    internal static PointShape Of(AllocationPoint point) => new(Exact.Plain(point.Points), Exact.Pounds(point.Amount));

    internal AllocationPoint Made() => new(Points, Money.FromPounds(Amount));
}

/// <summary>How close sums come to others, for all cases and for groups.</summary>
internal sealed record AccuracyShape(AccuracyFiguresShape All, IEnumerable<GroupAccuracyShape> Groups)
{
    internal static AccuracyShape Of(AllocationAccuracy accuracy) => new(AccuracyFiguresShape.Of(accuracy.All), accuracy.Groups.Select(GroupAccuracyShape.Of));

    internal AllocationAccuracy Made() => new(All.Made(), [.. Groups.Select(group => group.Made())]);
}

/// <summary>Accuracy figures, named like the columns of accuracy.csv.</summary>
internal sealed record AccuracyFiguresShape(
    int Cases,
    int WithoutRatio,
    int WithoutError,
    decimal Indicative,
    decimal Final,
    decimal? MeanRatio,
    decimal? MedianRatio,
    decimal? TenthPercentileRatio,
    decimal? NinetiethPercentileRatio,
    decimal? Mape,
    [property: JsonPropertyName("within_10")] decimal? WithinTen,
    [property: JsonPropertyName("within_20")] decimal? WithinTwenty,
    decimal? Bias,
    decimal? RSquared)
{
    internal static AccuracyFiguresShape Of(AccuracyFigures figures) => new(
        figures.Cases,
        figures.WithoutRatio,
        figures.WithoutError,
        Exact.Pounds(figures.Indicative),
        Exact.Pounds(figures.Final),
        Share(figures.MeanRatio),
        Share(figures.MedianRatio),
        Share(figures.TenthPercentileRatio),
        Share(figures.NinetiethPercentileRatio),
        Share(figures.MeanAbsolutePercentageError),
        Share(figures.WithinTenPercent),
        Share(figures.WithinTwentyPercent),
        Share(figures.Bias),
        Share(figures.RSquared));

    /// <summary>A ratio or a share, as results write it.</summary>
    internal static decimal? Share(decimal? share) => Exact.DecimalsOrNull(share, AccuracyFile.Decimals);

    internal AccuracyFigures Made() => new()
    {
        Cases = Cases,
        WithoutRatio = WithoutRatio,
        WithoutError = WithoutError,
        Indicative = Money.FromPounds(Indicative),
        Final = Money.FromPounds(Final),
        MeanRatio = MeanRatio,
        MedianRatio = MedianRatio,
        TenthPercentileRatio = TenthPercentileRatio,
        NinetiethPercentileRatio = NinetiethPercentileRatio,
        MeanAbsolutePercentageError = Mape,
        WithinTenPercent = WithinTen,
        WithinTwentyPercent = WithinTwenty,
        Bias = Bias,
        RSquared = RSquared,
    };
}

/// <summary>The same of one group.</summary>
internal sealed record GroupAccuracyShape(
    string? Group,
    int Cases,
    int WithoutRatio,
    int WithoutError,
    decimal Indicative,
    decimal Final,
    decimal? MeanRatio,
    decimal? MedianRatio,
    decimal? TenthPercentileRatio,
    decimal? NinetiethPercentileRatio,
    decimal? Mape,
    [property: JsonPropertyName("within_10")] decimal? WithinTen,
    [property: JsonPropertyName("within_20")] decimal? WithinTwenty,
    decimal? Bias,
    decimal? RSquared)
{
    internal static GroupAccuracyShape Of(GroupAccuracy group)
    {
        AccuracyFiguresShape its = AccuracyFiguresShape.Of(group.Figures);
        return new(
            group.Group, its.Cases, its.WithoutRatio, its.WithoutError, its.Indicative, its.Final, its.MeanRatio, its.MedianRatio, its.TenthPercentileRatio,
            its.NinetiethPercentileRatio, its.Mape, its.WithinTen, its.WithinTwenty, its.Bias, its.RSquared);
    }

    internal GroupAccuracy Made()
    {
        AccuracyFiguresShape its = new(
            Cases, WithoutRatio, WithoutError, Indicative, Final, MeanRatio, MedianRatio, TenthPercentileRatio, NinetiethPercentileRatio, Mape, WithinTen, WithinTwenty, Bias,
            RSquared);
        return new(Group, its.Made());
    }
}
