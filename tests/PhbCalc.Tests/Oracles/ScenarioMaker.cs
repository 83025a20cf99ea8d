using PhbCalc.BottomUp;
using PhbCalc.Rates;

namespace PhbCalc.Tests.Oracles;

/// <summary>Makes one random case. The choices lean to where costing goes wrong: midnights, clock changes, bank holidays, ends of things.</summary>
/// <param name="seed">The seed.</param>
internal sealed class ScenarioMaker(int seed)
{
    private static readonly int[] LikelyMinutes = [0, 1, 15, 59, 60, 75, 90, 119, 120, 360, 420, 540, 1140, 1200, 1320, 1410, 1439];
    private static readonly int[] LikelyLengths = [15, 30, 45, 60, 90, 240, 480, 540, 600, 720, 1439, 1440];

    private readonly Dice dice = new(seed);

    /// <summary>Whether the case has nothing of spec 2b, as most plans do.</summary>
    private bool isPlain;
    private LocalDate periodStart;
    private LocalDate periodEnd;

    internal Scenario Make()
    {
        ChoosePeriod();
        isPlain = dice.Percent(30);
        List<ServiceCase> services = dice.Several(1, 3, i => new RateCardMaker(dice, periodStart, periodEnd, isPlain).Service(i));
        LocalDate start = PersonStart();
        List<VisitCase> visits = dice.Several(dice.Percent(95) ? 1 : 0, 4, i => Visit(i, dice.OneOf(services)));
        return new()
        {
            SpecialDays = SpecialDays(),
            RespiteWeeks = isPlain || dice.Percent(80) ? 0m : dice.OneOf(4m, 2.5m, 0.333333m, 52m),
            PeriodStart = periodStart,
            PeriodEnd = periodEnd,
            Policy = Policy(),
            Services = services,
            PersonStart = start,
            PersonEnd = dice.Perhaps(40, () => dice.Day(start, 0, 600)),
            Visits = visits,
            Items = dice.Several(0, 3, i => Item(i, visits)),
            Absences = Absences(services),
        };
    }

    private void ChoosePeriod()
    {
        int year = dice.Between(2012, 2027);
        switch (dice.Between(0, 9))
        {
            case <= 2:
                (periodStart, periodEnd) = (new(year, 4, 1), new(year + 1, 3, 31));
                break;
            case 3:
                (periodStart, periodEnd) = (new(year, 1, 1), new(year, 12, 31));
                break;
            case 4:
                periodStart = dice.Day(new(year, 1, 1), 0, 365);
                periodEnd = dice.Day(periodStart, 200, 800);
                break;
            case 5 when dice.Percent(50):
                periodStart = dice.OneOf(new LocalDate(2011, 12, 20), new LocalDate(2028, 12, 20));
                periodEnd = dice.Day(periodStart, 5, 40);
                break;
            default:
                LocalDate day = dice.OneOf(new LocalDate(year, 3, 28), new LocalDate(year, 10, 27), new LocalDate(year, 12, 26), new LocalDate(year, 4, 1), new LocalDate(year, 2, 28));
                periodStart = dice.Day(day, -20, 3);
                periodEnd = dice.Day(periodStart, 0, 120);
                break;
        }
    }

    private LocalDate PersonStart() => dice.Between(0, 9) switch
    {
        <= 2 => periodStart,
        <= 5 => dice.Day(periodStart, -500, 0),
        <= 8 => dice.Day(periodStart, 0, Period.DaysBetween(periodStart, periodEnd)),
        _ => dice.Day(periodStart, -500, 800),
    };

    private CostingPolicy Policy() => new()
    {
        WeeksPerYear = dice.OneOf(new Ratio(52), new Ratio(52_143, 1000), new Ratio(365, 7)),
        BankHolidayDates = dice.OneOf(Enum.GetValues<BankHolidayDates>()),
        ClockChanges = dice.Percent(75) ? ClockChanges.Elapsed : ClockChanges.Ignored,
        Contingency = dice.Between(0, 3) switch
        {
            0 => Contingency.OfWeeks(dice.OneOf(4m, 2.5m, 0.142857m), dice.OneOf(Enum.GetValues<ContingencyPlace>())),
            1 => Contingency.OfShare(dice.OneOf(0.05m, 0.1m, 0.123456m), dice.OneOf(Enum.GetValues<ContingencyPlace>())),
            _ => Contingency.None,
        },
        CallLength = dice.OneOf(CallLength.Refuse, CallLength.NextLonger, CallLength.ProRata, CallLength.ProRata),
        RoundMinutes = isPlain || dice.Percent(70) ? MinuteRounding.None : dice.OneOf(Enum.GetValues<MinuteRounding>()),
        RoundEachVisit = !isPlain && dice.Percent(25),
        TypicalWeek = isPlain || dice.Percent(70) ? TypicalWeekBasis.PricingDate : TypicalWeekBasis.BySeason,
        BankHolidayEves = dice.OneOf(CostingPolicy.Default.BankHolidayEves, default, [new(4, 1), new(12, 24), new(3, 29)]),
    };

