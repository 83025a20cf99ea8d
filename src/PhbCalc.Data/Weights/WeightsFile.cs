namespace PhbCalc.Data;

/// <summary>Reads weights.csv: among whom a sum is shared, in what proportion and within which bounds.</summary>
/// <remarks>Rule: spec 8, weights.csv; spec 1, Apportionment.</remarks>
public static class WeightsFile
{
    /// <summary>The name of the file in a folder: <c>weights.csv</c>.</summary>
    public const string Name = "weights.csv";

    /// <summary>
    /// Reads the recipients, in the order of the file, with floors and caps in pounds. What <see cref="Apportionment.Share(Money, ValueList{Recipient})"/> can still refuse is
    /// about the sum, not about one of them.
    /// </summary>
    /// <param name="stream">The file; it is left open.</param>
    /// <param name="fileName">What to call the file in messages; <c>weights.csv</c> by default.</param>
    /// <param name="options">How files are read; dates as yyyy-MM-dd if not given.</param>
    /// <param name="total">
    /// The sum in pounds that is to be shared. If it is below zero, a floor or a cap that is written in the file is refused, also a floor of 0.00; null (the default) if it
    /// is not known yet.
    /// </param>
    /// <exception cref="InvalidFilesException">The file is wrong. All its faults are reported at once.</exception>
    public static ValueList<Recipient> Read(Stream stream, string fileName = Name, ReadOptions? options = null, Money? total = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        FileFaults faults = new(fileName);
        using CsvTable table = new(stream, WeightColumns.All, faults, options ?? ReadOptions.Default);
        ValueList<Recipient> recipients = WeightRows.Read(table, total);
        InvalidFilesException.ThrowIfAny(faults);
        return recipients;
    }
}
