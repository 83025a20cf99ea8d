using System.Globalization;
using PhbCalc.Data.Csv;
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
        FileFaults.ThrowIfAny(faults);
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
        FileFaults.ThrowIfAny(faults);
        return wages;
    }
}

/// <summary>The columns of quotes.csv.</summary>
internal static class QuoteColumns
{
    internal const int Service = 0;
    internal const int Band = 1;
    internal const int Provider = 2;
    internal const int Rate = 3;
    internal const int WeeklyHours = 4;
    internal const int QuotedOn = 5;

    internal static FileColumns All { get; } = new(["service", "band", "provider", "rate"], ["weekly_hours", "quoted_on"]) { TellsRepeats = true };
}

/// <summary>Reads the rows of quotes.csv as quotes of agencies.</summary>
internal static class QuoteRows
{
    /// <summary>The quotes that are without fault, each with its row.</summary>
    internal static List<(ProviderQuote Quote, int Row)> Read(CsvTable table)
    {
        List<(ProviderQuote, int)> quotes = [];
        while (table.Next())
        {
            if (QuoteIn(table) is { } quote)
            {
                quotes.Add((quote, table.Row));
            }
        }

        return quotes;
    }

    private static ProviderQuote? QuoteIn(CsvTable row)
    {
        string service = row.RequiredText(QuoteColumns.Service);
        string band = row.RequiredText(QuoteColumns.Band);
        string provider = row.RequiredText(QuoteColumns.Provider);
        Money rate = row.RequiredMoney(QuoteColumns.Rate);
        decimal? weeklyHours = row.Number(QuoteColumns.WeeklyHours);
        LocalDate? quotedOn = row.Date(QuoteColumns.QuotedOn);
        try
        {
            ProviderQuote quote = new(service, band, provider, rate, weeklyHours, quotedOn);
            return row.IsSound ? quote : null;
        }
        catch (InvalidInputException exception)
        {
            row.Refuse(exception.Faults);
            return null;
        }
    }
}

/// <summary>What agencies ask, in pounds an hour: what quotes.csv says.</summary>
/// <remarks>This type is immutable. <see cref="QuotesFile"/> reads it. Rule: spec 8, quotes.csv.</remarks>
public sealed record Quotes
{
    private readonly string file;
    private readonly int[] rows;

    internal Quotes(ValueList<ProviderQuote> all, string file, int[] rows)
    {
        All = all;
        (this.file, this.rows) = (file, rows);
    }

    /// <summary>The quotes, in the order of the file.</summary>
    public ValueList<ProviderQuote> All { get; }

    /// <summary>Says where in the file a fault is that averaging these quotes has found.</summary>
    /// <param name="fault">A fault of <see cref="AgencyRates.Of"/> for <see cref="All"/>.</param>
    /// <returns>The row of the quote if the fault has its position, else the file as a whole.</returns>
    public FileFault Locate(Fault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        return new(file, fault.Position is { } quote ? rows[quote] : 0, fault.Field, fault);
    }

    /// <summary>Whether both hold equal quotes in the same order, from whatever rows.</summary>
    /// <param name="other">The quotes to compare with.</param>
    public bool Equals(Quotes? other) => other is not null && All == other.All;

    /// <inheritdoc/>
    public override int GetHashCode() => All.GetHashCode();
}

/// <summary>What can be wrong with quotes.csv, beyond what is wrong with one cell.</summary>
internal static class QuoteFaults
{
    internal static Fault NoWage() => new("file", "has no row that says what an agency pays", "give the hourly pay of at least one agency's care workers as rate, or leave the file out");

    internal static Fault WageTwice(string employer, int firstRow) =>
        new("provider", string.Create(CultureInfo.InvariantCulture, $"has its pay for this service and band in row {firstRow} too"), "keep one of the rows: each counts once in the median")
        {
            Value = CellFaults.Shown(employer),
        };
}

/// <summary>Reads the rows of quotes.csv as what agencies pay their care workers.</summary>
internal static class LocalWageRows
{
    internal static ValueList<LocalWage> Read(CsvTable table, FileFaults faults)
    {
        Dictionary<(string Employer, string Service, string Band), int> seen = [];
        List<LocalWage> wages = [];
        bool hasRows = false;
        while (table.Next())
        {
            hasRows = true;
            LocalWage wage = WageIn(table, seen);
            if (table.IsSound)
            {
                wages.Add(wage);
            }
        }

        if (!hasRows && table.IsWhole)
        {
            faults.Add(0, QuoteFaults.NoWage());
        }

        return wages.ToValueList();
    }

    private static LocalWage WageIn(CsvTable row, Dictionary<(string Employer, string Service, string Band), int> seen)
    {
        string service = row.RequiredText(QuoteColumns.Service);
        string band = row.RequiredText(QuoteColumns.Band);
        string employer = row.RequiredText(QuoteColumns.Provider);
        LocalWage wage = new(employer, row.RequiredMoney(QuoteColumns.Rate));
        row.Number(QuoteColumns.WeeklyHours);
        row.Date(QuoteColumns.QuotedOn);
        bool isNamed = employer.Length > 0 && service.Length > 0 && band.Length > 0;
        if (isNamed && !seen.TryAdd((employer, service, band), row.Row) && row.Wants(QuoteColumns.Provider))
        {
            row.Refuse(QuoteColumns.Provider, QuoteFaults.WageTwice(employer, seen[(employer, service, band)]));
        }

        if (PaRateFaults.In(wage) is { } faults)
        {
            row.Refuse(faults);
        }

        return wage;
    }
}
