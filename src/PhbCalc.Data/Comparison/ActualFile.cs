namespace PhbCalc.Data;

/// <summary>Reads actual.csv: what each person's care really cost in the year, in pounds.</summary>
/// <remarks>Rule: spec 9, Comparing models. Not everybody need be in it: accuracy is measured over those who are.</remarks>
public static class ActualFile
{
    /// <summary>The name of the file in a folder: <c>actual.csv</c>.</summary>
    public const string Name = "actual.csv";

    /// <summary>Reads the costs in pounds a year, in the order of the file, each person once. Whether the people exist is not looked at.</summary>
    /// <param name="stream">The file; it is left open.</param>
    /// <param name="fileName">What to call the file in messages; <c>actual.csv</c> by default.</param>
    /// <param name="options">How files are read; dates as yyyy-MM-dd if not given.</param>
    /// <exception cref="InvalidFilesException">The file is wrong. All its faults are reported at once.</exception>
    public static ValueList<PersonRow<Money>> Read(Stream stream, string fileName = Name, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        FileFaults faults = new(fileName);
        using CsvTable table = new(stream, ActualColumns.All, faults, options ?? ReadOptions.Default);
        ActualRows rows = ActualRows.Read(table, PersonColumn.OfAnybody());
        InvalidFilesException.ThrowIfAny(faults);
        return rows.InOrder();
    }
}
