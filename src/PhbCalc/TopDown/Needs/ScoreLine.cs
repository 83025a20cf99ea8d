namespace PhbCalc.TopDown;

/// <summary>What one domain adds to a score.</summary>
/// <remarks>This type is immutable. It is one line of a <see cref="NeedsScore"/>. Rule: spec 4, Questionnaire.</remarks>
/// <param name="Domain">The name of the domain, as the questionnaire has it.</param>
/// <param name="Level">The level that was answered, as the questionnaire has it.</param>
/// <param name="Points">The points of the level, before the weight.</param>
/// <param name="Weight">The weight of the domain, a plain number.</param>
public readonly record struct ScoreLine(string Domain, string Level, decimal Points, decimal Weight)
{
    /// <summary>What the domain adds to the score, in points: weight x points.</summary>
    public decimal Score => Points * Weight;
}
