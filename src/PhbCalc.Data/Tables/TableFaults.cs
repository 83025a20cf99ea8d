namespace PhbCalc.Data;

/// <summary>What can be wrong with a file, its header and its rows, before its cells are looked at.</summary>
internal static class TableFaults
{
    private const string AsCsv = "in Excel, save it as CSV UTF-8 (Comma delimited)";

    internal static Fault OtherCapitals(string name) => new("file", $"is there under the name '{name}'", "rename it: capitals count in the names of files");

    internal static Fault OtherForm(string other, string name) => new("file", $"is not there, but '{other}' is", $"{AsCsv}, under the name {name}");

    internal static Fault CannotBeOpened() => new("file", "cannot be opened", "close it in other programs, and see that you may read it");

    internal static Fault None(FileColumns columns) =>
        new("header", "has no column names", $"write them in the first row; needed are {columns.Required}");

    /// <summary>The fault of a header that is one cell because its names stand apart by something else than commas; null if it is not.</summary>
    internal static Fault? OtherSeparator(string name) =>
        name.Contains(';', StringComparison.Ordinal) ? SeparatedBy("semicolons")
        : name.Contains('\t', StringComparison.Ordinal) ? SeparatedBy("tabs")
        : null;

    internal static Fault Unknown(string name, FileColumns columns)
    {
        IEnumerable<string> known = columns.HasGroups ? columns.Names.Append($"{FileColumns.GroupPrefix}...") : columns.Names;
        string suggestion = columns.Suggestion?.Invoke(name) ?? Nearest.Suggest(name, known);
        return new(name, "is not a column of this file",
            $"{suggestion}; a column whose name starts with {FileColumns.NotePrefix} is not read");
    }

    internal static Fault Twice(string name) => new(name, "is the name of two columns", "keep one of them, or rename it");

    internal static Fault Missing(string name, FileColumns columns) =>
        new(name, "is a column that is missing", $"add it; needed are {columns.Required}");

    internal static Fault NotUtf8() => new("row", "has bytes that are not UTF-8", $"save as CSV UTF-8: {AsCsv}");

    internal static Fault NotText() => new("file", "is a workbook or another file that is not text", $"save as CSV UTF-8: {AsCsv}");

    internal static Fault StrayQuote() =>
        new("row", "has a quote inside a cell that no quote opens", "put quotes around the whole cell, and write each quote inside it twice");

    internal static Fault TextAfterQuote() =>
        new("row", "has text after the quote that closes a cell", "put quotes around the whole cell, and write each quote inside it twice");

    internal static Fault OpenQuote() =>
        new("row", "opens a quote that nothing closes, so that the rest of the file is one cell", "close the quote at the end of its cell");

    internal static Fault TooLong() =>
        new("row", "is longer than a million bytes", "close the quote that runs on over the rows that follow, or shorten the cells");

    /// <summary>A value in a column that has no name in the header.</summary>
    /// <param name="position">The position of the column, from 0.</param>
    internal static Fault StrayCell(int position) =>
        new("row", $"has a value in spreadsheet column {Letters(position)}, which has no name in the header",
            "put quotes around cells that hold commas, or name the column");

    /// <summary>A column as a spreadsheet names it: A to Z, AA, AB and so on.</summary>
    private static string Letters(int position) =>
        position < 26 ? $"{(char)('A' + position)}" : $"{Letters((position / 26) - 1)}{(char)('A' + (position % 26))}";

    private static Fault SeparatedBy(string separators) => new("header", $"has its cells separated by {separators}", $"save it with commas: {AsCsv}");
}
