namespace PhbCalc.Data;

/// <summary>What one row of a file says of a person.</summary>
/// <remarks>This type is immutable.</remarks>
/// <typeparam name="T">What the row holds: a visit, an item or an absence.</typeparam>
/// <param name="PersonId">The person.</param>
/// <param name="Row">The row, as a spreadsheet numbers it.</param>
/// <param name="Value">What the row holds.</param>
public sealed record PersonRow<T>(string PersonId, int Row, T Value);
