namespace PhbCalc.Budgets;

/// <summary>How the sum of a budget was worked out.</summary>
/// <remarks>Rule: spec 7, Stages.</remarks>
public enum BudgetMethod
{
    /// <summary>From points, by an allocation table.</summary>
    TopDown,

    /// <summary>From the schedule of a care plan.</summary>
    BottomUp,

    /// <summary>From what employing a team of personal assistants costs.</summary>
    Employment,

    /// <summary>From the days a person was in each care cluster.</summary>
    Clusters,

    /// <summary>From contacts with teams.</summary>
    Contacts,

    /// <summary>In another way, line by line: such as what was paid until now.</summary>
    Lines,
}
