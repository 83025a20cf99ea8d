using PhbCalc.Data.Csv;
using PhbCalc.TopDown;

namespace PhbCalc.Data;

/// <summary>Reads table.csv: what a score of needs comes to in pounds a year, by bands or by straight lines between points.</summary>
/// <remarks>Rule: spec 8, table.csv; spec 4, Allocation table.</remarks>
public static class AllocationTableFile
{
    /// <summary>The name of the file in a folder: <c>table.csv</c>.</summary>
    public const string Name = "table.csv";

    /// <summary>Reads the table: of bands if it has the columns points_from and points_to, of straight lines if it has the column points. Rows are from the lowest.</summary>
    /// <param name="stream">The file; it is left open.</param>
    /// <param name="extends">Whether a table of straight lines goes on beyond its points; it does not by default. A table of bands never does.</param>
    /// <param name="fileName">What to call the file in messages; <c>table.csv</c> by default.</param>
    /// <param name="options">How files are read; dates as yyyy-MM-dd if not given.</param>
    /// <exception cref="InvalidFilesException">The file is wrong. All its faults are reported at once.</exception>
    public static AllocationTable Read(Stream stream, bool extends = false, string fileName = Name, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        FileFaults faults = new(fileName);
        using CsvTable table = new(stream, AllocationTableColumns.All, faults, options ?? ReadOptions.Default);
        AllocationTable? read = AllocationTableRows.Read(table, extends, faults);
        FileFaults.ThrowIfAny(faults);
        return read!;
    }
}

/// <summary>The columns of table.csv: the header says which kind of table it is.</summary>
internal static class AllocationTableColumns
{
    internal const int From = 0;
    internal const int To = 1;
    internal const int Points = 2;
    internal const int Amount = 3;

    private const int Header = 1;

    internal static FileColumns All { get; } = new([], ["points_from", "points_to", "points", "amount"])
    {
        Required = "points_from, points_to, amount for bands, or points, amount for straight lines between points",
    };

    /// <summary>The kind of table; null if the header has not got the columns of one kind, which is reported.</summary>
    internal static AllocationTableKind? KindOf(CsvTable table)
    {
        if (!table.IsWhole)
        {
            return null;
        }

        bool hasBands = table.Has(From) || table.Has(To);
        if (hasBands && table.Has(Points))
        {
            table.RefuseEarlier(Header, AllocationTableFileFaults.TwoKinds(All));
            return null;
        }

        int[] needed = hasBands ? [From, To, Amount] : [Points, Amount];
        int[] missing = [.. needed.Where(column => !table.Has(column))];
        foreach (int column in missing)
        {
            table.RefuseEarlier(Header, TableFaults.Missing(table.Name(column), All));
        }

        return missing.Length > 0 ? null : hasBands ? AllocationTableKind.Bands : AllocationTableKind.Interpolated;
    }
}

/// <summary>Reads the rows of table.csv.</summary>
internal static class AllocationTableRows
{
    /// <summary>The table; null if there are faults.</summary>
    /// <param name="table">The file.</param>
    /// <param name="extends">Whether a table of straight lines goes on beyond its points.</param>
    /// <param name="faults">The faults of the file.</param>
    internal static AllocationTable? Read(CsvTable table, bool extends, FileFaults faults)
    {
        switch (AllocationTableColumns.KindOf(table))
        {
            case AllocationTableKind.Bands:
                ValueList<AllocationBand> bands = Read(
                    table, BandIn, AllocationTableFaults.In, AllocationTableColumns.From, AllocationTableColumns.To);
                return faults.Found > 0 ? null : AllocationTable.OfBands(bands);
            case AllocationTableKind.Interpolated:
                ValueList<AllocationPoint> points = Read(
                    table, PointIn, all => AllocationTableFaults.In(all, extends), AllocationTableColumns.Points);
                return faults.Found > 0 ? null : AllocationTable.Interpolated(points, extends);
            default:
                return null;
        }
    }

    /// <summary>Reads the rows, each of which is held against the last one before it whose points could be read.</summary>
    /// <param name="table">The file.</param>
    /// <param name="read">Reads what a row holds.</param>
    /// <param name="faultsIn">What is wrong with rows that follow each other.</param>
    /// <param name="pointColumns">The columns that put a row in its place.</param>
    private static ValueList<T> Read<T>(CsvTable table, Func<CsvTable, T> read, Func<ValueList<T>, List<Fault>?> faultsIn, params int[] pointColumns)
        where T : struct
    {
        List<T> rows = [];
        T? before = null;
        while (table.Next())
        {
            T row = read(table);
            ValueList<T> neighbours = before is { } last ? [last, row] : [row];
            Fault[] own = [.. (faultsIn(neighbours) ?? []).Where(fault => fault.Position == neighbours.Count - 1)];
            if (own.Length > 0)
            {
                table.Refuse(own);
            }

            before = pointColumns.All(table.CanBeRead) ? row : before;
            rows.Add(row);
        }

        ValueList<T> all = rows.ToValueList();
        IEnumerable<Fault> ofTheWhole = table.IsWhole ? (faultsIn(all) ?? []).Where(fault => fault.Position is null) : [];
        foreach (Fault fault in ofTheWhole)
        {
            table.RefuseEarlier(0, fault);
        }

        return all;
    }

    private static AllocationBand BandIn(CsvTable row) => new(
        row.RequiredNumber(AllocationTableColumns.From), row.RequiredNumber(AllocationTableColumns.To), row.RequiredMoney(AllocationTableColumns.Amount));

    private static AllocationPoint PointIn(CsvTable row) => new(
        row.RequiredNumber(AllocationTableColumns.Points), row.RequiredMoney(AllocationTableColumns.Amount));
}

/// <summary>What can be wrong with table.csv, beyond what is wrong with one cell or with the table.</summary>
internal static class AllocationTableFileFaults
{
    internal static Fault TwoKinds(FileColumns columns) =>
        new("points", "is a column of another kind of table than points_from and points_to", $"keep one kind; needed are {columns.Required}");
}
