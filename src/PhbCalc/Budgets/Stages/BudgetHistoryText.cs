namespace PhbCalc.Budgets;

/// <summary>A budget through its stages as plain text.</summary>
/// <remarks>Rule: spec 7, Stages.</remarks>
public static class BudgetHistoryText
{
    /// <summary>A budget from stage to stage, and why each step changed it.</summary>
    /// <param name="history">The history to explain.</param>
    /// <returns>Lines of text, each ended by a line feed; the same in every culture.</returns>
    public static string Explain(this BudgetHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        CostText text = new();
        text.Line($"The budget of {history.PersonId} through its stages");
        for (int i = 0; i < history.Versions.Count; i++)
        {
            BudgetVersion version = history.Versions[i];
            text.Section($"{version.Stage}, from {Iso.Text(version.On)}", version.Breakdown);
            if (i > 0)
            {
                Changes(text, "Why it changed", history.Steps[i - 1], version.Amount - history.Versions[i - 1].Amount);
            }
        }

        text.Sources();
        return text.ToString();
    }

    /// <summary>Writes each reason for a difference, and the difference.</summary>
    internal static void Changes(CostText text, string title, ValueList<BudgetChange> changes, Money difference)
    {
        text.Paragraph(title);
        TextTable table = new(false, false, true);
        foreach (BudgetChange change in changes)
        {
            table.Add(Words(change.Reason), change.Label, CostText.Change(change.Amount));
        }

        table.Add("Difference", "", CostText.Change(difference));
        text.Table(table);
    }

    private static string Words(BudgetChangeReason reason) => reason switch
    {
        BudgetChangeReason.Method => "Method",
        BudgetChangeReason.Points => "Score of needs",
        BudgetChangeReason.AllocationTable => "Allocation table",
        BudgetChangeReason.Adjustment => "Adjustment",
        BudgetChangeReason.Envelope => "Envelope",
        BudgetChangeReason.Service => "Service",
        BudgetChangeReason.Hours => "Hours",
        BudgetChangeReason.Rate => "Rate",
        BudgetChangeReason.BankHolidays => "Bank holidays",
        BudgetChangeReason.Days => "Days",
        BudgetChangeReason.Items => "Items",
        BudgetChangeReason.OnCosts => "On-costs",
        BudgetChangeReason.Contingency => "Contingency",
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };
}
