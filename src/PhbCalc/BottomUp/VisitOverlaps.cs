using PhbCalc.Rates;

namespace PhbCalc.BottomUp;

/// <summary>Visits that are the same under two ids, and visits of one rate card that need more carers at once than any visit of the card has.</summary>
/// <remarks>Rule: spec 2b, Said, never refused.</remarks>
internal static class VisitOverlaps
{
    private const int MinutesADay = 1440;
    private const int MinutesAWeek = 7 * MinutesADay;

    internal static void Add(ref List<PlanNotice>? found, CarePlan plan, RateCards rates)
    {
        ReadOnlySpan<VisitTerms> visits = plan.Terms;
        for (int i = 1; i < visits.Length; i++)
        {
            for (int j = 0; j < i; j++)
            {
                if (visits[i].Start == visits[j].Start && visits[i] == visits[j])
                {
                    PlanNotices.Add(ref found, PlanNoticeKind.SameVisit, $"visits {plan.Visits[j].Id} and {plan.Visits[i].Id} are the same: both are priced", i);
                    break;
                }
            }
        }

        for (int i = 0; i < visits.Length; i++)
        {
            if (MayOverlap(visits, i) && IsByTime(rates, in visits[i]))
            {
                AddOverlap(ref found, plan, rates, i);
            }
        }
    }

    /// <summary>Whether another visit of the card shares some minute of some day with it, whatever the weeks and dates.</summary>
    private static bool MayOverlap(ReadOnlySpan<VisitTerms> visits, int position)
    {
        ref readonly VisitTerms visit = ref visits[position];
        for (int i = 0; i < visits.Length; i++)
        {
            if (i != position && visits[i].Service.Card == visit.Service.Card && IsDuring(in visits[i], in visit))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a visit is under way when another starts, on one of the days of the other.</summary>
    private static bool IsDuring(in VisitTerms visit, in VisitTerms other)
    {
        int same = visit.Start <= other.Start && other.Start < visit.Start + visit.Minutes ? (int)visit.Days : 0;
        int nextDay = other.Start < visit.MinutesAfterMidnight ? (((int)visit.Days << 1) | ((int)visit.Days >> 6)) & (int)DayTypes.EveryDay : 0;
        return ((same | nextDay) & (int)other.Days) != 0;
    }

    private static bool IsByTime(RateCards rates, in VisitTerms visit) =>
        visit.Minutes > 0 && rates.Find(visit.Service)?.Unit is RateUnit.Hour or RateUnit.Visit or RateUnit.Night;

    /// <summary>Counts the carers at each start of a visit; says the first at which they are more than any visit of the card has.</summary>
    private static void AddOverlap(ref List<PlanNotice>? found, CarePlan plan, RateCards rates, int position)
    {
        VisitTerms visit = plan.Terms[position];
        int[] ofCard = [.. Enumerable.Range(0, plan.Visits.Count)
            .Where(i => plan.Terms[i].Service.Card == visit.Service.Card && IsByTime(rates, in plan.Terms[i]) && (i == position || plan.Terms[i] != visit))];
        int most = ofCard.Max(i => plan.Terms[i].Carers);
        for (int day = 0; day < 7; day++)
        {
            int minute = (day * MinutesADay) + visit.Start;
            int[] together = !visit.Days.HasFlag((DayTypes)(1 << day)) ? []
                : MostAtOnce(plan, position, [.. ofCard.Where(i => Covers(in plan.Terms[i], minute) && (i <= position || plan.Terms[i].Start != visit.Start))]);
            int carers = Carers(plan, together);
            if (carers > most)
            {
                string ids = string.Join(", ", together[..^1].Select(i => plan.Visits[i].Id));
                PlanNotices.Add(ref found, PlanNoticeKind.Overlap,
                    $"visits {ids} and {plan.Visits[together[^1]].Id} of card {visit.Service.Card} overlap on {DayWords.Name((DayTypes)(1 << day))} at {Iso.TimeText(visit.Start)}: {Iso.Number(carers)} carers at once, where no visit of the card has more than {Iso.Number(most)}",
                    position);
                return;
            }
        }
    }

    private static bool Covers(in VisitTerms visit, int minuteOfWeek)
    {
        for (int day = 0; day < 7; day++)
        {
            int since = (((minuteOfWeek - (day * MinutesADay) - visit.Start) % MinutesAWeek) + MinutesAWeek) % MinutesAWeek;
            if (visit.Days.HasFlag((DayTypes)(1 << day)) && since < visit.Minutes)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Of visits that a time of the week is in, those that are under way together with a visit in one week: where they have the most carers.</summary>
    private static int[] MostAtOnce(CarePlan plan, int position, int[] visits)
    {
        VisitTerms visit = plan.Terms[position];
        int[] most = [];
        foreach (int last in visits)
        {
            VisitTerms other = plan.Terms[last];
            int day = Math.Max(other.FirstDay, visit.FirstDay);
            int[] inForce = [.. visits.Where(i => plan.Terms[i].IsInForceOn(day) && visit.IsInForceOn(day))];
            for (int week = 0; week < visit.Weeks.Cycle * other.Weeks.Cycle; week++)
            {
                int[] together = [.. inForce.Where(i => IsIn(plan.Terms[i].Weeks, week) && IsIn(visit.Weeks, week))];
                most = Carers(plan, together) > Carers(plan, most) ? together : most;
            }
        }

        return most;
    }

    private static bool IsIn(WeekPattern weeks, int week) => weeks.Includes(week % weeks.Cycle);

    private static int Carers(CarePlan plan, int[] visits) => visits.Sum(i => plan.Terms[i].Carers);
}
