using PhbCalc.BottomUp;
using PhbCalc.Employment;
using PhbCalc.Rotas;

namespace PhbCalc.Sufficiency;

/// <summary>Writes what a reader should look at in words.</summary>
/// <remarks>Rule: spec 2b, Enough.</remarks>
internal sealed class SufficiencyFindings(BottomUpCosting costing, CarePlan plan, SufficiencyPolicy policy, WeekBalance balance, BoughtSupport bought)
{
    private readonly List<SufficiencyFinding> found = [];
    private readonly StoppedSupport[] absences = [.. StoppedSupport.Of(costing, plan)];

    internal ValueList<SufficiencyFinding> All(Ratio untimedShort, Ratio hoursWithoutTimes, Team? team, Rota? rota)
    {
        AddWhere(SufficiencyFindingKind.NobodyBought, minute => minute.Short > 0 && minute.Bought == 0,
            minute => $"{Carers(minute.Need)} needed and nobody is bought", minute => minute.Short);
        AddWhere(SufficiencyFindingKind.FewerCarers, minute => minute.Short > 0 && minute.Bought > 0,
            minute => $"{Carers(minute.Need)} needed at once and {Iso.Number(minute.Bought)} {(minute.Bought == 1 ? "is" : "are")} bought", minute => minute.Short);
        if (untimedShort.Numerator > 0)
        {
            Add(SufficiencyFindingKind.HoursShort, $"{Hours(untimedShort)} a week of need at no certain time are beyond what the visits leave over");
        }

        AddWhere(SufficiencyFindingKind.WakingNeedMetBySleepIn, minute => minute.Asleep > 0,
            minute => $"{Carers(minute.Asleep)} needed awake, where a sleep-in is bought", minute => minute.Asleep);
        foreach (StoppedSupport stopped in absences.Where(stopped => stopped.Absence.Card is not null))
        {
            Add(SufficiencyFindingKind.SupportStops, $"visits of card {stopped.Absence.Card} stop {When(stopped.Absence)}: {What(stopped)} not bought then, and the need at home goes on: ask who comes instead");
        }

        if (hoursWithoutTimes.Numerator > 0)
        {
            Add(SufficiencyFindingKind.HoursWithoutTimes, $"{Hours(hoursWithoutTimes)} a week of PAs have no times");
        }

        foreach (VisitTerms visit in bought.SharedVisits)
        {
            Add(SufficiencyFindingKind.SharedCarers,
                $"{Iso.Number(visit.SharedWith)} people share {(visit.Carers == 1 ? "the carer" : "the carers")} of {visit.Service.Service}{Times(visit)}: ask whether that meets the need of one of them");
        }

        AddLiveIn();
        foreach (PersonalAssistant assistant in team?.Assistants ?? [])
        {
            AddLongWeek(assistant.HoursPerWeek);
        }

        foreach (AssistantWeek week in AssistantWeek.Of(costing, plan, rota))
        {
            AddLongWeek(week.Hours);
            if (week.WithoutRest() is { } days and not DayTypes.None)
            {
                Add(SufficiencyFindingKind.ShortRestOfPersonalAssistant,
                    $"one PA has no {Iso.Number(AssistantWeek.RestHours)} h of rest in the 24 hours from a visit on {DayWords.Text(days)}: the Working Time Regulations ask for it, or for as much rest later");
            }
        }

        foreach (StoppedSupport stopped in absences.Where(stopped => stopped.Absence.Card is null))
        {
            Add(SufficiencyFindingKind.AwayFromHome, $"away from home {When(stopped.Absence)}: {What(stopped)} not bought then, and the week here is one at home: ask who supports there");
        }

        if (plan.RespiteWeeks > 0m)
        {
            Add(SufficiencyFindingKind.WeeksWithoutVisits, $"{Iso.Number(plan.RespiteWeeks)} weeks of a full year are without visits, on dates that are not known yet: ask who supports then");
        }

        return [.. found];
    }

