namespace PhbCalc.Data;

/// <summary>What one row of a file says of a person.</summary>
/// <remarks>This type is immutable. Rule: spec 8, Files.</remarks>
/// <typeparam name="T">The type of what the row holds, such as a visit, an item or an absence.</typeparam>
/// <param name="PersonId">The id of the person.</param>
/// <param name="Row">The row, as a spreadsheet numbers it: the header is 1.</param>
/// <param name="Value">What the row holds beside the id.</param>
public sealed record PersonRow<T>(string PersonId, int Row, T Value);
