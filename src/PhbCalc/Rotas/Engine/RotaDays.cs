using System.Numerics;
using PhbCalc.BottomUp;

namespace PhbCalc.Rotas;

/// <summary>The days on which a rota is worked, and the PAs who work it.</summary>
/// <remarks>Rule: spec 3b, Who works when, at what pay.</remarks>
internal readonly struct RotaDays
{
    private const int DaysInWeek = 7;

    /// <summary>The weeks of a hundred years: longer combined cycles are looked at for that long.</summary>
    private const int MostWeeks = 5_218;

    /// <summary>Beyond any day in calculations.</summary>
    private const int Far = 100_000_000;

    private readonly Rota rota;
    private readonly RotaTerms terms;
    private readonly bool realDates;

    internal RotaDays(Rota rota, RotaTerms terms, Steps steps)
    {
        (this.rota, this.terms, realDates) = (rota, terms, steps.RealDates);
        DayRange budget = terms.Period.And(new(rota.Plan.FirstDay, rota.Plan.LastDay));
        Budget = budget.IsEmpty || realDates ? budget : terms.Period;
        PricingDay = budget.First;
        PayFrom = terms.Policy.PayFrom is { } day ? DayNumber.Of(day) : PricingDay;
        for (int i = 0; i < rota.Plan.Terms.Length; i++)
        {
            HasShared |= rota.WorkerOf(i) == Rota.Shared && IsPaid(i);
        }
    }

    /// <summary>The days of the budget.</summary>
    internal DayRange Budget { get; }

    /// <summary>The day whose visits and rates apply where the steps leave out those of each day.</summary>
    internal int PricingDay { get; }

    /// <summary>A day on which a pay period of weeks starts.</summary>
    internal int PayFrom { get; }

    /// <summary>Whether the team shares any visits.</summary>
    internal bool HasShared { get; }

    /// <summary>Whether a PA works constant hours and no visits.</summary>
    internal bool IsConstant(int assistant) => !HasShared && rota.Assistants[assistant].HasConstantHours && !HasVisit(assistant);

    /// <summary>The days on which a PA is employed; if dates do not count, all days or none.</summary>
    internal DayRange Employed(int assistant)
    {
        DayRange days = rota.Employed[assistant];
        return realDates ? days : days.First <= PricingDay && PricingDay <= days.Last ? new(-Far, Far) : new(0, -1);
    }

    /// <summary>The total weight of all PAs employed on a day.</summary>
    internal long WeightsOn(int day)
    {
        long sum = 0;
        for (int i = 0; i < rota.Assistants.Count; i++)
        {
            DayRange days = Employed(i);
            sum += days.First <= day && day <= days.Last ? rota.Weights[i] : 0;
        }

        return sum;
    }

    /// <summary>How many are employed on a day.</summary>
    internal int TeamOn(int day)
    {
        int count = 0;
        for (int i = 0; i < rota.Assistants.Count; i++)
        {
            DayRange days = Employed(i);
            count += days.First <= day && day <= days.Last ? 1 : 0;
        }

        return count;
    }

    /// <summary>The last day until which the PAs employed on a day stay the same.</summary>
    internal int LastWithSameTeam(int day)
    {
        int last = int.MaxValue;
        for (int i = 0; i < rota.Assistants.Count; i++)
        {
            DayRange days = Employed(i);
            last = days.First > day ? Math.Min(last, days.First - 1) : days.Last >= day ? Math.Min(last, days.Last) : last;
        }

        return last;
    }

    /// <summary>Whether a visit is on a card of pay.</summary>
    internal bool IsPaid(int visit) => terms.Counter.HasRatesOf(in rota.Plan.Terms[visit]);

    /// <summary>
    /// On how many days a week a PA works, by the visits in force on the first day with any visit of the PA: a visit every other week counts half, and of
    /// visits that the team shares the PA has their share. 0 if there are none.
    /// </summary>
    internal Ratio DaysPerWeek(int assistant)
    {
        DayRange here = Budget.And(Employed(assistant));
        if (FirstDay(assistant, here) is not { } day)
        {
            return default;
        }

        Ratio share = HasShared ? new(rota.Weights[assistant], Math.Max(1, WeightsOn(day))) : default;
        Ratio sum = default;
        for (int weekday = 0; weekday < DaysInWeek; weekday++)
        {
            Ratio mine = ShareOfWeeks(assistant, (DayTypes)(1 << weekday), day);
            sum += mine != default || !HasShared ? mine : share * ShareOfWeeks(Rota.Shared, (DayTypes)(1 << weekday), day);
        }

        return sum;
    }

    private bool HasVisit(int assistant)
    {
        for (int i = 0; i < rota.Plan.Terms.Length; i++)
        {
            if (rota.WorkerOf(i) == assistant && IsPaid(i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first of some days on which a visit of a PA, or one that is shared, is in force; null if there is none.</summary>
    private int? FirstDay(int assistant, DayRange days)
    {
        int? first = null;
        for (int i = 0; i < rota.Plan.Terms.Length; i++)
        {
            ref readonly VisitTerms visit = ref rota.Plan.Terms[i];
            DayRange inForce = days.And(visit.Dates);
            if (!inForce.IsEmpty && (rota.WorkerOf(i) == assistant || rota.WorkerOf(i) == Rota.Shared) && IsPaid(i))
            {
                first = Math.Min(first ?? inForce.First, inForce.First);
            }
        }

        return first;
    }

    /// <summary>The share of all weeks in which a worker has a visit on a day of the week.</summary>
    private Ratio ShareOfWeeks(int worker, DayTypes weekday, int day)
    {
        long cycle = 1;
        for (int i = 0; i < rota.Plan.Terms.Length; i++)
        {
            if (IsOn(i, worker, weekday, day))
            {
                WeekPattern weeks = rota.Plan.Terms[i].Weeks;
                cycle = Math.Min(MostWeeks, cycle / (long)BigInteger.GreatestCommonDivisor(cycle, weeks.Cycle) * weeks.Cycle);
                if (weeks.IsEvery)
                {
                    return new(1);
                }
            }
        }

        long worked = 0;
        for (int week = 0; week < cycle; week++)
        {
            bool isWorked = false;
            for (int i = 0; i < rota.Plan.Terms.Length && !isWorked; i++)
            {
                isWorked = IsOn(i, worker, weekday, day) && rota.Plan.Terms[i].Weeks.Includes(rota.Plan.Terms[i].Weeks.WeekOfCycle(week));
            }

            worked += isWorked ? 1 : 0;
        }

        return new(worked, cycle);
    }

    private bool IsOn(int visit, int worker, DayTypes weekday, int day)
    {
        ref readonly VisitTerms its = ref rota.Plan.Terms[visit];
        return rota.WorkerOf(visit) == worker && (its.Days == DayTypes.None || (its.Days & weekday) != DayTypes.None) && its.IsInForceOn(day) && IsPaid(visit);
    }
}
