using System.Globalization;
using PhbCalc.Data.Csv;
using PhbCalc.Rates;

namespace PhbCalc.Data;

/// <summary>Reads quotes.csv: what agencies charge for an hour, or pay for one.</summary>
/// <remarks>Rule: spec 8, quotes.csv; spec 3, Agency and Personal assistant.</remarks>
public static class QuotesFile
{
    /// <summary>The name of the file in a folder: <c>quotes.csv</c>.</summary>
    public const string Name = "quotes.csv";

    internal static ColumnList Columns { get; } = new() { TellsRepeats = true };

    private static readonly Column<string> Service = Columns.Required("service", Cell.Text);
    private static readonly Column<string> Band = Columns.Required("band", Cell.Text);
    private static readonly Column<string> Provider = Columns.Required("provider", Cell.Text);
    private static readonly Column<Money> Rate = Columns.Required("rate", Cell.Money);
    private static readonly Column<decimal?> WeeklyHours = Columns.Optional("weekly_hours", Cell.NumberOrBlank);
    private static readonly Column<LocalDate?> QuotedOn = Columns.Optional("quoted_on", Cell.DateOrBlank);

    /// <summary>Reads the quotes of agencies, in the order of the file: pounds an hour, and hours a week.</summary>
    /// <param name="stream">The file; it is left open.</param>
    /// <param name="fileName">The name of the file in messages; <c>quotes.csv</c> by default.</param>
    /// <param name="options">How files are read; dates as yyyy-MM-dd if not given.</param>
    /// <exception cref="InvalidFilesException">The file is wrong. All its faults are reported at once.</exception>
    public static Quotes Read(Stream stream, string fileName = Name, ReadOptions? options = null) =>
        new(Columns.ReadAlone(stream, fileName, options, table => FileRows<ProviderQuote>.Read(table, Quote)), fileName) { Places = SheetPlaces.Of((fileName, stream)) };

    /// <summary>
    /// Reads a file of the same form as local research for the rate of personal assistants: the provider is the employer, and the rate is the
    /// pay of its care workers, in pounds an hour. Weekly hours and the day are not used.
    /// </summary>
    /// <param name="stream">The file; it is left open.</param>
    /// <param name="fileName">The name of the file in messages; <c>quotes.csv</c> by default.</param>
    /// <param name="options">How files are read; dates as yyyy-MM-dd if not given.</param>
    /// <exception cref="InvalidFilesException">The file is wrong, or has no row. All its faults are reported at once.</exception>
    public static ValueList<LocalWage> ReadLocalWages(Stream stream, string fileName = Name, ReadOptions? options = null) =>
        Columns.ReadAlone(stream, fileName, options, Wages);

    private static ProviderQuote Quote(CsvTable row) => new(Service.In(row), Band.In(row), Provider.In(row), Rate.In(row), WeeklyHours.In(row), QuotedOn.In(row));

    private static ValueList<LocalWage> Wages(CsvTable table)
    {
        Dictionary<(string Employer, string Service, string Band), int> seen = [];
        FileRows<LocalWage> wages = FileRows<LocalWage>.Read(table, row => Wage(row, seen));
        if (!table.HasRows && table.IsWhole)
        {
            table.RefuseFile(QuoteFaults.NoWage());
        }

        return wages.Values;
    }

    private static LocalWage Wage(CsvTable row, Dictionary<(string Employer, string Service, string Band), int> seen)
    {
        (string service, string band, string employer) = (Service.In(row), Band.In(row), Provider.In(row));
        LocalWage wage = new(employer, Rate.In(row));
        WeeklyHours.In(row);
        QuotedOn.In(row);
        bool isNamed = employer.Length > 0 && service.Length > 0 && band.Length > 0;
        if (isNamed && !seen.TryAdd((employer, service, band), row.Row) && Provider.Wants(row))
        {
            Provider.Refuse(row, QuoteFaults.WageTwice(employer, seen[(employer, service, band)]));
        }

        row.Refuse(PaRateFaults.In(wage));
        return wage;
    }
}

/// <summary>What agencies charge, in pounds an hour, from quotes.csv.</summary>
/// <remarks>This type is immutable. <see cref="QuotesFile"/> reads it. Rule: spec 8, quotes.csv.</remarks>
public sealed record Quotes
{
    private readonly string file;
    private readonly int[] rows;

    internal Quotes(FileRows<ProviderQuote> quotes, string file) => (All, rows, this.file) = (quotes.Values, quotes.Numbers, file);

    /// <summary>The quotes, in the order of the file.</summary>
    public ValueList<ProviderQuote> All { get; }

    /// <summary>The sheet read in place of the file.</summary>
    internal SheetPlaces Places { get; init; } = SheetPlaces.None;

    /// <summary>Gives the place in the file of a fault found when these quotes are averaged.</summary>
    /// <param name="fault">A fault of <see cref="AgencyPricing.Price"/> for <see cref="All"/>.</param>
    /// <returns>The row of the quote if the fault has its position, otherwise the file as a whole.</returns>
    public FileFault Locate(Fault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        return Places.At(new(file, fault.Position is { } quote ? rows[quote] : 0, fault.Field, fault));
    }

    /// <summary>Whether both have equal quotes in the same order, from any rows.</summary>
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
