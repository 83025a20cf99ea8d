namespace PhbCalc.Budgets;

/// <summary>The cost of a person's care plan beside the allocation from points. A plan far below it is flagged, since less assertive people ask for less.</summary>
/// <remarks>This type is immutable. Rule: spec 4, Cross-check.</remarks>
public sealed record CrossCheck
{
    internal CrossCheck(string personId, Money topDown, Money bottomUp, decimal farBelow) =>
        (PersonId, TopDown, BottomUp, FarBelow) = (personId, topDown, bottomUp, farBelow);

    /// <summary>The id of the person.</summary>
    public string PersonId { get; }

    /// <summary>The top-down allocation, in pounds a year.</summary>
    public Money TopDown { get; }

    /// <summary>The care plan, costed bottom-up, in pounds a year.</summary>
    public Money BottomUp { get; }

    /// <summary>How far below the allocation a plan is flagged, as a share of the allocation from 0 to 1, inclusive: 0.25 is a quarter.</summary>
    public decimal FarBelow { get; }

    /// <summary>Plan less allocation, in pounds a year.</summary>
    public Money Difference => BottomUp - TopDown;

    /// <summary>Whether the plan is far below the allocation.</summary>
    public bool IsFarBelow => BottomUp < TopDown && BottomUp <= TopDown * (1m - FarBelow);

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
