using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using PhbCalc.BottomUp;
using PhbCalc.Rates;
using PhbCalc.Sufficiency;
using PhbCalc.Tests.Oracles;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests.Sufficiency;

/// <summary>Laws of the check on random schedules, with needs drawn from the same kind of times.</summary>
public sealed partial class SufficiencyLawTests
{
    private const int MinutesAWeek = 7 * 1440;

    private static readonly Arbitrary<NeedsCase> Cases = Arb.From(
        from seed in Gen.Choose(0, int.MaxValue - 1)
        from needsSeed in Gen.Choose(0, int.MaxValue - 1)
        from untimed in Gen.Frequency((2, Gen.Constant(0m)), (1, Gen.Choose(1, 4000).Select(hundredths => hundredths / 100m)))
        let scenario = new ScenarioMaker(seed).Make()
        let needs = new ScenarioMaker(needsSeed).Make().Visits.Where(visit => visit.Minutes is not null && visit.Days != DayTypes.None).ToArray()
        where Scenarios.IsSound(scenario) && needs.Length > 0
        select new NeedsCase(scenario, needs, untimed));

    private static readonly Arbitrary<NeedsCase> WithAbsences = Cases.Filter(given => given.Scenario.Absences.Count > 0 && given.Result().Week.Count > 0);

    private static readonly Arbitrary<NeedsCase> Known = Cases.Filter(given => given.Result().Week.Count > 0);

    [Law(40)]
    public Property Hours_are_those_of_an_oracle_that_walks_every_minute_of_every_week() => Law.Of(Known, given =>
    {
        (SufficiencyResult result, Walked walked) = (given.Result(), Walk(given));
        Assert.Equal(walked.Hours(walked.Need) + given.Untimed, result.Needed.ToDecimal(), 12);
        Assert.Equal(walked.Hours(walked.Bought), result.Bought.ToDecimal(), 12);
        decimal more = walked.Hours(walked.More);
        Assert.Equal(walked.Hours(walked.Short) + Math.Max(0m, given.Untimed - more), result.Short.ToDecimal(), 12);
        Assert.Equal(Math.Max(0m, more - given.Untimed), result.More.ToDecimal(), 12);
        Assert.Equal(walked.Hours(walked.Asleep), result.QuarterHours().Sum(quarter => quarter.Asleep.ToDecimal()) / 4m, 12);
    });

    [Law(40)]
    public Property Short_less_more_is_needed_less_bought_and_the_quarters_sum_to_the_hours() => Law.Of(Known, given =>
    {
        SufficiencyResult result = given.Result();
        Assert.Equal(result.Needed.ToDecimal() - result.Bought.ToDecimal(), result.Short.ToDecimal() - result.More.ToDecimal(), 12);
        Assert.Equal(result.Needed.ToDecimal() - given.Untimed, result.QuarterHours().Sum(quarter => quarter.Need.ToDecimal()) / 4m, 12);
        Assert.Equal(result.Bought.ToDecimal(), result.QuarterHours().Sum(quarter => quarter.Bought.ToDecimal()) / 4m, 12);
        Assert.Equal(result.Needed.ToDecimal(), result.Domains.Sum(domain => domain.Needed.ToDecimal()), 12);
        Assert.Equal(result.Bought.ToDecimal(), result.Domains.Sum(domain => domain.Bought.ToDecimal()), 12);
        Assert.Equal(result.Short.Numerator > 0, result.Verdict == SufficiencyVerdict.Short);
    });

    [Law(40)]
    public Property A_plan_that_buys_every_need_as_a_visit_is_sufficient() => Law.Of(Known, given =>
    {
        BottomUpCosting costing = Build.Costing(Build.Flat(20m), given.Scenario.Period);
        CarePlan plan = new("P1", given.Scenario.Period.Start, visits: [.. given.Needs.Select((need, i) => Build.Visit("Mon", "08:00-09:00").As($"v{i}", need))]);
        Assert.Equal(SufficiencyVerdict.Sufficient, new SufficiencyCheck(costing).Check(plan, given.TimedNeeds()).Verdict);
    });

    [Law(40)]
    public Property The_price_of_what_is_short_is_the_flat_rate_times_the_hours_to_a_penny_a_line() => Law.Of(Known, given =>
    {
        BottomUpCosting costing = Build.Costing(Build.Flat(20m), given.Scenario.Period);
        CarePlan plan = new("P1", given.Scenario.Period.Start, visits: [Build.Visit("Mon", "08:00-08:01")]);
        SufficiencyResult result = new SufficiencyCheck(costing).Check(plan, given.TimedNeeds());
        decimal exact = result.Short.ToDecimal() * 20m;
        Assert.InRange(result.Price!.TypicalWeek.Total.Pounds - exact, -0.005m * result.Price.TypicalWeek.Lines.Count, 0.005m * result.Price.TypicalWeek.Lines.Count);
        Assert.Equal(result.Short.ToDecimal(), result.Price.TypicalWeek.Lines.Sum(line => (line.Quantity * new Ratio(line.Carers)).ToDecimal()), 9);
    });

    [Law(40)]
    public Property Hours_that_absences_stop_are_those_of_a_walk_over_every_day() => Law.Of(WithAbsences, given =>
    {
        SufficiencyFinding[] told = [.. given.Result().Findings.Where(finding => finding.Kind is SufficiencyFindingKind.SupportStops or SufficiencyFindingKind.AwayFromHome)];
        string[] stopped = [.. given.Scenario.Absences.OrderBy(absence => absence.Card is null).Select(absence => Stopped(given.Scenario, absence)).OfType<string>()];
        Assert.Equal(stopped, told.Select(finding => Told().Match(finding.Text).Value));
    });

