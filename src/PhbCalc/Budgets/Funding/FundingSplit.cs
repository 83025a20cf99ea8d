using PhbCalc.BottomUp;

namespace PhbCalc.Budgets;

/// <summary>Splits a budget between its funders, line by line. The parts of each line sum to the line, and the parts of each funder sum to what the funder pays.</summary>
/// <remarks>This type is immutable, and many threads can share one. Rule: spec 7, Who funds it.</remarks>
public sealed record FundingSplit
{
    /// <summary>Prepares to split budgets.</summary>
    /// <param name="rules">Who pays what share of which lines; with none, the NHS pays all. The NHS also pays lines that no rule names.</param>
    /// <exception cref="InvalidInputException">A rule is null, the shares of one target do not sum to 1, or a funder appears twice for it. All faults are reported at once.</exception>
    public FundingSplit(ValueList<FundingRule> rules = default)
    {
        InvalidInputException.ThrowIfAny(FundingFaults.In(rules));
        Rules = rules;
    }

    /// <summary>Who pays what share of which lines.</summary>
    public ValueList<FundingRule> Rules { get; }

    /// <summary>Splits a budget.</summary>
    /// <param name="breakdown">The lines of the budget, each in whole pence.</param>
    /// <param name="plan">The plan that the lines come from, which says the service, card and domain of each visit and the category of each item; null (the default) if no rule needs them.</param>
    /// <returns>The parts in pounds and whole pence, and the rules that change nothing.</returns>
    /// <exception cref="InvalidInputException">The amount of a line has a fraction of a penny: all such lines are reported.</exception>
    public FundedBudget Split(CostBreakdown breakdown, CarePlan? plan = null)
    {
        ArgumentNullException.ThrowIfNull(breakdown);
        InvalidInputException.ThrowIfAny(FundingFaults.Fractions(breakdown));
        LineTarget[] named = [.. Rules.Select(rule => rule.On).Distinct()];
        TargetedLines targets = new(breakdown.Lines, plan, named);
        bool paysTheRest = breakdown.Lines.Count == 0 ? Rules.Count == 0 : Enumerable.Range(0, breakdown.Lines.Count).Any(i => Array.IndexOf(named, targets[i]) < 0);
        string[] funders = [.. Rules.Select(rule => rule.Funder).Concat(paysTheRest ? [Funders.Nhs] : []).Distinct(StringComparer.Ordinal)];
        if (funders is [_])
        {
            return new([.. funders], [.. breakdown.Lines.Select(line => new FundedLine(line, [line.Amount]))], targets.Unused);
        }

        Dictionary<LineTarget, Ratio[]> shares = named.ToDictionary(target => target, target => Shares(target, funders));
        Ratio[] rest = Array.ConvertAll(funders, funder => new Ratio(funder == Funders.Nhs ? 1 : 0));
        long[][] parts = FundingTable.Of([.. breakdown.Lines.Select((line, i) => (line.Amount.ToPence(), shares.GetValueOrDefault(targets[i], rest)))], funders.Length);
        return new(
            [.. funders],
            [.. breakdown.Lines.Select((line, i) => new FundedLine(line, [.. parts[i].Select(pence => Money.FromPence(pence))]))],
            targets.Unused);
    }

    private Ratio[] Shares(LineTarget target, string[] funders) =>
        Array.ConvertAll(funders, funder => Rules.Where(rule => rule.On == target && rule.Funder == funder).Select(rule => rule.Share).FirstOrDefault());
}
