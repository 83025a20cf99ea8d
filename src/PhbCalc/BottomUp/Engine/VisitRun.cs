using System.Runtime.CompilerServices;
using PhbCalc.Rates;

namespace PhbCalc.BottomUp;

/// <summary>
/// Prices the visits of one person. The two answers (typical week, calendar-exact) and the two faces (totals only, every line) share this one
/// calculation; counts and quantities are kept in spans on the stack, so a run allocates nothing unless it finds a fault.
/// </summary>
/// <remarks>Rule: spec 2, Time and Two answers.</remarks>
/// <param name="period">The days of the period, counted by class.</param>
/// <param name="plan">The plan.</param>
/// <param name="days">The days of the person's budget in the period, counted from 0.</param>
/// <param name="counts">Scratch: a count of dates for each class.</param>
/// <param name="byLayout">Scratch: a count of dates for each layout, and one more.</param>
/// <param name="quantities">Scratch: a quantity for each band.</param>
internal ref partial struct VisitRun(DayCounts period, CarePlan plan, DayRange days, Span<ushort> counts, Span<int> byLayout, Span<int> quantities)
{
    private readonly DayCounts period = period;
    private readonly CarePlan plan = plan;
    private readonly DayRange days = days;
    private readonly Span<ushort> counts = counts;
    private readonly Span<int> byLayout = byLayout;
    private readonly Span<int> quantities = quantities;
    private VisitDays which = VisitDays.Worked;

    /// <summary>What a call costs if its length is not on the list.</summary>
    internal CallLength CallLength { get; init; }

    /// <summary>Whether each visit is rounded to the penny.</summary>
    internal bool RoundsEachVisit { get; init; }

    /// <summary>The days that a visit lasts if its own dates do not count; null for the whole period.</summary>
    internal DayRange? Lasting { get; init; }

    /// <summary>Scratch: a sum of quantities for each band, where visits are priced one by one.</summary>
    internal Span<int> Sums { get; set; }

    /// <summary>Scratch: a sum of pence for each band, where visits are priced one by one.</summary>
    internal Span<long> Pence { get; set; }

    /// <summary>The faults found so far; null while there are none.</summary>
    internal List<Fault>? Faults { get; private set; }

    /// <summary>Prices a visit in one plain week, at the rates of a day.</summary>
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

        Ratio share = visit.Weeks.IsEvery ? new(1) : visit.Weeks.Share;
        (ulong times, ulong divided) = ((ulong)visit.Carers * (ulong)share.Numerator, (ulong)visit.SharedWith * (ulong)share.Denominator);
        if (RoundsEachVisit | version.HasTerms)
        {
            WeekByTerms(index, in visit, version, (ulong)visit.Carers, share, ref sink);
            return;
        }

        CountWeek(index, in visit, version);
        Price(index, version, times, divided, ref sink);
    }

    /// <summary>Counts how much of each band of a price list a visit takes in one plain week.</summary>
    private void CountWeek(int index, in VisitTerms visit, PricedVersion version)
    {
        ReadOnlySpan<int> dates = version.Layouts.InPlainWeek(visit.Days);
        if (version.Minutes is { } minutes)
        {
            minutes.Add(visit.Start, visit.MinuteOfEnd, dates, quantities, anew: true);
            if (visit.MinutesAfterMidnight > 0)
            {
                minutes.Add(0, visit.MinutesAfterMidnight, version.Layouts.InPlainWeek(DayAfter(visit.Days)), quantities, anew: false);
            }
        }
        else if (version.Unit == RateUnit.Week)
        {
            PutDays(version, 7);
        }
        else
        {
            CountStarts(index, in visit, version, dates, faults: true);
        }
    }

    /// <summary>Prices every occurrence of a visit in the period.</summary>
    internal void Year<TSink>(int index, in VisitTerms visit, PricedService service, int pricingDay, Steps steps, ref TSink sink)
        where TSink : struct, ILineSink
    {
        DayRange inForce = steps.RealDates
            ? days.And(new(Offset(visit.FirstDay), Offset(visit.LastDay)))
            : visit.IsInForceOn(period.FirstDay + pricingDay) ? Lasting ?? new(0, period.Length - 1) : new(0, -1);
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
        if (RoundsEachVisit | version.HasTerms)
        {
            StretchByTerms(index, in visit, version, range, steps, ref sink);
            return;
        }

        CountStretch(index, in visit, version, range, steps);
        Price(index, version, (ulong)visit.Carers, (ulong)visit.SharedWith, ref sink);
    }

    /// <summary>Counts how much of each band of a price list the occurrences of a visit take.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void CountStretch(int index, in VisitTerms visit, PricedVersion version, DayRange range, Steps steps)
    {
        if (version.Minutes is { } minutes)
        {
            minutes.Add(visit.Start, visit.MinuteOfEnd, Dates(index, in visit, version, range, 0, steps), quantities, anew: true);
            if (visit.MinutesAfterMidnight > 0)
            {
                minutes.Add(0, visit.MinutesAfterMidnight, Dates(index, in visit, version, range, 1, steps), quantities, anew: false);
            }
        }
        else if (version.Unit == RateUnit.Week)
        {
            Count(in visit, version, range, 0, steps);
            PutDays(version, Total(counts));
        }
        else
        {
            CountStarts(index, in visit, version, Dates(index, in visit, version, range, 0, steps), steps.Faults);
        }
    }

    /// <summary>Counts days for the one band of a version that is priced by the week.</summary>
    private readonly void PutDays(PricedVersion version, int days)
    {
        quantities.Clear();
        quantities[version.OwnBand] = days;
    }

    /// <summary>Counts for each band the dates on which it applies at the start of a visit.</summary>
    private void CountStarts(int index, in VisitTerms visit, PricedVersion version, ReadOnlySpan<int> dates, bool faults)
    {
        quantities.Clear();
        CountAt(index, version, dates, visit.Start, version.CountedPerVisit(in visit), faults);
    }

    /// <summary>Adds for each band the dates on which it applies at a minute, each a given number of times.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void CountAt(int index, PricedVersion version, ReadOnlySpan<int> dates, int minute, int times, bool faults)
    {
        for (int layout = 0; layout < dates.Length; layout++)
        {
            int band = version.Layouts.All[layout].At(minute);
            if (band != RateBands.NoBand)
            {
                quantities[band] += dates[layout] * times;
            }
            else if (faults && dates[layout] > 0)
            {
                Report(CostingFaults.NoBand(plan, index, version));
            }
        }
    }

    /// <summary>Rounds a line for each band: rate x quantity x carers, divided by the quantity per unit and by the number of people who share.</summary>
    private readonly void Price<TSink>(int index, PricedVersion version, ulong times, ulong divided, ref TSink sink)
        where TSink : struct, ILineSink
    {
        const ulong MinutesPerHour = 60 * PhbCalc.Pence.MicroPoundsPerPenny;
        ReadOnlySpan<ulong> rates = version.MicroPounds;
        ReadOnlySpan<int> all = quantities[..rates.Length];
        ulong denominator = divided * version.PartsPerUnit;
        if (denominator == MinutesPerHour)
        {
            // The commonest case by far, written apart because division by a constant is a multiplication.
            for (int band = 0; band < rates.Length; band++)
            {
                sink.Add(PaidFor.Visits, index, version, band, all[band], PhbCalc.Pence.Round(rates[band], (ulong)all[band] * times, MinutesPerHour));
            }

            return;
        }

        for (int band = 0; band < rates.Length; band++)
        {
            sink.Add(PaidFor.Visits, index, version, band, all[band], PhbCalc.Pence.Round(rates[band], (ulong)all[band] * times, denominator));
        }
    }

    /// <summary>Reports the first day without rates on which the visit starts or is in force, if any.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void ReportGap(int index, in VisitTerms visit, ServiceRates service, DayRange range)
    {
        for (int day = range.First; day <= range.Last; day++)
        {
            CountWorked(in visit, new(day, day), 0, leaveOutAbsences: true);
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
}
