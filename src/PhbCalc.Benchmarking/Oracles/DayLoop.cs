using PhbCalc.BottomUp;
using PhbCalc.Rates;

namespace PhbCalc.Benchmarking.Oracles;

/// <summary>
/// Bottom-up costing as one would write it without a second thought: for each visit a loop over the days, for each occurrence its overlap
/// with the windows of the rate card. It gives the totals only. It uses nothing but the public face of PhbCalc; the tests hold the library
/// against it, and the benchmarks measure the library by it.
/// </summary>
internal sealed class DayLoop
{
    private const int MinutesADay = 1440;
    private const int BankHoliday = 7;

    private readonly BankHolidays bankHolidays;
    private readonly DateInterval period;
    private readonly CostingPolicy policy;
    private readonly Dictionary<(string Card, string Service), Service> services = [];

    /// <summary>Prepares the rate cards.</summary>
    public DayLoop(RateCards rates, BankHolidays bankHolidays, DateInterval period, CostingPolicy policy)
    {
        (this.bankHolidays, this.period, this.policy) = (bankHolidays, period, policy);
        foreach (ServiceRates service in rates.Services)
        {
            services.Add((service.Card, service.Service), new(service.Unit, [.. service.Versions.Select(version => new Version(version, service.BandNames))]));
        }
    }

    /// <summary>The totals of a plan.</summary>
    /// <exception cref="InvalidInputException">The plan cannot be costed.</exception>
    public BottomUpTotals Totals(CarePlan plan)
    {
        LocalDate first = LocalDate.Max(period.Start, plan.Start);
        LocalDate last = plan.End is { } end ? LocalDate.Min(period.End, end) : period.End;
        decimal week = 0m;
        decimal year = 0m;
        foreach (Visit visit in plan.Visits)
        {
            if (first <= last)
            {
                Service service = services.GetValueOrDefault((visit.Card, visit.Service)) ?? throw Refused($"{visit.Card} {visit.Service} is unknown");
                Weeks weeks = Weeks.Of(visit.Weeks);
                week += TypicalWeek(visit, service, weeks, first);
                year += Year(plan, visit, service, weeks, first, last);
            }
        }

        decimal items = plan.Items.Where(item => item.FundedBy == Funding.Budget).Sum(item => Item(item, plan, first, last));
        Contingency kept = policy.Contingency;
        decimal contingency = kept.Weeks != default ? ToPenny(week, kept.Weeks) : ToPenny(year + items, kept.Share);
        return new(
            Money.FromPounds(week),
            Money.FromPounds(ToPenny(week, policy.WeeksPerYear) + items),
            Money.FromPounds(year),
            Money.FromPounds(items),
            Money.FromPounds(contingency),
            Money.FromPounds(year + items + (kept.Place == ContingencyPlace.Inside ? contingency : 0m)));
    }

    private static decimal TypicalWeek(Visit visit, Service service, Weeks weeks, LocalDate pricingDate)
    {
        if (pricingDate < visit.From || pricingDate > visit.To)
        {
            return 0m;
        }

        Version version = service.On(pricingDate);
        if (service.Unit == RateUnit.Week)
        {
            return ToPenny(version.Rates[version.OnlyBand] * visit.Carers * weeks.Count, weeks.Cycle);
        }

        long[] quantities = new long[version.Rates.Length];
        int start = Minute(visit.Start!.Value);
        for (int weekday = 0; weekday < 7; weekday++)
        {
            if (!visit.Days.HasFlag((DayTypes)(1 << weekday)))
            {
                continue;
            }

            if (service.Unit != RateUnit.Hour)
            {
                quantities[version.BandAt(weekday, start)]++;
                continue;
            }

            version.AddMinutes(quantities, weekday, start, Math.Min(start + visit.Minutes, MinutesADay), NoClockChange);
            version.AddMinutes(quantities, (weekday + 1) % 7, 0, start + visit.Minutes - MinutesADay, NoClockChange);
        }

        int perUnit = service.Unit == RateUnit.Hour ? 60 : 1;
        return version.Price(quantities, visit.Carers * weeks.Count, perUnit * weeks.Cycle);
    }

