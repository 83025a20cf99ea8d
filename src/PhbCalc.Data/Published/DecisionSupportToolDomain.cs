namespace PhbCalc.Data;

/// <summary>One of the twelve domains of need of the Decision Support Tool for NHS continuing healthcare.</summary>
/// <remarks>This type is immutable.</remarks>
/// <param name="Number">Its number in the tool, 1 to 12.</param>
/// <param name="Name">Its name.</param>
/// <param name="Levels">The levels of need it can have, from the lowest: N (no need), L (low), M (moderate), H (high), S (severe), P (priority).</param>
/// <param name="Source">Where it was published.</param>
public sealed record DecisionSupportToolDomain(int Number, string Name, ValueList<string> Levels, Source Source);
