using System.Numerics;
using PhbCalc.BottomUp;
using PhbCalc.Rates;

namespace PhbCalc.Tests.Oracles;

/// <summary>
/// The costing of spec 2, written from its page and not from the source, as slow and as plain as can be: every date of the period, every
/// minute of every occurrence, every row of the rate card asked in turn, and each line rounded from an exact fraction.
/// </summary>
/// <param name="scenario">The case.</param>
internal sealed class MinuteOracle(Scenario scenario)
{
    private const int MinutesADay = 1440;
    private static readonly DateInterval KnownBankHolidays = new(new(2012, 1, 1), new(2028, 12, 31));

    private readonly HashSet<LocalDate> bankHolidays =
    [
        .. Published.BankHolidays.Holidays.Where(_ => scenario.Policy.BankHolidayDates != BankHolidayDates.Calendar).Select(holiday => holiday.Date),
        .. Published.BankHolidays.Holidays.Where(_ => scenario.Policy.BankHolidayDates != BankHolidayDates.Substitute).Select(CalendarDate),
    ];

    internal OracleAnswer Answer()
    {
        OracleAnswer answer = new();
        for (int i = 0; i < scenario.Visits.Count; i++)
        {
            try
            {
                answer.Week.AddRange(TypicalWeek(i));
                List<OracleLine> lines = Year(i);
                answer.Year.AddRange(lines.Count > 0 ? lines : [new(i, null, 0, 0m, 0)]);
            }
            catch (RefusedException)
            {
                answer.Refused.Add(i);
            }
        }

        answer.Items.AddRange(scenario.Items.Select(Item));
        BigInteger week = answer.Week.Aggregate(BigInteger.Zero, (sum, line) => sum + line.Pence);
        BigInteger year = answer.Year.Aggregate(BigInteger.Zero, (sum, line) => sum + line.Pence);
        BigInteger items = answer.Items.Aggregate(BigInteger.Zero, (sum, item) => sum + item.InBudget);
        Ratio weeks = scenario.Policy.Contingency.Weeks;
        Ratio share = scenario.Policy.Contingency.Share;
        BigInteger contingency = weeks.Numerator != 0 ? Exactly.Rounded(week * weeks.Numerator, weeks.Denominator)
            : share.Numerator != 0 ? Exactly.Rounded((year + items) * share.Numerator, share.Denominator)
            : 0;
        bool isInside = scenario.Policy.Contingency.Place == ContingencyPlace.Inside;
        Ratio weeksPerYear = scenario.Policy.WeeksPerYear;
        BigInteger indicative = Exactly.Rounded(week * weeksPerYear.Numerator, weeksPerYear.Denominator) + items;
        answer.Totals = new(Pounds(week), Pounds(indicative), Pounds(year), Pounds(items), Pounds(contingency), Pounds(year + items + (isInside ? contingency : 0)));
        answer.HoursByService.AddRange(Hours(visit => visit.Service));
        answer.HoursByDomain.AddRange(Hours(visit => visit.Domain ?? string.Empty));
        return answer;
    }

    /// <summary>The later of the period's start and the person's; null if the person's dates miss the period.</summary>
    private LocalDate? PricingDate
    {
        get
        {
            LocalDate date = LocalDate.Max(scenario.PeriodStart, scenario.PersonStart);
            return date <= scenario.PeriodEnd && !(scenario.PersonEnd < date) ? date : null;
        }
    }

    private List<OracleLine> TypicalWeek(int index)
    {
        VisitCase visit = scenario.Visits[index];
        if (PricingDate is not { } pricingDate || visit.From > pricingDate || visit.To < pricingDate)
        {
            return [];
        }

        ServiceCase service = scenario.ServiceOf(visit);
        VersionCase version = VersionOn(service, pricingDate);
        Dictionary<(string Band, LocalDate Version), long> counts = [];
        switch (service.Unit)
        {
            case RateUnit.Week:
                Add(counts, (version.Rows[0].Band, version.ValidFrom), 7);
                break;
            case RateUnit.Hour:
                foreach (int weekday in Weekdays(visit))
                {
                    for (int minute = visit.Start; minute < visit.Start + visit.Minutes; minute++)
                    {
                        DayTypes day = Weekday(weekday + (minute / MinutesADay));
                        Add(counts, (Band(version, day, minute % MinutesADay), version.ValidFrom), 1);
                    }
                }

                break;
            default:
                foreach (int weekday in Weekdays(visit))
                {
                    Add(counts, (Band(version, Weekday(weekday), visit.Start), version.ValidFrom), 1);
                }

                break;
        }

        return Lines(index, service, counts, visit.Weeks.Count, visit.Cycle);
    }

