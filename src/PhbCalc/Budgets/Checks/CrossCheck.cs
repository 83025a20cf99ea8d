namespace PhbCalc.Budgets;

/// <summary>What a person's care plan comes to, beside what points say: a plan far below is flagged, since less assertive people ask for less.</summary>
/// <remarks>This type is immutable. Rule: spec 4, Cross-check.</remarks>
/// <param name="PersonId">The id of the person.</param>
/// <param name="TopDown">The top-down allocation, in pounds a year.</param>
/// <param name="BottomUp">The care plan, costed bottom-up, in pounds a year.</param>
/// <param name="FarBelow">How far below is flagged, as a share of the allocation from 0 to 1, inclusive: 0.25 is a quarter.</param>
public sealed record CrossCheck(string PersonId, Money TopDown, Money BottomUp, decimal FarBelow)
{
    /// <summary>Plan less allocation, in pounds a year.</summary>
    public Money Difference => BottomUp - TopDown;

    /// <summary>Whether the plan is far below the allocation.</summary>
    public bool IsFarBelow => BottomUp < TopDown && BottomUp <= TopDown * (1m - FarBelow);

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
