using PhbCalc.TopDown;

namespace PhbCalc.Data;

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
