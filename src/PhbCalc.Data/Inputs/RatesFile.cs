using PhbCalc.Data.Csv;
using PhbCalc.Rates;

namespace PhbCalc.Data;

/// <summary>Reads rates.csv: what services cost, by card, band and date.</summary>
/// <remarks>Rule: spec 8, rates.csv; spec 2, Rate card.</remarks>
public static class RatesFile
{
    /// <summary>The name of the file in a folder: <c>rates.csv</c>.</summary>
    public const string Name = "rates.csv";

    internal static ColumnList Columns { get; } = new();

    private static readonly Column<string> Card = Columns.Required("card", Cell.Text);
    private static readonly Column<string> Service = Columns.Required("service", Cell.Text);
    private static readonly Column<RateUnit?> Unit = Columns.Required("unit", Cell.Word(Words.RateUnits));
    private static readonly Column<string> Band = Columns.Required("band", Cell.Text);
    private static readonly Column<DayTypes> Days = Columns.Required("days", Cell.DaysOrBlank);
    private static readonly Column<LocalTime?> From = Columns.Required("from_time", Cell.StartOrBlank);
    private static readonly Column<LocalTime?> To = Columns.Required("to_time", Cell.EndOrBlank);
    private static readonly Column<Money> Rate = Columns.Required("rate", Cell.Money);
    private static readonly Column<LocalDate> ValidFrom = Columns.Required("valid_from", Cell.Date);
    private static readonly Column<LocalDate?> ValidTo = Columns.Optional("valid_to", Cell.DateOrBlank);
    private static readonly Column<Source?> Source = Columns.Optional("source", Cell.SourceOrBlank);

    /// <summary>Reads the rate cards, in pounds per the unit of each service.</summary>
    /// <param name="stream">The file; it is left open.</param>
    /// <param name="fileName">What to call the file in messages; <c>rates.csv</c> by default.</param>
    /// <param name="options">How files are read; dates as yyyy-MM-dd if not given.</param>
    /// <exception cref="InvalidFilesException">The file is wrong, or its rows contradict each other. All its faults are reported at once.</exception>
    public static RateCards Read(Stream stream, string fileName = Name, ReadOptions? options = null) => Columns.ReadAlone(stream, fileName, options, Rows).Cards;

    /// <summary>
    /// Reads the rows and puts them together. A service that has a faulty row is left out: that its other rows leave a gap would be no news.
    /// </summary>
    internal static KnownServices Rows(CsvTable table)
    {
        HashSet<(string Card, string Service)> doubtful = [];
        FileRows<RateRow> rows = FileRows<RateRow>.Read(table, row => Made(row, doubtful)).Where(row => !doubtful.Contains((row.Card, row.Service)));
        List<Fault> faults = [];
        RateCards cards = RateCardBuilder.Build([.. rows.Values], faults);
        rows.Refuse(table, faults);
        return new(cards, doubtful, table.IsWhole);
    }

    /// <summary>What a row holds. If it is faulty, its service is doubtful.</summary>
    private static RateRow Made(CsvTable row, HashSet<(string Card, string Service)> doubtful)
    {
        (string card, string service, RateUnit? unit, string band) = (Card.In(row), Service.In(row), Unit.In(row), Band.In(row));
        // Of a rate without a unit it is not known whether it needs days.
        RateRow read = new(card, service, unit ?? RateUnit.Week, band, Rate.In(row), ValidFrom.In(row))
        {
            Days = Days.In(row),
            From = From.In(row) ?? LocalTime.Midnight,
            To = To.In(row) ?? LocalTime.Midnight,
            ValidTo = ValidTo.In(row),
            Source = Source.In(row),
        };
        RefuseOneTime(row);
        if (!row.IsSound)
        {
            doubtful.Add((card, service));
            RefuseTheRest(row, read);
        }

        return read;
    }

    /// <summary>A faulty row does not get as far as the rate cards, so what is wrong with its other cells is reported here.</summary>
    private static void RefuseTheRest(CsvTable row, RateRow read)
    {
        List<Fault> faults = [];
        RateFaults.AddForRow(read, 0, faults);
        row.Refuse(faults);
    }

    private static void RefuseOneTime(CsvTable row)
    {
        Column<LocalTime?> blank = From.IsBlankIn(row) ? From : To;
        if (From.IsBlankIn(row) != To.IsBlankIn(row) && blank.Wants(row))
        {
            blank.Refuse(row, CellFaults.OneTimeBlank(blank.Name));
        }
    }
}
