using PhbCalc.BottomUp;

namespace PhbCalc.Budgets;

/// <summary>Finds the rule for each line of a budget: the most specific one that names it. All rules about lines of a budget use it.</summary>
/// <remarks>Rule: spec 7, Who funds it: the most specific rule that names a line wins; How it is held: on, as in funding.csv.</remarks>
internal sealed class TargetedLines
{
    private readonly LineTarget[] chosen;

    /// <summary>Finds the target for each line.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="plan">The plan that they come from; null if no rule needs it.</param>
    /// <param name="named">The targets of the rules, each once; the whole budget may be missing.</param>
    internal TargetedLines(ValueList<CostLine> lines, CarePlan? plan, LineTarget[] named)
    {
        chosen = new LineTarget[lines.Count];
        if (Array.Exists(named, target => target.Kind != LineTargetKind.Whole))
        {
            LineTargets targets = new(plan);
            for (int i = 0; i < chosen.Length; i++)
            {
                chosen[i] = targets.Of(lines[i]).FirstOrDefault(target => Array.IndexOf(named, target) >= 0);
            }
        }

        Unused = [.. named.Where(target => Array.IndexOf(chosen, target) < 0)];
    }

    /// <summary>The target for a line: the most specific one that a rule names, or the whole budget.</summary>
    internal LineTarget this[int line] => chosen[line];

    /// <summary>The targets that apply to no line: they name none, or more specific rules name all their lines.</summary>
    internal ValueList<LineTarget> Unused { get; }
}

/// <summary>The targets that can name a line, the most specific first, the whole budget last.</summary>
internal sealed class LineTargets(CarePlan? plan)
{
    private readonly Dictionary<string, Visit> visits = (plan?.Visits ?? []).ToDictionary(visit => visit.Id, StringComparer.Ordinal);
    private readonly Dictionary<string, Item> items = (plan?.Items ?? []).ToDictionary(item => item.Id, StringComparer.Ordinal);

    internal IEnumerable<LineTarget> Of(CostLine line)
    {
        if (line.IsOfVisit)
        {
            yield return LineTarget.OfKnown(LineTargetKind.Visit, line.Id);
        }

        if (line.IsOfVisit && visits.TryGetValue(line.Id, out Visit? visit))
        {
            yield return LineTarget.OfKnown(LineTargetKind.Service, visit.Service);
            yield return LineTarget.OfKnown(LineTargetKind.Card, visit.Card);
            if (visit.Domain is { } domain)
            {
                yield return LineTarget.OfKnown(LineTargetKind.Domain, domain);
            }
        }

        if (line.Kind == CostLineKind.Item)
        {
            yield return LineTarget.OfKnown(LineTargetKind.Item, line.Id);
            if (items.TryGetValue(line.Id, out Item? item))
            {
                yield return LineTarget.OfKnown(LineTargetKind.Category, item.Category);
            }
        }

        yield return default;
    }
}
