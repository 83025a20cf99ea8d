namespace PhbCalc.TopDown;

/// <summary>One person's indicative budget from points, with every line that makes it up.</summary>
/// <remarks>This type is immutable. Every total is the sum of the lines shown. Rule: spec 4, Allocation table and Adjustments.</remarks>
/// <param name="PersonId">The id of the person.</param>
/// <param name="Points">The score of needs in points.</param>
/// <param name="Breakdown">The table's amount, then a signed line for each adjustment, in the order of <see cref="AdjustmentKind"/>.</param>
public sealed record TopDownBudget(string PersonId, decimal Points, CostBreakdown Breakdown)
{
    /// <summary>What the table gives for the points, in pounds a year, before adjustments.</summary>
    public Money TableAmount => Breakdown.Lines[0].Amount;

    /// <summary>The indicative budget, in pounds a year.</summary>
    public Money Amount => Breakdown.Total;

    /// <summary>Whether somebody set the sum in place of all the rest, so that it is paid in full and not scaled; false by default.</summary>
    public bool IsOverridden { get; init; }

    /// <summary>Whether a cap that is there because supply is short takes money off the assessed need; false by default.</summary>
    public bool IsSupplyDriven { get; init; }

    /// <summary>What a reader should know, in sentences; empty if there is nothing. The notices name no person.</summary>
    public ValueList<string> Notices => IsSupplyDriven
        ? ["A cap that is there because supply is short takes money off what the needs were assessed at."]
        : [];
}
