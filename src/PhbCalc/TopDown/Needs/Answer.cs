namespace PhbCalc.TopDown;

/// <summary>What was found about a person in one domain of need.</summary>
/// <remarks>This type is immutable. <see cref="Questionnaire"/> checks it, together with all others. Rule: spec 4, Questionnaire.</remarks>
/// <param name="Domain">The name of the domain ("Mobility"); capitals do not matter.</param>
/// <param name="Level">The level of need ("High"); capitals do not matter.</param>
public readonly record struct Answer(string Domain, string Level);
