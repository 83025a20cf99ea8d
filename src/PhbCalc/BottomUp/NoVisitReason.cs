namespace PhbCalc.BottomUp;

/// <summary>Why a visit does not occur in the period: the note on its line of £0.00.</summary>
/// <remarks>Rule: spec 2, Two answers: what adds 0.00 is listed as such.</remarks>
internal static class NoVisitReason
{
    internal const string MissesDates = "its dates miss the period or the person's own";

    /// <summary>The reason in words.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="visit">A visit of the plan that does not occur in the period.</param>
    /// <param name="days">The days of the person's budget in the period, as day numbers.</param>
    /// <param name="isPerWeek">Whether its service is priced by the week, whatever the days of the visit.</param>
    internal static string Of(CarePlan plan, Visit visit, DayRange days, bool isPerWeek)
    {
        DayRange between = days.And(visit.Terms.Dates);
        if (between.IsEmpty)
        {
            return MissesDates;
        }

        bool hasDay = false;
        bool hasWeek = false;
        for (int day = between.First; day <= between.Last; day++)
        {
            bool isItsDay = isPerWeek || visit.Days.HasFlag(DayOfWeek(day));
            bool isItsWeek = isItsDay && visit.Weeks.Includes(WeekOfCycle(plan, visit, day));
            hasDay |= isItsDay;
            hasWeek |= isItsWeek;
            if (isItsWeek && !IsAbsent(plan, visit, day))
            {
                return "no minute counts: the clock skips all of them";
            }
        }

        return !hasDay ? "no occurrence counts: no such weekday lies between its dates"
            : !hasWeek ? "no occurrence counts: only other weeks of the cycle lie between its dates"
            : "no occurrence counts: all its days are days of absence";
    }

    /// <summary>The week of a visit's cycle that holds a day, from 0.</summary>
    internal static int WeekOfCycle(CarePlan plan, Visit visit, int day) => visit.Weeks.WeekOfCycle((Monday(day) - visit.Weeks.FirstMonday(plan.FirstDay)) / 7);

    private static int Monday(int day) => day - DayNumber.Weekday(day);

    private static DayTypes DayOfWeek(int day) => (DayTypes)(1 << DayNumber.Weekday(day));

    private static bool IsAbsent(CarePlan plan, Visit visit, int day)
    {
        foreach (TimeAway away in plan.TimesAway(visit.Card))
        {
            DayRange stopped = away.Stops(visit.Terms.Start);
            if (stopped.First <= day && day <= stopped.Last)
            {
                return true;
            }
        }

        return false;
    }
}
