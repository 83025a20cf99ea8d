namespace PhbCalc.TopDown;

/// <summary>One person's score of needs, and what the levels point to.</summary>
/// <remarks>This type is immutable.</remarks>
/// <param name="PersonId">The person.</param>
/// <param name="Score">The score.</param>
/// <param name="Indication">
/// What the levels point to; null (the default) where the domains of the questionnaire are not those of the Decision Support Tool. It never feeds a sum.
/// </param>
public sealed record PersonScore(string PersonId, NeedsScore Score, EligibilityIndication? Indication = null);
