namespace PhbCalc.Budgets;

/// <summary>Who pays what share of a budget, or of some lines of it.</summary>
/// <remarks>This type is immutable. Rule: spec 7, Who funds it.</remarks>
public sealed record FundingRule
{
    /// <summary>Makes a rule.</summary>
    /// <param name="funder">Who pays: <c>NHS</c>, <c>local authority</c>, or any name.</param>
    /// <param name="share">The share, from 0 to 1: 2/3, or 0.6667. The shares of one target sum to 1 exactly.</param>
    /// <param name="on">The lines that the rule is for; the whole budget by default. The most specific rules that name a line apply to it.</param>
    /// <exception cref="InvalidInputException">The funder is blank, or the share is not from 0 to 1. All faults are reported at once.</exception>
    public FundingRule(string funder, Ratio share, LineTarget on = default)
    {
        (Funder, Share, On) = (funder, share, on);
        InvalidInputException.ThrowIfAny(FundingFaults.In(this));
    }

    /// <summary>Who pays.</summary>
    public string Funder { get; }

    /// <summary>The share, from 0 to 1.</summary>
    public Ratio Share { get; }

    /// <summary>The lines that the rule is for.</summary>
    public LineTarget On { get; }

    /// <summary>The shares of the NHS and of the local authority by the tasks of a plan: health tasks to the NHS, social care tasks to the local authority, and half of the shared tasks to each.</summary>
    /// <param name="health">The total of health tasks, as sums or hours; 0 or more.</param>
    /// <param name="social">The total of social care tasks, as sums or hours; 0 or more.</param>
    /// <param name="shared">The total of shared tasks, as sums or hours; 0 or more.</param>
    /// <param name="on">The lines that the rules are for; the whole budget by default.</param>
    /// <returns>The two rules: health 300, social care 100 and 200 shared are 2/3 and 1/3.</returns>
    /// <exception cref="InvalidInputException">A total is below zero or has more than six decimals, or all are 0. All faults are reported at once.</exception>
    public static ValueList<FundingRule> ByTasks(decimal health, decimal social, decimal shared, LineTarget on = default)
    {
        InvalidInputException.ThrowIfAny(FundingFaults.InTasks(health, social, shared));
        Fraction all = (Fraction)health + social + shared;
        Fraction nhs = ((Fraction)health + ((Fraction)shared / 2)) / all;
        return [new(Funders.Nhs, nhs.ToRatio(), on), new(Funders.LocalAuthority, (1 - nhs).ToRatio(), on)];
    }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>The names of funders that this library knows.</summary>
internal static class Funders
{
    internal const string Nhs = "NHS";
    internal const string LocalAuthority = "local authority";
}

/// <summary>What can be wrong with rules of funding.</summary>
internal static class FundingFaults
{
    private const decimal TooMuch = 1_000_000_000_000m;

    internal static List<Fault>? In(FundingRule rule)
    {
        FaultList faults = new("funding", rule.Funder);
        faults.AddIfBlank("funder", rule.Funder);
        if (rule.Share.Numerator < 0 || !rule.Share.IsAtMost(1))
        {
            faults.Add("share", rule.Share.ToString(), "is not a share", "write a number from 0 to 1, such as 2/3 or 0.6667");
        }

        return faults.All;
    }

    /// <summary>The lines whose amount has a fraction of a penny; null if there are none.</summary>
    internal static List<Fault>? Fractions(CostBreakdown breakdown)
    {
        List<Fault>? faults = null;
        for (int i = 0; i < breakdown.Lines.Count; i++)
        {
            Money amount = breakdown.Lines[i].Amount;
            if (!amount.IsWholePence)
            {
                (faults ??= []).Add(new Fault("amount", "has a fraction of a penny", "round each line to the penny") { Value = amount.ToString(), Path = $"/breakdown/lines/{Iso.Number(i)}/amount" });
            }
        }

        return faults;
    }

    internal static List<Fault>? InTasks(decimal health, decimal social, decimal shared)
    {
        FaultList faults = new("tasks");
        faults.AddIfOutside("health", health, TooMuch);
        faults.AddIfOutside("social", social, TooMuch);
        faults.AddIfOutside("shared", shared, TooMuch);
        if (faults.All is null && health + social + shared == 0m)
        {
            faults.Add("health", "0", "and the others are 0, so there is nothing to divide by", "write what the tasks come to");
        }

        return faults.All;
    }

    /// <summary>What is wrong with rules together: the shares of each target sum to 1.</summary>
    internal static List<Fault>? In(ValueList<FundingRule> rules)
    {
        FaultList faults = new("funding");
        faults.AddNulls("rules", rules);
        if (faults.All is not null)
        {
            return faults.All;
        }

        foreach (var target in rules.Index().GroupBy(rule => rule.Item.On))
        {
            Fraction sum = target.Aggregate((Fraction)0, (all, rule) => all + Fraction.Of(rule.Item.Share));
            if (sum != 1)
            {
                faults.Add("share", target.Last().Item.Share.ToString(), $"and the other shares of {target.Key.Words()} sum to {sum.ToRatio()}, not to 1",
                    "write shares that sum to 1: fractions such as 1/3 are exact", $"/rules/{Iso.Number(target.Last().Index)}/share");
            }

            HashSet<string> funders = new(StringComparer.Ordinal);
            foreach ((int index, FundingRule rule) in target)
            {
                if (!funders.Add(rule.Funder))
                {
                    faults.Add("funder", rule.Funder, "appears twice for the same lines", "give each funder one share of them", $"/rules/{Iso.Number(index)}/funder");
                }
            }
        }

        return faults.All;
    }
}
