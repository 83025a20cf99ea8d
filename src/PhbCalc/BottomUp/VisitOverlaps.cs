using System.Runtime.CompilerServices;
using PhbCalc.Rates;

namespace PhbCalc.BottomUp;

/// <summary>Visits that are the same under two ids, and visits of one rate card that need more carers at once than any visit of the card has.</summary>
/// <remarks>Every plan of a caseload is looked at, and hardly any has such visits: the first look compares numbers only, and everything else is for those few. Rule: spec 2b, Said, never refused.</remarks>
internal static class VisitOverlaps
{
    private const int MostOnStack = 256;

    /// <summary>Whether a visit is priced by the time it takes or when it is, so that two of them at once need two carers.</summary>
    internal static bool IsByTime(RateCards rates, in VisitTerms visit) =>
        visit.Minutes > 0 && rates.Find(visit.Service)?.Unit is RateUnit.Hour or RateUnit.Visit or RateUnit.Night or RateUnit.Call;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void Add(PlanNoticeSink found, CarePlan plan, RateCards rates)
    {
        ReadOnlySpan<VisitTerms> visits = plan.Terms;
        Span<bool> mayOverlap = visits.Length <= MostOnStack ? stackalloc bool[visits.Length] : new bool[visits.Length];
        bool doesAny = false;
        for (int i = 1; i < visits.Length; i++)
        {
            ref readonly VisitTerms visit = ref visits[i];
            bool isSame = false;
            for (int j = 0; j < i; j++)
            {
                ref readonly VisitTerms other = ref visits[j];
                if (!isSame && visit.Start == other.Start && visit == other)
                {
                    isSame = true;
                    found.Add(PlanNoticeKind.SameVisit, $"visits {plan.Visits[j].Id} and {plan.Visits[i].Id} are the same: both are priced", i);
                }

                bool startsDuring = IsDuring(in other, in visit);
                bool otherStartsDuring = IsDuring(in visit, in other);
                if ((startsDuring || otherStartsDuring) && visit.Service.Card == other.Service.Card)
                {
                    mayOverlap[i] |= startsDuring;
                    mayOverlap[j] |= otherStartsDuring;
                    doesAny = true;
                }
            }
        }

        if (doesAny)
        {
            new OverlapSearch(plan, rates).Add(found, mayOverlap);
        }
    }

    /// <summary>Whether a visit is under way when another starts, on one of the days of the other, whatever the weeks and dates.</summary>
    private static bool IsDuring(in VisitTerms visit, in VisitTerms other)
    {
        int same = visit.Start <= other.Start && other.Start < visit.Start + visit.Minutes ? (int)visit.Days : 0;
        int nextDay = other.Start < visit.MinutesAfterMidnight ? (((int)visit.Days << 1) | ((int)visit.Days >> 6)) & (int)DayTypes.EveryDay : 0;
        return ((same | nextDay) & (int)other.Days) != 0;
    }
}

/// <summary>Counts the carers at the starts of the visits of one plan.</summary>
/// <param name="plan">The plan.</param>
/// <param name="rates">The rate cards.</param>
internal sealed class OverlapSearch(CarePlan plan, RateCards rates)
{
    private const int DaysInWeek = 7;

    private readonly int[] ofCard = new int[plan.Visits.Count];
    private readonly int[] covering = new int[plan.Visits.Count];
    private int[] together = new int[plan.Visits.Count];
    private int[] best = new int[plan.Visits.Count];
    private int ofBest;

    /// <summary>Says of each visit the first start at which the carers are more than any visit of its card has.</summary>
    /// <param name="found">Where notices go.</param>
    /// <param name="mayOverlap">Whether a visit shares some minute of some day with another one of its card.</param>
    internal void Add(PlanNoticeSink found, ReadOnlySpan<bool> mayOverlap)
    {
        for (int i = 0; i < mayOverlap.Length; i++)
        {
            if (mayOverlap[i] && VisitOverlaps.IsByTime(rates, in plan.Terms[i]))
            {
                Add(found, i);
            }
        }
    }

