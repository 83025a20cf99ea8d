namespace PhbCalc.Budgets;

/// <summary>The findings of a review as plain text.</summary>
/// <remarks>Rule: spec 7, Watching it, in proportion.</remarks>
public static class ReviewText
{
    /// <summary>The money paid, spent and held, by category, and what to look at.</summary>
    /// <param name="result">The result.</param>
    /// <returns>Lines of text, each ended by a line feed; the same in every culture.</returns>
    public static string Explain(this ReviewResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        CostText text = new();
        text.Line($"As at {Iso.Text(result.AsAt)}: {result.Paid} paid{(result.Contributed == Money.Zero ? string.Empty : $", {result.Contributed} to be paid in by the person")}, {result.Spent} spent, {result.Balance} held");
        TextTable table = new(false, true, true, true);
        table.Add("", "Planned until then", "Spent", "Spent more");
        foreach (ReviewCategory category in result.Categories)
        {
            table.Add(category.IsInPlan ? category.Name : $"{category.Name} (not in the plan)", category.Planned.ToString(), category.Spent.ToString(), CostText.Change(category.Over));
        }

        table.Add("Sum", result.Planned.ToString(), result.Spent.ToString(), CostText.Change(result.Spent - result.Planned));
        text.Table(table);
        if (result.KeptFor != Money.Zero)
        {
            text.Line($"  Kept for a purpose: {result.KeptFor} of what is held.");
        }

        string beyond = result.KeptFor == Money.Zero ? string.Empty : " and not kept for a purpose";
        text.Line(result.EndedOn is { } ended
            ? $"  To reclaim: {result.Surplus}: all that is held{beyond}, as the budget ended on {Iso.Text(ended)}."
            : $"  To reclaim: {result.Surplus}: what is held beyond {Iso.Number((decimal)result.Policy.ReclaimWeeks)} weeks at {result.AWeek}.");
        text.Line(result.NeedsNoReview ? "  Next review: none, as the budget has ended."
            : $"  Next review: by {Iso.Text(result.NextReview)}{(result.IsReviewOverdue ? ", which is past" : string.Empty)}.");
        text.Paragraph(result.Check switch
        {
            ProportionateCheck.None => "Nothing to look at.",
            ProportionateCheck.Light => $"A light check is in proportion (weight {Iso.Number((decimal)result.Weight)}):",
            _ => $"A full check is in proportion (weight {Iso.Number((decimal)result.Weight)}):",
        });
        foreach (ReviewFinding finding in result.Findings)
        {
            text.Line($"  {Iso.Number((decimal)finding.Weight)}  {finding.Text}");
        }

        return text.ToString();
    }
}
