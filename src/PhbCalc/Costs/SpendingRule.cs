namespace PhbCalc;

/// <summary>Something a personal health budget may not be spent on.</summary>
/// <remarks>This type is immutable. Rule: spec 7, Spending rules.</remarks>
/// <param name="Category">The category, as items name it (<c>emergency-care</c>).</param>
/// <param name="Rule">The rule, in plain words.</param>
/// <param name="Source">Where the rule is laid down.</param>
public sealed record SpendingRule(string Category, string Rule, Source Source);