    private decimal Year(CarePlan plan, Visit visit, Service service, Weeks weeks, LocalDate first, LocalDate last)
    {
        LocalDate monday = plan.Start.PlusDays(1 - (int)plan.Start.DayOfWeek);
        first = visit.From is { } from ? LocalDate.Max(first, from) : first;
        last = visit.To is { } to ? LocalDate.Min(last, to) : last;
        Dictionary<Version, long[]> byVersion = [];
        for (LocalDate date = first; date <= last; date = date.PlusDays(1))
        {
            bool starts = service.Unit == RateUnit.Week || visit.Days.HasFlag((DayTypes)(1 << Weekday(date)));
            if (!starts || (weeks.Cycle > 1 && !weeks.Include(Period.DaysBetween(monday, date) / 7)) || IsAbsent(plan, visit, date))
            {
                continue;
            }

            Version version = service.On(date);
            if (!byVersion.TryGetValue(version, out long[]? quantities))
            {
                byVersion.Add(version, quantities = new long[version.Rates.Length]);
            }

            AddOccurrence(quantities, visit, service.Unit, version, date);
        }

        int perUnit = service.Unit switch
        {
            RateUnit.Hour => 60,
            RateUnit.Week => 7,
            _ => 1,
        };
        return byVersion.Sum(version => version.Key.Price(version.Value, visit.Carers, perUnit));
    }

    private void AddOccurrence(long[] quantities, Visit visit, RateUnit unit, Version version, LocalDate date)
    {
        if (unit == RateUnit.Week)
        {
            quantities[version.OnlyBand]++;
            return;
        }

        int start = Minute(visit.Start!.Value);
        if (unit != RateUnit.Hour)
        {
            quantities[version.BandAt(DayKind(version, date), start)]++;
            return;
        }

        version.AddMinutes(quantities, DayKind(version, date), start, Math.Min(start + visit.Minutes, MinutesADay), ClockChange(date));
        if (start + visit.Minutes > MinutesADay)
        {
            LocalDate next = date.PlusDays(1);
            version.AddMinutes(quantities, DayKind(version, next), 0, start + visit.Minutes - MinutesADay, ClockChange(next));
        }
    }

    private int DayKind(Version version, LocalDate date) =>
        version.HasBankHolidays && bankHolidays.Contains(date, policy.BankHolidayDates) ? BankHoliday : Weekday(date);

    private const int NoClockChange = 0;

    /// <summary>What each minute from 01:00 to 02:00 counts extra: -1 on the last Sunday of March, 1 on the last Sunday of October.</summary>
    private int ClockChange(LocalDate date) => policy.ClockChanges switch
    {
        ClockChanges.Elapsed when date is { Month: 3, Day: >= 25, DayOfWeek: IsoDayOfWeek.Sunday } => -1,
        ClockChanges.Elapsed when date is { Month: 10, Day: >= 25, DayOfWeek: IsoDayOfWeek.Sunday } => 1,
        _ => NoClockChange,
    };

    private static bool IsAbsent(CarePlan plan, Visit visit, LocalDate date)
    {
        foreach (Absence absence in plan.Absences)
        {
            if (absence.From <= date && date <= absence.To && (absence.Card is null || absence.Card == visit.Card))
            {
                return true;
            }
        }

        return false;
    }

    private static decimal Item(Item item, CarePlan plan, LocalDate first, LocalDate last)
    {
        LocalDate from = item.From ?? plan.Start;
        if (item.Unit == ItemUnit.Once)
        {
            return first <= from && from <= last ? ToPenny(item.Amount.Pounds * item.Quantity, 1) : 0m;
        }

        // Every length of month, year and week divides this.
        const long Parts = 28L * 29 * 30 * 31 * 365 * 366 * 7;
        decimal units = 0m;
        for (LocalDate date = LocalDate.Max(first, from); date <= last && !(date > item.To); date = date.PlusDays(1))
        {
            units += item.Unit switch
            {
                ItemUnit.Day => Parts,
                ItemUnit.Week => Parts / 7,
                ItemUnit.Month => Parts / date.Calendar.GetDaysInMonth(date.Year, date.Month),
                _ => Parts / FinancialYear.Containing(date).Length,
            };
        }

        return ToPenny(item.Amount.Pounds * item.Quantity * units, Parts);
    }

