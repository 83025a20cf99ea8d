namespace PhbCalc.Budgets;

/// <summary>One reason why a budget changed, and by how much.</summary>
/// <remarks>This type is immutable. Rule: spec 7, Stages.</remarks>
/// <param name="Reason">The reason.</param>
/// <param name="Label">What it is about, in words for the person whose budget it is.</param>
/// <param name="Amount">What it adds, or below £0.00 takes away, in whole pence.</param>
public sealed record BudgetChange(BudgetChangeReason Reason, string Label, Money Amount);
