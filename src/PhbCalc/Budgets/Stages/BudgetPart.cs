namespace PhbCalc.Budgets;

/// <summary>A part of a budget's sum, made to be compared with the same part of another version.</summary>
/// <param name="Reason">What a change of the part is called where it has no quantity, or came or went.</param>
/// <param name="Key">Which part it is: parts of two versions with one key are the same thing.</param>
/// <param name="Label">What to call it.</param>
/// <param name="Amount">What it adds to the sum.</param>
/// <param name="Quantity">How much of it there is; null if that is not counted.</param>
internal sealed record BudgetPart(BudgetChangeReason Reason, string Key, string Label, Money Amount, Fraction? Quantity = null)
{
    /// <summary>Whether it is how one method works out the care itself, so that another method has nothing to compare it with.</summary>
    internal bool IsOfItsMethod =>
        Reason is BudgetChangeReason.Service or BudgetChangeReason.Points or BudgetChangeReason.Adjustment or BudgetChangeReason.Envelope;
}
