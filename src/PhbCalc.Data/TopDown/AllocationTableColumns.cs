using PhbCalc.TopDown;

namespace PhbCalc.Data;

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
