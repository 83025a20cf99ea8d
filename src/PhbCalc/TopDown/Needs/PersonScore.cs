namespace PhbCalc.TopDown;

/// <summary>One person's score of needs, and what the levels point to.</summary>
/// <remarks>This type is immutable. Rule: spec 4, Questionnaire.</remarks>
/// <param name="PersonId">The id of the person.</param>
/// <param name="Score">The score in points, with the line of each domain.</param>
/// <param name="Indication">
/// What the levels point to; null (the default) where the domains of the questionnaire are not those of the Decision Support Tool. It never feeds a sum.
/// </param>
public sealed record PersonScore(string PersonId, NeedsScore Score, EligibilityIndication? Indication = null)
{
    /// <summary>/// What the levels point to; null (the default) where the domains of the questionnaire are not those of the Decision Support Tool. It never feeds a sum. </summary>
    public EligibilityIndication? Indication
    {
        get;
        init => field = Given.Defined(value, "indication");
    }
    = Given.Defined(Indication, "indication");
}
