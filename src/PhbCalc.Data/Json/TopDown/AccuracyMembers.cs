using System.Text.Json;
using PhbCalc.TopDown;

namespace PhbCalc.Data;

/// <summary>The members of accuracy figures, named as the columns of accuracy.csv.</summary>
internal static class AccuracyMembers
{
    private static readonly string[] MeasureNames =
        ["mean_ratio", "median_ratio", "tenth_percentile_ratio", "ninetieth_percentile_ratio", "mape", "within_10", "within_20", "bias", "r_squared"];

    /// <summary>How many ratios and shares there are.</summary>
    internal static int MeasureCount => MeasureNames.Length;

    internal static string[] Names { get; } = ["cases", "without_ratio", "without_error", "indicative", "final", .. MeasureNames];

    /// <summary>The ratios and shares, in the order of their names.</summary>
    internal static decimal?[] Measures(AccuracyFigures figures) =>
    [
        figures.MeanRatio, figures.MedianRatio, figures.TenthPercentileRatio, figures.NinetiethPercentileRatio, figures.MeanAbsolutePercentageError,
        figures.WithinTenPercent, figures.WithinTwentyPercent, figures.Bias, figures.RSquared,
    ];

    internal static void Write(Utf8JsonWriter json, string name, AllocationAccuracy accuracy)
    {
        json.WriteStartObject(name);
        Write(json, "all", accuracy.All);
        json.WriteList("groups", accuracy.Groups, WriteGroup);
        json.WriteEndObject();
    }

    internal static AllocationAccuracy Read(JsonObject accuracy)
    {
        accuracy.MustHave("all", "groups");
        return new(ReadFigures(accuracy.Object("all")), accuracy.List("groups", ReadGroup));
    }

    internal static void Write(Utf8JsonWriter json, string name, AccuracyFigures figures)
    {
        json.WriteStartObject(name);
        Write(json, figures);
        json.WriteEndObject();
    }

    internal static AccuracyFigures ReadFigures(JsonObject figures)
    {
        figures.MustHave(Names);
        return Figures(figures);
    }

    private static void WriteGroup(Utf8JsonWriter json, GroupAccuracy group)
    {
        json.WriteStartObject();
        json.WriteString("group", group.Group);
        Write(json, group.Figures);
        json.WriteEndObject();
    }

    private static GroupAccuracy ReadGroup(JsonObject group)
    {
        group.MustHave(["group", .. Names]);
        return new(group.TextOrNull("group"), Figures(group));
    }

    private static void Write(Utf8JsonWriter json, AccuracyFigures figures)
    {
        json.WriteNumber("cases", figures.Cases);
        json.WriteNumber("without_ratio", figures.WithoutRatio);
        json.WriteNumber("without_error", figures.WithoutError);
        json.WritePounds("indicative", figures.Indicative);
        json.WritePounds("final", figures.Final);
        foreach ((string name, decimal? figure) in MeasureNames.Zip(Measures(figures)))
        {
            json.WriteDecimals(name, figure, AccuracyFile.Decimals);
        }
    }

    private static AccuracyFigures Figures(JsonObject figures) => new()
    {
        Cases = figures.Whole("cases"),
        WithoutRatio = figures.Whole("without_ratio"),
        WithoutError = figures.Whole("without_error"),
        Indicative = figures.Pounds("indicative"),
        Final = figures.Pounds("final"),
        MeanRatio = figures.NumberOrNull("mean_ratio"),
        MedianRatio = figures.NumberOrNull("median_ratio"),
        TenthPercentileRatio = figures.NumberOrNull("tenth_percentile_ratio"),
        NinetiethPercentileRatio = figures.NumberOrNull("ninetieth_percentile_ratio"),
        MeanAbsolutePercentageError = figures.NumberOrNull("mape"),
        WithinTenPercent = figures.NumberOrNull("within_10"),
        WithinTwentyPercent = figures.NumberOrNull("within_20"),
        Bias = figures.NumberOrNull("bias"),
        RSquared = figures.NumberOrNull("r_squared"),
    };
}