    /// <summary>Both names that rates can use, each on some dates; now and then both on one date, the first of which wins.</summary>
    private SpecialDays SpecialDays()
    {
        int days = Period.DaysBetween(periodStart, periodEnd);
        List<SpecialDay> named = [];
        foreach (string name in dice.Percent(50) ? RateCardMaker.Names : [.. RateCardMaker.Names.Reverse()])
        {
            named.AddRange(dice.Several(1, 6, _ => new SpecialDay(dice.Percent(50) ? dice.Day(periodStart, 0, 3) : dice.Day(periodStart, -2, days + 3), name)));
        }

        return new([.. named.Distinct()]);
    }

    private VisitCase Visit(int index, ServiceCase service)
    {
        bool isBlank = service.Unit == RateUnit.Week && dice.Percent(60);
        int cycle = dice.Percent(65) ? 1 : dice.Percent(90) ? dice.Between(2, 5) : dice.Between(2, WeekPattern.LongestCycle);
        LocalDate? from = dice.Perhaps(30, () => dice.Day(periodStart, -40, 300));
        int length = service.Unit == RateUnit.Call && dice.Percent(80) ? dice.OneOf(RateCardMaker.CallLengths) : Length();
        return new($"v{index + 1}", service.Card, service.Service, isBlank && dice.Percent(70) ? DayTypes.None : Days(), Minute(), isBlank ? null : length)
        {
            SharedWith = isPlain || dice.Percent(75) ? 1 : dice.OneOf(2, 3, 7, PhbCalc.BottomUp.Visit.MostSharing),
            Anchor = !isPlain && cycle > 1 ? dice.Perhaps(40, () => dice.Day(periodStart, -400, 400)) : null,
            Carers = dice.Percent(70) ? 1 : dice.OneOf(2, 2, 2, 3, Visit99),
            Cycle = cycle,
            Weeks = dice.Some([.. Enumerable.Range(1, cycle)]),
            From = from,
            To = dice.Perhaps(30, () => dice.Day(from ?? periodStart, 0, 300)),
            Domain = dice.OneOf(null, "Mobility", "Breathing"),
        };
    }

    private const int Visit99 = PhbCalc.BottomUp.Visit.MostCarers;

    private DayTypes Days() => dice.Between(0, 9) switch
    {
        <= 2 => DayTypes.EveryDay,
        <= 4 => DayTypes.Weekdays,
        5 => DayTypes.Weekend,
        6 => DayTypes.Sunday,
        _ => (DayTypes)dice.Between(1, 127),
    };

    private int Minute() => dice.Percent(70) ? dice.OneOf(LikelyMinutes) : dice.Between(0, 1439);

    private int Length() => dice.Percent(70) ? dice.OneOf(LikelyLengths) : dice.Between(1, 1440);

    private ItemCase Item(int index, List<VisitCase> visits)
    {
        ItemUnit unit = dice.OneOf(Enum.GetValues<ItemUnit>().Where(unit => !isPlain || unit <= ItemUnit.Year).ToArray());
        LocalDate? from = dice.Perhaps(50, () => dice.Day(periodStart, -60, 300));
        string[] withDays = [.. visits.Where(visit => visit.Days != DayTypes.None).Select(visit => visit.Id)];
        string? per = unit < ItemUnit.Mile || dice.Percent(20) ? null
            : withDays.Length > 0 && dice.Percent(60) ? dice.OneOf(withDays)
            : dice.OneOf("day", "week", "four-weekly", "month", "year");
        bool isOnce = per is null && (unit == ItemUnit.Once || unit >= ItemUnit.Mile);
        return new($"i{index + 1}", dice.OneOf(0m, 0.01m, 9.99m, 1234.56m, 3.333333m, dice.Between(0, 500_000) / 100m), unit)
        {
            Quantity = dice.OneOf(1m, 1m, 2m, 0.5m, 2.333333m, 0m),
            From = from,
            Per = per,
            To = isOnce ? null : dice.Perhaps(40, () => dice.Day(from ?? periodStart, 0, 400)),
            FundedBy = dice.Percent(20) ? dice.Percent(50) ? Funding.Own : Funding.Block : Funding.Budget,
        };
    }

    /// <summary>Up to four absences; some start just after the one before them, with or without a day at home between.</summary>
    private List<AbsenceCase> Absences(List<ServiceCase> services)
    {
        List<AbsenceCase> absences = [];
        for (int i = dice.Percent(50) ? 0 : dice.Between(0, 4); i > 0; i--)
        {
            LocalDate from = absences.Count > 0 && dice.Percent(40)
                ? dice.Day(absences[^1].To, 0, 3)
                : dice.Day(periodStart, -20, Period.DaysBetween(periodStart, periodEnd) + 10);
            AbsenceCase absence = new(from, dice.Day(from, 0, dice.OneOf(0, 7, 60)), dice.OneOf(null, null, services[0].Card, services[^1].Card, "other"))
            {
                FromMinute = isPlain || dice.Percent(60) ? 0 : Minute(),
                ToMinute = isPlain || dice.Percent(60) ? 1440 : Math.Max(Minute(), 1),
            };
            bool isBackwards = absence.From == absence.To && absence.ToMinute <= absence.FromMinute;
            absences.Add(isBackwards ? absence with { ToMinute = 1440 } : absence);
        }

        return absences;
    }
}