    private void Add(PlanNoticeSink found, int position)
    {
        ref readonly VisitTerms visit = ref plan.Terms[position];
        ReadOnlySpan<int> others = OfCard(position, out int most);
        for (int day = 0; day < DaysInWeek; day++)
        {
            int carers = IsOn(visit.Days, day) ? MostAtOnce(position, day, others, most) : 0;
            if (carers > most)
            {
                found.Add(PlanNoticeKind.Overlap,
                    $"visits {Ids(best.AsSpan(0, ofBest - 1))} and {plan.Visits[best[ofBest - 1]].Id} of card {visit.Service.Card} overlap on {DayWords.Name((DayTypes)(1 << day))} at {Iso.TimeText(visit.Start)}: {Iso.Number(carers)} carers at once, where no visit of the card has more than {Iso.Number(most)}",
                    position);
                return;
            }
        }
    }

    /// <summary>The visit and those of its card that are by time, but for those that are the same under another id; and the most carers that one of them has.</summary>
    private ReadOnlySpan<int> OfCard(int position, out int most)
    {
        ref readonly VisitTerms visit = ref plan.Terms[position];
        int count = 0;
        most = 0;
        for (int i = 0; i < plan.Visits.Count; i++)
        {
            ref readonly VisitTerms other = ref plan.Terms[i];
            if (other.Service.Card == visit.Service.Card && VisitOverlaps.IsByTime(rates, in other) && (i == position || other != visit))
            {
                ofCard[count++] = i;
                most = Math.Max(most, other.Carers);
            }
        }

        return ofCard.AsSpan(0, count);
    }

    /// <summary>The most carers that are there in one week when a visit starts on a day, those of the best week; 0 if there cannot be more than so many.</summary>
    private int MostAtOnce(int position, int day, ReadOnlySpan<int> others, int most)
    {
        ref readonly VisitTerms visit = ref plan.Terms[position];
        int count = 0;
        foreach (int i in others)
        {
            if ((i <= position || plan.Terms[i].Start != visit.Start) && IsUnderWay(in plan.Terms[i], day, visit.Start))
            {
                covering[count++] = i;
            }
        }

        ReadOnlySpan<int> all = covering.AsSpan(0, count);
        int atMost = Carers(all);
        int carers = 0;
        ofBest = 0;
        for (int i = 0; i < all.Length && atMost > most && carers < atMost; i++)
        {
            carers = Math.Max(carers, MostAtOnce(in visit, in plan.Terms[all[i]], all, carers));
        }

        return carers;
    }

    /// <summary>The most carers on the first day on which two visits are in force, if they are more than so many.</summary>
    private int MostAtOnce(in VisitTerms visit, in VisitTerms other, ReadOnlySpan<int> all, int most)
    {
        int day = Math.Max(other.FirstDay, visit.FirstDay);
        int weeks = visit.IsInForceOn(day) ? visit.Weeks.Cycle * other.Weeks.Cycle : 0;
        for (int week = 0; week < weeks; week++)
        {
            int count = 0;
            foreach (int i in IsIn(visit.Weeks, week) ? all : [])
            {
                if (plan.Terms[i].IsInForceOn(day) && IsIn(plan.Terms[i].Weeks, week))
                {
                    together[count++] = i;
                }
            }

            int carers = Carers(together.AsSpan(0, count));
            if (carers > most)
            {
                most = carers;
                (best, together, ofBest) = (together, best, count);
            }
        }

        return most;
    }

    private string Ids(ReadOnlySpan<int> visits)
    {
        List<string> ids = [];
        foreach (int visit in visits)
        {
            ids.Add(plan.Visits[visit].Id);
        }

        return string.Join(", ", ids);
    }

    private int Carers(ReadOnlySpan<int> visits)
    {
        int carers = 0;
        foreach (int visit in visits)
        {
            carers += plan.Terms[visit].Carers;
        }

        return carers;
    }

    /// <summary>Whether a visit is under way at a minute of a day of the week, begun on that day or on the one before.</summary>
    private static bool IsUnderWay(in VisitTerms visit, int day, int minute) =>
        (IsOn(visit.Days, day) && visit.Start <= minute && minute < visit.Start + visit.Minutes)
        || (minute < visit.MinutesAfterMidnight && IsOn(visit.Days, (day + DaysInWeek - 1) % DaysInWeek));

    private static bool IsOn(DayTypes days, int day) => ((int)days & (1 << day)) != 0;

    private static bool IsIn(WeekPattern weeks, int week) => weeks.Includes(week % weeks.Cycle);
}
