using System.Globalization;

namespace PhbCalc.Data;

/// <summary>A fault, and the place in a file where it is.</summary>
/// <remarks>This type is immutable. Rule: spec 8, Files: a fault is reported as <c>file:row column: what, and what to write</c>.</remarks>
/// <param name="File">The name of the file.</param>
/// <param name="Row">The row as a spreadsheet numbers it, the header being 1 (in a JSON file, the line); 0 if the fault is in the file as a whole.</param>
/// <param name="Column">The column (in a JSON file, the name); null if the fault is in the row as a whole.</param>
/// <param name="Fault">What is wrong, and what to write.</param>
public sealed record FileFault(string File, int Row, string? Column, Fault Fault)
{
    /// <summary>The fault as one line: <c>visits.csv:14 days: 'Mno' is not a day; did you mean 'Mon'?</c> It may hold personal data.</summary>
    public override string ToString() => $"{Place(Column)}: {Fault.Explanation}";

    /// <summary>The fault as one line that names no person and shows no value: for logs and screens that others can see.</summary>
    public string WithoutPersonalData() => $"{Place(SafeColumn ?? Column)}: {Fault.SafeExplanation}";

    /// <summary>What to call the column where no personal data may be shown; null if its name is one of the format.</summary>
    internal string? SafeColumn { get; init; }

    private string Place(string? column)
    {
        string file = Shown.Of(File);
        string row = Row > 0 ? string.Create(CultureInfo.InvariantCulture, $"{file}:{Row}") : file;
        return column is null ? row : $"{row} {Shown.Of(column)}";
    }
}
