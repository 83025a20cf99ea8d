namespace PhbCalc.TopDown;

/// <summary>A level of need that a domain of a questionnaire can have, and what it scores.</summary>
/// <remarks>This type is immutable. <see cref="Questionnaire"/> checks it, together with all others. Rule: spec 4, Questionnaire.</remarks>
/// <param name="Name">The name of the level ("Moderate"), once in the domain.</param>
/// <param name="Points">Points, 0 or more, under 1,000,000,000, with at most six decimals.</param>
public readonly record struct DomainLevel(string Name, decimal Points);