    private static int Weekday(LocalDate date) => (int)date.DayOfWeek - 1;

    private static int Minute(LocalTime time) => (time.Hour * 60) + time.Minute;

    private static decimal ToPenny(decimal pounds, Ratio ratio) => ToPenny(pounds * ratio.Numerator, ratio.Denominator);

    private static decimal ToPenny(decimal pounds, long divisor) => decimal.Round(pounds / divisor, 2, MidpointRounding.AwayFromZero);

    private static InvalidInputException Refused(string problem) => new([new Fault("visit", problem, "change the visit or the rate card")]);

    private sealed record Service(RateUnit Unit, Version[] Versions)
    {
        internal Version On(LocalDate date)
        {
            for (int i = Versions.Length - 1; i >= 0; i--)
            {
                if (Versions[i].From <= date)
                {
                    return date > Versions[i].To ? throw Refused("there is no rate on a day that is needed") : Versions[i];
                }
            }

            throw Refused("there is no rate on a day that is needed");
        }
    }

    /// <summary>A version of a rate card: the windows of each kind of day (Monday 0 to Sunday 6, bank holiday 7) and the rate of each band.</summary>
    private sealed class Version
    {
        private readonly List<(int From, int To, int Band)>[] windows = [.. Enumerable.Range(0, 8).Select(_ => new List<(int From, int To, int Band)>())];

        internal Version(RateVersion version, ValueList<string> bandNames)
        {
            (From, To) = (version.ValidFrom, version.ValidTo);
            Rates = new decimal[bandNames.Count];
            List<string> bands = [.. bandNames];
            OnlyBand = bands.IndexOf(version.Rows[0].Band);
            foreach (RateRow row in version.Rows)
            {
                int band = bands.IndexOf(row.Band);
                Rates[band] = row.Rate.Pounds;
                for (int kind = 0; kind < windows.Length; kind++)
                {
                    if (row.Days.HasFlag((DayTypes)(1 << kind)))
                    {
                        AddWindow(kind, Minute(row.From), Minute(row.To), band);
                    }
                }
            }
        }

        internal LocalDate From { get; }

        internal LocalDate? To { get; }

        internal decimal[] Rates { get; }

        /// <summary>The band of a version that has one row, as those priced by the week have.</summary>
        internal int OnlyBand { get; }

        internal bool HasBankHolidays => windows[BankHoliday].Count > 0;

        internal int BandAt(int kind, int minute)
        {
            foreach ((int from, int to, int band) in windows[kind])
            {
                if (from <= minute && minute < to)
                {
                    return band;
                }
            }

            throw Refused("a start is in no band");
        }

        internal void AddMinutes(long[] quantities, int kind, int start, int end, int clockChange)
        {
            foreach ((int from, int to, int band) in windows[kind])
            {
                int first = Math.Max(start, from);
                int last = Math.Min(end, to);
                if (last > first)
                {
                    quantities[band] += last - first + (clockChange * Math.Max(0, Math.Min(last, 120) - Math.Max(first, 60)));
                }
            }
        }

        internal decimal Price(long[] quantities, int times, int divisor)
        {
            decimal sum = 0m;
            for (int band = 0; band < quantities.Length; band++)
            {
                sum += ToPenny(Rates[band] * quantities[band] * times, divisor);
            }

            return sum;
        }

        private void AddWindow(int kind, int from, int to, int band)
        {
            if (to > from)
            {
                windows[kind].Add((from, to, band));
                return;
            }

            windows[kind].Add((0, to, band));
            windows[kind].Add((from, MinutesADay, band));
        }
    }

    /// <summary>A week pattern as a row of flags, one a week of its cycle.</summary>
    private sealed record Weeks(int Count, int Cycle, bool[] InCycle)
    {
        internal bool Include(int week) => InCycle[week % Cycle];

        internal static Weeks Of(WeekPattern pattern)
        {
            bool[] inCycle = new bool[pattern.Cycle];
            foreach (int week in pattern.Weeks)
            {
                inCycle[week - 1] = true;
            }

            return new(pattern.Weeks.Count, pattern.Cycle, inCycle);
        }
    }
}
