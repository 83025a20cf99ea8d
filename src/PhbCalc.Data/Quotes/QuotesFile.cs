using PhbCalc.Rates;

namespace PhbCalc.Data;

/// <summary>Reads quotes.csv: what agencies ask for an hour, or what they pay for one.</summary>
/// <remarks>Rule: spec 8, quotes.csv; spec 3, Agency and Personal assistant.</remarks>
public static class QuotesFile
{
    /// <summary>The name of the file in a folder: <c>quotes.csv</c>.</summary>
    public const string Name = "quotes.csv";

    /// <summary>Reads the quotes of agencies, in the order of the file: pounds an hour, and hours a week.</summary>
    /// <param name="stream">The file; it is left open.</param>
    /// <param name="fileName">What to call the file in messages; <c>quotes.csv</c> by default.</param>
    /// <param name="options">How files are read; dates as yyyy-MM-dd if not given.</param>
    /// <exception cref="InvalidFilesException">The file is wrong. All its faults are reported at once.</exception>
    public static Quotes Read(Stream stream, string fileName = Name, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        FileFaults faults = new(fileName);
        using CsvTable table = new(stream, QuoteColumns.All, faults, options ?? ReadOptions.Default);
        List<(ProviderQuote Quote, int Row)> quotes = QuoteRows.Read(table);
        InvalidFilesException.ThrowIfAny(faults);
        return new(quotes.Select(quote => quote.Quote).ToValueList(), fileName, [.. quotes.Select(quote => quote.Row)]);
    }

    /// <summary>
    /// Reads a file of the same form as local research for the rate of personal assistants: the provider is the employer, and the rate is the
    /// pay of its care workers, in pounds an hour. Weekly hours and the day are not used.
    /// </summary>
    /// <param name="stream">The file; it is left open.</param>
    /// <param name="fileName">What to call the file in messages; <c>quotes.csv</c> by default.</param>
    /// <param name="options">How files are read; dates as yyyy-MM-dd if not given.</param>
    /// <exception cref="InvalidFilesException">The file is wrong, or has no row. All its faults are reported at once.</exception>
    public static ValueList<LocalWage> ReadLocalWages(Stream stream, string fileName = Name, ReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        FileFaults faults = new(fileName);
        using CsvTable table = new(stream, QuoteColumns.All, faults, options ?? ReadOptions.Default);
        ValueList<LocalWage> wages = LocalWageRows.Read(table, faults);
        InvalidFilesException.ThrowIfAny(faults);
        return wages;
    }
}
