namespace PhbCalc.Budgets;

/// <summary>A final budget held against the indicative one, what the policy says, and what a panel should know.</summary>
/// <remarks>This type is immutable. Rule: spec 7, Sense check.</remarks>
/// <param name="Indicative">The indicative budget that was checked against.</param>
/// <param name="Final">The final budget that was checked.</param>
/// <param name="Policy">The policy that was used.</param>
/// <param name="Lines">The final budget beside the indicative one, then beside each other sum; only the first decides.</param>
/// <param name="Reasons">Why a panel looks at it, in words; empty if it is accepted.</param>
public sealed record SenseCheckResult(
    BudgetVersion Indicative, BudgetVersion Final, SenseCheckPolicy Policy, ValueList<SenseCheckLine> Lines, ValueList<string> Reasons)
{
    /// <summary>What the policy says: to accept the final budget as it is, or to let a panel look at it.</summary>
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

    /// <summary>The top-down allocation against the plan, where the one is indicative and the other final; else null (the default).</summary>
    public CrossCheck? CrossCheck { get; init; }
}
