using PhbCalc.BottomUp;
using PhbCalc.Rates;
using PhbCalc.Rotas;

namespace PhbCalc.Sufficiency;

/// <summary>The carers at each minute of the typical week, by the visits in force on the pricing date: one set of grids for each week of the cycle in which they repeat.</summary>
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

    /// <summary>How many weeks the visits take to repeat together.</summary>
    internal int Weeks => awake.Length;

    /// <summary>Visits of live-in carers: priced by the week and without times.</summary>
    internal List<VisitTerms> LiveInVisits { get; } = [];

    /// <summary>Visits whose carers support other people too.</summary>
    internal List<VisitTerms> SharedVisits { get; } = [];

    /// <summary>Minutes of care in all weeks of the cycle, by the domain of the visit, in the order of the plan.</summary>
    internal OrderedDictionary<string, long> MinutesByDomain { get; } = new(StringComparer.Ordinal);

    internal int Awake(int week, int minute) => awake[week][minute];

    internal int Asleep(int week, int minute) => asleep[week][minute];

    /// <summary>Of those who are awake, the live-in carers.</summary>
    internal int LiveIn(int week, int minute) => liveIn[week][minute];

    /// <summary>What a plan buys; null if its visits take more than <see cref="WeekPattern.LongestCycle"/> weeks to repeat together.</summary>
    /// <param name="costing">What costs the plan.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="policy">What counts as what.</param>
    /// <param name="pay">The cards of pay, which say which nights are worked awake; null if there are none.</param>
    internal static BoughtSupport? Of(BottomUpCosting costing, CarePlan plan, SufficiencyPolicy policy, PayRates? pay)
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
            bool isAsleep = costing.UnitOf(plan.Terms[i].Service) == RateUnit.Night
                && !policy.WakingNightServices.Contains(plan.Terms[i].Service.Service, StringComparer.Ordinal) && pay?.IsWakingNight(plan.Visits[i].Card, plan.Visits[i].Service) != true;
            bought.Add(plan.Terms[i], plan.FirstDay, plan.Visits[i].Domain ?? string.Empty, isAsleep);
        }

        return bought;
    }

    private void Add(in VisitTerms visit, int personStart, string domain, bool isAsleep)
    {
        bool isLiveIn = visit.Minutes == 0 || visit.Days == DayTypes.None;
        if (isLiveIn)
        {
            LiveInVisits.Add(visit);
        }

        if (visit.SharedWith > 1)
        {
            SharedVisits.Add(visit);
        }

        int ahead = (WeekPattern.Every.FirstMonday(personStart) - visit.Weeks.FirstMonday(personStart)) / 7;
        (DayTypes days, int start, int minutes) = isLiveIn ? (DayTypes.EveryDay, 0, WeekGrid.MinutesADay) : (visit.Days, visit.Start, visit.Minutes);
        for (int week = 0; week < Weeks; week++)
        {
            if (visit.Weeks.Includes(visit.Weeks.WeekOfCycle(week + ahead)))
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

    internal static long LeastCommonMultiple(long left, long right)
    {
        (long a, long b) = (left, right);
        while (b != 0)
        {
            (a, b) = (b, a % b);
        }

        return left / a * right;
    }
}
