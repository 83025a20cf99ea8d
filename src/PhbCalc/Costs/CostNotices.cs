namespace PhbCalc;

/// <summary>What a reader of any cost should know. The notices name no person.</summary>
internal static class CostNotices
{
    /// <summary>Says which lines use figures that are not published; nothing if none does.</summary>
    internal static ValueList<string> OfAssumed(ValueList<CostLine> lines)
    {
        string[] labels = [.. lines.Where(line => line.Source?.IsAssumed == true).Select(line => line.Label).Distinct(StringComparer.Ordinal)];
        return labels.Length == 0 ? [] : [$"Figures of a year that is not published yet are assumed in: {string.Join(", ", labels)}."];
    }
}
