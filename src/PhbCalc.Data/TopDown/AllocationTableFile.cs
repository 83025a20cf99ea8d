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
        InvalidFilesException.ThrowIfAny(faults);
        return read!;
    }
}
