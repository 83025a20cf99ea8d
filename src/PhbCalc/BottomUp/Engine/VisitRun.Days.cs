using System.Runtime.CompilerServices;

namespace PhbCalc.BottomUp;

/// <summary>Which days of a visit are counted.</summary>
internal enum VisitDays
{
    /// <summary>Those on which it is made.</summary>
    Worked,

    /// <summary>Those on which an absence stops it, and a retainer is paid for it.</summary>
    Retained,
}

/// <content>On which dates a visit starts.</content>
internal ref partial struct VisitRun
{
    /// <summary>How often a visit happens on some days of the period.</summary>
    /// <param name="visit">The visit.</param>
    /// <param name="range">The days, as day numbers.</param>
    internal readonly int Occurrences(in VisitTerms visit, DayRange range)
    {
        DayRange inForce = days.And(new(Offset(Math.Max(range.First, visit.FirstDay)), Offset(Math.Min(range.Last, visit.LastDay))));
        if (inForce.IsEmpty)
        {
            return 0;
        }

        CountWorked(in visit, inForce, 0, leaveOutAbsences: true);
        period.Keep(visit.Days, counts);
        return Total(counts);
    }

    /// <summary>The dates on which a visit starts, or those after them (shift 1), by layout; none, and a fault, if some are not known.</summary>
    private ReadOnlySpan<int> Dates(int index, scoped in VisitTerms visit, PricedVersion version, DayRange range, int shift, Steps steps)
    {
        DayTypes onDays = shift == 0 ? visit.Days : DayAfter(visit.Days);
        bool isWhole = range == version.Stretch && steps.Rules == DayRules.All && visit.Weeks.IsEvery && !(steps.Absences && plan.HasAbsences);
        ReadOnlySpan<int> whole = isWhole ? version.Layouts.InWholeStretch(onDays, shift) : [];
        return whole.IsEmpty ? CountDates(index, in visit, version, range, shift, steps) : whole;
    }

    /// <summary>Those dates, counted for this visit. It is a separate call, which keeps the pricing of the commonest visits short.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private ReadOnlySpan<int> CountDates(int index, scoped in VisitTerms visit, PricedVersion version, DayRange range, int shift, Steps steps)
    {
        Count(in visit, version, range, shift, steps);
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

    /// <summary>Counts by class the dates on which a visit can start, or the dates after them (shift 1).</summary>
    private readonly void Count(in VisitTerms visit, PricedVersion version, DayRange range, int shift, Steps steps)
    {
        if (which == VisitDays.Worked)
        {
            CountWorked(in visit, range, shift, steps.Absences);
        }
        else
        {
            CountRetained(in visit, range, shift, version.RetainerDays);
        }
    }

    /// <summary>Counts those on which it is made: absences and other weeks left out.</summary>
    private readonly void CountWorked(in VisitTerms visit, DayRange range, int shift, bool leaveOutAbsences)
    {
        counts.Clear();
        AddWeeks(in visit, range, shift, isAbsence: false);
        if (!leaveOutAbsences || !plan.HasAbsences)
        {
            return;
        }

        foreach (TimeAway away in plan.TimesAway(visit.Service.Card))
        {
            DayRange stopped = away.Stops(visit.Start);
            DayRange missed = range.And(new(Offset(stopped.First), Offset(stopped.Last)));
            if (!missed.IsEmpty)
            {
                AddWeeks(in visit, missed, shift, isAbsence: true);
            }
        }
    }

    /// <summary>Counts those on which an absence stops it and a retainer is paid.</summary>
    /// <param name="visit">The visit.</param>
    /// <param name="range">The days.</param>
    /// <param name="shift">1 for the dates after them, otherwise 0.</param>
    /// <param name="retainerDays">For how many days of an absence the retainer is paid; 0 for all.</param>
    private readonly void CountRetained(in VisitTerms visit, DayRange range, int shift, int retainerDays)
    {
        counts.Clear();
        foreach (TimeAway away in plan.TimesAway(visit.Service.Card))
        {
            DayRange retained = away.Retains(visit.Start, retainerDays);
            DayRange paid = retained.IsEmpty ? retained : range.And(new(Offset(retained.First), Offset(retained.Last)));
            if (!paid.IsEmpty)
            {
                AddWeeks(in visit, paid, shift, isAbsence: false);
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

        int firstMonday = visit.Weeks.FirstMonday(plan.FirstDay) - period.FirstDay;
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
