namespace PhbCalc.Testing;

/// <summary>A cell of a file that is made of a case.</summary>
/// <param name="Column">The column of the file.</param>
/// <param name="Text">The text; null if it is blank.</param>
/// <param name="From">The column of cases that it comes from.</param>
internal readonly record struct MadeCell(string Column, string? Text, string From);
