using System.Globalization;

namespace PhbCalc.TopDown;

/// <summary>How close an allocation comes to final sums, as plain text.</summary>
/// <remarks>Rule: spec 4, How good is it.</remarks>
public static class AccuracyText
{
    /// <summary>The name shown for cases without a group.</summary>
    internal const string NoGroup = "(no group)";

    private const string None = "-";

    /// <summary>Every figure for all cases and for each group, and how to read them.</summary>
    /// <param name="accuracy">The figures to explain.</param>
    /// <returns>Lines of text, each ended by a line feed; the same in every culture.</returns>
    public static string Explain(this AllocationAccuracy accuracy)
    {
        ArgumentNullException.ThrowIfNull(accuracy);
        CostText text = new();
        text.Line($"How near {Iso.Count(accuracy.All.Cases, "indicative sum comes to its final one", "indicative sums come to the final ones")}");
        Write(text, accuracy);
        return text.ToString();
    }

    internal static void Write(CostText text, AllocationAccuracy accuracy)
    {
        Sums(text, accuracy);
        Ratios(text, accuracy);
        Errors(text, accuracy);
    }

    private static void Sums(CostText text, AllocationAccuracy accuracy)
    {
        text.Paragraph("Sums: a bias below zero gives too little");
        TextTable table = new(false, true, true, true, true);
        table.Add("", "Cases", "Indicative", "Final", "Bias");
        Rows(accuracy, (group, figures) => table.Add(
            group, Iso.Number((decimal)figures.Cases), figures.Indicative.ToString(), figures.Final.ToString(), Percent(figures.Bias, "+0.00;-0.00;0.00")));
        text.Table(table);
    }

    private static void Ratios(CostText text, AllocationAccuracy accuracy)
    {
        text.Paragraph("Final / indicative: above 1 is too little indicated");
        TextTable table = new(false, true, true, true, true, true);
        table.Add("", "Mean", "Median", "10th percentile", "90th percentile", "No ratio");
        Rows(accuracy, (group, figures) => table.Add(
            group, Ratio(figures.MeanRatio), Ratio(figures.MedianRatio), Ratio(figures.TenthPercentileRatio), Ratio(figures.NinetiethPercentileRatio),
            Left(figures.WithoutRatio)));
        table.RemoveEmptyColumns();
        text.Table(table);
    }

    private static void Errors(CostText text, AllocationAccuracy accuracy)
    {
        text.Paragraph("Errors, as percentages of the final sum");
        TextTable table = new(false, true, true, true, true, true);
        table.Add("", "Mean error", "Within 10%", "Within 20%", "R squared", "No error");
        Rows(accuracy, (group, figures) => table.Add(
            group, Percent(figures.MeanAbsolutePercentageError), Percent(figures.WithinTenPercent), Percent(figures.WithinTwentyPercent),
            figures.RSquared?.ToString("0.000000", CultureInfo.InvariantCulture) ?? None, Left(figures.WithoutError)));
        table.RemoveEmptyColumns();
        text.Table(table);
    }

    private static void Rows(AllocationAccuracy accuracy, Action<string, AccuracyFigures> add)
    {
        add("All", accuracy.All);
        foreach (GroupAccuracy group in accuracy.Groups)
        {
            add(group.Group ?? NoGroup, group.Figures);
        }
    }

    private static string Ratio(decimal? ratio) => ratio?.ToString("0.0000", CultureInfo.InvariantCulture) ?? None;

    private static string Percent(decimal? share, string form = "0.00") => share is { } given ? $"{(given * 100m).ToString(form, CultureInfo.InvariantCulture)}%" : None;

    private static string Left(int cases) => cases == 0 ? string.Empty : Iso.Number((decimal)cases);
}
