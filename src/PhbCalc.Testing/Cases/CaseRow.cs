using PhbCalc.Data;

namespace PhbCalc.Testing;

/// <summary>A row of a file of cases.</summary>
/// <param name="Row">The row as a spreadsheet numbers it.</param>
/// <param name="Name">What the case is called; blank if it has no name, or if the row could not be taken apart.</param>
/// <param name="Cells">The cells that are not blank, by column; what the row leaves blank and the baseline gives included.</param>
/// <param name="Faults">What is wrong with the row itself.</param>
internal sealed record CaseRow(int Row, string Name, IReadOnlyDictionary<string, CaseCell> Cells, ValueList<FileFault> Faults)
{
    /// <summary>Whether the row fills the blanks of later ones.</summary>
    internal bool IsBaseline => IsNamedBaseline(Name);

    /// <summary>Whether the row is a test: a baseline that expects nothing is none.</summary>
    internal bool IsTest => !IsBaseline || Faults.Count > 0 || Cells.Keys.Any(CaseColumns.IsExpected);

    /// <summary>Whether a name is that of a baseline.</summary>
    internal static bool IsNamedBaseline(string? name) => string.Equals(name, CaseColumns.Baseline, StringComparison.OrdinalIgnoreCase);
}
