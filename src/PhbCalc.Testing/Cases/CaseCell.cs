namespace PhbCalc.Testing;

/// <summary>A cell of a case, and the row in which it stands: the case's own, or the baseline's.</summary>
/// <param name="Text">The text, not blank.</param>
/// <param name="Row">The row as a spreadsheet numbers it.</param>
internal readonly record struct CaseCell(string Text, int Row);
