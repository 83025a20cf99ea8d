namespace PhbCalc.Data;

/// <summary>Reads a file of pay by period, for each of which the employer's National Insurance is to be worked out.</summary>
/// <remarks>Rule: spec 8, verb nic.</remarks>
public static class NicFile
{
    /// <summary>Reads the rows, in the order of the file, with pay in pounds.</summary>
    /// <param name="stream">The file; it is left open.</param>
    /// <param name="fileName">What to call the file in messages; <c>nic.csv</c> by default.</param>
    /// <param name="options">How files are read; dates as yyyy-MM-dd if not given.</param>
    /// <exception cref="InvalidFilesException">The file is wrong. All its faults are reported at once.</exception>
    public static NicRows Read(Stream stream, string fileName = ContributionsFile.Name, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        FileFaults faults = new(fileName);
        using CsvTable table = new(stream, NicColumns.All, faults, options ?? ReadOptions.Default);
        List<(NicRow Value, int Row)> rows = NicRowReader.Read(table);
        InvalidFilesException.ThrowIfAny(faults);
        return new(rows.Select(row => row.Value).ToValueList(), fileName, [.. rows.Select(row => row.Row)]);
    }
}
