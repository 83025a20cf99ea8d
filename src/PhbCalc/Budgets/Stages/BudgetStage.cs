namespace PhbCalc.Budgets;

/// <summary>Where a budget stands on its way from the first sum to the agreed one.</summary>
/// <remarks>Rule: spec 7, Stages.</remarks>
public enum BudgetStage
{
    /// <summary>The sum that a person is told before the care plan is made.</summary>
    Indicative,

    /// <summary>The sum that is agreed, from the care plan.</summary>
    Final,

    /// <summary>The sum after a review.</summary>
    Review,
}
