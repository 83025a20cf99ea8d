namespace PhbCalc.Budgets;

/// <summary>A sum that a final budget is held against for information, such as the agency alternative or what care cost until now.</summary>
/// <remarks>This type is immutable.</remarks>
/// <param name="Name">What it is ("Agency alternative").</param>
/// <param name="Amount">Pounds a year.</param>
public readonly record struct Comparator(string Name, Money Amount);