    private List<OracleLine> Year(int index)
    {
        VisitCase visit = scenario.Visits[index];
        ServiceCase service = scenario.ServiceOf(visit);
        Dictionary<(string Band, LocalDate Version), long> counts = [];
        foreach (LocalDate date in scenario.Period)
        {
            if (!IsInForce(visit, date))
            {
                continue;
            }

            if (service.Unit == RateUnit.Week)
            {
                VersionCase version = VersionOn(service, date);
                Add(counts, (version.Rows[0].Band, version.ValidFrom), 1);
            }
            else if (visit.Days.HasFlag(Weekday(date)))
            {
                AddOccurrence(counts, visit, date, VersionOn(service, date), service.Unit);
            }
        }

        return Lines(index, service, counts, 1, 1);
    }

    private void AddOccurrence(Dictionary<(string Band, LocalDate Version), long> counts, VisitCase visit, LocalDate date, VersionCase version, RateUnit unit)
    {
        if (unit != RateUnit.Hour)
        {
            Add(counts, (Band(version, DayType(version, date), visit.Start), version.ValidFrom), 1);
            return;
        }

        foreach (int day in new[] { 0, 1 })
        {
            LocalDate its = date.PlusDays(day);
            int first = Math.Max(visit.Start, day * MinutesADay);
            int end = Math.Min(visit.Start + visit.Minutes!.Value, (day + 1) * MinutesADay);
            DayTypes type = first < end ? DayType(version, its) : DayTypes.None;
            for (int minute = first; minute < end; minute++)
            {
                int times = scenario.Policy.ClockChanges == ClockChanges.Ignored ? 1 : LondonClock.TimesShown(its, minute % MinutesADay);
                Add(counts, (Band(version, type, minute % MinutesADay), version.ValidFrom), times);
            }
        }
    }

    /// <summary>Whether the visit runs on a date: the person's dates, its own, its weeks, and no absence.</summary>
    private bool IsInForce(VisitCase visit, LocalDate date)
    {
        LocalDate monday = scenario.PersonStart;
        while (monday.DayOfWeek != IsoDayOfWeek.Monday)
        {
            monday = monday.PlusDays(-1);
        }

        int days = Period.DaysBetween(monday, date);
        int week = (((days - ((days % 7) + 7) % 7) / 7 % visit.Cycle) + visit.Cycle) % visit.Cycle;
        return date >= scenario.PersonStart && !(date > scenario.PersonEnd)
            && !(date < visit.From) && !(date > visit.To)
            && visit.Weeks.Contains(week + 1)
            && !scenario.Absences.Any(absence => absence.From <= date && date <= absence.To && (absence.Card is null || absence.Card == visit.Card));
    }

    private static VersionCase VersionOn(ServiceCase service, LocalDate date)
    {
        VersionCase? version = service.Versions.LastOrDefault(version => version.ValidFrom <= date);
        return version is null || version.ValidTo < date ? throw new RefusedException() : version;
    }

    /// <summary>The band of the one row that holds on such a day at that minute.</summary>
    private static string Band(VersionCase version, DayTypes day, int minute)
    {
        foreach (RowCase row in version.Rows)
        {
            bool holds = row.To > row.From ? row.From <= minute && minute < row.To : minute < row.To || row.From <= minute;
            if (holds && row.Days.HasFlag(day))
            {
                return row.Band;
            }
        }

        throw new RefusedException();
    }

    private DayTypes DayType(VersionCase version, LocalDate date)
    {
        if (!version.HasBankHolidayRow)
        {
            return Weekday(date);
        }

        if (!KnownBankHolidays.Contains(date))
        {
            throw new RefusedException();
        }

        return bankHolidays.Contains(date) ? DayTypes.BankHoliday : Weekday(date);
    }

