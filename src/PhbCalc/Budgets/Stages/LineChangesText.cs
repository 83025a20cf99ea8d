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

        TextTable table = new(false, true, true, true, false);
        table.Add("", "Was", "Is", "Difference", "Why");
        foreach (LineChange change in changes)
        {
            string label = change.Band is null ? change.Label : $"{change.Label}, {change.Band}";
            label = CostLine.AreOfAssistants(change.Kind) && change.Id.Length > 0 ? $"{label}, {change.Id}" : label;
            for (int i = 0; i < change.Reasons.Count; i++)
            {
                LineChangeReason reason = change.Reasons[i];
                bool isOnly = change.Reasons.Count == 1;
                table.Add(i == 0 ? label : "", i == 0 ? change.Before.ToString() : "", i == 0 ? change.After.ToString() : "", CostText.Change(reason.Amount), isOnly || reason.Kind != LineChangeKind.Rounding ? reason.Text : "pennies of rounding");
            }
        }

        table.Add("Sum of what changed", "", "", CostText.Change(after.Total - before.Total), "");
        text.Table(table);
        return text.ToString();
    }
}
