namespace PhbCalc.Budgets;

/// <summary>A sum that a final budget is held against for information, such as the agency alternative or what care cost until now.</summary>
/// <remarks>This type is immutable. <see cref="SenseCheck"/> checks it, together with all others. Rule: spec 7, Sense check.</remarks>
/// <param name="Name">What it is ("Agency alternative").</param>
/// <param name="Amount">The sum in pounds a year, 0 or more.</param>
public readonly record struct Comparator(string Name, Money Amount);
