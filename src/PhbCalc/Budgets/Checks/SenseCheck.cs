namespace PhbCalc.Budgets;

/// <summary>Compares the yearly amount of final budgets with that of indicative ones and with other yearly sums, and decides by the policy.</summary>
/// <remarks>This type is immutable. Sums for different lengths of time are never compared. Rule: spec 7, Sense check; spec 4, Cross-check.</remarks>
/// <param name="Policy">When a final budget is accepted unchanged, and when a panel looks at it.</param>
public sealed record SenseCheck(SenseCheckPolicy Policy)
{
    /// <summary>Checks with every default of the policy.</summary>
    public SenseCheck()
        : this(SenseCheckPolicy.Default)
    {
    }

    /// <summary>Checks a final budget.</summary>
    /// <param name="indicative">The indicative budget, worked out by any method.</param>
    /// <param name="final">The final budget of the same person.</param>
    /// <param name="others">Other sums in pounds a year to compare it with, for information only. None by default.</param>
    /// <returns>The differences in pounds a year, and whether the budget is accepted or goes to a panel, with the reasons.</returns>
    /// <exception cref="InvalidInputException">The budgets are of two people, one of them has no <see cref="BudgetVersion.YearlyAmount"/>, or another sum has no name or is below zero: all faults are reported.</exception>
    public SenseCheckResult Check(BudgetVersion indicative, BudgetVersion final, ValueList<Comparator> others = default)
    {
        ArgumentNullException.ThrowIfNull(indicative);
        ArgumentNullException.ThrowIfNull(final);
        InvalidInputException.ThrowIfAny(CheckFaults.In(indicative, final, others));
        (Money before, Money after) = (indicative.YearlyAmount!.Value, final.YearlyAmount!.Value);
        Comparator[] all = [new("Indicative budget", before), .. others];
        return new(indicative, final, Policy, all.Select(other => new SenseCheckLine(other, after - other.Amount)).ToValueList(), Reasons(before, after))
        {
            CrossCheck = indicative.Method == BudgetMethod.TopDown && final.Method == BudgetMethod.BottomUp
                ? new(final.PersonId, before, after, Policy.FarBelow)
                : null,
        };
    }

    /// <summary>Compares the yearly amount of a care plan with the top-down allocation of the same person.</summary>
    /// <param name="topDown">The top-down allocation, in pounds a year.</param>
    /// <param name="bottomUp">The care plan of the same person, costed bottom-up, in pounds a year.</param>
    /// <returns>Both sums in pounds a year, and whether the plan is far below the allocation.</returns>
    /// <exception cref="InvalidInputException">The two are of two people, or one of them has no <see cref="BudgetVersion.YearlyAmount"/>.</exception>
    public CrossCheck CrossCheck(BudgetVersion topDown, BudgetVersion bottomUp)
    {
        ArgumentNullException.ThrowIfNull(topDown);
        ArgumentNullException.ThrowIfNull(bottomUp);
        InvalidInputException.ThrowIfAny([.. CheckFaults.In(topDown, bottomUp, []).Select(fault => fault with
        {
            Path = fault.Path.Replace("/indicative/", "/top_down/", StringComparison.Ordinal).Replace("/final/", "/bottom_up/", StringComparison.Ordinal),
        })]);
        return new(bottomUp.PersonId, topDown.YearlyAmount!.Value, bottomUp.YearlyAmount!.Value, Policy.FarBelow);
    }

    private ValueList<string> Reasons(Money indicative, Money final)
    {
        List<string> reasons = [];
        Money difference = final - indicative;
        Money size = difference < Money.Zero ? -difference : difference;
        if (size > indicative * Policy.Tolerance)
        {
            string way = difference > Money.Zero ? "above" : "below";
            string share = indicative == Money.Zero ? string.Empty : $" ({Iso.Number(decimal.Round(size.Pounds / indicative.Pounds * 100m, 2, MidpointRounding.AwayFromZero))}%)";
            reasons.Add($"The final budget is {size} a year{share} {way} the indicative one; up to {Iso.Number(Policy.Tolerance * 100m)}% is accepted.");
        }

        if (final > Policy.PanelAbove)
        {
            reasons.Add($"The final budget of {final} a year is above {Policy.PanelAbove}, and every budget above that goes to a panel.");
        }

        return [.. reasons];
    }
}

/// <summary>The decision on a final budget under the policy.</summary>
/// <remarks>Rule: spec 7, Sense check.</remarks>
[JsonConverter(typeof(EnumWordJsonConverter<SenseCheckDecision>))]
public enum SenseCheckDecision
{
    /// <summary>It is accepted unchanged.</summary>
    Accept,

    /// <summary>A panel looks at it.</summary>
    ToPanel,
}

