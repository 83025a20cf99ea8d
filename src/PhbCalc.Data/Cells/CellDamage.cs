namespace PhbCalc.Data;

/// <summary>What can have happened to the text of a cell on its way through a spreadsheet or another program.</summary>
internal enum CellDamage
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It is what a spreadsheet shows where a formula failed: <c>#N/A</c>.</summary>
    Formula,

    /// <summary>It is what a spreadsheet shows where a column is too narrow: <c>####</c>.</summary>
    TooNarrow,

    /// <summary>It is an id of digits that became a number: <c>1.23E+05</c>.</summary>
    Exponent,

    /// <summary>It holds a character that a terminal obeys, or NUL.</summary>
    Control,
}