    private static LocalDate CalendarDate(BankHoliday holiday) => holiday.Name switch
    {
        "Christmas Day" when holiday.IsSubstitute => new(holiday.Date.Year, 12, 25),
        "Boxing Day" when holiday.IsSubstitute => new(holiday.Date.Year, 12, 26),
        "New Year's Day" when holiday.IsSubstitute => new(holiday.Date.Year, 1, 1),
        _ => holiday.Date,
    };

    private List<OracleLine> Lines(int index, ServiceCase service, Dictionary<(string Band, LocalDate Version), long> counts, int weeks, int cycle)
    {
        int carers = scenario.Visits[index].Carers;
        int perUnit = service.Unit switch
        {
            RateUnit.Hour => 60,
            RateUnit.Week => 7,
            _ => 1,
        };
        return
        [
            .. service.Bands
                .SelectMany(band => service.Versions.Select(version => (Band: band, Version: version)))
                .Select(key => (key.Band, key.Version, Count: (BigInteger)counts.GetValueOrDefault((key.Band, key.Version.ValidFrom))))
                .Where(line => line.Count > 0)
                .Select(line => new OracleLine(
                    index,
                    line.Band,
                    new((long)line.Count * weeks, perUnit * cycle),
                    line.Version.Rates[line.Band],
                    Exactly.Pence(line.Version.Rates[line.Band], line.Count * carers * weeks, perUnit * cycle))),
        ];
    }

    private OracleItem Item(ItemCase item)
    {
        BigInteger common = 28 * 29 * 30 * 31 * 365L * 366L * 7;
        BigInteger units = 0;
        LocalDate first = item.From ?? scenario.PersonStart;
        foreach (LocalDate date in scenario.Period)
        {
            bool isHere = date >= scenario.PersonStart && !(date > scenario.PersonEnd) && date >= first && !(date > item.To);
            LocalDate april = new(date.Month >= 4 ? date.Year : date.Year - 1, 4, 1);
            units += !isHere ? 0 : item.Unit switch
            {
                ItemUnit.Once => date == first ? common : 0,
                ItemUnit.Day => common,
                ItemUnit.Week => common / 7,
                ItemUnit.Month => common / date.Calendar.GetDaysInMonth(date.Year, date.Month),
                _ => common / Period.DaysBetween(april, april.PlusYears(1)),
            };
        }

        (BigInteger quantity, BigInteger quantityParts) = Exactly.Fraction(item.Quantity);
        BigInteger cost = Exactly.Pence(item.Amount, units * quantity, common * quantityParts);
        return new(Exactly.Ratio(units * quantity, common * quantityParts), item.FundedBy == Funding.Budget ? cost : 0, item.FundedBy == Funding.Budget ? 0 : cost);
    }

    private IEnumerable<(string Name, decimal Hours)> Hours(Func<VisitCase, string> name) => PricingDate is not { } date ? [] : scenario.Visits
        .Where(visit => !(visit.From > date) && !(visit.To < date))
        .GroupBy(name, StringComparer.Ordinal)
        .Select(group =>
        {
            BigInteger cycles = group.Aggregate(BigInteger.One, (product, visit) => product * visit.Cycle);
            BigInteger minutes = group.Aggregate(BigInteger.Zero, (sum, visit) =>
                sum + (MinutesAWeek(visit) * visit.Carers * visit.Weeks.Count * cycles / visit.Cycle));
            return (group.Key, Exactly.ToFourDecimals(minutes, cycles * 60));
        });

    private static int MinutesAWeek(VisitCase visit) =>
        visit.Minutes is null || visit.Days == DayTypes.None ? 168 * 60 : visit.Minutes.Value * Weekdays(visit).Count();

    private static IEnumerable<int> Weekdays(VisitCase visit) => Enumerable.Range(0, 7).Where(day => visit.Days.HasFlag(Weekday(day)));

    private static DayTypes Weekday(LocalDate date) => Weekday((int)date.DayOfWeek - 1);

    private static DayTypes Weekday(int day) => (DayTypes)(1 << (day % 7));

    private static void Add(Dictionary<(string Band, LocalDate Version), long> counts, (string Band, LocalDate Version) key, int count) =>
        counts[key] = counts.GetValueOrDefault(key) + count;

    private static Money Pounds(BigInteger pence) => Money.FromPence((long)pence);
}
