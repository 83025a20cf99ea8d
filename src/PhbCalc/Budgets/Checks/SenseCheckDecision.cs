namespace PhbCalc.Budgets;

/// <summary>What the policy says about a final budget.</summary>
/// <remarks>Rule: spec 7, Sense check.</remarks>
public enum SenseCheckDecision
{
    /// <summary>It is accepted as it is.</summary>
    Accept,

    /// <summary>A panel looks at it.</summary>
    ToPanel,
}
