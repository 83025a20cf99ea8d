using PhbCalc.BottomUp;

namespace PhbCalc.Data;

/// <summary>The totals of one person's budget: a row of budgets.csv.</summary>
/// <remarks>This type is immutable. It is part of <see cref="CaseloadTotals"/>.</remarks>
/// <param name="PersonId">The id of the person.</param>
/// <param name="Days">The person's own days in the period costed, first and last day included; null if there are none.</param>
/// <param name="Totals">The totals, in pounds over those days.</param>
public sealed record PersonTotals(string PersonId, DateInterval? Days, BottomUpTotals Totals)
{
    /// <summary>How the budget is held, which changes no sum; notionally by default.</summary>
    public Holding Held
    {
        get;
        init => field = Given.Defined(value, "held");
    }
}
