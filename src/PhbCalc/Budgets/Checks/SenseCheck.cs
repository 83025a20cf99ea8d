namespace PhbCalc.Budgets;

/// <summary>Compares the yearly amount of final budgets with that of indicative ones and with other yearly sums, and says what the policy says.</summary>
/// <remarks>This type is immutable. Sums for different lengths of time are never compared. Rule: spec 7, Sense check; spec 4, Cross-check.</remarks>
/// <param name="Policy">When a final budget is accepted as it is, and when a panel looks at it.</param>
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
    /// <param name="others">Other sums in pounds a year to compare it with, for information: they do not decide. None by default.</param>
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
        InvalidInputException.ThrowIfAny(CheckFaults.In(topDown, bottomUp, []));
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
