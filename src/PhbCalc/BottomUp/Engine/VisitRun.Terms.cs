using PhbCalc.Rates;

namespace PhbCalc.BottomUp;

/// <content>
/// Prices with terms beyond rate x quantity: by the length of a call, by the day on which a night ends, visit by visit to the penny, up to a least charge, and while
/// an absence stops the visits. Visits with none of these never get here.
/// </content>
/// <remarks>Rule: spec 2b, Prices as they are published, Days that are special, and People together, people away.</remarks>
internal ref partial struct VisitRun
{
    private const int MinutesADay = 1440;
    private const ulong Millionths = 1_000_000;

    /// <summary>Prices a visit in one plain week.</summary>
    private void WeekByTerms<TSink>(int index, in VisitTerms visit, PricedVersion version, ulong carers, Ratio share, ref TSink sink)
        where TSink : struct, ILineSink
    {
        if (ListFor(index, in visit, version) is not { } list)
        {
            return;
        }

        LineTerms terms = new(PaidFor.Visits, list.CountedPerVisit(in visit), carers, (ulong)visit.SharedWith, share);
        if (IsVisitByVisit(list))
        {
            StartWalk(list);
            for (int weekday = 0; weekday < 7; weekday++)
            {
                if (((int)visit.Days & (1 << weekday)) != 0)
                {
                    int today = list.Layouts.Of(weekday, DayRules.Weekdays)!.Value;
                    int tomorrow = list.Layouts.Of((weekday + 1) % 7, DayRules.Weekdays)!.Value;
                    TakeVisit(index, in visit, list, today, tomorrow, terms, faults: true);
                }
            }

            EndWalk(index, list, terms, ref sink);
        }
        else
        {
            CountWeek(index, in visit, list);
            PriceLines(index, list, terms, ref sink);
        }

        if (list.LeastMinutes > visit.Minutes)
        {
            quantities.Clear();
            DayTypes onDays = visit.LastMinute < MinutesADay ? visit.Days : DayAfter(visit.Days);
            int added = list.LeastMinutes - visit.Minutes;
            CountAt(index, list, list.Layouts.InPlainWeek(onDays), visit.LastMinute % MinutesADay, added, faults: true);
            PriceLines(index, list, terms with { Kind = new(VisitPart.LeastCharge), PerVisit = added }, ref sink);
        }
    }

    /// <summary>Prices the occurrences of a visit on days for which one version is used, and the retainers for those that absences stop.</summary>
    private void StretchByTerms<TSink>(int index, in VisitTerms visit, PricedVersion version, DayRange range, Steps steps, ref TSink sink)
        where TSink : struct, ILineSink
    {
        if (ListFor(index, in visit, version, range, steps) is not { } list)
        {
            return;
        }

        LineTerms terms = new(PaidFor.Visits, list.CountedPerVisit(in visit), (ulong)visit.Carers, (ulong)visit.SharedWith, new(1));
        PriceDays(index, in visit, list, range, steps, terms, ref sink);
        if (list.LeastMinutes > visit.Minutes)
        {
            quantities.Clear();
            CountAdded(index, in visit, list, range, steps);
            PriceLines(index, list, terms with { Kind = new(VisitPart.LeastCharge), PerVisit = list.LeastMinutes - visit.Minutes }, ref sink);
        }

        if (list.Retainer > 0 && steps.Absences && plan.HasAbsences)
        {
            CountRetained(in visit, range, 0, list.RetainerDays);
            period.Keep(list.Unit == RateUnit.Week ? DayTypes.EveryDay : visit.Days, counts);
            if (Total(counts) is > 0 and var stopped)
            {
                which = VisitDays.Retained;
                PriceDays(index, in visit, list, range, steps, terms with { Kind = new(VisitPart.Retainer, stopped), Millionths = list.Retainer }, ref sink);
                which = VisitDays.Worked;
            }
        }
    }

    /// <summary>The price list for a visit: for a service by the call, the list for its length. Null if there is none, with a fault if a day needs it.</summary>
    /// <param name="index">The position of the visit.</param>
    /// <param name="visit">The visit.</param>
    /// <param name="version">The version.</param>
    /// <param name="range">The days; not used without steps.</param>
    /// <param name="steps">How much of the real year is taken in; null for the typical week.</param>
    private PricedVersion? ListFor(int index, in VisitTerms visit, PricedVersion version, DayRange range = default, Steps? steps = null)
    {
        if (version.Calls is not { } calls)
        {
            return version;
        }

        PricedVersion? list = calls.For(visit.Minutes, CallLength);
        if (list is null && (steps is null || (steps.Faults && Occurs(in visit, version, range, steps))))
        {
            Report(CostingFaults.NoCallPrice(plan, index, version, visit.Minutes, CallLength));
        }

        return list;
    }

    /// <summary>Whether a visit is made on some of the days, or a retainer is paid for it.</summary>
    private readonly bool Occurs(in VisitTerms visit, PricedVersion version, DayRange range, Steps steps)
    {
        CountWorked(in visit, range, 0, steps.Absences);
        period.Keep(visit.Days, counts);
        bool isMade = Total(counts) > 0;
        if (isMade || version.Retainer == 0 || !steps.Absences)
        {
            return isMade;
        }

        CountRetained(in visit, range, 0, version.RetainerDays);
        period.Keep(visit.Days, counts);
        return Total(counts) > 0;
    }

    /// <summary>Prices the days on which a visit is made, or those on which a retainer is paid for it, with the minutes added up to the least charge.</summary>
    private void PriceDays<TSink>(int index, in VisitTerms visit, PricedVersion list, DayRange range, Steps steps, LineTerms terms, ref TSink sink)
        where TSink : struct, ILineSink
    {
        bool addsLeast = which == VisitDays.Retained && list.LeastMinutes > visit.Minutes;
        if (!IsVisitByVisit(list))
        {
            CountStretch(index, in visit, list, range, steps);
            if (addsLeast)
            {
                CountAdded(index, in visit, list, range, steps);
            }

            PriceLines(index, list, terms, ref sink);
            return;
        }

        StartWalk(list);
        for (int day = range.First; day <= range.Last; day++)
        {
            Count(in visit, list, new(day, day), 0, steps);
            period.Keep(visit.Days, counts);
            if (Total(counts) == 0)
            {
                continue;
            }

            // Days that are not known are a fault already, or add nothing on the way from the typical week.
            int? today = list.Layouts.Of(period.ClassOf(day), steps.Rules);
            int? tomorrow = visit.LastMinute < MinutesADay ? today : list.Layouts.Of(period.ClassOf(day + 1), steps.Rules);
            if (today is { } first && tomorrow is { } second)
            {
                TakeVisit(index, in visit, list, first, second, terms, steps.Faults, addsLeast);
            }
            else if (steps.Faults)
            {
                Report(CostingFaults.BankHolidaysUnknown(plan, index, period, list.Service));
            }
        }

        EndWalk(index, list, terms, ref sink);
    }

    /// <summary>Adds the minutes that lengthen each occurrence of a visit to the least charge, in the band of its last minute.</summary>
    private void CountAdded(int index, in VisitTerms visit, PricedVersion list, DayRange range, Steps steps)
    {
        int shift = visit.LastMinute / MinutesADay;
        CountAt(index, list, Dates(index, in visit, list, range, shift, steps), visit.LastMinute % MinutesADay, list.LeastMinutes - visit.Minutes, faults: false);
    }

    /// <summary>Whether occurrences are priced one by one: if one has several parts that are rounded separately, or two days decide its price.</summary>
    private readonly bool IsVisitByVisit(PricedVersion list) => list.Bands.HasNightEnds || (RoundsEachVisit && list.Minutes is not null);

    private readonly void StartWalk(PricedVersion list)
    {
        Sums[..list.MicroPounds.Length].Clear();
        Pence[..list.MicroPounds.Length].Clear();
    }

    /// <summary>Counts one occurrence, which starts on a date of one layout and may run into a date of another.</summary>
    private void TakeVisit(int index, in VisitTerms visit, PricedVersion list, int today, int tomorrow, LineTerms terms, bool faults, bool addsLeast = false)
    {
        quantities.Clear();
        if (list.Minutes is { } minutes)
        {
            minutes.AddDate(visit.Start, visit.MinuteOfEnd, today, quantities);
            if (visit.MinutesAfterMidnight > 0)
            {
                minutes.AddDate(0, visit.MinutesAfterMidnight, tomorrow, quantities);
            }

            if (addsLeast)
            {
                DayLayout last = list.Layouts.All[visit.LastMinute < MinutesADay ? today : tomorrow];
                quantities[last.At(visit.LastMinute % MinutesADay)] += list.LeastMinutes - visit.Minutes;
            }
        }
        else
        {
            DayLayout start = list.Layouts.All[today];
            DayLayout end = list.Layouts.All[visit.LastMinute < MinutesADay ? today : tomorrow];
            byte band = start.NightBand(visit.Start, end, visit.LastMinute % MinutesADay);
            if (band != RateBands.NoBand)
            {
                quantities[band] = 1;
            }
            else if (faults)
            {
                Report(CostingFaults.NoBand(plan, index, list));
            }
        }

        for (int band = 0; band < list.MicroPounds.Length; band++)
        {
            Sums[band] += quantities[band];
            Pence[band] += terms.Pence(list, band, quantities[band]);
        }
    }

    /// <summary>Makes lines of the occurrences counted.</summary>
    private readonly void EndWalk<TSink>(int index, PricedVersion list, LineTerms terms, ref TSink sink)
        where TSink : struct, ILineSink
    {
        for (int band = 0; band < list.MicroPounds.Length; band++)
        {
            sink.Add(terms.Kind, index, list, band, Sums[band], RoundsEachVisit ? terms.OfWeeks(Pence[band]) : terms.LinePence(list, band, Sums[band]));
        }
    }

    /// <summary>Makes a line for each band from the counts, rounded once, or once for each visit.</summary>
    private readonly void PriceLines<TSink>(int index, PricedVersion list, LineTerms terms, ref TSink sink)
        where TSink : struct, ILineSink
    {
        bool isEach = RoundsEachVisit && list.Unit != RateUnit.Week;
        for (int band = 0; band < list.MicroPounds.Length; band++)
        {
            int quantity = quantities[band];
            long amount = isEach ? terms.OfWeeks(quantity / terms.PerVisit * terms.Pence(list, band, terms.PerVisit)) : terms.LinePence(list, band, quantity);
            sink.Add(terms.Kind, index, list, band, quantity, amount);
        }
    }

    /// <summary>The factors that turn a quantity into pence.</summary>
    /// <param name="Kind">What is paid for.</param>
    /// <param name="PerVisit">The quantity of one visit, if all are alike.</param>
    /// <param name="Carers">How many carers at once.</param>
    /// <param name="SharedWith">How many people share them.</param>
    /// <param name="Weeks">The share of weeks in a typical week; 1 in a year.</param>
    private readonly record struct LineTerms(PaidFor Kind, int PerVisit, ulong Carers, ulong SharedWith, Ratio Weeks)
    {
        /// <summary>The share of the price that is paid, in millionths.</summary>
        internal ulong Millionths { get; init; } = VisitRun.Millionths;

        /// <summary>The cost of a quantity in one week or year, in pence, rounded.</summary>
        internal long Pence(PricedVersion list, int band, int quantity) => Rounded(list, band, quantity, new(1));

        /// <summary>The cost of a quantity with its share of weeks, in pence, rounded once.</summary>
        internal long LinePence(PricedVersion list, int band, int quantity) => Rounded(list, band, quantity, Weeks);

        /// <summary>A sum of visits times its share of weeks.</summary>
        internal long OfWeeks(long pence) => PhbCalc.Pence.Round((ulong)pence, (ulong)Weeks.Numerator, (ulong)Weeks.Denominator);

        private long Rounded(PricedVersion list, int band, int quantity, Ratio weeks)
        {
            UInt128 times = (UInt128)(ulong)quantity * Carers * (ulong)weeks.Numerator * Millionths;
            return PhbCalc.Pence.Round(list.MicroPounds[band] * times, (UInt128)list.PartsPerUnit * SharedWith * (ulong)weeks.Denominator * VisitRun.Millionths);
        }
    }
}
