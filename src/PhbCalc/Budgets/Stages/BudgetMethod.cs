namespace PhbCalc.Budgets;

/// <summary>How the sum of a budget was worked out.</summary>
public enum BudgetMethod
{
    /// <summary>From points, by an allocation table.</summary>
    TopDown,

    /// <summary>From the schedule of a care plan.</summary>
    BottomUp,

    /// <summary>In another way, line by line: what employing a team costs, or what was paid until now.</summary>
    Lines,
}
