namespace PhbCalc.TopDown;

/// <summary>A person's needs in points, with the line of every domain.</summary>
/// <remarks>This type is immutable. Rule: spec 4, Questionnaire.</remarks>
public sealed record NeedsScore
{
    internal NeedsScore(ValueList<ScoreLine> lines) => Lines = lines;

    /// <summary>A line for each domain, in the order of the questionnaire.</summary>
    public ValueList<ScoreLine> Lines { get; }

    /// <summary>The score in points: the sum of the lines' scores.</summary>
    public decimal Points
    {
        get
        {
            decimal points = 0m;
            foreach (ScoreLine line in Lines.AsSpan())
            {
                points += line.Score;
            }

            return points;
        }
    }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>One person's score of needs, and what the levels indicate.</summary>
/// <remarks>This type is immutable. Rule: spec 4, Questionnaire.</remarks>
/// <param name="PersonId">The id of the person.</param>
/// <param name="Score">The score in points, with the line of each domain.</param>
/// <param name="Indication">
/// What the levels indicate; null (the default) if the questionnaire does not have the domains of the Decision Support Tool. It never changes a sum.
/// </param>
public sealed record PersonScore(string PersonId, NeedsScore Score, EligibilityIndication? Indication = null)
{
    /// <summary>What the levels indicate; null (the default) if the questionnaire does not have the domains of the Decision Support Tool. It never changes a sum.</summary>
    public EligibilityIndication? Indication
    {
        get;
        init => field = Given.Defined(value, "indication");
    }
    = Given.Defined(Indication, "indication");

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>What one domain adds to a score.</summary>
/// <remarks>This type is immutable. It is one line of a <see cref="NeedsScore"/>. Rule: spec 4, Questionnaire.</remarks>
/// <param name="Domain">The name of the domain, as in the questionnaire.</param>
/// <param name="Level">The level answered, as in the questionnaire.</param>
/// <param name="Points">The points of the level, before the weight.</param>
/// <param name="Weight">The weight of the domain, a plain number.</param>
public readonly record struct ScoreLine(string Domain, string Level, decimal Points, decimal Weight)
{
    /// <summary>What the domain adds to the score, in points: weight x points.</summary>
    public decimal Score => Points * Weight;

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>The level of a person in one domain of need.</summary>
/// <remarks>This type is immutable. <see cref="Questionnaire"/> checks it with the others. Rule: spec 4, Questionnaire.</remarks>
/// <param name="Domain">The name of the domain ("Mobility"); capitals do not matter.</param>
/// <param name="Level">The level of need ("High"); capitals do not matter.</param>
public readonly record struct Answer(string Domain, string Level);
