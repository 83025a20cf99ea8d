using PhbCalc.Data;

namespace PhbCalc.Testing.Rows;

/// <summary>A row of a file of cases.</summary>
/// <param name="Row">The row as a spreadsheet numbers it.</param>
/// <param name="Name">The name of the case; blank if it has no name, or if the row could not be taken apart.</param>
/// <param name="Cells">The cells that are not blank, by column; what the row leaves blank and the baseline gives included.</param>
/// <param name="Faults">What is wrong with the row itself.</param>
internal sealed record CaseRow(int Row, string Name, IReadOnlyDictionary<string, CaseCell> Cells, ValueList<FileFault> Faults)
{
    /// <summary>Whether the row fills the blanks of later ones.</summary>
    internal bool IsBaseline => IsNamedBaseline(Name);

    /// <summary>Whether the row is a test: a baseline must expect something.</summary>
    internal bool IsTest => !IsBaseline || Faults.Count > 0 || Cells.Keys.Any(CaseColumns.IsExpected);

    /// <summary>Whether a name is that of a baseline.</summary>
    internal static bool IsNamedBaseline(string? name) => string.Equals(name, CaseColumns.Baseline, StringComparison.OrdinalIgnoreCase);
}

/// <summary>The columns that cases of any calculation have, and what their cells mean.</summary>
internal static class CaseColumns
{
    internal const string Case = "case";
    internal const string Calculation = "calculation";
    internal const string Folder = "folder";
    internal const string PersonId = "person_id";
    internal const string ExpectPrefix = "expect ";

    /// <summary>In a cell it means: blank here, whatever the baseline says.</summary>
    internal const string Blank = "-";

    /// <summary>The name of the row that fills the blanks of later rows.</summary>
    internal const string Baseline = "baseline";

    /// <summary>The column in which a figure is expected.</summary>
    internal static string Expected(string output) => ExpectPrefix + output;

    internal static bool IsExpected(string column) => column.StartsWith(ExpectPrefix, StringComparison.Ordinal);
}
