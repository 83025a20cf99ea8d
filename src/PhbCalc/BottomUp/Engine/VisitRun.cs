using System.Runtime.CompilerServices;
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
/// <param name="byLayout">Scratch: a count of dates for each layout, and one more.</param>
/// <param name="quantities">Scratch: a quantity for each band.</param>
/// <param name="lasting">The days that a visit lasts where its own dates are not taken in; the whole period if not given.</param>
internal ref struct VisitRun(DayCounts period, CarePlan plan, DayRange days, Span<ushort> counts, Span<int> byLayout, Span<int> quantities, DayRange? lasting = null)
{
    private readonly DayRange lasting = lasting ?? new(0, period.Length - 1);
    private readonly DayCounts period = period;
    private readonly CarePlan plan = plan;
    private readonly DayRange days = days;
    private readonly Span<ushort> counts = counts;
    private readonly Span<int> byLayout = byLayout;
    private readonly Span<int> quantities = quantities;

    /// <summary>The faults found so far; null while there are none.</summary>
    internal List<Fault>? Faults { get; private set; }

    /// <summary>Prices a visit in one plain week, at the rates of the pricing date.</summary>
    internal void TypicalWeek<TSink>(int index, in VisitTerms visit, PricedService service, int pricingDay, ref TSink sink)
        where TSink : struct, ILineSink
    {
        if (!visit.IsInForceOn(period.FirstDay + pricingDay))
        {
            return;
        }

        if (service.On(pricingDay) is not { } version)
        {
            Report(CostingFaults.NoVersion(plan, index, service.Rates, DayNumber.Date(period.FirstDay + pricingDay)));
            return;
        }

        ReadOnlySpan<int> dates = version.Layouts.InPlainWeek(visit.Days);
        if (version.Minutes is { } minutes)
        {
            minutes.Add(visit.Start, visit.MinuteOfEnd, dates, quantities, anew: true);
            if (visit.MinutesAfterMidnight > 0)
            {
                minutes.Add(0, visit.MinutesAfterMidnight, version.Layouts.InPlainWeek(DayAfter(visit.Days)), quantities, anew: false);
            }
        }
        else if (service.Rates.Unit == RateUnit.Week)
        {
            PutDays(version, 7);
        }
        else
        {
            CountStarts(index, in visit, version, dates, faults: true);
        }

        Ratio share = visit.Weeks.IsEvery ? new(1) : visit.Weeks.Share;
        Price(index, version, (ulong)visit.Carers * (ulong)share.Numerator, (ulong)share.Denominator, ref sink);
    }

    /// <summary>Prices every occurrence of a visit in the period.</summary>
    internal void Year<TSink>(int index, in VisitTerms visit, PricedService service, int pricingDay, Steps steps, ref TSink sink)
        where TSink : struct, ILineSink
    {
        DayRange inForce = steps.RealDates
            ? days.And(new(Offset(visit.FirstDay), Offset(visit.LastDay)))
            : visit.IsInForceOn(period.FirstDay + pricingDay) ? lasting : new(0, -1);
        if (inForce.IsEmpty)
        {
            return;
        }

        if (!steps.RealRates && service.On(Math.Max(pricingDay, Offset(visit.FirstDay))) is { } frozen)
        {
            Stretch(index, in visit, frozen, inForce, steps, ref sink);
            return;
        }

        foreach ((DayRange stretch, PricedVersion? version) in service.Stretches)
        {
            DayRange range = inForce.And(stretch);
            if (range.IsEmpty)
            {
                continue;
            }

            if (version is not null)
            {
                Stretch(index, in visit, version, range, steps, ref sink);
            }
            else if (steps.Faults)
            {
                ReportGap(index, in visit, service.Rates, range);
            }
        }
    }

    /// <summary>Prices the occurrences of a visit on days for which one version is used.</summary>
    private void Stretch<TSink>(int index, in VisitTerms visit, PricedVersion version, DayRange range, Steps steps, ref TSink sink)
        where TSink : struct, ILineSink
    {
        if (version.Minutes is { } minutes)
        {
            minutes.Add(visit.Start, visit.MinuteOfEnd, Dates(index, in visit, version, range, 0, steps), quantities, anew: true);
            if (visit.MinutesAfterMidnight > 0)
            {
                minutes.Add(0, visit.MinutesAfterMidnight, Dates(index, in visit, version, range, 1, steps), quantities, anew: false);
            }
        }
        else if (version.Service.Unit == RateUnit.Week)
        {
            Count(in visit, range, 0, steps.Absences);
            PutDays(version, Total(counts));
        }
        else
        {
            CountStarts(index, in visit, version, Dates(index, in visit, version, range, 0, steps), steps.Faults);
        }

        Price(index, version, (ulong)visit.Carers, 1, ref sink);
    }

    /// <summary>The dates on which a visit starts, or those after them (shift 1), by layout: none, with a fault, if they are not all known.</summary>
    private ReadOnlySpan<int> Dates(int index, scoped in VisitTerms visit, PricedVersion version, DayRange range, int shift, Steps steps)
    {
        DayTypes onDays = shift == 0 ? visit.Days : DayAfter(visit.Days);
        bool isWhole = range == version.Stretch && steps.Rules == DayRules.All && visit.Weeks.IsEvery && !(steps.Absences && plan.HasAbsences);
        ReadOnlySpan<int> whole = isWhole ? version.Layouts.InWholeStretch(onDays, shift) : [];
        return whole.IsEmpty ? CountDates(index, in visit, version, range, shift, steps) : whole;
    }

    /// <summary>Those dates, counted for this visit. It is a call of its own, so that the commonest visits are priced in few instructions.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private ReadOnlySpan<int> CountDates(int index, scoped in VisitTerms visit, PricedVersion version, DayRange range, int shift, Steps steps)
    {
        Count(in visit, range, shift, steps.Absences);
        period.Keep(shift == 0 ? visit.Days : DayAfter(visit.Days), counts);
        int layouts = version.Layouts.All.Length;
        if (version.Layouts.TryCount(counts, steps.Rules, byLayout[..(layouts + 1)]))
        {
            return byLayout[..layouts];
        }

        if (steps.Faults)
        {
            Report(CostingFaults.BankHolidaysUnknown(plan, index, period, version.Service));
        }

        return [];
    }

    /// <summary>Counts by class the dates on which a visit can start, or the dates after them (shift 1): absences and other weeks left out.</summary>
    private readonly void Count(in VisitTerms visit, DayRange range, int shift, bool leaveOutAbsences)
    {
        counts.Clear();
        AddWeeks(in visit, range, shift, isAbsence: false);
        if (!leaveOutAbsences || !plan.HasAbsences)
        {
            return;
        }

        foreach (DayRange absent in plan.AbsentDays(visit.Service.Card))
        {
            DayRange missed = range.And(new(Offset(absent.First), Offset(absent.Last)));
            if (!missed.IsEmpty)
            {
                AddWeeks(in visit, missed, shift, isAbsence: true);
            }
        }
    }

    private readonly void AddWeeks(in VisitTerms visit, DayRange range, int shift, bool isAbsence)
    {
        if (visit.Weeks.IsEvery)
        {
            Add(range, shift, isAbsence);
            return;
        }

        int firstMonday = plan.FirstDay - DayNumber.Weekday(plan.FirstDay) - period.FirstDay;
        int monday = range.First - DayNumber.Weekday(range.First - firstMonday);
        int week = visit.Weeks.WeekOfCycle((monday - firstMonday) / 7);
        for (; monday <= range.Last; monday += 7)
        {
            if (visit.Weeks.Includes(week))
            {
                Add(range.And(new(monday, monday + 6)), shift, isAbsence);
            }

            week = visit.Weeks.After(week);
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

    /// <summary>Counts days for the one band of a version that is priced by the week.</summary>
    private readonly void PutDays(PricedVersion version, int days)
    {
        quantities.Clear();
        quantities[version.OwnBand] = days;
    }

    /// <summary>Counts for each band the dates on which it holds at the start of a visit.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void CountStarts(int index, in VisitTerms visit, PricedVersion version, ReadOnlySpan<int> dates, bool faults)
    {
        quantities.Clear();
        for (int layout = 0; layout < dates.Length; layout++)
        {
            int band = version.Bands.At(version.Layouts.All[layout].Kind, visit.Start);
            if (band != RateBands.NoBand)
            {
                quantities[band] += dates[layout];
            }
            else if (faults && dates[layout] > 0)
            {
                Report(CostingFaults.NoBand(plan, index, version));
            }
        }
    }

    /// <summary>Rounds a line for each band: rate x quantity x carers, over the units the quantity is counted in.</summary>
    private readonly void Price<TSink>(int index, PricedVersion version, ulong times, ulong weeksOfCycle, ref TSink sink)
        where TSink : struct, ILineSink
    {
        const ulong MinutesPerHour = 60 * Pence.MicroPoundsPerPenny;
        ReadOnlySpan<ulong> rates = version.MicroPounds;
        ReadOnlySpan<int> all = quantities[..rates.Length];
        ulong denominator = weeksOfCycle * version.PartsPerUnit;
        if (denominator == MinutesPerHour)
        {
            // The commonest case by far, written apart because division by a constant is a multiplication.
            for (int band = 0; band < rates.Length; band++)
            {
                sink.Add(index, version, band, all[band], Pence.Round(rates[band], (ulong)all[band] * times, MinutesPerHour));
            }

            return;
        }

        for (int band = 0; band < rates.Length; band++)
        {
            sink.Add(index, version, band, all[band], Pence.Round(rates[band], (ulong)all[band] * times, denominator));
        }
    }

    /// <summary>Reports the first day without rates on which the visit starts, or is in force, if there is one.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void ReportGap(int index, in VisitTerms visit, ServiceRates service, DayRange range)
    {
        for (int day = range.First; day <= range.Last; day++)
        {
            Count(in visit, new(day, day), 0, leaveOutAbsences: true);
            period.Keep(service.Unit == RateUnit.Week ? DayTypes.EveryDay : visit.Days, counts);
            if (Total(counts) > 0)
            {
                Report(CostingFaults.NoVersion(plan, index, service, DayNumber.Date(period.FirstDay + day)));
                return;
            }
        }
    }

    internal void Report(Fault fault)
    {
        // The typical week and the year lack the same rate on days of their own: that is one fault, told once.
        if (fault.ProblemWithoutPersonalData is null || Faults?.Exists(told => told.Subject == fault.Subject && told.ProblemWithoutPersonalData == fault.ProblemWithoutPersonalData) != true)
        {
            (Faults ??= []).Add(fault);
        }
    }

    /// <summary>A day number as a day of the period, kept within reach of it.</summary>
    private readonly int Offset(int day) => Math.Clamp(day, period.FirstDay - 1, period.FirstDay + period.Length) - period.FirstDay;

    private static DayTypes DayAfter(DayTypes days) => (DayTypes)((((int)days << 1) | ((int)days >> 6)) & (int)DayTypes.EveryDay);

    private static int Total(ReadOnlySpan<ushort> counts)
    {
        int total = 0;
        foreach (ushort count in counts)
        {
            total += count;
        }

        return total;
    }
}
