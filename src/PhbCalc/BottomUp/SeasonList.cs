namespace PhbCalc.BottomUp;

/// <summary>The stretches of a person's days between changes of the plan. Stretches with the same visits in force, whatever their ids, are one season. Visits that another calculator prices start no new season. It allocates nothing unless its dates are asked for.</summary>
/// <remarks>Rule: spec 2b, Said, never refused: each pattern has its weeks of the year.</remarks>
/// <param name="costing">What costs the plan.</param>
/// <param name="plan">The plan.</param>
internal readonly struct SeasonList(BottomUpCosting costing, CarePlan plan)
{
    private readonly DayRange days = costing.PersonDays(plan);

    /// <summary>The sum of the weeks of each pattern, each times its weeks of the year and rounded once, in pence.</summary>
    internal long Pence()
    {
        long sum = 0;
        for (DayRange season = First(); !season.IsEmpty; season = After(season))
        {
            if (!HasEarlier(season))
            {
                PenceTotal week = default;
                costing.WeekOf(plan, season.First - DayNumber.Of(costing.Period.Start), ref week);
                sum += Money.FromPence(week.Pence).TimesToPenny(WeeksOf(season)).ToPence();
            }
        }

        return sum;
    }

    /// <summary>The first stretch of each pattern, in order.</summary>
    internal List<DayRange> Patterns()
    {
        List<DayRange> patterns = [];
        for (DayRange season = First(); !season.IsEmpty; season = After(season))
        {
            if (!HasEarlier(season))
            {
                patterns.Add(season);
            }
        }

        return patterns;
    }

    /// <summary>Every stretch with the same pattern as this one.</summary>
    internal List<DayRange> AllOf(DayRange pattern)
    {
        List<DayRange> all = [];
        for (DayRange season = First(); !season.IsEmpty; season = After(season))
        {
            if (IsSame(season, pattern))
            {
                all.Add(season);
            }
        }

        return all;
    }

    /// <summary>The weeks of the year of a pattern: the policy's weeks of a year times its share of the person's days.</summary>
    internal Ratio WeeksOf(DayRange pattern)
    {
        int held = 0;
        for (DayRange season = First(); !season.IsEmpty; season = After(season))
        {
            held += IsSame(season, pattern) ? season.Length : 0;
        }

        return costing.Policy.WeeksPerYear * new Ratio(held, days.Length);
    }

    private DayRange First() => days.IsEmpty ? days : From(days.First);

    private DayRange After(DayRange season) => season.Last >= days.Last ? new(0, -1) : From(season.Last + 1);

    /// <summary>The days from a given one until a visit starts or ends.</summary>
    private DayRange From(int first)
    {
        int last = days.Last;
        foreach (ref readonly VisitTerms visit in plan.Terms)
        {
            if (costing.Leaves(visit.Service))
            {
                continue;
            }

            last = visit.FirstDay > first ? Math.Min(last, visit.FirstDay - 1) : last;
            last = visit.LastDay >= first ? Math.Min(last, visit.LastDay) : last;
        }

        return new(first, last);
    }

    private bool HasEarlier(DayRange season)
    {
        for (DayRange earlier = First(); earlier.First < season.First; earlier = After(earlier))
        {
            if (IsSame(earlier, season))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether both have the same visits in force, whatever their ids: a holiday has the pattern of the holiday before.</summary>
    private bool IsSame(DayRange left, DayRange right)
    {
        foreach (ref readonly VisitTerms visit in plan.Terms)
        {
            if (!costing.Leaves(visit.Service) && (visit.IsInForceOn(left.First) || visit.IsInForceOn(right.First)) && Count(in visit, left) != Count(in visit, right))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>How many visits of a season are the same as a given visit.</summary>
    private int Count(in VisitTerms like, DayRange season)
    {
        int count = 0;
        foreach (ref readonly VisitTerms visit in plan.Terms)
        {
            count += visit.IsInForceOn(season.First) && visit.IsSameWeek(in like) ? 1 : 0;
        }

        return count;
    }
}
