namespace PhbCalc.TopDown;

/// <summary>Scores, indicative budgets and allocations as plain text that the budget holder can follow from the first line to the last.</summary>
/// <remarks>Rule: spec 4, Questionnaire, Adjustments and The envelope.</remarks>
public static class TopDownText
{
    /// <summary>A score, domain by domain, and what the levels indicate.</summary>
    /// <param name="person">The person's score to explain.</param>
    /// <returns>Lines of text, each ended by a line feed; the same in every culture.</returns>
    public static string Explain(this PersonScore person)
    {
        ArgumentNullException.ThrowIfNull(person);
        CostText text = new();
        text.Line($"Needs of {person.PersonId}: {Iso.Number(person.Score.Points)} points");
        text.Paragraph("Points x weight, domain by domain");
        TextTable table = new(false, false, true, true, true);
        table.Add("", "Level", "Points", "Weight", "Score");
        foreach (ScoreLine line in person.Score.Lines)
        {
            table.Add(line.Domain, line.Level, Iso.Number(line.Points), Iso.Number(line.Weight), Iso.Number(line.Score));
        }

        table.Add("Sum", "", "", "", Iso.Number(person.Score.Points));
        text.Table(table);
        if (person.Indication is { } indication)
        {
            text.Paragraph($"Decision Support Tool: {Words(indication)}. The team decides; it changes no sum.");
        }

        return text.ToString();
    }

    /// <summary>An indicative budget: the amount from the allocation table, each adjustment with its reason, and the sources.</summary>
    /// <param name="budget">The indicative budget to explain.</param>
    /// <returns>Lines of text, each ended by a line feed; the same in every culture.</returns>
    public static string Explain(this TopDownBudget budget)
    {
        ArgumentNullException.ThrowIfNull(budget);
        CostText text = new();
        text.Line($"Indicative budget of {budget.PersonId}: {budget.Amount} a year");
        Notices(text, budget);
        Indicative(text, budget);
        text.Sources();
        return text.ToString();
    }

    /// <summary>An allocation: the indicative budget line by line, and then the changes that fit the caseload to the envelope.</summary>
    /// <param name="allocation">The allocation to explain.</param>
    /// <returns>Lines of text, each ended by a line feed; the same in every culture.</returns>
    public static string Explain(this PersonAllocation allocation)
    {
        ArgumentNullException.ThrowIfNull(allocation);
        TopDownBudget budget = allocation.Claim.Budget;
        CostText text = new();
        text.Line($"Allocation of {budget.PersonId}: {allocation.Amount} a year");
        Notices(text, budget);
        Indicative(text, budget);
        if (budget.IsOverridden)
        {
            text.Paragraph("This sum was set by an override, so it is paid in full and not scaled to the envelope.");
        }
        else
        {
            text.Paragraph("What the envelope makes of it: one sum for everybody, shared in proportion to the indicative budgets");
            Steps(text, ("Indicative budget", budget.Amount, string.Empty), allocation.Breakdown.Lines.Skip(budget.Breakdown.Lines.Count), ("Allocation", allocation.Amount));
        }

        text.Sources();
        return text.ToString();
    }

    /// <summary>What levels indicate, in words.</summary>
    /// <param name="indication">The indication to name.</param>
    /// <returns>Words without a full stop, the same in every culture.</returns>
    public static string Words(EligibilityIndication indication) => indication switch
    {
        EligibilityIndication.NotIndicated => "the levels do not by themselves point to a primary health need",
        EligibilityIndication.MayIndicate => "the levels may point to a primary health need, for the team to judge",
        EligibilityIndication.ExpectedEligible => "a level of Priority, or two of Severe: expected to be eligible",
        _ => throw new ArgumentOutOfRangeException(nameof(indication)),
    };

    private static void Notices(CostText text, TopDownBudget budget)
    {
        foreach (string notice in budget.Notices)
        {
            text.Line($"  {notice}");
        }
    }

    private static void Indicative(CostText text, TopDownBudget budget)
    {
        text.Paragraph($"The indicative budget, from {Iso.Number(budget.Points)} points");
        CostLine first = budget.Breakdown.Lines[0];
        Steps(text, (first.Label, first.Amount, text.Remarks(first)), budget.Breakdown.Lines.Skip(1), ("Indicative budget", budget.Amount));
    }

    /// <summary>Writes a sum, each change step by step, and the result.</summary>
    private static void Steps(CostText text, (string Label, Money Amount, string Remarks) start, IEnumerable<CostLine> changes, (string Label, Money Amount) end)
    {
        TextTable table = new(false, true, false);
        table.Add(start.Label, start.Amount.ToString(), start.Remarks);
        foreach (CostLine change in changes)
        {
            table.Add(change.Label, CostText.Change(change.Amount), text.Remarks(change));
        }

        table.Add(end.Label, end.Amount.ToString(), string.Empty);
        text.Table(table);
    }
}
