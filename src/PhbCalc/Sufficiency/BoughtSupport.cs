using PhbCalc.BottomUp;
using PhbCalc.Rates;

namespace PhbCalc.Sufficiency;

/// <summary>Who is there at each minute of the typical week, by the visits in force on the pricing date: one set of grids for each week of the cycle in which they come round.</summary>
internal sealed class BoughtSupport
{
    private readonly WeekGrid[] awake;
    private readonly WeekGrid[] asleep;
    private readonly WeekGrid[] liveIn;

    private BoughtSupport(int weeks)
    {
        awake = New(weeks);
        asleep = New(weeks);
        liveIn = New(weeks);
        static WeekGrid[] New(int weeks) => [.. Enumerable.Range(0, weeks).Select(_ => new WeekGrid())];
    }

    /// <summary>How many weeks the visits take to come round together.</summary>
    internal int Weeks => awake.Length;

    /// <summary>Visits of live-in carers: priced by the week and without times.</summary>
    internal List<VisitTerms> LiveInVisits { get; } = [];

    /// <summary>Minutes of care in all weeks of the cycle, by the domain of the visit, in the order of the plan.</summary>
    internal OrderedDictionary<string, long> MinutesByDomain { get; } = new(StringComparer.Ordinal);

    internal int Awake(int week, int minute) => awake[week][minute];

    internal int Asleep(int week, int minute) => asleep[week][minute];

    /// <summary>Of those who are awake, the live-in carers.</summary>
    internal int LiveIn(int week, int minute) => liveIn[week][minute];

    /// <summary>What a plan buys; null if its visits take more than <see cref="WeekPattern.LongestCycle"/> weeks to come round together.</summary>
    internal static BoughtSupport? Of(BottomUpCosting costing, CarePlan plan, SufficiencyPolicy policy)
    {
        int pricingDay = costing.PersonDays(plan).First;
        int[] inForce = [.. Enumerable.Range(0, plan.Visits.Count).Where(i => plan.Terms[i].IsInForceOn(pricingDay))];
        long weeks = 1;
        foreach (int i in inForce)
        {
            weeks = LeastCommonMultiple(weeks, plan.Terms[i].Weeks.Cycle);
            if (weeks > WeekPattern.LongestCycle)
            {
                return null;
            }
        }

        BoughtSupport bought = new((int)weeks);
        foreach (int i in inForce)
        {
            bought.Add(plan.Terms[i], plan.Visits[i].Domain ?? string.Empty, costing.Rates.Find(plan.Terms[i].Service)?.Unit, policy);
        }

        return bought;
    }

    private void Add(in VisitTerms visit, string domain, RateUnit? unit, SufficiencyPolicy policy)
    {
        bool isLiveIn = visit.Minutes == 0 || visit.Days == DayTypes.None;
        bool isAsleep = unit == RateUnit.Night && !policy.WakingNightServices.Contains(visit.Service.Service, StringComparer.Ordinal);
        if (isLiveIn)
        {
            LiveInVisits.Add(visit);
        }

        (DayTypes days, int start, int minutes) = isLiveIn ? (DayTypes.EveryDay, 0, WeekGrid.MinutesADay) : (visit.Days, visit.Start, visit.Minutes);
        for (int week = 0; week < Weeks; week++)
        {
            if (visit.Weeks.Includes(week % visit.Weeks.Cycle))
            {
                (isAsleep ? asleep : awake)[week].Add(days, start, minutes, visit.Carers);
                if (isLiveIn)
                {
                    liveIn[week].Add(days, start, minutes, visit.Carers);
                }

                MinutesByDomain.TryGetValue(domain, out long before);
                MinutesByDomain[domain] = before + ((long)int.PopCount((int)days) * minutes * visit.Carers);
            }
        }
    }

    private static long LeastCommonMultiple(long left, long right)
    {
        (long a, long b) = (left, right);
        while (b != 0)
        {
            (a, b) = (b, a % b);
        }

        return left / a * right;
    }
}
