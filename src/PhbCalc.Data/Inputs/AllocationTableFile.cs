using PhbCalc.Data.Csv;
using PhbCalc.TopDown;

namespace PhbCalc.Data;

/// <summary>Reads table.csv: the amount for a score of needs in pounds a year, by bands or by straight lines between points.</summary>
/// <remarks>Rule: spec 8, table.csv; spec 4, Allocation table.</remarks>
public static class AllocationTableFile
{
    /// <summary>The name of the file in a folder: <c>table.csv</c>.</summary>
    public const string Name = "table.csv";

    /// <summary>The columns, which decide the kind of table.</summary>
    internal static ColumnList Columns { get; } = new()
    {
        Needed = "points_from, points_to, amount for bands, or points, amount for straight lines between points",
        Kinds = [["points_from", "points_to"], ["points"]],
    };

    private static readonly Column<decimal> From = Columns.Optional("points_from", Cell.Number);
    private static readonly Column<decimal> To = Columns.Optional("points_to", Cell.Number);
    private static readonly Column<decimal> Points = Columns.Optional("points", Cell.Number);
    private static readonly Column<Money> Amount = Columns.Optional("amount", Cell.Money);

    /// <summary>Reads the table: of bands if it has the columns points_from and points_to, of straight lines if it has the column points. Rows are from the lowest.</summary>
    /// <param name="stream">The file; it is left open.</param>
    /// <param name="extends">Whether a table of straight lines goes on beyond its points; false by default. A table of bands never does.</param>
    /// <param name="fileName">The name of the file in messages; <c>table.csv</c> by default.</param>
    /// <param name="options">How files are read; dates as yyyy-MM-dd if not given.</param>
    /// <exception cref="InvalidFilesException">The file is wrong. All its faults are reported at once.</exception>
    public static AllocationTable Read(Stream stream, bool extends = false, string fileName = Name, ReadOptions? options = null) =>
        Columns.ReadAlone(stream, fileName, options, table => Rows(table, extends))!;

    /// <summary>Reads the rows and puts them together; null if there are faults.</summary>
    /// <param name="table">The file.</param>
    /// <param name="extends">Whether a table of straight lines goes on beyond its points.</param>
    internal static AllocationTable? Rows(CsvTable table, bool extends)
    {
        switch (KindOf(table))
        {
            case AllocationTableKind.Bands:
                ValueList<AllocationBand> bands = Rows(table, Band, AllocationTableFaults.In, From, To);
                return table.HasFaults ? null : AllocationTable.OfBands(bands);
            case AllocationTableKind.Interpolated:
                ValueList<AllocationPoint> points = Rows(table, Point, all => AllocationTableFaults.In(all, extends), Points);
                return table.HasFaults ? null : AllocationTable.Interpolated(points, extends);
            default:
                return null;
        }
    }

    /// <summary>The kind of table; null if the header does not have the columns of one kind, which is reported.</summary>
    private static AllocationTableKind? KindOf(CsvTable table)
    {
        const int Header = 1;
        if (!table.IsWhole)
        {
            return null;
        }

        bool hasBands = table.Has(From.Index) || table.Has(To.Index);
        if (hasBands && table.Has(Points.Index))
        {
            table.RefuseEarlier(Header, AllocationTableFileFaults.TwoKinds(Columns.All));
            return null;
        }

        int[] needed = hasBands ? [From.Index, To.Index, Amount.Index] : [Points.Index, Amount.Index];
        int[] missing = [.. needed.Where(column => !table.Has(column))];
        foreach (int column in missing)
        {
            table.RefuseEarlier(Header, TableFaults.Missing(table.Name(column), Columns.All));
        }

        return missing.Length > 0 ? null : hasBands ? AllocationTableKind.Bands : AllocationTableKind.Interpolated;
    }

    /// <summary>Reads the rows, each of which is compared with the last one before it whose points could be read.</summary>
    /// <param name="table">The file.</param>
    /// <param name="read">Reads what a row holds.</param>
    /// <param name="faultsIn">What is wrong with rows that follow each other.</param>
    /// <param name="pointColumns">The columns that order the rows.</param>
    private static ValueList<T> Rows<T>(CsvTable table, Func<CsvTable, T> read, Func<ValueList<T>, List<Fault>?> faultsIn, params Column<decimal>[] pointColumns)
        where T : struct
    {
        List<T> rows = [];
        T? before = null;
        while (table.Next())
        {
            T row = read(table);
            ValueList<T> neighbours = before is { } last ? [last, row] : [row];
            table.Refuse(faultsIn(neighbours)?.Where(fault => fault.Position == neighbours.Count - 1).ToArray());
            before = pointColumns.All(column => column.CanBeReadIn(table)) ? row : before;
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

    private static AllocationBand Band(CsvTable row) => new(From.In(row), To.In(row), Amount.In(row));

    private static AllocationPoint Point(CsvTable row) => new(Points.In(row), Amount.In(row));
}

/// <summary>What can be wrong with table.csv, beyond what is wrong with one cell or with the table.</summary>
internal static class AllocationTableFileFaults
{
    internal static Fault TwoKinds(FileColumns columns) =>
        new("points", "is a column of another kind of table than points_from and points_to", $"keep one kind: the file needs {columns.Required}");
}
