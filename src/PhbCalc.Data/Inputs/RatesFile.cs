using PhbCalc.Data.Csv;
using PhbCalc.Rates;
using PhbCalc.Rotas;

namespace PhbCalc.Data;

/// <summary>Reads rates.csv: what services cost, and what PAs are paid, by card, band and date.</summary>
/// <remarks>Rule: spec 8, rates.csv; spec 2, Rate card; spec 2b, Prices as they are published and Days that are special; spec 3b, Who works when, at what pay.</remarks>
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
    private static readonly Column<int?> CallMinutes = Columns.Optional("call_minutes", Cell.WholeOrBlank);
    private static readonly Column<int?> LeastMinutes = Columns.Optional("least_minutes", Cell.WholeOrBlank);
    private static readonly Column<NightDay> NightDay = Columns.Optional("night_day", Cell.WordOr(Words.NightDays, Rates.NightDay.Start));
    private static readonly Column<decimal?> Retainer = Columns.Optional("retainer", Cell.ShareOrBlank);
    private static readonly Column<int?> RetainerDays = Columns.Optional("retainer_days", Cell.WholeOrBlank);
    private static readonly Column<CardKind?> Kind = Columns.Optional("kind", Cell.WordOrBlank(RateWords.CardKinds));
    private static readonly Column<NightKind?> NightKind = Columns.Optional("night_kind", Cell.WordOrBlank(RateWords.NightKinds));
    private static readonly Column<AbsencePay?> AbsencePay = Columns.Optional("absence_pay", AbsencePayOrBlank);

    /// <summary>Reads the cards of prices and of pay, in pounds per the unit of each service.</summary>
    /// <param name="stream">The file; it is left open.</param>
    /// <param name="fileName">The name of the file in messages; <c>rates.csv</c> by default.</param>
    /// <param name="options">How files are read; dates as yyyy-MM-dd if not given.</param>
    /// <param name="specialDays">The days that rows can name, as <see cref="SpecialDaysFile"/> reads them; none if not given.</param>
    /// <exception cref="InvalidFilesException">The file is wrong, or its rows contradict each other. All its faults are reported at once.</exception>
    public static PricesAndPay Read(Stream stream, string fileName = Name, ReadOptions? options = null, SpecialDays? specialDays = null) =>
        Columns.ReadAlone(stream, fileName, options, table => Rows(table, specialDays ?? SpecialDays.None)).Split;

    /// <summary>
    /// Reads the rows and puts them together. A service that has a faulty row is left out: a gap in its other rows would follow from that fault.
    /// </summary>
    /// <param name="table">The file.</param>
    /// <param name="named">The days that have names.</param>
    internal static KnownServices Rows(CsvTable table, SpecialDays named)
    {
        HashSet<(string Card, string Service)> doubtful = [];
        PayCards pay = new(Kind, NightKind, AbsencePay);
        FileRows<RateRow> rows = FileRows<RateRow>.Read(table, row => Made(row, named, pay, doubtful)).Where(row => !doubtful.Contains((row.Card, row.Service)));
        List<Fault> faults = [];
        RateCards cards = RateCardBuilder.Build([.. rows.Values], named, faults);
        rows.Refuse(table, faults);
        return new(cards, pay, doubtful, table.IsWhole);
    }

    /// <summary>What a row holds. If it is faulty, its service is doubtful.</summary>
    private static RateRow Made(CsvTable row, SpecialDays named, PayCards pay, HashSet<(string Card, string Service)> doubtful)
    {
        (string card, string service, RateUnit? unit, string band) = (Card.In(row), Service.In(row), Unit.In(row), Band.In(row));
        (DayTypes days, ValueList<string> names) = named.Days.Count == 0 ? (Days.In(row), []) : DaysIn(row, named);
        // Of a rate without a unit it is not known whether it needs days.
        RateRow read = new(card, service, unit ?? RateUnit.Week, band, Rate.In(row), ValidFrom.In(row))
        {
            Days = days,
            SpecialDays = names,
            From = From.In(row) ?? LocalTime.Midnight,
            To = To.In(row) ?? LocalTime.Midnight,
            ValidTo = ValidTo.In(row),
            Source = Source.In(row),
            CallMinutes = CallMinutes.In(row),
            LeastMinutes = LeastMinutes.In(row),
            NightDay = NightDay.In(row),
            Retainer = Retainer.In(row) ?? 0m,
            RetainerDays = RetainerDays.In(row),
        };
        RefuseOneTime(row);
        pay.Add(row, read, unit is not null);
        if (!row.IsSound)
        {
            doubtful.Add((card, service));
            RefuseTheRest(row, read);
        }

        return read;
    }

    /// <summary>Days some of which have names of their own.</summary>
    private static (DayTypes Days, ValueList<string> Names) DaysIn(CsvTable row, SpecialDays named)
    {
        string text = row.Text(Days.Index) ?? string.Empty;
        if (!DayWords.TryParse(text, named, out DayTypes days, out ValueList<string> names, out string? faulty) && faulty is not null && Days.Wants(row))
        {
            Days.Refuse(row, CellFaults.FaultyDay(Days.Name, faulty, [.. DayWords.Known, .. named.Days.Select(day => day.Name).Distinct(StringComparer.Ordinal)]));
        }

        return (days, names);
    }

    private static AbsencePay? AbsencePayOrBlank(CsvTable row, int column)
    {
        AbsencePay? pay = null;
        if (row.Text(column) is { } text && !Rotas.AbsencePay.TryParse(text, out pay) && row.Wants(column))
        {
            row.Refuse(column, PayCardFaults.NotAbsencePay(AbsencePay.Name, CellFaults.Shown(text)));
        }

        return pay;
    }

    /// <summary>A faulty row does not reach the rate cards, so faults in its other cells are reported here.</summary>
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
