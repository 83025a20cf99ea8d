using System.Globalization;

namespace PhbCalc.Data;

/// <summary>Thrown when files are wrong. It holds the faults of all of them, in the order of file, row and column.</summary>
/// <remarks>Rule: spec 8, Files: all faults at once, and nothing is written.</remarks>
public sealed class InvalidFilesException : ArgumentException
{
    private const int MostLines = 100;

    /// <summary>Makes an exception that reports faults. Its message names no person and shows no value: logs hold messages.</summary>
    /// <param name="faults">The faults, at least one, in the order to report them.</param>
    /// <param name="notListed">How many more faults were found than are listed, 0 or more; 0 by default.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no fault to report, or the count is negative.</exception>
    public InvalidFilesException(ValueList<FileFault> faults, long notListed = 0)
        : this(faults, notListed, Given.Whole(faults, "faults").Any(fault => fault.Fault.Kind == FaultKind.Input) ? FaultKind.Input : FaultKind.Rule)
    {
    }

    internal InvalidFilesException(ValueList<FileFault> faults, long notListed, FaultKind kind)
        : base(Lines(faults, notListed, fault => fault.WithoutPersonalData()))
    {
        ArgumentOutOfRangeException.ThrowIfZero(faults.Count);
        ArgumentOutOfRangeException.ThrowIfNegative(notListed);
        (Faults, Count, Kind) = (faults, faults.Count + notListed, kind);
    }

    /// <summary>The faults. Of a file with very many, the first thousand.</summary>
    public ValueList<FileFault> Faults { get; }

    /// <summary>How many faults were found, listed in <see cref="Faults"/> or not.</summary>
    public long Count { get; }

    /// <summary><see cref="FaultKind.Rule"/> if every fault found is one of a rule that refuses well-formed input, otherwise <see cref="FaultKind.Input"/>.</summary>
    public FaultKind Kind { get; }

    /// <summary>The faults, one a line: 100 at most, then how many more.</summary>
    /// <param name="personal">
    /// Whether it may hold personal data: the values, and what they may mean, for the person who corrects the files. If not, it names no person and shows no value, for logs and screens
    /// that others can see; <see cref="Exception.Message"/> says that too.
    /// </param>
    public string Report(bool personal) => personal ? Lines(Faults, Count - Faults.Count, fault => fault.ToString()) : Message;

    /// <summary>The same faults, of files that one of several folders holds: <c>before/visits.csv</c>.</summary>
    /// <param name="place">What the folder is called.</param>
    /// <exception cref="ArgumentException">The place is blank.</exception>
    public InvalidFilesException Within(string place)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(place);
        return new([.. Faults.Select(fault => fault with { File = $"{place}/{fault.File}" })], Count - Faults.Count, Kind);
    }

    private static string Lines(ValueList<FileFault> faults, long notListed, Func<FileFault, string> line)
    {
        IEnumerable<string> lines = faults.Take(MostLines).Select(line);
        long more = Math.Max(0, faults.Count - MostLines) + notListed;
        return string.Join('\n', more == 0 ? lines : lines.Append(string.Create(CultureInfo.InvariantCulture, $"and {more} more")));
    }
}

/// <summary>A fault, and the place in a file where it is.</summary>
/// <remarks>This type is immutable. Rule: spec 8, Files: a fault is reported as <c>file:row column: what, and what to write</c>.</remarks>
/// <param name="File">The name of the file.</param>
/// <param name="Row">The row as a spreadsheet numbers it, the header being 1 (in a JSON file, the line); 0 if the fault is in the file as a whole.</param>
/// <param name="Column">The column (in a JSON file, the name); null if the fault is in the row as a whole.</param>
/// <param name="Fault">What is wrong, and what to write.</param>
public sealed record FileFault(string File, int Row, string? Column, Fault Fault)
{
    /// <summary>The cell, row or sheet of a workbook where it is, as a spreadsheet writes it: <c>visits!F12</c>; null (the default) if the file is not a sheet of a workbook.</summary>
    public string? Cell { get; init; }

    /// <summary>The fault as one line: <c>visits.csv:14 days: 'Mno' is not a day; did you mean 'Mon'?</c> It may hold personal data.</summary>
    public override string ToString() => $"{Place(Column)}: {Fault.Explanation}";

    /// <summary>The fault as one line that names no person and shows no value: for logs and screens that others can see.</summary>
    public string WithoutPersonalData() => $"{Place(SafeColumn ?? Column)}: {Fault.SafeExplanation}";

    /// <summary>What to call the column if no personal data may be shown; null if its name is one of the format.</summary>
    internal string? SafeColumn { get; init; }

    private string Place(string? column)
    {
        string file = Shown.Of(Cell ?? File);
        string row = Row > 0 && Cell is null ? string.Create(CultureInfo.InvariantCulture, $"{file}:{Row}") : file;
        return column is null ? row : $"{row} {Shown.Of(column)}";
    }
}
