using PhbCalc.BottomUp;
using PhbCalc.Rates;

namespace PhbCalc.Benchmarking.Making;

/// <summary>Care plans of invented people, and the rate cards that price them, as real ones are: bands that are called otherwise in the next version, units other than hours, part years.</summary>
/// <param name="seed">The seed of the caseload.</param>
/// <param name="visits">How many visits a person has.</param>
internal sealed class PlanMaker(int seed, int visits)
{
    private const int MinutesADay = 1440;

    /// <summary>The financial year that plans are made for.</summary>
    internal static FinancialYear Year { get; } = new(2026);

    /// <summary>Rate cards of an agency and of personal assistants. Rates change in October, and those of the agency have other bands from then on; one service has no rate of its own for bank holidays.</summary>
    internal static RateRow[] RateRows { get; } =
    [
        .. InThreeBands("agency", "personal-care", Year.Start, 24.10m),
        .. InFiveBands("agency", "personal-care", October, 24.85m),
        .. InThreeBands("agency", "nurse", Year.Start, 41.35m),
        .. InThreeBands("pa", "personal-care", Year.Start, 15.25m),
        .. InThreeBands("pa", "personal-care", October, 15.65m),
        Whole("agency", "companionship", RateUnit.Hour, "any time", 19.40m),
        Whole("agency", "welfare-check", RateUnit.Visit, "check", 11.75m),
        Whole("agency", "day-centre", RateUnit.Day, "day", 68.20m),
        Whole("agency", "sleep-in", RateUnit.Night, "night", 98.50m),
        Whole("agency", "live-in", RateUnit.Week, "week", 1_495m),
    ];

    private static LocalDate October => new(2026, 10, 1);

    /// <summary>The plan of a person. Three in a hundred have none yet.</summary>
    internal CarePlan Plan(string id, int person)
    {
        Dice dice = new(seed, person, Topic.Plan);
        LocalDate start = dice.In100(15) ? Year.Start.PlusDays(dice.Below(365)) : new LocalDate(2024, 1, 1).PlusDays(dice.Below(800));
        LocalDate? end = dice.In100(6) ? LocalDate.Max(start, Year.Start).PlusDays(dice.Below(330)) : null;
        if (dice.In100(3))
        {
            return new(id, start, end);
        }

        return new(
            id,
            start,
            end,
            [.. Enumerable.Range(1, visits).Select(number => Visit(number, dice))],
            [.. Enumerable.Range(1, dice.Weighted((55, 0), (30, 1), (15, 3))).Select(number => Item(number, dice))],
            dice.In100(20) ? [Absence(dice)] : []);
    }

    private static Visit Visit(int number, Dice dice)
    {
        (string card, string service) = dice.Weighted(
            (45, ("agency", "personal-care")), (30, ("pa", "personal-care")), (9, ("agency", "nurse")), (6, ("agency", "companionship")),
            (4, ("agency", "welfare-check")), (2, ("agency", "day-centre")), (3, ("agency", "sleep-in")), (1, ("agency", "live-in")));
        DayTypes days = dice.Weighted(
            (50, DayTypes.EveryDay), (20, DayTypes.Weekdays), (10, DayTypes.Weekend), (5, DayTypes.Monday), (5, DayTypes.Saturday),
            (5, DayTypes.Wednesday | DayTypes.Friday), (5, DayTypes.Monday | DayTypes.Tuesday | DayTypes.Thursday));
        bool isNight = service == "sleep-in" || dice.In100(12);
        int start = isNight ? 22 * 60 : (6 * 60) + (15 * dice.Below(60));
        int minutes = isNight ? 9 * 60 : dice.In100(5) ? 20 : 15 * dice.Between(1, 8);
        LocalDate? from = dice.In100(5) ? Year.Start.PlusDays(dice.Below(300)) : null;
        return new(
            $"v{number}",
            card,
            service,
            days,
            Time(start),
            Time((start + minutes) % MinutesADay),
            dice.In100(25) ? 2 : 1,
            dice.In100(4) ? WeekPattern.Of(2, dice.Between(1, 2)) : WeekPattern.Every,
            from,
            dice.In100(4) ? (from ?? Year.Start).PlusDays(dice.Between(14, 120)) : null,
            dice.In100(50) ? "Mobility" : null);
    }

    private static Item Item(int number, Dice dice)
    {
        (string category, ItemUnit unit, int least, int most) = dice.Of(
            ("equipment", ItemUnit.Once, 2_000, 90_000), ("respite", ItemUnit.Week, 60_000, 160_000), ("therapy", ItemUnit.Month, 4_000, 22_000),
            ("insurance", ItemUnit.Year, 6_000, 16_000), ("day-opportunities", ItemUnit.Day, 1_500, 7_000));
        LocalDate from = Year.Start.PlusDays(dice.Below(300));
        LocalDate? to = unit is ItemUnit.Week or ItemUnit.Day ? from.PlusDays(dice.Between(6, 60)) : null;
        return new($"i{number}", category, Money.FromPence(dice.Between(least, most)), unit, dice.Of(1m, 1m, 2m, 0.5m), from, to, dice.In100(10) ? Funding.Block : Funding.Budget);
    }

    private static Absence Absence(Dice dice)
    {
        LocalDate from = Year.Start.PlusDays(dice.Below(350));
        return new(from, from.PlusDays(dice.Below(21)), dice.In100(33) ? "agency" : null);
    }

    private static RateRow[] InThreeBands(string card, string service, LocalDate from, decimal rate) =>
    [
        Hours(card, service, from, "day", DayTypes.Weekdays, rate, 6, 22),
        Hours(card, service, from, "night", DayTypes.Weekdays, rate * 1.2m, 22, 6),
        Hours(card, service, from, "weekend", DayTypes.Weekend, rate * 1.25m, 0, 0),
        Hours(card, service, from, "bank holiday", DayTypes.BankHoliday, rate * 2m, 0, 0),
    ];

    private static RateRow[] InFiveBands(string card, string service, LocalDate from, decimal rate) =>
    [
        Hours(card, service, from, "weekday core", DayTypes.Weekdays, rate, 7, 20),
        Hours(card, service, from, "weekday unsocial", DayTypes.Weekdays, rate * 1.2m, 20, 7),
        Hours(card, service, from, "Saturday", DayTypes.Saturday, rate * 1.2m, 0, 0),
        Hours(card, service, from, "Sunday", DayTypes.Sunday, rate * 1.3m, 0, 0),
        Hours(card, service, from, "bank holiday", DayTypes.BankHoliday, rate * 2m, 0, 0),
    ];

    private static RateRow Hours(string card, string service, LocalDate from, string band, DayTypes days, decimal rate, int start, int end) =>
        new(card, service, RateUnit.Hour, band, Money.FromPounds(rate), from) { Days = days, From = new(start, 0), To = new(end, 0) };

    private static RateRow Whole(string card, string service, RateUnit unit, string band, decimal rate) => new(card, service, unit, band, Money.FromPounds(rate), Year.Start);

    private static LocalTime Time(int minute) => LocalTime.FromMinutesSinceMidnight(minute);
}