    private void AddLongWeek(Ratio hours)
    {
        if (!hours.IsAtMost(Ratio.FromDecimal(policy.MostHoursOfPersonalAssistant)))
        {
            Add(SufficiencyFindingKind.LongWeekOfPersonalAssistant,
                $"one PA works {Hours(hours)} a week, more than {Iso.Number(policy.MostHoursOfPersonalAssistant)} h: the Working Time Regulations ask for agreement and rest");
        }
    }

    private static string When(Absence absence) =>
        $"from {Iso.Text(absence.From)}{At(absence.FromTime)} to {Iso.Text(absence.To)}{At(absence.ToTime)}";

    private static string At(LocalTime? time) => time is { } at ? $" {Iso.TimeText(WeekGrid.MinuteOfDay(at))}" : string.Empty;

    private static string What(StoppedSupport stopped) =>
        stopped is { StopsLiveIn: true, Hours.Numerator: 0 } ? "live-in care is"
        : $"{Hours(stopped.Hours)} of visits{(stopped.StopsLiveIn ? " and live-in care are" : " are")}";

    private void Add(SufficiencyFindingKind kind, string text) => found.Add(new(kind, $"{char.ToUpperInvariant(text[0])}{text[1..]}."));

    private void AddWhere(SufficiencyFindingKind kind, Predicate<Balance> where, Func<Balance, string> what, Func<Balance, int> carers)
    {
        foreach (Stretch stretch in balance.Stretches(where))
        {
            Ratio hours = new Ratio((long)carers(stretch.Balance) * stretch.Minutes * int.PopCount((int)stretch.Days), 60) * stretch.Weeks.Share;
            Add(kind, $"{what(stretch.Balance)}, {Times(stretch)}: {Hours(hours)} a week");
        }
    }

    /// <summary>Says that a live-in carer has no break and no relief.</summary>
    private void AddLiveIn()
    {
        if (bought.LiveInVisits.Count == 0)
        {
            return;
        }

        DayTypes without = DaysWithoutBreak();
        if (without != DayTypes.None)
        {
            Add(SufficiencyFindingKind.LiveInWithoutBreak,
                $"the live-in carer has no break of {Iso.Number(policy.LiveInBreakHours)} h on {DayWords.Text(without)}: nobody else is there for so long while care is needed");
        }

        if (bought.LiveInVisits is [{ Carers: 1, Weeks.IsEvery: true }])
        {
            Add(SufficiencyFindingKind.LiveInWithoutRelief, "one live-in carer is there every week, and nobody comes in turn: ask who comes on days off and in holidays");
        }
    }

    private DayTypes DaysWithoutBreak()
    {
        DayTypes without = DayTypes.None;
        for (int day = 0; day < 7; day++)
        {
            for (int week = 0; week < bought.Weeks; week++)
            {
                int free = 0;
                bool isThere = false;
                for (int minute = day * WeekGrid.MinutesADay; minute < (day + 1) * WeekGrid.MinutesADay; minute++)
                {
                    Balance all = balance.At(week, minute);
                    int liveIn = bought.LiveIn(week, minute);
                    isThere |= liveIn > 0;
                    free += all.Bought - liveIn >= all.Need ? 1 : 0;
                }

                without |= isThere && free < policy.LiveInBreakHours * 60m ? (DayTypes)(1 << day) : DayTypes.None;
            }
        }

        return without;
    }

    private static string Times(Stretch stretch)
    {
        string times = stretch is { Start: 0, Minutes: WeekGrid.MinutesADay } ? "day and night"
            : $"{Iso.TimeText(stretch.Start)} to {Iso.TimeText((stretch.Start + stretch.Minutes) % WeekGrid.MinutesADay)}";
        return $"{DayWords.Text(stretch.Days)} {times}{(stretch.Weeks.IsEvery ? string.Empty : $" in weeks {stretch.Weeks}")}";
    }

    private static string Times(in VisitTerms visit) => visit.Minutes == 0 ? string.Empty
        : $", {DayWords.Text(visit.Days)} {Iso.TimeText(visit.Start)} to {Iso.TimeText((visit.Start + visit.Minutes) % WeekGrid.MinutesADay)}";

    private static string Carers(int carers) => carers == 1 ? "1 carer is" : $"{Iso.Number(carers)} carers are";

    private static string Hours(Ratio hours) => $"{CostText.Exact(hours)} h";
}
