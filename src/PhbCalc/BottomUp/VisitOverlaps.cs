using System.Runtime.CompilerServices;
using PhbCalc.Rates;

namespace PhbCalc.BottomUp;

/// <summary>Visits that are the same under two ids, and visits of one rate card that need more carers at once than any visit of the card has.</summary>
/// <remarks>It looks at every plan of a caseload, so it compares numbers on the stack and makes a sentence only if it is wanted. Rule: spec 2b, Said, never refused.</remarks>
internal static class VisitOverlaps
{
    private const int MostOnStack = 256;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Add(PlanNoticeSink found, CarePlan plan, BottomUpCosting costing)
    {
        AddSame(found, plan);
        int length = plan.Terms.Length * OverlapSearch.ScratchOfVisit;
        OverlapSearch search = new(plan, length <= MostOnStack * OverlapSearch.ScratchOfVisit ? stackalloc int[length] : new int[length]);
        search.Add(found, costing);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AddSame(PlanNoticeSink found, CarePlan plan)
    {
        ReadOnlySpan<VisitTerms> visits = plan.Terms;
        for (int i = 1; i < visits.Length; i++)
        {
            ref readonly VisitTerms visit = ref visits[i];
            int start = visit.Start;
            int j = 0;
            while (j < i && (visits[j].Start != start || visits[j] != visit))
            {
                j++;
            }

            if (j < i)
            {
                found.Add(PlanNoticeKind.SameVisit, $"visits {plan.Visits[j].Id} and {plan.Visits[i].Id} are the same: both are priced", i);
            }
        }
    }
}

/// <summary>Counts the carers at the starts of the visits of one plan.</summary>
internal ref struct OverlapSearch
{
    /// <summary>How many numbers it keeps for each visit.</summary>
    internal const int ScratchOfVisit = 6;

    private const int DaysInWeek = 7;
    private const int NotByTime = -1;

    private readonly CarePlan plan;
    private readonly Span<int> firstOfCard;
    private readonly Span<int> mostOfCard;
    private readonly Span<int> near;
    private readonly Span<int> covering;
    private Span<int> together;
    private Span<int> best;
    private int ofBest;

    /// <param name="plan">The plan.</param>
    /// <param name="scratch">Room for the numbers that it keeps.</param>
    internal OverlapSearch(CarePlan plan, Span<int> scratch)
    {
        int length = plan.Terms.Length;
        this.plan = plan;
        firstOfCard = scratch[..length];
        mostOfCard = scratch.Slice(length, length);
        near = scratch.Slice(2 * length, length);
        covering = scratch.Slice(3 * length, length);
        together = scratch.Slice(4 * length, length);
        best = scratch.Slice(5 * length, length);
    }

    /// <summary>Adds a notice for each visit at whose start more carers are needed than any one visit of its card has; only for the first such start.</summary>
    /// <param name="found">Where notices go.</param>
    /// <param name="costing">What costs the plan.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Add(PlanNoticeSink found, BottomUpCosting costing)
    {
        FindCards(costing);
        for (int i = 0; i < firstOfCard.Length; i++)
        {
            if (firstOfCard[i] == NotByTime)
            {
                continue;
            }

            int most = mostOfCard[firstOfCard[i]];
            ReadOnlySpan<int> others = Near(i, out int carers);
            if (carers > most)
            {
                Add(found, i, others, most);
            }
        }
    }

    /// <summary>Finds for each visit the first visit of its card, and keeps there the most carers of any. Only visits priced by how long or when they are count: two of them at once need two carers.</summary>
    private readonly void FindCards(BottomUpCosting costing)
    {
        ReadOnlySpan<VisitTerms> visits = plan.Terms;
        bool isByTime = false;
        for (int i = 0; i < visits.Length; i++)
        {
            ref readonly VisitTerms visit = ref visits[i];
            isByTime = i > 0 && visit.Service.IsSame(visits[i - 1].Service) ? isByTime
                : costing.UnitOf(in visit) is RateUnit.Hour or RateUnit.Visit or RateUnit.Night or RateUnit.Call;
            if (!isByTime || visit.Minutes == 0)
            {
                firstOfCard[i] = NotByTime;
                continue;
            }

            int first = 0;
            while (first < i && (firstOfCard[first] != first || visits[first].Service.Card != visit.Service.Card))
            {
                first++;
            }

            firstOfCard[i] = first;
            mostOfCard[first] = first == i ? visit.Carers : Math.Max(mostOfCard[first], visit.Carers);
        }
    }

    /// <summary>The visit, and those of its card that are under way when it starts, on any day, whatever the weeks and dates. Leaves out visits that are the same under another id, or that start with it and come later.</summary>
    /// <param name="position">The visit.</param>
    /// <param name="carers">The carers of all of them.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private readonly ReadOnlySpan<int> Near(int position, out int carers)
    {
        ReadOnlySpan<VisitTerms> visits = plan.Terms;
        ref readonly VisitTerms visit = ref visits[position];
        (int card, int start, int days) = (firstOfCard[position], visit.Start, (int)visit.Days);
        int count = 0;
        carers = 0;
        for (int i = 0; i < visits.Length; i++)
        {
            ref readonly VisitTerms other = ref visits[i];
            int underWay = DaysUnderWay(in other, start);
            if ((underWay & days) != 0 && firstOfCard[i] == card && (other.Start != start || i == position || (i < position && other != visit)))
            {
                near[count++] = i;
                carers += other.Carers;
            }
        }

        return near[..count];
    }

    private void Add(PlanNoticeSink found, int position, ReadOnlySpan<int> others, int most)
    {
        ref readonly VisitTerms visit = ref plan.Terms[position];
        for (int day = 0; day < DaysInWeek; day++)
        {
            int carers = IsOn(visit.Days, day) ? MostAtOnce(in visit, day, others, most) : 0;
            if (carers > most)
            {
                found.Add(PlanNoticeKind.Overlap,
                    $"visits {Ids(best[..(ofBest - 1)])} and {plan.Visits[best[ofBest - 1]].Id} of card {visit.Service.Card} overlap on {DayWords.Name((DayTypes)(1 << day))} at {Iso.TimeText(visit.Start)}: {Iso.Number(carers)} carers at once, where no visit of the card has more than {Iso.Number(most)}",
                    position);
                return;
            }
        }
    }

    /// <summary>The most carers at work in any one week when a visit starts on a day; 0 if there cannot be more than a given number.</summary>
    private int MostAtOnce(in VisitTerms visit, int day, ReadOnlySpan<int> others, int most)
    {
        int count = 0;
        int atMost = 0;
        foreach (int i in others)
        {
            ref readonly VisitTerms other = ref plan.Terms[i];
            if ((DaysUnderWay(in other, visit.Start) & (1 << day)) != 0)
            {
                covering[count++] = i;
                atMost += other.Carers;
            }
        }

        ReadOnlySpan<int> all = covering[..count];
        int carers = 0;
        ofBest = 0;
        for (int i = 0; i < all.Length && atMost > most && carers < atMost; i++)
        {
            carers = MostAtOnce(in visit, in plan.Terms[all[i]], all, carers);
        }

        return carers;
    }

    /// <summary>The most carers on the first day on which two visits are in force, if there are more than a given number.</summary>
    private int MostAtOnce(in VisitTerms visit, in VisitTerms other, ReadOnlySpan<int> all, int most)
    {
        int day = Math.Max(other.FirstDay, visit.FirstDay);
        int weeks = visit.IsInForceOn(day) ? visit.Weeks.Cycle * other.Weeks.Cycle : 0;
        for (int week = 0; week < weeks; week++)
        {
            int count = 0;
            int carers = 0;
            foreach (int i in IsIn(visit.Weeks, week) ? all : [])
            {
                ref readonly VisitTerms one = ref plan.Terms[i];
                if (one.IsInForceOn(day) && IsIn(one.Weeks, week))
                {
                    together[count++] = i;
                    carers += one.Carers;
                }
            }

            if (carers > most)
            {
                most = carers;
                Span<int> spare = best;
                best = together;
                together = spare;
                ofBest = count;
            }
        }

        return most;
    }

    private readonly string Ids(ReadOnlySpan<int> visits)
    {
        List<string> ids = [];
        foreach (int visit in visits)
        {
            ids.Add(plan.Visits[visit].Id);
        }

        return string.Join(", ", ids);
    }

    /// <summary>The days of the week on which a visit is under way at a minute, begun on that day or on the one before, whatever the weeks and dates.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int DaysUnderWay(in VisitTerms visit, int minute)
    {
        const int MinutesADay = 1440;
        int since = minute - visit.Start;
        bool isSameDay = since >= 0 && since < visit.Minutes;
        bool isNextDay = since + MinutesADay < visit.Minutes;
        int days = (int)visit.Days;
        return !(isSameDay | isNextDay) ? 0
            : (isSameDay ? days : 0) | (isNextDay ? ((days << 1) | (days >> (DaysInWeek - 1))) & (int)DayTypes.EveryDay : 0);
    }

    private static bool IsOn(DayTypes days, int day) => ((int)days & (1 << day)) != 0;

    private static bool IsIn(WeekPattern weeks, int week) => weeks.IsEvery || weeks.Includes(week % weeks.Cycle);
}
