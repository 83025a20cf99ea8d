using PhbCalc.BottomUp;

namespace PhbCalc.Budgets;

/// <summary>Says how each line of a budget is held, and who holds it. It changes no sum: the same need gets the same sum however it is held.</summary>
/// <remarks>This type is immutable, and many threads can share one. Rule: spec 7, How it is held.</remarks>
public sealed record HoldingSplit
{
    private static readonly HoldingRule Otherwise = new(Holding.Notional);

    /// <summary>Prepares to say how budgets are held.</summary>
    /// <param name="rules">How lines are held. Lines that no rule names are held notionally; by default there are no rules, and so all lines are.</param>
    /// <exception cref="InvalidInputException">A rule is null, or two are for the same lines. All faults are reported at once.</exception>
    public HoldingSplit(ValueList<HoldingRule> rules = default)
    {
        InvalidInputException.ThrowIfAny(HoldingFaults.In(rules));
        Rules = rules;
    }

    /// <summary>How lines are held.</summary>
    public ValueList<HoldingRule> Rules { get; }

    /// <summary>Says how a budget is held.</summary>
    /// <param name="funded">The budget, split between its funders.</param>
    /// <param name="plan">The plan that the lines come from, which says the service, card and domain of each visit and the category of each item; null (the default) if no rule needs them.</param>
    /// <returns>A part for each way to hold and each holder; the parts sum to the budget, funder by funder.</returns>
    /// <exception cref="InvalidInputException">Employment costs are held notionally. The first such line is reported, since one rule corrects them all.</exception>
    public HeldBudget Split(FundedBudget funded, CarePlan? plan = null)
    {
        ArgumentNullException.ThrowIfNull(funded);
        TargetedLines targets = new([.. funded.Lines.Select(line => line.Line)], plan, [.. Rules.Select(rule => rule.On)]);
        HoldingRule[] chosen = [.. funded.Lines.Select((_, i) => RuleFor(targets[i]))];
        InvalidInputException.ThrowIfAny([.. funded.Lines.Index().Where(line => chosen[line.Index].Held == Holding.Notional && line.Item.Line.IsOfAssistant).Take(1).Select(line => HoldingFaults.Employed(line.Item.Line, line.Index))]);
        return new(funded, [.. chosen.Select(rule => new HoldingWay(rule.Held, rule.Holder))], targets.Unused);
    }

    private HoldingRule RuleFor(LineTarget target) => Rules.FirstOrDefault(rule => rule.On == target) ?? Otherwise;
}
