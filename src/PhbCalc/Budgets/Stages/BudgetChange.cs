namespace PhbCalc.Budgets;

/// <summary>One reason why a budget changed, and by how much.</summary>
/// <remarks>This type is immutable. Rule: spec 7, Stages.</remarks>
/// <param name="Reason">What kind of reason it is, such as hours or rate.</param>
/// <param name="Label">What it is about, in words for the person whose budget it is.</param>
/// <param name="Amount">What it adds, or below £0.00 takes away, in pounds and whole pence, over the time that the budget is for.</param>
public sealed record BudgetChange(BudgetChangeReason Reason, string Label, Money Amount)
{
    /// <summary>What kind of reason it is, such as hours or rate.</summary>
    public BudgetChangeReason Reason
    {
        get;
        init => field = Given.Defined(value, "reason");
    }
    = Given.Defined(Reason, "reason");
}
