namespace PhbCalc.Data.Csv;

/// <summary>What can be wrong with a file, its header and its rows, before its cells are read.</summary>
internal static class TableFaults
{
    private const string AsCsv = "in Excel, save it as CSV UTF-8 (Comma delimited)";

    internal static Fault MissingFile(string place, FileColumns columns) =>
        new("file", $"is missing from {place}", $"add it, with the columns {columns.Required}");

    internal static Fault NoFolder(string folder) => new("file", $"cannot be read: there is no folder '{folder}'", "give the folder that holds it");

    internal static Fault OtherCapitals(string name) => new("file", $"exists under the name '{Shown.Of(name)}'", "rename it: capitals count in the names of files");

    internal static Fault OtherForm(string other, string name) => new("file", $"does not exist, but '{Shown.Of(other)}' does", $"{AsCsv}, under the name {name}");

    /// <summary>A file that would be ignored, since its name is only close to that of a file that is read.</summary>
    /// <param name="other">Its name.</param>
    /// <param name="name">The name of the file that is read.</param>
    /// <param name="isThere">Whether that file exists too.</param>
    internal static Fault NearName(string other, string name, bool isThere) => new("file", $"has a name like {name}, but would not be read",
        isThere ? $"{name} exists too: put the rows of both into it, or take this one out of the folder" : $"rename it {name}, or take it out of the folder")
    { Value = other };

    /// <summary>The same, if the file must be saved as CSV.</summary>
    internal static Fault NearForm(string other, string name) =>
        new("file", $"has a name like {name}, but would not be read", $"{AsCsv}, under the name {name}, or take it out of the folder") { Value = other };

    /// <summary>A sheet that continues another has other columns.</summary>
    internal static Fault OtherHeader(string first) => new("header", $"is not that of {first}, which this one continues", "write the same columns in the same order");

    internal static Fault NoFileIn(string folder, string ending) => new("file", $"is the folder {Shown.Of(folder)}, which has no {ending} file in it", "write the table there again, or remove the folder");

    /// <summary>A table that continues another has other columns.</summary>
    internal static Fault OtherColumns(string first) => new("header", $"has other columns than {first}, which this one continues", "write both with the same columns");

    /// <summary>A notice about numbers worked out in binary floating point.</summary>
    internal static string LongNumbers(string column, int count) =>
        $"column {column} has {(count == 1 ? "a number" : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count} numbers"))} with more digits than floating point keeps exactly, as sums worked out in it have; every digit was read: round them, or store them as DECIMAL";

    internal static Fault IsFolder() => new("file", "is a folder", "give the file that name, and the folder another");

    internal static Fault CannotBeOpened() => new("file", "cannot be opened", "close it in other programs, and check that you may read it");

    internal static Fault None(FileColumns columns) =>
        new("header", "has no column names", $"write them in the first row: the file needs {columns.Required}");

    /// <summary>The fault of a header that is one cell because its separator is not a comma; null if there is no such fault.</summary>
    internal static Fault? OtherSeparator(string name) =>
        name.Contains(';', StringComparison.Ordinal) ? SeparatedBy("semicolons")
        : name.Contains('\t', StringComparison.Ordinal) ? SeparatedBy("tabs")
        : null;

    internal static Fault Unknown(string name, FileColumns columns)
    {
        IEnumerable<string> known = columns.HasGroups ? columns.Names.Append($"{FileColumns.GroupPrefix}...") : columns.Names;
        string suggestion = columns.Suggestion?.Invoke(name) ?? Nearest.Suggest(name, known);
        return new("header", "is not a column of this file",
            $"{suggestion}; a column whose name starts with {FileColumns.NotePrefix} is not read");
    }

    internal static Fault Twice() => new("header", "is the name of two columns", "keep one of them, or rename it");

    /// <summary>The first row is a title, with the header under it.</summary>
    internal static Fault Title(int headerRow) =>
        new("header", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"is not the first row: the column names are in row {headerRow}"), "delete the rows above it");

    /// <summary>None of the cells of the first row is a column.</summary>
    internal static Fault NoneKnown(FileColumns columns) =>
        new("header", "has none of the columns of this file", $"write their names in the first row: the file needs {columns.Required}");

    internal static Fault Missing(string name, FileColumns columns) =>
        new(name, "the column is missing", $"add it: the file needs {columns.Required}");

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
    internal static string Letters(int position) =>
        position < 26 ? $"{(char)('A' + position)}" : $"{Letters((position / 26) - 1)}{(char)('A' + (position % 26))}";

    private static Fault SeparatedBy(string separators) => new("header", $"has its cells separated by {separators}", $"save it with commas: {AsCsv}");
}
