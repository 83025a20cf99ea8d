using PhbCalc.Employment;
using PhbCalc.Rates;
using PhbCalc.Rotas;

namespace PhbCalc.Tests.Oracles;

/// <summary>Makes random rotas from one seed: most can be costed, some pay too little, name a letter against the age, or have a visit that nobody is there to work.</summary>
internal sealed class RotaMaker(int seed)
{
    private static readonly string[] Ids = ["ann", "bob", "cy"];

    private readonly Dice dice = new(seed);
    private LocalDate periodStart;
    private LocalDate periodEnd;
    private LocalDate personStart;

    internal RotaCase Make()
    {
        ChoosePeriod();
        personStart = dice.Between(0, 9) switch
        {
            <= 4 => periodStart,
            <= 6 => dice.Day(periodStart, -700, -1),
            _ => dice.Day(periodStart, 0, Period.DaysBetween(periodStart, periodEnd)),
        };
        LocalDate? personEnd = dice.Perhaps(25, () => dice.Day(personStart, 20, 500));
        List<RotaAssistant> assistants = dice.Several(1, 3, i => Assistant(Ids[i]));
        List<ServiceCase> services = dice.Percent(6) ? [] : Services();
        List<VisitCase> visits = services.Count == 0 ? [] : dice.Several(1, 4, i => Visit(i, dice.OneOf(services), assistants.Count));
        List<VisitWorker> workedBy = [.. visits.Where(visit => visit.Carers == 1 && dice.Percent(60)).Select(visit => new VisitWorker(visit.Id, dice.OneOf(assistants).Id))];
        return new()
        {
            PeriodStart = periodStart,
            PeriodEnd = periodEnd,
            PersonStart = personStart,
            PersonEnd = personEnd,
            Services = services,
            Waking = services.Count > 3 ? ["waking"] : [],
            AbsencePay = dice.Percent(50) ? new([new(dice.OneOf(1m, 0.8m), 14), new(0.333333m, null)]) : dice.Percent(50) ? new([new(0.5m, dice.Between(1, 9))]) : null,
            Visits = visits,
            Absences = dice.Percent(60) ? [] : dice.Several(1, 3, _ => Absence()),
            Assistants = assistants,
            WorkedBy = workedBy,
            OnCosts = dice.Percent(50) ? [] : dice.Several(1, 2, OnCost),
            ClaimsAllowance = dice.Percent(70),
            AllowanceUsed = dice.OneOf(0m, 0m, 3_000m, 20_000m),
            Policy = Policy(),
            Employment = new()
            {
                HolidayPay = dice.Percent(50) ? HolidayPay.OnTop : dice.OneOf(Enum.GetValues<HolidayPay>()),
                SicknessCoverShare = dice.OneOf(0m, 0m, 0.033333m),
                PensionPercent = dice.OneOf<decimal?>(null, null, 5m),
            },
            ClockChanges = dice.Percent(80) ? ClockChanges.Elapsed : ClockChanges.Ignored,
            BankHolidayDates = dice.OneOf(Enum.GetValues<BankHolidayDates>()),
        };
    }

    private OnCostCase OnCost(int i)
    {
        OnCostUnit unit = dice.OneOf(Enum.GetValues<OnCostUnit>());
        LocalDate? from = dice.Perhaps(40, () => dice.Day(periodStart, -20, 60));
        LocalDate? to = dice.Perhaps(40, () => dice.Day(from ?? periodStart, 0, 60));
        return new($"item {i}", dice.OneOf(62.50m, 0.333333m, 26.08m), unit, unit == OnCostUnit.PercentOfPay ? 1m : dice.OneOf(1m, 1m, 3m, 0.25m), from, to);
    }

