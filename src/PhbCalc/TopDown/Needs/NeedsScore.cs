namespace PhbCalc.TopDown;

/// <summary>A person's needs in points, with the line of every domain.</summary>
/// <remarks>This type is immutable. Rule: spec 4, Questionnaire.</remarks>
/// <param name="Lines">A line for each domain, in the order of the questionnaire.</param>
public sealed record NeedsScore(ValueList<ScoreLine> Lines)
{
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
}
