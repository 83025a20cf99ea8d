namespace PhbCalc.Data;

/// <summary>The header row of a file: which known column stands where.</summary>
internal sealed class CsvHeader
{
    private const int Row = 1;

    private readonly int[] positions;

    private CsvHeader(int[] positions) => this.positions = positions;

    /// <summary>How many columns the header spans, those without a name at its end left out.</summary>
    internal int Width { get; private init; }

    /// <summary>The positions of columns without a name before that end.</summary>
    internal int[] Unnamed { get; private init; } = [];

    /// <summary>The columns that are groups, and their positions.</summary>
    internal (string Group, int Position)[] Groups { get; private init; } = [];

    /// <summary>The position of a known column in the file; -1 if the file has not got it.</summary>
    internal int Position(int column) => positions[column];

    /// <summary>Reads the header; null if a column that must be there is not, so that the rows cannot be read.</summary>
    /// <param name="names">The cells of the first row, trimmed.</param>
    /// <param name="columns">The columns that the file may have.</param>
    /// <param name="faults">Where faults go.</param>
    internal static CsvHeader? Read(string[] names, FileColumns columns, FileFaults faults)
    {
        int width = Array.FindLastIndex(names, name => name.Length > 0) + 1;
        if (width == 0)
        {
            faults.Add(Row, TableFaults.None(columns));
            return null;
        }

        if (width == 1 && TableFaults.OtherSeparator(names[0]) is { } separator)
        {
            faults.Add(Row, separator);
            return null;
        }

        int[] found = new int[columns.Names.Length];
        Array.Fill(found, -1);
        List<(string, int)> groups = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        for (int i = 0; i < width; i++)
        {
            string name = names[i];
            int column = columns.IndexOf(name);
            if (column >= 0 && found[column] < 0)
            {
                found[column] = i;
            }

            bool isGroup = columns.HasGroups && name.Length > FileColumns.GroupPrefix.Length && name.StartsWith(FileColumns.GroupPrefix, StringComparison.Ordinal);
            if (isGroup)
            {
                groups.Add((name[FileColumns.GroupPrefix.Length..], i));
            }

            bool isNote = name.StartsWith(FileColumns.NotePrefix, StringComparison.Ordinal);
            if (name.Length > 0 && !isNote && !seen.Add(name))
            {
                faults.Add(Row, i, name, TableFaults.Twice(name));
            }
            else if (name.Length > 0 && !isNote && !isGroup && column < 0)
            {
                string shown = CellFaults.Shown(name);
                faults.Add(Row, i, shown, TableFaults.Unknown(shown, columns));
            }
        }

        return HasAllRequired(found, columns, faults)
            ? new(found)
            {
                Width = width,
                Unnamed = [.. Enumerable.Range(0, width).Where(i => names[i].Length == 0)],
                Groups = [.. groups],
            }
            : null;
    }

    private static bool HasAllRequired(int[] found, FileColumns columns, FileFaults faults)
    {
        bool hasAll = true;
        for (int column = 0; column < columns.RequiredCount; column++)
        {
            if (found[column] < 0)
            {
                hasAll = false;
                faults.Add(Row, int.MaxValue, columns.Names[column], TableFaults.Missing(columns.Names[column], columns));
            }
        }

        return hasAll;
    }
}