    private void ChoosePeriod()
    {
        int year = dice.Between(2021, 2025);
        switch (dice.Between(0, 3))
        {
            case 0:
                (periodStart, periodEnd) = (new(year, 4, 1), new(year + 1, 3, 31));
                break;
            case 1:
                periodStart = dice.Day(new(year, 4, 1), 0, 300);
                periodEnd = dice.Day(periodStart, 0, 90);
                break;
            case 2:
                periodStart = dice.Day(new(year, 3, 20), 0, 20);
                periodEnd = dice.Day(periodStart, 5, 40);
                break;
            default:
                periodStart = new(2026, 4, 1);
                periodEnd = dice.Day(periodStart, 30, 330);
                break;
        }
    }

    private RotaPolicy Policy() => new()
    {
        PayFrom = dice.Perhaps(40, () => dice.Day(periodStart, -40, 40)),
        PayDayAfter = dice.OneOf(0, 0, 0, 5, 7),
        HolidayDays = dice.OneOf(Enum.GetValues<HolidayDaysRule>()),
        PostponementMonths = dice.OneOf(0, 0, 1, 3),
        SickWeeks = dice.OneOf(0m, 0m, 2m, 1.5m),
        SickPay = dice.OneOf(Enum.GetValues<SickPayRule>()),
        RedundancyReserve = dice.OneOf(Enum.GetValues<RedundancyReserve>()),
        ReserveIsInside = dice.Percent(50),
        NoticeAtEnd = dice.Percent(50),
    };

    private RotaAssistant Assistant(string id)
    {
        LocalDate? from = dice.Perhaps(25, () => dice.Day(personStart, -900, 150));
        LocalDate first = from ?? personStart;
        LocalDate? to = dice.Perhaps(20, () => dice.Day(LocalDate.Max(first, periodStart), 20, 300));
        LocalDate? born = dice.Perhaps(60, Born);
        return new(id, dice.OneOf(Enum.GetValues<PayFrequency>()))
        {
            DateOfBirth = born,
            Age = born is null ? dice.OneOf<int?>(null, null, 19, 22, 40, 50, 70) : null,
            From = from,
            To = to,
            ServiceFrom = dice.Perhaps(30, () => dice.Day(first, -8_000, 0)),
            WeeklyHours = dice.Percent(70) ? new Ratio(dice.Between(4, 160), dice.OneOf(4L, 4L, 7L)) : null,
            HourlyPay = dice.Percent(50) ? Money.FromPounds(dice.OneOf(13.10m, 14m, 15.333333m)) : null,
            NationalInsuranceCategory = dice.Percent(15) ? dice.OneOf("A", "J", "c", "M", "H", "X") : null,
            IsApprentice = dice.Percent(10) ? dice.Percent(70) : null,
            HasFreeLodging = dice.Percent(35),
            DaysPerWeek = dice.OneOf<decimal?>(null, null, null, 5.5m, 7m),
            Pension = dice.Percent(70) ? PensionEnrolment.Auto : dice.OneOf(Enum.GetValues<PensionEnrolment>()),
            Holiday = dice.Percent(15) ? dice.OneOf(Enum.GetValues<HolidayPay>()) : null,
            TrainingHours = dice.OneOf(0m, 0m, 7.5m),
        };
    }

    /// <summary>Around the birthdays that matter, on a leap day, and any.</summary>
    private LocalDate Born() => dice.Between(0, 5) switch
    {
        0 => dice.Day(periodStart.PlusYears(-dice.OneOf(16, 18, 21, 22, 25)), -30, 330),
        1 => dice.Day(new(1956, 1, 1), 0, 1000),
        2 => dice.OneOf(new LocalDate(2004, 2, 29), new LocalDate(2000, 2, 29)),
        _ => dice.Day(new(1965, 1, 1), 0, 12_000),
    };

    private List<ServiceCase> Services()
    {
        ServiceCase[] all =
        [
            new("pa", "care", RateUnit.Hour, Versions(13.20m, hourly: true)),
            new("pa", "sleep-in", RateUnit.Night, Versions(60m, hourly: false)),
            new("pa", dice.OneOf("visit", "day"), dice.OneOf(RateUnit.Visit, RateUnit.Day), Versions(40m, hourly: false)),
            new("pa", "waking", RateUnit.Night, Versions(150m, hourly: false)),
            new("pa", "live-in", RateUnit.Week, Versions(700m, hourly: false)),
        ];
        return dice.Percent(50) ? [all[0]] : dice.Percent(50) ? [all[0], all[1]] : [.. all];
    }

