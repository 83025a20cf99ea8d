using PhbCalc.BottomUp;
using PhbCalc.Rates;

namespace PhbCalc.Benchmarks.BottomUp;

/// <summary>
/// A caseload of invented people, made from a seed: the same seed gives the same people on every machine. The first people are the same
/// however many are asked for, so a caseload ten times as large is ten times the work of the same kind.
/// </summary>
/// <param name="seed">The seed.</param>
/// <param name="visitsPerPerson">How many visits each person has.</param>
/// <param name="mix">How like a real caseload it is.</param>
public sealed class SyntheticCaseload(int seed, int visitsPerPerson, Mix mix)
{
    private static readonly (DayTypes Days, int Weight)[] Days =
    [
        (DayTypes.EveryDay, 50), (DayTypes.Weekdays, 20), (DayTypes.Weekend, 10), (DayTypes.Monday, 5),
        (DayTypes.Wednesday | DayTypes.Friday, 5), (DayTypes.Monday | DayTypes.Tuesday | DayTypes.Thursday, 5), (DayTypes.Saturday, 5),
    ];

    /// <summary>The financial year the caseload is made for.</summary>
    public static FinancialYear Year { get; } = new(2026);

    /// <summary>Rate cards with three to five bands, a band round midnight, bank holidays, and a change of rates in October.</summary>
    public static IReadOnlyList<RateRow> RateRows { get; } =
    [
        .. Hourly("agency", "personal-care", new(2026, 4, 1), 24.10m),
        .. Hourly("agency", "nurse", new(2026, 4, 1), 41.35m),
        .. Hourly("pa", "personal-care", new(2026, 4, 1), 15.25m),
        .. Hourly("pa", "personal-care", new(2026, 10, 1), 15.65m),
        new("agency", "sleep-in", RateUnit.Night, "night", Money.FromPounds(98.50m), new(2026, 4, 1)),
        new("agency", "live-in", RateUnit.Week, "week", Money.FromPounds(1495m), new(2026, 4, 1)),
    ];

    /// <summary>The people, one after another.</summary>
    /// <param name="count">How many.</param>
    public IEnumerable<CarePlan> People(int count)
    {
        for (int i = 0; i < count; i++)
        {
            yield return Person(i);
        }
    }

    private CarePlan Person(int number)
    {
        Random random = new(unchecked((seed * 7_919) + number));
        bool startsInYear = mix == Mix.Realistic && random.Next(100) < 15;
        LocalDate start = startsInYear ? Year.Start.PlusDays(random.Next(365)) : new LocalDate(2024, 1, 1).PlusDays(random.Next(800));
        Visit[] visits = [.. Enumerable.Range(1, visitsPerPerson).Select(id => Visit(id, random))];
        Absence[] absences = mix == Mix.Realistic && random.Next(100) < 20 ? [Absence(random)] : [];
        return new($"P{number:0000000}", start, visits: [.. visits], absences: [.. absences]);
    }

    private Visit Visit(int id, Random random)
    {
        (string card, string service) = random.Next(100) switch
        {
            < 55 => ("agency", "personal-care"),
            < 85 => ("pa", "personal-care"),
            < 95 => ("agency", "nurse"),
            < 99 => ("agency", "sleep-in"),
            _ => ("agency", "live-in"),
        };
        bool isNight = service == "sleep-in" || random.Next(100) < 12;
        int start = isNight ? 22 * 60 : (6 * 60) + (15 * random.Next(60));
        int minutes = isNight ? 9 * 60 : 15 * (1 + random.Next(8));
        int carers = random.Next(100) < 25 ? 2 : 1;
        WeekPattern weeks = mix == Mix.Realistic && random.Next(100) < 4 ? WeekPattern.Of(2, 1 + random.Next(2)) : WeekPattern.Every;
        LocalDate? from = mix == Mix.Realistic && random.Next(100) < 5 ? Year.Start.PlusDays(random.Next(300)) : null;
        return new($"v{id}", card, service, DaysOf(random), Time(start), Time((start + minutes) % 1440), carers, weeks, from, domain: random.Next(2) == 0 ? "Mobility" : null);
    }

    private static DayTypes DaysOf(Random random)
    {
        int draw = random.Next(Days.Sum(choice => choice.Weight));
        foreach ((DayTypes days, int weight) in Days)
        {
            draw -= weight;
            if (draw < 0)
            {
                return days;
            }
        }

        throw new InvalidOperationException("The weights do not add up.");
    }

    private static Absence Absence(Random random)
    {
        LocalDate from = Year.Start.PlusDays(random.Next(350));
        return new(from, from.PlusDays(random.Next(21)), random.Next(3) == 0 ? "agency" : null);
    }

    private static IEnumerable<RateRow> Hourly(string card, string service, LocalDate from, decimal rate)
    {
        LocalTime six = new(6, 0);
        LocalTime ten = new(22, 0);
        yield return Row("day", rate, DayTypes.Weekdays, six, ten);
        yield return Row("night", rate * 1.2m, DayTypes.Weekdays, ten, six);
        yield return Row("weekend", rate * 1.25m, DayTypes.Weekend, LocalTime.Midnight, LocalTime.Midnight);
        yield return Row("bank holiday", rate * 2m, DayTypes.BankHoliday, LocalTime.Midnight, LocalTime.Midnight);

        RateRow Row(string band, decimal pounds, DayTypes days, LocalTime start, LocalTime end) =>
            new(card, service, RateUnit.Hour, band, Money.FromPounds(pounds), from) { Days = days, From = start, To = end };
    }

    private static LocalTime Time(int minute) => LocalTime.FromMinutesSinceMidnight(minute);
}
