namespace PhbCalc.Budgets;

/// <summary>When a final budget is accepted as it is, and when a panel looks at it.</summary>
/// <remarks>This type is immutable. Rule: spec 7, Sense check; spec 4, Cross-check.</remarks>
public sealed record SenseCheckPolicy
{
    /// <summary>The policy with every default: 10% either way is accepted, no sum goes to a panel in any case, a quarter below is far below.</summary>
    public static SenseCheckPolicy Default { get; } = new();

    /// <summary>How far a final budget may be from the indicative one, either way and inclusive, as a share of the indicative one; 0.1 (10%) by default.</summary>
    /// <exception cref="InvalidInputException">It is below 0, over 1, or has more than six decimals.</exception>
    public decimal Tolerance
    {
        get;
        init => field = CheckFaults.CheckedShare("tolerance", value, most: 1m);
    }
    = 0.1m;

    /// <summary>The sum above which a budget goes to a panel in any case, in pounds a year; null (the default) for none.</summary>
    /// <exception cref="InvalidInputException">It is below £0.00.</exception>
    public Money? PanelAbove
    {
        get;
        init => field = CheckFaults.CheckedSum("panel_above", value);
    }

    /// <summary>
    /// How far below the top-down allocation a care plan must be to be flagged, as a share of the allocation, inclusive; 0.25 (a quarter) by
    /// default, which is a judgement and not national policy.
    /// </summary>
    /// <exception cref="InvalidInputException">It is below 0, over 1, or has more than six decimals.</exception>
    public decimal FarBelow
    {
        get;
        init => field = CheckFaults.CheckedShare("far_below", value, most: 1m);
    }
    = 0.25m;
}
