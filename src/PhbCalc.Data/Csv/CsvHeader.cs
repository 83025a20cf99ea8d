namespace PhbCalc.Data.Csv;

/// <summary>The header row of a file: the position of each known column.</summary>
internal sealed class CsvHeader
{
    private const int Row = 1;

    private readonly int[] positions;

    private CsvHeader(int[] positions) => this.positions = positions;

    /// <summary>How many columns the header spans, without unnamed ones at its end.</summary>
    internal int Width { get; private init; }

    /// <summary>The positions of columns without a name before that end.</summary>
    internal int[] Unnamed { get; private init; } = [];

    /// <summary>The columns that are groups, and their positions.</summary>
    internal (string Group, int Position)[] Groups { get; private init; } = [];

    /// <summary>The position of a known column in the file; -1 if the file does not have it.</summary>
    internal int Position(int column) => positions[column];

    /// <summary>Whether the first row is not a header: none of its cells is a column of the file, even with a typing error.</summary>
    internal static bool IsOther(string[] names, FileColumns columns)
    {
        string[] read = [.. names.Where(name => name.Length > 0 && !FileColumns.IsNote(name))];
        bool isSeparated = read.Length == 1 && TableFaults.OtherSeparator(read[0]) is not null;
        return read.Length > 0 && !isSeparated && !read.Any(name => IsColumn(name, columns) || Array.Exists(columns.Names, column => IsSlip(name, column)));
    }

    /// <summary>Whether a row has known columns, and every required one.</summary>
    internal static bool IsComplete(string[] names, FileColumns columns) => Array.Exists(names, name => IsColumn(name, columns))
        && Enumerable.Range(0, columns.RequiredCount).All(column => Array.Exists(names, name => columns.Meant(name) == column));

    private static bool IsColumn(string name, FileColumns columns) => columns.Meant(name) >= 0 || columns.GroupOf(name) is not null;

    private static bool IsSlip(string name, string column) => column.Length > 3 && Nearest.Slips(FileColumns.Plain(name), FileColumns.Plain(column)) <= (column.Length / 5) + 1;

    /// <summary>Reads the header; null if a required column is missing and the rows cannot be read.</summary>
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

        int[] found = Find(names[..width], columns, faults);
        return HasAllRequired(found, columns, faults)
            ? new(found)
            {
                Width = width,
                Unnamed = [.. Enumerable.Range(0, width).Where(i => names[i].Length == 0)],
                Groups = [.. from i in Enumerable.Range(0, width) let @group = columns.GroupOf(names[i]) where @group is not null select (@group, i)],
            }
            : null;
    }

    /// <summary>The position of each column of the list, -1 if missing. Unknown names, and names that appear twice, are reported.</summary>
    private static int[] Find(string[] names, FileColumns columns, FileFaults faults)
    {
        int[] found = new int[columns.Names.Length];
        Array.Fill(found, -1);
        HashSet<string> seen = new(StringComparer.Ordinal);
        for (int i = 0; i < names.Length; i++)
        {
            string name = names[i];
            int column = columns.Meant(name);
            if (column >= 0 && found[column] < 0)
            {
                found[column] = i;
            }

            bool isGroup = columns.GroupOf(name) is not null;
            if (name.Length == 0 || FileColumns.IsNote(name))
            {
                continue;
            }

            if (!seen.Add(FileColumns.Plain(name)))
            {
                faults.AddAtHeader(Row, i, name, column >= 0, TableFaults.Twice());
            }
            else if (!isGroup && column < 0)
            {
                faults.AddAtHeader(Row, i, name, isKnown: false, TableFaults.Unknown(name, columns));
            }
        }

        return found;
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
