using PhbCalc.Data.Csv;
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
        FileFaults.ThrowIfAny(faults);
        return services.Cards;
    }
}

/// <summary>The columns of rates.csv.</summary>
internal static class RateColumns
{
    internal const int Card = 0;
    internal const int Service = 1;
    internal const int Unit = 2;
    internal const int Band = 3;
    internal const int Days = 4;
    internal const int FromTime = 5;
    internal const int ToTime = 6;
    internal const int Rate = 7;
    internal const int ValidFrom = 8;
    internal const int ValidTo = 9;
    internal const int Source = 10;

    internal static FileColumns All { get; } = new(
        ["card", "service", "unit", "band", "days", "from_time", "to_time", "rate", "valid_from"],
        ["valid_to", "source"]);
}

/// <summary>Reads the rows of rates.csv.</summary>
internal static class RateRows
{
    internal static KnownServices Read(CsvTable table)
    {
        List<RateRow> rows = [];
        List<int> numbers = [];
        HashSet<(string Card, string Service)> doubtful = [];
        Dictionary<string, Source> sources = new(StringComparer.Ordinal);
        while (table.Next())
        {
            string card = table.RequiredText(RateColumns.Card);
            string service = table.RequiredText(RateColumns.Service);
            if (RowIn(table, card, service, sources) is { } row)
            {
                rows.Add(row);
                numbers.Add(table.Row);
            }
            else
            {
                doubtful.Add((card, service));
            }
        }

        return new(Build(table, rows, numbers, doubtful), doubtful, table.IsWhole);
    }

    /// <summary>
    /// Puts sound rows together. A service that has a faulty row is left out: that its other rows leave a gap would be no news.
    /// </summary>
    private static RateCards Build(CsvTable table, List<RateRow> rows, List<int> numbers, HashSet<(string Card, string Service)> doubtful)
    {
        int[] sound = [.. Enumerable.Range(0, rows.Count).Where(i => !doubtful.Contains((rows[i].Card, rows[i].Service)))];
        List<Fault> faults = [];
        RateCards cards = RateCardBuilder.Build([.. sound.Select(i => rows[i])], SpecialDays.None, faults);
        foreach (Fault fault in faults)
        {
            table.RefuseEarlier(numbers[sound[fault.Position!.Value]], fault);
        }

        return cards;
    }

    private static RateRow? RowIn(CsvTable row, string card, string service, Dictionary<string, Source> sources)
    {
        RateUnit? unit = row.RequiredWord(RateColumns.Unit, Words.RateUnits);
        string band = row.RequiredText(RateColumns.Band);
        DayTypes days = row.Days(RateColumns.Days, CellFaults.NotDays);
        LocalTime? from = row.StartTime(RateColumns.FromTime);
        LocalTime? to = row.EndTime(RateColumns.ToTime);
        Money rate = row.RequiredMoney(RateColumns.Rate);
        LocalDate validFrom = row.RequiredDate(RateColumns.ValidFrom);
        LocalDate? validTo = row.Date(RateColumns.ValidTo);
        string? source = row.Text(RateColumns.Source);
        RefuseOneTime(row);
        // Of a rate without a unit it is not known whether it needs days.
        RateRow read = new(card, service, unit ?? RateUnit.Week, band, rate, validFrom)
        {
            Days = days,
            From = from ?? LocalTime.Midnight,
            To = to ?? LocalTime.Midnight,
            ValidTo = validTo,
            Source = source is null ? null : SourceOf(source, sources),
        };
        if (!row.IsSound)
        {
            RefuseTheRest(row, read);
        }

        return row.IsSound ? read : null;
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
        bool hasFrom = !row.Bytes(RateColumns.FromTime).IsEmpty;
        bool hasTo = !row.Bytes(RateColumns.ToTime).IsEmpty;
        int blank = hasFrom ? RateColumns.ToTime : RateColumns.FromTime;
        if (hasFrom != hasTo && row.Wants(blank))
        {
            row.Refuse(blank, CellFaults.OneTimeBlank(row.Name(blank)));
        }
    }

    private static Source SourceOf(string title, Dictionary<string, Source> sources) =>
        sources.TryGetValue(title, out Source? source) ? source : sources[title] = new(title);
}
