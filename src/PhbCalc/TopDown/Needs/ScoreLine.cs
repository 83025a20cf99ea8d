namespace PhbCalc.TopDown;

/// <summary>What one domain adds to a score.</summary>
/// <remarks>This type is immutable.</remarks>
/// <param name="Domain">The domain.</param>
/// <param name="Level">The level that was answered.</param>
/// <param name="Points">The points of the level.</param>
/// <param name="Weight">The weight of the domain.</param>
public readonly record struct ScoreLine(string Domain, string Level, decimal Points, decimal Weight)
{
    /// <summary>Weight x points.</summary>
    public decimal Score => Points * Weight;
}
