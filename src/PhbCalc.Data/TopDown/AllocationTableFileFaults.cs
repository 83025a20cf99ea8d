namespace PhbCalc.Data;

/// <summary>What can be wrong with table.csv, beyond what is wrong with one cell or with the table.</summary>
internal static class AllocationTableFileFaults
{
    internal static Fault TwoKinds(FileColumns columns) =>
        new("points", "is a column of another kind of table than points_from and points_to", $"keep one kind; needed are {columns.Required}");
}