    private List<VersionCase> Versions(decimal from, bool hourly)
    {
        LocalDate first = dice.Percent(50) ? dice.Day(periodStart, -400, -40) : dice.Percent(92) ? periodStart : dice.Day(periodStart, 1, 30);
        int days = Period.DaysBetween(periodStart, periodEnd);
        LocalDate? rise = dice.Perhaps(50, () => dice.Day(periodStart, 1, days + 10));
        rise = rise <= first ? null : rise;
        decimal basic = dice.Percent(8) ? dice.OneOf(9.50m, 12.50m, 12.65m) : from + (dice.Between(0, 4_000_000) / 1_000_000m);
        LocalDate? last = dice.Perhaps(30, () => dice.Percent(80) ? periodEnd : periodEnd.PlusDays(12));
        LocalDate? end = last < (rise ?? first) ? null : last;
        return rise is null ? [Version(first, end, basic, hourly)] : [Version(first, null, basic, hourly), Version(rise.Value, end, basic + 0.55m, hourly)];
    }

    private VersionCase Version(LocalDate start, LocalDate? end, decimal basic, bool hourly)
    {
        if (!hourly)
        {
            return new(start, end, new Dictionary<string, decimal>(StringComparer.Ordinal) { ["any"] = basic }, [new("any", DayTypes.EveryDay, 0, 0)]);
        }

        DayTypes holiday = dice.Percent(60) ? DayTypes.BankHoliday : DayTypes.None;
        RowCase[] rows = dice.Between(0, 2) switch
        {
            0 => [new("basic", DayTypes.EveryDay, 0, 0)],
            1 => [new("basic", DayTypes.Weekdays, 0, 0), new("weekend", DayTypes.Weekend, 0, 0)],
            _ => [new("basic", DayTypes.EveryDay, 360, 1320), new("night", DayTypes.EveryDay, 1320, 360)],
        };
        Dictionary<string, decimal> rates = new(StringComparer.Ordinal) { ["basic"] = basic, ["weekend"] = basic * 1.2m, ["night"] = basic + 1.25m, ["holiday"] = basic * 2m };
        RowCase[] all = holiday == DayTypes.None ? rows : [.. rows, new("holiday", holiday, 0, 0)];
        return new(start, end, rates.Where(rate => all.Any(row => row.Band == rate.Key)).ToDictionary(rate => rate.Key, rate => decimal.Round(rate.Value, 6, MidpointRounding.AwayFromZero), StringComparer.Ordinal), all);
    }

    private VisitCase Visit(int index, ServiceCase service, int team)
    {
        int cycle = dice.Percent(75) ? 1 : dice.Between(2, 4);
        bool isNight = service.Unit == RateUnit.Night;
        VisitCase visit = new($"v{index}", "pa", service.Service, dice.OneOf(DayTypes.EveryDay, DayTypes.Weekdays, DayTypes.Weekend, (DayTypes)dice.Between(1, 127)), isNight ? 1320 : dice.OneOf(480, 600, 1200, 1380), isNight ? 540 : dice.OneOf(45, 180, 240, 600))
        {
            Carers = dice.Percent(85) || (team == 1 && dice.Percent(80)) ? 1 : 2,
            Cycle = cycle,
            Weeks = dice.Some([.. Enumerable.Range(1, cycle)]),
            From = dice.Perhaps(20, () => dice.Day(periodStart, -40, 200)),
            To = dice.Perhaps(15, () => dice.Day(periodEnd, -100, 40)),
        };
        return visit.To < visit.From ? visit with { To = null } : visit;
    }

    private AbsenceCase Absence()
    {
        LocalDate from = dice.Day(periodStart, -30, 200);
        return new(from, dice.Day(from, 0, 40), dice.OneOf(null, null, "pa", "agency"));
    }
}
