namespace PhbCalc.TopDown;

/// <summary>A domain of need that a questionnaire asks about.</summary>
/// <remarks>This type is immutable. <see cref="Questionnaire"/> checks it, together with all others. Rule: spec 4, Questionnaire.</remarks>
/// <param name="Name">The name of the domain ("Mobility"), once in the questionnaire.</param>
/// <param name="Levels">The levels it can have, at least one, each with its points.</param>
/// <param name="Weight">What its points are multiplied by, a plain number, 0 or more, under 1,000,000,000, with at most six decimals; 1 by default.</param>
public sealed record QuestionnaireDomain(string Name, ValueList<DomainLevel> Levels, decimal Weight = 1m);
