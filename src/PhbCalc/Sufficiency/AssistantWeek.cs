using PhbCalc.BottomUp;
using PhbCalc.Rotas;

namespace PhbCalc.Sufficiency;

/// <summary>When one PA is at work in the typical week, by the visits that name the PA, over as many weeks as the visits take to repeat.</summary>
/// <remarks>Nights asleep on the premises count, as they do in the Working Time Regulations 1998. Rule: spec 2b, Enough: one PA over 48 hours or without 11 hours' rest.</remarks>
internal sealed class AssistantWeek
{
    /// <summary>The rest that is due in each 24 hours: Working Time Regulations 1998, regulation 10.</summary>
    internal const int RestHours = 11;

    private readonly bool[] isAtWork;
    private readonly SortedSet<int> starts = [];

    private AssistantWeek(int weeks) => isAtWork = new bool[weeks * WeekGrid.MinutesADay * 7];

    /// <summary>Hours at work a week, as a mean over the weeks.</summary>
    internal Ratio Hours => new(isAtWork.Count(minute => minute), 60L * isAtWork.Length / (WeekGrid.MinutesADay * 7));

    /// <summary>The weeks of each PA whom a visit in force on the pricing date names; none if there is no rota.</summary>
    internal static IEnumerable<AssistantWeek> Of(BottomUpCosting costing, CarePlan plan, Rota? rota)
    {
        if (rota is null || rota.WorkedBy.Count == 0)
        {
            yield break;
        }

        int pricingDay = costing.PersonDays(plan).First;
        foreach (IGrouping<string, VisitWorker> own in rota.WorkedBy.GroupBy(worker => worker.AssistantId, StringComparer.Ordinal))
        {
            int[] visits = [.. Enumerable.Range(0, plan.Visits.Count).Where(i => own.Any(worker => worker.VisitId == plan.Visits[i].Id) && plan.Terms[i].IsInForceOn(pricingDay) && plan.Terms[i].Minutes > 0)];
            if (visits.Length > 0 && visits.Aggregate(1L, (weeks, i) => BoughtSupport.LeastCommonMultiple(weeks, plan.Terms[i].Weeks.Cycle)) is <= WeekPattern.LongestCycle and var cycle)
            {
                AssistantWeek week = new((int)cycle);
                foreach (int i in visits)
                {
                    week.Add(plan.Terms[i], plan.FirstDay, (int)cycle);
                }

                yield return week;
            }
        }
    }

    /// <summary>The days on which a visit starts that is not followed by a rest of the required hours within 24; none if there are no such days.</summary>
    internal DayTypes WithoutRest()
    {
        DayTypes days = DayTypes.None;
        foreach (int start in starts)
        {
            int longest = 0;
            int free = 0;
            for (int minute = 0; minute < WeekGrid.MinutesADay; minute++)
            {
                free = isAtWork[(start + minute) % isAtWork.Length] ? 0 : free + 1;
                longest = Math.Max(longest, free);
            }

            days |= longest < RestHours * 60 ? (DayTypes)(1 << (start / WeekGrid.MinutesADay % 7)) : DayTypes.None;
        }

        return days;
    }

    private void Add(in VisitTerms visit, int personStart, int weeks)
    {
        int ahead = (WeekPattern.Every.FirstMonday(personStart) - visit.Weeks.FirstMonday(personStart)) / 7;
        for (int day = 0; day < weeks * 7; day++)
        {
            if (visit.Days.HasFlag((DayTypes)(1 << (day % 7))) && visit.Weeks.Includes(visit.Weeks.WeekOfCycle((day / 7) + ahead)))
            {
                int start = (day * WeekGrid.MinutesADay) + visit.Start;
                starts.Add(start);
                for (int minute = 0; minute < visit.Minutes; minute++)
                {
                    isAtWork[(start + minute) % isAtWork.Length] = true;
                }
            }
        }
    }
}
