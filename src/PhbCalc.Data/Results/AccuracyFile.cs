using PhbCalc.TopDown;

namespace PhbCalc.Data;

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
        using ResultTable table = new(stream, ["group", .. AccuracyMembers.Names]);
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
        foreach (decimal? figure in AccuracyMembers.Measures(figures))
        {
            table.Decimals(figure, Decimals);
        }

        table.EndRow();
    }
}
