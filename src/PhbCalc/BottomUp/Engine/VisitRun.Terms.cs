using PhbCalc.Rates;

namespace PhbCalc.BottomUp;

/// <content>
/// Prices with terms beyond rate x quantity: by the length of a call, by the day on which a night ends, visit by visit to the penny, to a least charge, and while
/// an absence stops the visits. What has none of these never gets here.
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

    /// <summary>Prices the occurrences of a visit on days for which one version is used, and what is paid for those that absences stop.</summary>
    private void StretchByTerms<TSink>(int index, in VisitTerms visit, PricedVersion version, DayRange range, Steps steps, ref TSink sink)
        where TSink : struct, ILineSink
    {
        if (ListFor(index, in visit, version, range, steps) is not { } list)
        {
            return;
        }

        LineTerms terms = new(PaidFor.Visits, list.CountedPerVisit(in visit), (ulong)visit.Carers, (ulong)visit.SharedWith, new(1));
        PriceDays(index, in visit, list, range, steps, VisitDays.Worked, terms, ref sink);
        if (list.LeastMinutes > visit.Minutes)
        {
            quantities.Clear();
            CountAdded(index, in visit, list, range, steps, VisitDays.Worked);
            PriceLines(index, list, terms with { Kind = new(VisitPart.LeastCharge), PerVisit = list.LeastMinutes - visit.Minutes }, ref sink);
        }

        if (list.Retainer > 0 && steps.Absences && plan.HasAbsences)
        {
            CountRetained(in visit, range, 0, list.RetainerDays);
            period.Keep(list.Unit == RateUnit.Week ? DayTypes.EveryDay : visit.Days, counts);
            if (Total(counts) is > 0 and var stopped)
            {
                PriceDays(index, in visit, list, range, steps, VisitDays.Retained, terms with { Kind = new(VisitPart.Retainer, stopped), Millionths = list.Retainer }, ref sink);
            }
        }
    }

    /// <summary>The price list for a visit: of a service by the call, that of its length; null, with a fault if a day needs it, if there is none.</summary>
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

        PricedVersion? list = calls.For(visit.Minutes, callLength);
        if (list is null && (steps is null || (steps.Faults && Occurs(in visit, version, range, steps))))
        {
            Report(CostingFaults.NoCallPrice(plan, index, version, visit.Minutes, callLength));
        }

        return list;
    }

    /// <summary>Whether a visit is made on some of the days, or paid for without.</summary>
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

    /// <summary>Prices the days on which a visit is made, or those on which a retainer is paid for it: then with what lengthens it to the least charge.</summary>
    private void PriceDays<TSink>(int index, in VisitTerms visit, PricedVersion list, DayRange range, Steps steps, VisitDays which, LineTerms terms, ref TSink sink)
        where TSink : struct, ILineSink
    {
        bool addsLeast = which == VisitDays.Retained && list.LeastMinutes > visit.Minutes;
        if (!IsVisitByVisit(list))
        {
            CountStretch(index, in visit, list, range, steps, which);
            if (addsLeast)
            {
                CountAdded(index, in visit, list, range, steps, which);
            }

            PriceLines(index, list, terms, ref sink);
            return;
        }

        StartWalk(list);
        for (int day = range.First; day <= range.Last; day++)
        {
            Count(in visit, list, new(day, day), 0, steps, which);
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
    private void CountAdded(int index, in VisitTerms visit, PricedVersion list, DayRange range, Steps steps, VisitDays which)
    {
        int shift = visit.LastMinute / MinutesADay;
        CountAt(index, list, Dates(index, in visit, list, range, shift, steps, which), visit.LastMinute % MinutesADay, list.LeastMinutes - visit.Minutes, faults: false);
    }

    /// <summary>Whether occurrences are priced one by one: where one of them has several parts that are rounded by themselves, or two days decide its price.</summary>
    private readonly bool IsVisitByVisit(PricedVersion list) => list.Bands.HasNightEnds || (roundsEachVisit && list.Minutes is not null);

    private readonly void StartWalk(PricedVersion list)
    {
        sums[..list.MicroPounds.Length].Clear();
        pence[..list.MicroPounds.Length].Clear();
    }

    /// <summary>Takes one occurrence in, which starts on a date of one layout and may run into one of another.</summary>
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
            sums[band] += quantities[band];
            pence[band] += terms.Pence(list, band, quantities[band]);
        }
    }

    /// <summary>Makes lines of the occurrences taken in.</summary>
    private readonly void EndWalk<TSink>(int index, PricedVersion list, LineTerms terms, ref TSink sink)
        where TSink : struct, ILineSink
    {
        for (int band = 0; band < list.MicroPounds.Length; band++)
        {
            sink.Add(terms.Kind, index, list, band, sums[band], roundsEachVisit ? terms.OfWeeks(pence[band]) : terms.LinePence(list, band, sums[band]));
        }
    }

    /// <summary>Makes a line for each band of what was counted, rounded once, or once for each visit.</summary>
    private readonly void PriceLines<TSink>(int index, PricedVersion list, LineTerms terms, ref TSink sink)
        where TSink : struct, ILineSink
    {
        bool isEach = roundsEachVisit && list.Unit != RateUnit.Week;
        for (int band = 0; band < list.MicroPounds.Length; band++)
        {
            int quantity = quantities[band];
            long amount = isEach ? terms.OfWeeks(quantity / terms.PerVisit * terms.Pence(list, band, terms.PerVisit)) : terms.LinePence(list, band, quantity);
            sink.Add(terms.Kind, index, list, band, quantity, amount);
        }
    }

    /// <summary>By what a quantity is multiplied and divided to give pence.</summary>
    /// <param name="Kind">What is paid for.</param>
    /// <param name="PerVisit">How much of the quantity one visit is, where all are alike.</param>
    /// <param name="Carers">How many carers at once.</param>
    /// <param name="SharedWith">How many people share them.</param>
    /// <param name="Weeks">The share of weeks in a typical week; 1 in a year.</param>
    private readonly record struct LineTerms(PaidFor Kind, int PerVisit, ulong Carers, ulong SharedWith, Ratio Weeks)
    {
        /// <summary>The share of the price that is paid, in millionths.</summary>
        internal ulong Millionths { get; init; } = VisitRun.Millionths;

        /// <summary>What a quantity comes to in one week or year, rounded.</summary>
        internal long Pence(PricedVersion list, int band, int quantity) => Rounded(list, band, quantity, new(1));

        /// <summary>What a quantity comes to with its share of weeks, rounded once.</summary>
        internal long LinePence(PricedVersion list, int band, int quantity) => Rounded(list, band, quantity, Weeks);

        /// <summary>A sum of visits as its share of weeks.</summary>
        internal long OfWeeks(long pence) => PhbCalc.Pence.Round((ulong)pence, (ulong)Weeks.Numerator, (ulong)Weeks.Denominator);

        private long Rounded(PricedVersion list, int band, int quantity, Ratio weeks)
        {
            UInt128 times = (UInt128)(ulong)quantity * Carers * (ulong)weeks.Numerator * Millionths;
            return PhbCalc.Pence.Round(list.MicroPounds[band] * times, (UInt128)list.PartsPerUnit * SharedWith * (ulong)weeks.Denominator * VisitRun.Millionths);
        }
    }
}