    /// <summary>What a finding says of an absence, by its days; null if nothing stops.</summary>
    private static string? Stopped(Scenario scenario, AbsenceCase absence)
    {
        (long minutes, bool stopsLiveIn) = (0, false);
        LocalDate last = scenario.PersonEnd < scenario.PeriodEnd ? scenario.PersonEnd.Value : scenario.PeriodEnd;
        for (LocalDate date = LocalDate.Max(scenario.PeriodStart, scenario.PersonStart); date <= last; date = date.PlusDays(1))
        {
            foreach (VisitCase visit in scenario.Visits.Where(visit => (absence.Card is null || absence.Card == visit.Card) && !(date < visit.From) && !(date > visit.To)))
            {
                if (visit.Minutes is not { } length || visit.Days == DayTypes.None)
                {
                    stopsLiveIn |= absence.From <= date && date <= absence.To;
                    continue;
                }

                LocalDateTime start = date.AtMidnight().PlusMinutes(visit.Start);
                bool isAway = absence.From.AtMidnight().PlusMinutes(absence.FromMinute) <= start && start < absence.To.AtMidnight().PlusMinutes(absence.ToMinute);
                int week = Period.DaysBetween(Monday(scenario.PersonStart), Monday(date)) / 7;
                if (isAway && visit.Days.HasFlag((DayTypes)(1 << ((int)date.DayOfWeek - 1))) && visit.Weeks.Contains(WeekOfCycle(scenario, visit, week)))
                {
                    minutes += (long)length * visit.Carers;
                }
            }
        }

        string hours = $"{CostText.Exact(new Ratio(minutes, 60))} h of visits";
        return minutes == 0 ? (stopsLiveIn ? "live-in care is not bought" : null) : stopsLiveIn ? $"{hours} and live-in care are not bought" : $"{hours} are not bought";
    }

    private static LocalDate Monday(LocalDate date) => date.PlusDays(1 - (int)date.DayOfWeek);

    [GeneratedRegex("(?<=: )(live-in|[0-9]).* not bought", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Told();

    private static Walked Walk(NeedsCase given)
    {
        Walked walked = new();
        LocalDate pricing = LocalDate.Max(given.Scenario.PeriodStart, given.Scenario.PersonStart);
        VisitCase[] visits = [.. given.Scenario.Visits.Where(visit => !(visit.From > pricing) && !(visit.To < pricing))];
        walked.Weeks = visits.Select(visit => visit.Cycle).Aggregate(1, (all, cycle) => Enumerable.Range(1, 10_000).First(n => n % all == 0 && n % cycle == 0));
        for (int week = 0; week < walked.Weeks; week++)
        {
            for (int minute = 0; minute < MinutesAWeek; minute++)
            {
                int need = given.Needs.Where(visit => IsOn(visit, minute)).Sum(visit => visit.Carers);
                VisitCase[] there = [.. visits.Where(visit => visit.Weeks.Contains(WeekOfCycle(given.Scenario, visit, week)) && (visit.Minutes is null || visit.Days == DayTypes.None || IsOn(visit, minute)))];
                int asleep = there.Where(visit => given.Scenario.ServiceOf(visit).Unit == RateUnit.Night).Sum(visit => visit.Carers);
                int bought = there.Sum(visit => visit.Carers);
                walked.Need += need;
                walked.Bought += bought;
                walked.Short += Math.Max(0, need - bought);
                walked.More += Math.Max(0, bought - need);
                walked.Asleep += Math.Min(Math.Max(0, need - (bought - asleep)), asleep);
            }
        }

        return walked;
    }

    /// <summary>The week of a visit's cycle, from 1, of a week counted from the one that holds the person's start.</summary>
    private static int WeekOfCycle(Scenario scenario, VisitCase visit, int week)
    {
        LocalDate day = Monday(scenario.PersonStart).PlusWeeks(week);
        LocalDate first = Monday(visit.Anchor ?? scenario.PersonStart);
        while (first > day)
        {
            first = first.PlusWeeks(-visit.Cycle);
        }

        return (Period.DaysBetween(first, day) / 7 % visit.Cycle) + 1;
    }

    private static bool IsOn(VisitCase visit, int minute)
    {
        for (int day = 0; day < 7; day++)
        {
            int since = (minute - (day * 1440) - visit.Start + MinutesAWeek) % MinutesAWeek;
            if (visit.Days.HasFlag((DayTypes)(1 << day)) && since < visit.Minutes)
            {
                return true;
            }
        }

        return false;
    }

    private sealed class Walked
    {
        internal int Weeks { get; set; }

        internal long Need { get; set; }

        internal long Bought { get; set; }

        internal long Short { get; set; }

        internal long More { get; set; }

        internal long Asleep { get; set; }

        internal decimal Hours(long minutes) => minutes / 60m / Weeks;
    }

    private sealed record NeedsCase(Scenario Scenario, VisitCase[] Needs, decimal Untimed)
    {
        internal SufficiencyResult Result() => new SufficiencyCheck(Scenario.Costing()).Check(Scenario.Plan(), AllNeeds());

        internal ValueList<SupportNeed> TimedNeeds() => [.. Needs.Select((need, i) => new SupportNeed($"need {i % 3}", need.Days, need.ToVisit().Start!.Value, need.ToVisit().End!.Value, need.Carers))];

        private ValueList<SupportNeed> AllNeeds() => [.. TimedNeeds(), .. Untimed > 0m ? [new("at any time", Untimed)] : (SupportNeed[])[]];
    }
}

file static class Visits
{
    /// <summary>A visit with the days, times and carers of a case, every week and without dates.</summary>
    internal static Visit As(this Visit visit, string id, VisitCase given) => new(id, visit.Card, visit.Service, given.Days, given.ToVisit().Start, given.ToVisit().End, given.Carers);
}
