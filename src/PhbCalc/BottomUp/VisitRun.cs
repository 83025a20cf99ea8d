using PhbCalc.Rates;

namespace PhbCalc.BottomUp;

/// <summary>
/// Prices the visits of one person. The two answers (typical week, calendar-exact) and the two faces (totals only, every line) are this one
/// calculation; counts and quantities are kept in spans on the stack, so a run allocates nothing unless it finds a fault.
/// </summary>
/// <remarks>Rule: spec 2, Time and Two answers.</remarks>
/// <param name="period">The days of the period, counted by class.</param>
/// <param name="plan">The plan.</param>
/// <param name="days">The days of the person's budget in the period, counted from 0.</param>
/// <param name="counts">Scratch: a count of dates for each class.</param>
/// <param name="byLayout">Scratch: a count of dates for each layout.</param>
/// <param name="quantities">Scratch: a quantity for each band.</param>
internal ref struct VisitRun(DayCounts period, CarePlan plan, DayRange days, Span<ushort> counts, Span<uint> byLayout, Span<uint> quantities)
{
    private const ulong MinutesPerHour = 60;
    private const ulong DaysPerWeek = 7;

    private readonly DayCounts period = period;
    private readonly CarePlan plan = plan;
    private readonly DayRange days = days;
    private readonly Span<ushort> counts = counts;
    private readonly Span<uint> byLayout = byLayout;
    private readonly Span<uint> quantities = quantities;

    /// <summary>The faults found so far; null while there are none.</summary>
    internal List<Fault>? Faults { get; private set; }

    /// <summary>Prices a visit in one plain week, at the rates of the pricing date.</summary>
    internal void TypicalWeek<TSink>(int index, PricedService service, int pricingDay, ref TSink sink)
        where TSink : struct, ILineSink
    {
        Visit visit = plan.Visits[index];
        if (!visit.IsInForceOn(period.FirstDay + pricingDay))
        {
            return;
        }

        if (service.On(pricingDay) is not { } version)
        {
            Report(CostingFaults.NoVersion(plan, index, service.Rates, Date(pricingDay)));
            return;
        }

        Ratio share = visit.Weeks.Share;
        quantities.Clear();
        if (service.Rates.Unit == RateUnit.Week)
        {
            quantities[0] = (uint)DaysPerWeek;
        }
        else
        {
            DayCounts.PlainWeek(visit.Days, counts);
            Measure(index, version, DayRules.Weekdays, visit.StartMinute, Math.Min(visit.StartMinute + visit.Minutes, RateBands.MinutesADay));
            if (RunsPastMidnight(visit, service.Rates))
            {
                DayCounts.PlainWeek(DayAfter(visit.Days), counts);
                Measure(index, version, DayRules.Weekdays, 0, visit.StartMinute + visit.Minutes - RateBands.MinutesADay);
            }
        }

        Price(index, version, (ulong)share.Numerator, (ulong)share.Denominator, ref sink);
    }

    /// <summary>Prices every occurrence of a visit in the period.</summary>
    internal void Year<TSink>(int index, PricedService service, int pricingDay, in Steps steps, ref TSink sink)
        where TSink : struct, ILineSink
    {
        Visit visit = plan.Visits[index];
        DayRange inForce = steps.RealDates
            ? days.And(new DayRange(Offset(visit.FirstDay), Offset(visit.LastDay)))
            : visit.IsInForceOn(period.FirstDay + pricingDay) ? new(0, period.Length - 1) : new(0, -1);
        if (!steps.RealRates && service.On(pricingDay) is { } frozen)
        {
            Stretch(index, frozen, service, inForce, steps, ref sink);
            return;
        }

        foreach ((DayRange stretch, PricedVersion? version) in service.Stretches)
        {
            Stretch(index, version, service, inForce.And(stretch), steps, ref sink);
        }
    }

    /// <summary>Prices the occurrences of a visit on days on which one version holds.</summary>
    private void Stretch<TSink>(int index, PricedVersion? version, PricedService service, DayRange range, in Steps steps, ref TSink sink)
        where TSink : struct, ILineSink
    {
        if (range.IsEmpty)
        {
            return;
        }

        if (version is null)
        {
            ReportGap(index, service.Rates, range, steps.Faults);
            return;
        }

        Visit visit = plan.Visits[index];
        Count(visit, range, 0, steps.Absences);
        quantities.Clear();
        if (service.Rates.Unit == RateUnit.Week)
        {
            quantities[0] = Total(counts);
        }
        else
        {
            period.Keep(visit.Days, counts);
            Measure(index, version, steps.Rules, visit.StartMinute, Math.Min(visit.StartMinute + visit.Minutes, RateBands.MinutesADay));
            if (RunsPastMidnight(visit, service.Rates))
            {
                Count(visit, range, 1, steps.Absences);
                period.Keep(DayAfter(visit.Days), counts);
                Measure(index, version, steps.Rules, 0, visit.StartMinute + visit.Minutes - RateBands.MinutesADay);
            }
        }

        Price(index, version, 1, 1, ref sink);
    }

    /// <summary>Counts by class the dates on which a visit can start, or the dates after them (shift 1): absences and other weeks left out.</summary>
    private readonly void Count(Visit visit, DayRange range, int shift, bool leaveOutAbsences)
    {
        counts.Clear();
        AddWeeks(visit, range, shift, isAbsence: false);
        if (!leaveOutAbsences)
        {
            return;
        }

        foreach (DayRange absent in plan.AbsentDays(visit.Card))
        {
            DayRange missed = range.And(new(Offset(absent.First), Offset(absent.Last)));
            if (!missed.IsEmpty)
            {
                AddWeeks(visit, missed, shift, isAbsence: true);
            }
        }
    }

    private readonly void AddWeeks(Visit visit, DayRange range, int shift, bool isAbsence)
    {
        if (visit.Weeks.IsEvery)
        {
            Add(range, shift, isAbsence);
            return;
        }

        int firstMonday = plan.FirstDay - DayNumber.Weekday(plan.FirstDay) - period.FirstDay;
        int week = (int)Math.Floor((range.First - firstMonday) / 7m);
        for (int monday = firstMonday + (7 * week); monday <= range.Last; monday += 7, week++)
        {
            if (visit.Weeks.Includes(week))
            {
                Add(range.And(new(monday, monday + 6)), shift, isAbsence);
            }
        }
    }

    private readonly void Add(DayRange range, int shift, bool isAbsence)
    {
        DayRange shifted = new(range.First + shift, range.Last + shift);
        if (isAbsence)
        {
            period.Subtract(shifted, counts);
        }
        else
        {
            period.Add(shifted, counts);
        }
    }

    /// <summary>Adds up what of each band lies between two minutes on the dates counted: minutes, or occurrences that start at the first.</summary>
    private void Measure(int index, PricedVersion version, DayRules rules, int from, int to)
    {
        ReadOnlySpan<byte> layoutOf = version.Layouts.OfClasses(rules);
        byLayout.Clear();
        for (int i = 0; i < layoutOf.Length; i++)
        {
            if (layoutOf[i] != DayLayouts.Unknown)
            {
                byLayout[layoutOf[i]] += counts[i];
            }
            else if (counts[i] > 0)
            {
                Report(CostingFaults.BankHolidaysUnknown(plan, index, period, version.Service));
                return;
            }
        }

        for (int layout = 0; layout < version.Layouts.All.Length; layout++)
        {
            uint dates = byLayout[layout];
            if (dates == 0)
            {
                continue;
            }

            if (version.Minutes is { } minutes)
            {
                minutes.Add(layout, from, to, dates, quantities);
                continue;
            }

            int kind = version.Layouts.All[layout].Kind;
            int band = version.Bands.At(kind, from);
            if (band == RateBands.NoBand)
            {
                Report(CostingFaults.NoBand(plan, index, version, kind));
                return;
            }

            quantities[band] += dates;
        }
    }

    /// <summary>Rounds a line for each band that has a quantity: rate x quantity x carers, over the units the quantity is counted in.</summary>
    private readonly void Price<TSink>(int index, PricedVersion version, ulong numerator, ulong denominator, ref TSink sink)
        where TSink : struct, ILineSink
    {
        ulong carers = (ulong)plan.Visits[index].Carers;
        ulong perUnit = version.Service.Unit switch
        {
            RateUnit.Hour => MinutesPerHour,
            RateUnit.Week => DaysPerWeek,
            _ => 1,
        };
        for (int band = 0; band < version.MicroPounds.Length; band++)
        {
            uint quantity = quantities[band];
            if (quantity > 0)
            {
                long pence = Pence.Round(version.MicroPounds[band], quantity * carers * numerator, perUnit * denominator * Pence.MicroPoundsPerPenny);
                sink.Add(index, version, band, quantity, pence);
            }
        }
    }

    /// <summary>Reports the first day without rates on which the visit starts, or is in force, if there is one.</summary>
    private void ReportGap(int index, ServiceRates service, DayRange range, bool isFault)
    {
        Visit visit = plan.Visits[index];
        for (int day = range.First; isFault && day <= range.Last; day++)
        {
            Count(visit, new(day, day), 0, leaveOutAbsences: true);
            period.Keep(service.Unit == RateUnit.Week ? DayTypes.EveryDay : visit.Days, counts);
            if (Total(counts) > 0)
            {
                Report(CostingFaults.NoVersion(plan, index, service, Date(day)));
                return;
            }
        }
    }

    private void Report(Fault fault) => (Faults ??= []).Add(fault);

    private readonly LocalDate Date(int day) => DayNumber.Date(period.FirstDay + day);

    /// <summary>A day number as a day of the period, kept within reach of it.</summary>
    private readonly int Offset(int day) => Math.Clamp(day, period.FirstDay - 1, period.FirstDay + period.Length) - period.FirstDay;

    private static bool RunsPastMidnight(Visit visit, ServiceRates service) =>
        service.Unit == RateUnit.Hour && visit.StartMinute + visit.Minutes > RateBands.MinutesADay;

    private static DayTypes DayAfter(DayTypes days) => (DayTypes)((((int)days << 1) | ((int)days >> 6)) & (int)DayTypes.EveryDay);

    private static uint Total(ReadOnlySpan<ushort> counts)
    {
        uint total = 0;
        foreach (ushort count in counts)
        {
            total += count;
        }

        return total;
    }
}
