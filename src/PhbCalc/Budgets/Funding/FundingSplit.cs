using PhbCalc.BottomUp;

namespace PhbCalc.Budgets;

/// <summary>Splits a budget between those who pay for it, line by line: the parts of each line sum to the line, and those of each funder to what the funder pays.</summary>
/// <remarks>This type is immutable, and many threads can use one of it at a time. Rule: spec 7, Who funds it.</remarks>
public sealed record FundingSplit
{
    /// <summary>Prepares to split budgets.</summary>
    /// <param name="rules">Who pays what share of which lines; with none, the NHS pays all. A line that no rule names is the NHS's too.</param>
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
    /// <param name="plan">The plan that the lines come from, which says the service, card and domain of each visit and the category of each item; null (the default) where no rule needs them.</param>
    /// <returns>The parts in pounds and whole pence, and the rules that name no line.</returns>
    /// <exception cref="InvalidInputException">The amount of a line has a fraction of a penny: all such lines are reported.</exception>
    public FundedBudget Split(CostBreakdown breakdown, CarePlan? plan = null)
    {
        ArgumentNullException.ThrowIfNull(breakdown);
        InvalidInputException.ThrowIfAny([.. breakdown.Lines.Index().Where(line => !line.Item.Amount.IsWholePence).Select(line =>
            new Fault("amount", "has a fraction of a penny", "round each line to the penny") { Value = line.Item.Amount.ToString(), Path = $"/breakdown/lines/{Iso.Number(line.Index)}/amount" })]);
        LineTargets targets = new(plan);
        FundingTarget[] chosen = [.. breakdown.Lines.Select(line => targets.Of(line).FirstOrDefault(Names))];
        string[] funders = [.. Rules.Select(rule => rule.Funder).Append(Funders.Nhs).Distinct(StringComparer.Ordinal).Where(funder => IsUsed(funder, chosen))];
        FundingTable table = new([.. breakdown.Lines.Select((line, i) => (line.Amount.ToPence(), Shares(chosen[i], funders)))], funders.Length);
        return new(
            [.. funders],
            [.. breakdown.Lines.Select((line, i) => new FundedLine(line, [.. table.Row(i).Select(pence => Money.FromPence(pence))]))],
            [.. Rules.Select(rule => rule.On).Distinct().Where(target => target.Kind != FundingTargetKind.Whole && !chosen.Contains(target))]);
    }

    private bool Names(FundingTarget target) => Rules.Any(rule => rule.On == target);

    private bool IsUsed(string funder, FundingTarget[] chosen) =>
        Rules.Any(rule => rule.Funder == funder) || (funder == Funders.Nhs && (chosen.Length == 0 || chosen.Any(target => !Names(target))));

    private Ratio[] Shares(FundingTarget target, string[] funders) => Names(target)
        ? Array.ConvertAll(funders, funder => Rules.Where(rule => rule.On == target && rule.Funder == funder).Select(rule => rule.Share).FirstOrDefault())
        : Array.ConvertAll(funders, funder => funder == Funders.Nhs ? new Ratio(1) : default);
}

/// <summary>What can name a line, the most specific first, the whole budget last.</summary>
internal sealed class LineTargets(CarePlan? plan)
{
    private readonly Dictionary<string, Visit> visits = (plan?.Visits ?? []).ToDictionary(visit => visit.Id, StringComparer.Ordinal);
    private readonly Dictionary<string, Item> items = (plan?.Items ?? []).ToDictionary(item => item.Id, StringComparer.Ordinal);

    internal IEnumerable<FundingTarget> Of(CostLine line)
    {
        if (line.IsOfVisit)
        {
            yield return FundingTarget.Of(FundingTargetKind.Visit, line.Id);
        }

        if (line.IsOfVisit && visits.TryGetValue(line.Id, out Visit? visit))
        {
            yield return FundingTarget.Of(FundingTargetKind.Service, visit.Service);
            yield return FundingTarget.Of(FundingTargetKind.Card, visit.Card);
            if (visit.Domain is { } domain)
            {
                yield return FundingTarget.Of(FundingTargetKind.Domain, domain);
            }
        }

        if (line.Kind == CostLineKind.Item)
        {
            yield return FundingTarget.Of(FundingTargetKind.Item, line.Id);
            if (items.TryGetValue(line.Id, out Item? item))
            {
                yield return FundingTarget.Of(FundingTargetKind.Category, item.Category);
            }
        }

        yield return default;
    }
}
