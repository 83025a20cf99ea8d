using NodaTime.Text;
using PhbCalc.BottomUp;
using PhbCalc.Rates;

namespace PhbCalc.Tests;

/// <summary>Short ways to make the things that tests are about.</summary>
internal static class Build
{
    internal const string Card = "agency";
    internal const string Care = "care";

    internal static readonly LocalDate LongAgo = new(2000, 1, 1);

    internal static LocalDate Date(string text) => LocalDatePattern.Iso.Parse(text).GetValueOrThrow();

    internal static DateInterval Days(string from, string to) => new(Date(from), Date(to));

    internal static DateInterval Year(int startYear) => new FinancialYear(startYear).Days;

    /// <summary>A row of a rate card; times are <c>22:00-06:00</c>, or blank for the whole day.</summary>
    internal static RateRow Row(string band, string days, string times, decimal rate, RateUnit unit = RateUnit.Hour, LocalDate? from = null, LocalDate? to = null, string service = Care)
    {
        (LocalTime start, LocalTime end) = times.Length == 0 ? (LocalTime.Midnight, LocalTime.Midnight) : Times(times);
        return new(Card, service, unit, band, Money.FromPounds(rate), from ?? LongAgo)
        {
            Days = DayTypesOf(days),
            From = start,
            To = end,
            ValidTo = to,
        };
    }

    /// <summary>A rate card with one rate for every hour.</summary>
    internal static RateCards Flat(decimal rate) => RateCards.From([Row("all", "Mon-Sun", "", rate)]);

    /// <summary>A visit; times are <c>20:00-08:00</c>, or blank for none.</summary>
    internal static Visit Visit(string days, string times, int carers = 1, string weeks = "every", string? from = null, string? to = null, string id = "v1", string card = Card, string service = Care, string? domain = null)
    {
        Assert.True(WeekPattern.TryParse(weeks, out WeekPattern pattern), weeks);
        (LocalTime? start, LocalTime? end) = times.Length == 0 ? ((LocalTime?)null, (LocalTime?)null) : Times(times);
        return new(id, card, service, DayTypesOf(days), start, end, carers, pattern, from is null ? null : Date(from), to is null ? null : Date(to), domain);
    }

    internal static CarePlan Plan(params ValueList<Visit> visits) => new("P1", LongAgo.PlusYears(10), visits: visits);

    internal static CarePlan Plan(string start, string? end = null, ValueList<Visit> visits = default, ValueList<Item> items = default, ValueList<Absence> absences = default) =>
        new("P1", Date(start), end is null ? null : Date(end), visits, items, absences);

    internal static BottomUpCosting Costing(RateCards rates, DateInterval period, CostingPolicy? policy = null) => new(rates, Published.BankHolidays, period, policy);

    /// <summary>Faults one a line, each with its position before it.</summary>
    internal static string Lines(IEnumerable<Fault> faults) => string.Join('\n', faults.Select(fault => fault.Position is { } position ? $"{position} {fault}" : fault.ToString()));

    private static DayTypes DayTypesOf(string days) => DayWords.TryParse(days, out DayTypes read, out _) || days.Length == 0 ? read : throw new ArgumentException(days, nameof(days));

    private static (LocalTime Start, LocalTime End) Times(string times)
    {
        string[] parts = times.Split('-');
        return (Time(parts[0]), Time(parts[1]));
    }

    private static LocalTime Time(string text) => text == "24:00" ? LocalTime.Midnight : LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(text).GetValueOrThrow();
}
