using PhbCalc.Rates;

namespace PhbCalc.Data;

/// <summary>Reads rates.csv: what services cost, by card, band and date.</summary>
/// <remarks>Rule: spec 8, rates.csv; spec 2, Rate card.</remarks>
public static class RatesFile
{
    /// <summary>The name of the file in a folder: <c>rates.csv</c>.</summary>
    public const string Name = "rates.csv";

    /// <summary>Reads the rate cards, in pounds per the unit of each service.</summary>
    /// <param name="stream">The file; it is left open.</param>
    /// <param name="fileName">What to call the file in messages; <c>rates.csv</c> by default.</param>
    /// <param name="options">How files are read; dates as yyyy-MM-dd if not given.</param>
    /// <exception cref="InvalidFilesException">The file is wrong, or its rows contradict each other. All its faults are reported at once.</exception>
    public static RateCards Read(Stream stream, string fileName = Name, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        FileFaults faults = new(fileName);
        using CsvTable table = new(stream, RateColumns.All, faults, options ?? ReadOptions.Default);
        KnownServices services = RateRows.Read(table);
        InvalidFilesException.ThrowIfAny(faults);
        return services.Cards;
    }
}
