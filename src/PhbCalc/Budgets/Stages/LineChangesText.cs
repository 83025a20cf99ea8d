namespace PhbCalc.Budgets;

/// <summary>Why a budget changed, line by line, as plain text.</summary>
/// <remarks>Rule: spec 7, A version of a budget: why did it change.</remarks>
public static class LineChangesText
{
    /// <summary>Each line that came, went or differs with its reasons, and what they sum to.</summary>
    /// <param name="before">The lines of the earlier version.</param>
    /// <param name="after">The lines of the later version.</param>
    /// <param name="personId">The budget holder's id; not shown if not given (the default).</param>
    /// <returns>Lines of text, each ended by a line feed; the same in every culture.</returns>
    public static string Explain(CostBreakdown before, CostBreakdown after, string? personId = null)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        CostText text = new();
        text.Line($"The budget{(personId is null ? string.Empty : $" of {personId}")} was {before.Total} and is {after.Total}");
        ValueList<LineChange> changes = LineChanges.Between(before, after);
        if (changes.Count == 0)
        {
            text.Line("  No line differs.");
            return text.ToString();
        }

        List<(string Words, string[] Amounts)> rows = [("", ["Was", "Is", "Difference"])];
        foreach (LineChange change in changes)
        {
            string label = change.Band is null ? change.Label : $"{change.Label}, {change.Band}";
            label = CostLine.AreOfAssistants(change.Kind) && change.Id.Length > 0 ? $"{label}, {change.Id}" : label;
            rows.Add((label, [change.Before.ToString(), change.After.ToString(), ""]));
            bool isOnly = change.Reasons.Count == 1;
            rows.AddRange(change.Reasons.Select(reason => ($"  {(isOnly || reason.Kind != LineChangeKind.Rounding ? reason.Text : "pennies of rounding")}", (string[])["", "", CostText.Change(reason.Amount)])));
        }

        rows.Add(("Sum of what changed", ["", "", CostText.Change(after.Total - before.Total)]));
        text.Table(Stacked(rows));
        return text.ToString();
    }

    /// <summary>A row each for what changed and, below it, for each reason. Amounts are whole; words that have no room beside them go on below.</summary>
    private static TextTable Stacked(List<(string Words, string[] Amounts)> rows)
    {
        int room = PlainText.Room - Enumerable.Range(0, rows[0].Amounts.Length).Sum(column => rows.Max(row => row.Amounts[column].Length) + TextTable.Gap);
        TextTable table = new(false, true, true, true);
        foreach ((string words, string[] amounts) in rows)
        {
            string indent = new(' ', words.Length - words.TrimStart(' ').Length);
            string[] lines = words.Length <= room ? [words.TrimStart(' ')] : [.. PlainText.Broken(words, room - (indent.Length * 2))];
            table.Add([$"{indent}{lines[0]}", .. amounts]);
            foreach (string line in lines.Skip(1))
            {
                table.Add($"{indent}{indent}{line}", "", "", "");
            }
        }

        return table;
    }
}
