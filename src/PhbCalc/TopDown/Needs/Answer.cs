namespace PhbCalc.TopDown;

/// <summary>What was found about a person in one domain of need.</summary>
/// <remarks>This type is immutable.</remarks>
/// <param name="Domain">The domain; capitals do not matter.</param>
/// <param name="Level">The level of need; capitals do not matter.</param>
public readonly record struct Answer(string Domain, string Level);