/// <summary>A final budget beside another sum.</summary>
/// <remarks>This type is immutable. It is one line of a <see cref="SenseCheckResult"/>. Rule: spec 7, Sense check.</remarks>
/// <param name="Comparator">The other sum, with its name.</param>
/// <param name="Difference">Final less the other sum, in pounds a year.</param>
public readonly record struct SenseCheckLine(Comparator Comparator, Money Difference)
{
    private const int RatioDecimals = 6;

    /// <summary>Final over the other sum (1.1 is 10% more), to six decimals, half away from zero; null if the other sum is £0.00.</summary>
    public decimal? Ratio => Comparator.Amount == Money.Zero ? null
        : decimal.Round((Comparator.Amount + Difference).Pounds / Comparator.Amount.Pounds, RatioDecimals, MidpointRounding.AwayFromZero);

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>When a final budget is accepted unchanged, and when a panel looks at it.</summary>
/// <remarks>This type is immutable. Rule: spec 7, Sense check; spec 4, Cross-check.</remarks>
public sealed record SenseCheckPolicy
{
    /// <summary>The policy with every default: 10% either way is accepted, no sum always goes to a panel, and a quarter below is far below.</summary>
    public static SenseCheckPolicy Default { get; } = new();

    /// <summary>How far a final budget may be from the indicative one, either way and inclusive, as a share of the indicative one; 0.1 (10%) by default.</summary>
    /// <exception cref="InvalidInputException">It is below 0, over 1, or has more than six decimals.</exception>
    public decimal Tolerance
    {
        get;
        init => field = CheckFaults.CheckedShare("tolerance", value, most: 1m);
    }
    = 0.1m;

    /// <summary>The sum above which a budget always goes to a panel, in pounds a year; null (the default) for none.</summary>
    /// <exception cref="InvalidInputException">It is below £0.00.</exception>
    public Money? PanelAbove
    {
        get;
        init => field = CheckFaults.CheckedSum("panel_above", value);
    }

    /// <summary>
    /// How far below the top-down allocation a care plan must be to be flagged, as a share of the allocation, inclusive; 0.25 (a quarter) by
    /// default. The default is a judgement; no national policy sets it.
    /// </summary>
    /// <exception cref="InvalidInputException">It is below 0, over 1, or has more than six decimals.</exception>
    public decimal FarBelow
    {
        get;
        init => field = CheckFaults.CheckedShare("far_below", value, most: 1m);
    }
    = 0.25m;

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>A final budget compared with the indicative one, the decision under the policy, and the reasons for a panel.</summary>
/// <remarks>This type is immutable. Rule: spec 7, Sense check.</remarks>
public sealed record SenseCheckResult
{
    internal SenseCheckResult(BudgetVersion indicative, BudgetVersion final, SenseCheckPolicy policy, ValueList<SenseCheckLine> lines, ValueList<string> reasons) =>
        (Indicative, Final, Policy, Lines, Reasons) = (indicative, final, policy, lines, reasons);

    /// <summary>The indicative budget.</summary>
    public BudgetVersion Indicative { get; }

    /// <summary>The final budget that was checked.</summary>
    public BudgetVersion Final { get; }

    /// <summary>The policy that was used.</summary>
    public SenseCheckPolicy Policy { get; }

    /// <summary>The final budget beside the indicative one, then beside each other sum; only the first decides.</summary>
    public ValueList<SenseCheckLine> Lines { get; }

    /// <summary>Why a panel looks at it, in words; empty if it is accepted.</summary>
    public ValueList<string> Reasons { get; }

    /// <summary>The decision under the policy: accept the final budget unchanged, or send it to a panel.</summary>
    public SenseCheckDecision Decision => Reasons.Count == 0 ? SenseCheckDecision.Accept : SenseCheckDecision.ToPanel;

    /// <summary>Where each pound of the difference comes from, in pounds a year; the amounts sum to it.</summary>
    /// <exception cref="InvalidInputException">
    /// The budgets are of two people, or one of them has no yearly amount: the result was not made by <see cref="SenseCheck"/>.
    /// </exception>
    public ValueList<BudgetChange> Changes
    {
        get
        {
            InvalidInputException.ThrowIfAny(CheckFaults.In(Indicative, Final, []));
            return BudgetChanges.OfYears(Indicative, Final);
        }
    }

    /// <summary>The top-down allocation beside the plan, if one is the indicative budget and the other the final one; otherwise null (the default).</summary>
    public CrossCheck? CrossCheck { get; internal init; }
}

/// <summary>A sum that a final budget is compared with for information, such as the agency alternative or the cost of care until now.</summary>
/// <remarks>This type is immutable. <see cref="SenseCheck"/> checks it with the others. Rule: spec 7, Sense check.</remarks>
/// <param name="Name">What it is ("Agency alternative").</param>
/// <param name="Amount">The sum in pounds a year, 0 or more.</param>
public readonly record struct Comparator(string Name, Money Amount);
