namespace PhbCalc.Budgets;

/// <summary>Checks of final budgets as plain text.</summary>
/// <remarks>Rule: spec 7, Sense check.</remarks>
public static class SenseCheckText
{
    /// <summary>The final budget beside the indicative one and other sums, where the difference comes from, and the decision under the policy.</summary>
    /// <param name="check">The check to explain.</param>
    /// <returns>Lines of text, each ended by a line feed; the same in every culture.</returns>
    /// <exception cref="InvalidInputException">The budgets are of two people, or one of them has no yearly amount: the result was not made by <see cref="SenseCheck"/>.</exception>
    public static string Explain(this SenseCheckResult check)
    {
        ArgumentNullException.ThrowIfNull(check);
        CostText text = new();
        ValueList<BudgetChange> changes = check.Changes;
        text.Line($"Sense check of the final budget of {check.Final.PersonId}: {check.Final.YearlyAmount} a year{OwnDates(check.Final)}");
        TextTable table = new(false, true, true, true);
        table.Add("", "Amount a year", "Final less that", "Final in % of that");
        foreach (SenseCheckLine line in check.Lines)
        {
            table.Add(line.Comparator.Name, line.Comparator.Amount.ToString(), CostText.Change(line.Difference), line.Ratio is { } ratio ? $"{Iso.Number(decimal.Round(ratio * 100m, 2, MidpointRounding.AwayFromZero))}%" : "none");
        }

        text.Table(table);
        BudgetHistoryText.Changes(text, "Where the difference comes from", changes, check.Lines[0].Difference);
        if (check.CrossCheck is { IsFarBelow: true } cross)
        {
            text.Paragraph($"The care plan is {-cross.Difference} a year below what the points say. People who are less assertive ask for less: ask whether the plan meets the needs.");
        }

        text.Paragraph(check.Decision == SenseCheckDecision.Accept ? "Accepted as it is." : "For the panel:");
        foreach (string reason in check.Reasons)
        {
            text.Line($"  {reason}");
        }

        return text.ToString();
    }

    private static string OwnDates(BudgetVersion version) => version.Amount == version.YearlyAmount ? string.Empty : $" ({version.Amount} over its own dates)";
}
