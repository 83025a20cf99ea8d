using PhbCalc.Data;
using PhbCalc.Data.Csv;
using PhbCalc.Parquet.Reading;

namespace PhbCalc.Parquet;

/// <summary>Tables of Apache Parquet (.parquet), in place of CSV files.</summary>
/// <remarks>
/// A decimal, a date, a time and a whole number are what they are. A number of binary floating point is the shortest decimal that gives it back, as every tool shows it: 15.3 for the one nearest to 15.3; where that
/// has more digits than such a number keeps, a notice says so. A moment is a day if it is midnight, and otherwise none. Rule: spec 9, Scale.
/// </remarks>
/// <example>
/// <code>
/// Caseload caseload = CaseloadFolder.Read("caseload", new ReadOptions { Tables = ParquetTable.Format });
/// </code>
/// </example>
public static class ParquetTable
{
    /// <summary>
    /// The form of tables to read in place of files in a folder: <c>visits.parquet</c> for visits.csv. It is a file, or a folder of files that follow each other by the numbers in their names (<c>visits.parquet/part-00000.parquet</c>); such a
    /// folder can be called <c>visits</c> too.
    /// </summary>
    public static TableFormat Format { get; } = new(".parquet", StoredTable.Parts);

    /// <summary>Opens a table to be read as a CSV file: give the stream to the reader of that file, such as <see cref="WeightsFile"/>. Faults then name its rows, counted from 1.</summary>
    /// <param name="path">The path of the file, or of a folder of such files.</param>
    /// <param name="fileName">The name of the file that the table stands for, such as <c>weights.csv</c>.</param>
    /// <exception cref="ArgumentException">The path or the name is blank.</exception>
    /// <exception cref="InvalidFilesException">It is no such table, or one that is not read: encrypted, damaged, too large.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static Stream Open(string path, string fileName)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        ArgumentException.ThrowIfNullOrWhiteSpace(fileName);
        return TableStream.Open(Format, path, fileName);
    }

    /// <summary>Opens a table that is in memory, as another program hands it over, to be read as a CSV file.</summary>
    /// <param name="table">The bytes of the file.</param>
    /// <param name="fileName">The name of the file that the table stands for, such as <c>visits.csv</c>: messages call it <c>visits.parquet</c>.</param>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    /// <exception cref="InvalidFilesException">It is no such table, or one that is not read: encrypted, damaged, too large.</exception>
    public static Stream Open(ReadOnlyMemory<byte> table, string fileName)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(fileName);
        byte[] bytes = System.Runtime.InteropServices.MemoryMarshal.TryGetArray(table, out ArraySegment<byte> whole) && whole.Offset == 0 && whole.Count == whole.Array!.Length ? whole.Array : table.ToArray();
        return new TableStream(fileName, StoredTable.Parts($"{Path.GetFileNameWithoutExtension(fileName)}{Format.Ending}", () => new MemoryStream(bytes, writable: false)));
    }
}
