using PhbCalc.BottomUp;
using PhbCalc.Employment;
using PhbCalc.Rates;
using PhbCalc.Rotas;
using PhbCalc.Sufficiency;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests.Sufficiency;

/// <summary>Needs against plans whose answer one can see. Rule: spec 2b, Enough.</summary>
public sealed class SufficiencyTests
{
    private static readonly SupportNeed DayAndNight = Need("Mon-Sun", "00:00-00:00", what: "Supervision");
    private static readonly SupportNeed SecondAtNight = Need("Mon-Sun", "22:00-07:00", what: "Breathing at night");

    private static readonly BottomUpCosting Costing = Build.Costing(
        RateCards.From(
        [
            Build.Row("each", "Mon-Sun", "", 22.20m, service: "care"),
            Build.Row("week", "Mon-Sun", "", 1500m, RateUnit.Week, service: "live-in"),
            Build.Row("night", "Mon-Sun", "", 95m, RateUnit.Night, service: "sleep-in"),
        ]),
        Build.Year(2026));

    /// <summary>Every other week from the person's start, and every other week from a date of the week after it: they take turns, and somebody comes every week.</summary>
    [Fact]
    public void Visits_that_count_their_weeks_from_other_days_take_turns()
    {
        Visit own = new("v1", "agency", "care", DayTypes.Monday, new(9, 0), new(10, 0), weeks: WeekPattern.Of(2, 1));
        Visit other = new("v2", "agency", "care", DayTypes.Monday, new(9, 0), new(10, 0), weeks: WeekPattern.Of(2, 1).CountedFromWeekOf(new(2026, 4, 8)));
        SufficiencyResult result = Check([own, other], [new("Washing", DayTypes.Monday, new(9, 0), new(10, 0))]);

        Assert.Equal((SufficiencyVerdict.Sufficient, default(Ratio)), (result.Verdict, result.More));
    }

    [Theory]
    [InlineData(0, DayTypes.Monday, 0, 0)]
    [InlineData(95, DayTypes.Monday, 23, 45)]
    [InlineData(96, DayTypes.Tuesday, 0, 0)]
    [InlineData(671, DayTypes.Sunday, 23, 45)]
    public void Each_quarter_hour_says_its_day_and_when_it_starts(int number, DayTypes day, int hour, int minute)
    {
        QuarterHour quarter = new(number, default, default, default, default, default);

        Assert.Equal((day, new LocalTime(hour, minute)), (quarter.Day, quarter.Start));
    }

    [Fact]
    public void Visits_that_take_more_than_a_year_to_come_round_together_have_no_typical_week()
    {
        Visit one = new("v1", "agency", "care", DayTypes.Monday, new(9, 0), new(10, 0), weeks: WeekPattern.Of(7, 1));
        Visit other = new("v2", "agency", "care", DayTypes.Monday, new(9, 0), new(10, 0), weeks: WeekPattern.Of(8, 1));

        SufficiencyResult result = Check([one, other], [new("Washing", DayTypes.Monday, new(9, 0), new(10, 0))]);

        Assert.Equal(["The visits come round together only after more than 53 weeks."], result.NotKnownBecause);
    }

    /// <summary>Ten weekdays of four hours fall on the fortnight of the PA's leave; the stay in hospital starts after that day's visit; the answer is of a week at home.</summary>
    [Fact]
    public void Days_on_which_support_stops_are_told_beside_the_week()
    {
        CarePlan plan = new("P1", new LocalDate(2026, 4, 1), visits: [Build.Visit("Mon-Fri", "09:00-13:00")], respiteWeeks: 2m, absences:
        [
            new(new LocalDate(2026, 8, 3), new LocalDate(2026, 8, 7), reason: "hospital", fromTime: new LocalTime(14, 0)),
            new(new LocalDate(2026, 12, 21), new LocalDate(2027, 1, 3), "agency", "leave"),
            new(new LocalDate(2030, 1, 1), new LocalDate(2030, 2, 1)),
        ]);
        SufficiencyResult result = new SufficiencyCheck(Costing).Check(plan, [Need("Mon-Fri", "09:00-13:00")]);

        Assert.Equal(SufficiencyVerdict.Sufficient, result.Verdict);
        Assert.Equal(
            [
                "Visits of card agency stop from 2026-12-21 to 2027-01-03: 40 h of visits are not bought then, and the need at home goes on: ask who comes instead.",
                "Away from home from 2026-08-03 14:00 to 2026-08-07: 16 h of visits are not bought then, and the week here is one at home: ask who supports there.",
                "2 weeks of a full year are without visits, on dates that are not known yet: ask who supports then.",
            ],
            result.Findings.Select(finding => finding.Text));
    }

    [Fact]
    public void Carers_whom_people_share_are_pointed_out()
    {
        Visit shared = new("v1", "agency", "care", DayTypes.Monday, new(9, 0), new(10, 0), sharedWith: 3);
        SufficiencyResult result = Check([shared], [new("Washing", DayTypes.Monday, new(9, 0), new(10, 0))]);

        Assert.Equal("3 people share the carer of care, Mon 09:00 to 10:00: ask whether that meets the need of one of them.", Assert.Single(result.Findings).Text);
    }

    [Fact]
    public void One_live_in_carer_where_two_carers_are_needed_at_night_is_short_by_the_nights_once()
    {
        SufficiencyResult result = Check([Build.Visit("", "", service: "live-in")], [DayAndNight, SecondAtNight]);

        Assert.Equal(SufficiencyVerdict.Short, result.Verdict);
        Assert.Equal((231, 168, 63, 0), (result.Needed, result.Bought, result.Short, result.More));
        Assert.Equal("2 carers are needed at once and 1 is bought, Mon-Sun 22:00 to 07:00: 63 h a week.", Assert.Single(result.Findings, finding => finding.Kind == SufficiencyFindingKind.FewerCarers).Text);
        Assert.Equal(Money.FromPounds(1398.60m), result.Price!.TypicalWeek.Total);
        Assert.Equal(Money.FromPounds(365 * 9 * 22.20m), result.Price.Period);
        Assert.Contains(result.Findings, finding => finding.Kind == SufficiencyFindingKind.LiveInWithoutBreak);
        Assert.Contains(result.Findings, finding => finding.Kind == SufficiencyFindingKind.LiveInWithoutRelief);
    }

    [Fact]
    public void As_many_carers_as_are_needed_at_every_minute_are_sufficient()
    {
        SufficiencyResult result = Check([Build.Visit("Mon-Fri", "07:30-09:00", carers: 2), Build.Visit("Sat Sun", "08:00-10:00", id: "v2")],
            [Need("Mon-Fri", "08:00-09:00", 2), Need("Sat Sun", "08:30-10:00")]);

        Assert.Equal(SufficiencyVerdict.Sufficient, result.Verdict);
        Assert.Equal((13, 19, 0, 6), (result.Needed, result.Bought, result.Short, result.More));
        Assert.Empty(result.Findings);
        Assert.Null(result.Price);
    }

    [Fact]
    public void Enough_hours_at_the_wrong_times_are_short()
    {
        SufficiencyResult result = Check([Build.Visit("Mon", "08:00-12:00")], [Need("Mon", "18:00-22:00")]);

        Assert.Equal(SufficiencyVerdict.Short, result.Verdict);
        Assert.Equal((4, 4), (result.Short, result.More));
        Assert.Equal("1 carer is needed and nobody is bought, Mon 18:00 to 22:00: 4 h a week.", Assert.Single(result.Findings).Text);
        Assert.Equal(Money.FromPounds(88.80m), result.Price!.TypicalWeek.Total);
    }

    [Fact]
    public void A_sleep_in_where_somebody_awake_is_needed_is_for_the_assessor_to_judge()
    {
        CarePlan plan = Build.Plan(Build.Visit("Mon-Sun", "22:00-07:00", service: "sleep-in"));

        SufficiencyResult result = new SufficiencyCheck(Costing).Check(plan, [SecondAtNight]);
        SufficiencyResult asleep = new SufficiencyCheck(Costing).Check(plan, [Need("Mon-Sun", "22:00-07:00", kind: SupportKind.Sleeping)]);
        SufficiencyResult awake = new SufficiencyCheck(Costing, new() { WakingNightServices = ["sleep-in"] }).Check(plan, [SecondAtNight]);

        Assert.Equal((SufficiencyVerdict.NotKnown, 0), (result.Verdict, result.Short));
        Assert.Equal("1 carer is needed awake, where a sleep-in is bought, Mon-Sun 22:00 to 07:00: 63 h a week.", Assert.Single(result.Findings).Text);
        Assert.Contains("the assessor decides", Assert.Single(result.NotKnownBecause), StringComparison.Ordinal);
        Assert.Equal(SufficiencyVerdict.Sufficient, asleep.Verdict);
        Assert.Equal(SufficiencyVerdict.Sufficient, awake.Verdict);
    }

    [Fact]
    public void A_visit_every_second_week_is_short_in_the_other_weeks()
    {
        SufficiencyResult result = Check([Build.Visit("Wed", "10:00-12:00", weeks: "1 of 2")], [Need("Wed", "10:00-12:00")]);

        Assert.Equal((2, 1, 1), (result.Needed, result.Bought, result.Short));
        Assert.Equal("1 carer is needed and nobody is bought, Wed 10:00 to 12:00 in weeks 2 of 2: 1 h a week.", Assert.Single(result.Findings).Text);
        Assert.Equal(Money.FromPounds(22.20m), result.Price!.TypicalWeek.Total);
    }

    [Fact]
    public void A_need_at_no_certain_time_is_met_by_what_is_bought_beyond_the_others()
    {
        ValueList<SupportNeed> needs = [Need("Mon", "09:00-10:00"), new("Shopping", 2.5m)];

        SufficiencyResult enough = Check([Build.Visit("Mon", "09:00-12:30")], needs);
        SufficiencyResult lacking = Check([Build.Visit("Mon", "09:00-12:00")], needs);

        Assert.Equal((SufficiencyVerdict.Sufficient, 0, 0), (enough.Verdict, enough.Short, enough.More));
        Assert.Equal((SufficiencyVerdict.Short, new Ratio(1, 2)), (lacking.Verdict, lacking.Short));
        Assert.Equal("0.5 h a week of need at no certain time are beyond what the visits leave over.", Assert.Single(lacking.Findings).Text);
        Assert.Equal("The short hours have no price: they have no times.", lacking.NotPricedBecause);
    }

    [Fact]
    public void Hours_of_PAs_have_no_times_so_that_they_meet_a_need_at_a_time_is_not_known()
    {
        CarePlan plan = Build.Plan();
        Team team = new("P1", [new("A", 50m, Money.FromPounds(14m), PayFrequency.Monthly)]);

        SufficiencyResult fits = new SufficiencyCheck(Costing).Check(plan, [Need("Mon-Fri", "09:00-19:00")], team);
        SufficiencyResult lacks = new SufficiencyCheck(Costing).Check(plan, [Need("Mon-Sat", "09:00-19:00")], team);
        SufficiencyResult byTheWeek = new SufficiencyCheck(Costing).Check(plan, [new("All", 50m)], team);

        Assert.Equal((SufficiencyVerdict.NotKnown, 0), (fits.Verdict, fits.Short));
        Assert.Contains("rota", Assert.Single(fits.NotKnownBecause), StringComparison.Ordinal);
        Assert.Contains(fits.Findings, finding => finding.Text.StartsWith("One PA works 50 h a week, more than 48 h", StringComparison.Ordinal));
        Assert.Equal((SufficiencyVerdict.Short, 10), (lacks.Verdict, lacks.Short));
        Assert.Equal(SufficiencyVerdict.Sufficient, byTheWeek.Verdict);
        Assert.All([fits, lacks], result => Assert.Contains("50 h a week of PAs have no times.", result.Findings.Select(finding => finding.Text)));
        Assert.DoesNotContain(byTheWeek.Findings, finding => finding.Kind == SufficiencyFindingKind.HoursWithoutTimes);
    }

    [Fact]
    public void Without_needs_or_days_in_the_period_nothing_is_known()
    {
        SufficiencyResult none = Check([Build.Visit("Mon", "08:00-12:00")], []);
        SufficiencyResult missed = new SufficiencyCheck(Costing).Check(Build.Plan("2030-01-01"), [DayAndNight]);

        Assert.Equal((SufficiencyVerdict.NotKnown, "No need is given, so there is nothing to compare the plan with."), (none.Verdict, Assert.Single(none.NotKnownBecause)));
        Assert.Equal((SufficiencyVerdict.NotKnown, "The person's dates miss the period."), (missed.Verdict, Assert.Single(missed.NotKnownBecause)));
    }

    [Fact]
    public void A_break_of_two_hours_is_somebody_else_s_time_while_care_is_needed()
    {
        ValueList<Visit> plan = [Build.Visit("", "", service: "live-in"), Build.Visit("Mon-Sat", "14:00-16:00", id: "v2")];

        SufficiencyResult result = Check(plan, [DayAndNight]);

        Assert.Equal("The live-in carer has no break of 2 h on Sun: nobody else is there for so long while care is needed.",
            Assert.Single(result.Findings, finding => finding.Kind == SufficiencyFindingKind.LiveInWithoutBreak).Text);
    }

    [Fact]
    public void What_is_short_is_priced_by_the_service_that_the_plan_has_most_of_or_says_why_not()
    {
        BottomUpCosting two = Build.Costing(
            RateCards.From([Build.Row("each", "Mon-Sun", "", 20m, service: "care"), Build.Row("each", "Mon-Sun", "", 30m, service: "nurse"), Build.Row("week", "Mon-Sun", "", 1500m, RateUnit.Week, service: "live-in")]),
            Build.Year(2026));
        ValueList<SupportNeed> needs = [Need("Mon-Sun", "00:00-00:00", 2)];
        CarePlan liveIn = Build.Plan(Build.Visit("", "", service: "live-in"));

        SufficiencyResult most = new SufficiencyCheck(two).Check(Build.Plan(Build.Visit("", "", service: "live-in"), Build.Visit("Mon", "08:00-09:00", service: "nurse", id: "v2")), needs);
        SufficiencyResult several = new SufficiencyCheck(two).Check(liveIn, needs);
        SufficiencyResult named = new SufficiencyCheck(two, new() { ShortfallService = "nurse" }).Check(liveIn, needs);

        Assert.Equal(("nurse", Money.FromPounds(167 * 30m)), (most.Price!.Service, most.Price.TypicalWeek.Total));
        Assert.Equal("The short hours have no price: the plan's cards have several services by the hour (care, nurse); name one.", several.NotPricedBecause);
        Assert.Equal(Money.FromPounds(168 * 30m), named.Price!.TypicalWeek.Total);
    }

    /// <summary>08:00 to 12:00 and 18:00 to 22:00 leave ten hours at night and six by day; an evening and the next morning leave the day.</summary>
    [Theory]
    [InlineData("08:00-12:00", "18:00-22:00", "One PA has no 11 h of rest in the 24 hours from a visit on Mon-Fri: the Working Time Regulations ask for it, or for as much rest later.")]
    [InlineData("08:00-12:00", "17:00-21:00", null)]
    [InlineData("06:00-07:00", "20:00-22:00", null)]
    [InlineData("08:00-18:00", "22:00-07:00", "One PA works 95 h a week, more than 48 h: the Working Time Regulations ask for agreement and rest.")]
    public void A_PA_whom_visits_name_has_eleven_hours_of_rest_and_at_most_48_at_work(string first, string second, string? finding)
    {
        CarePlan plan = Build.Plan(Build.Visit("Mon-Fri", first), Build.Visit("Mon-Fri", second, id: "v2"));
        Rota rota = new(plan, [new RotaAssistant("ann", PayFrequency.Monthly), new RotaAssistant("bob", PayFrequency.Monthly)], [new("v1", "ann"), new("v2", "ann")]);
        string[] told = [.. new SufficiencyCheck(Costing).Check(plan, [Need("Mon", first)], rota: rota).Findings
            .Where(one => one.Kind is SufficiencyFindingKind.LongWeekOfPersonalAssistant or SufficiencyFindingKind.ShortRestOfPersonalAssistant).Select(one => one.Text)];

        Assert.Equal(finding, told.FirstOrDefault());
        Assert.DoesNotContain(new SufficiencyCheck(Costing).Check(plan, [Need("Mon", first)]).Findings, one => one.Text.Contains("PA", StringComparison.Ordinal));
    }

    /// <summary>A night on a card of pay is slept unless its service is one of waking nights.</summary>
    [Fact]
    public void Nights_that_PAs_are_paid_for_are_asleep_or_awake_as_their_card_says()
    {
        RateCards cards = RateCards.From([Build.Row("night", "Mon-Sun", "", 60m, RateUnit.Night, service: "night") with { Card = "pay" }]);
        CarePlan plan = Build.Plan(Build.Visit("Mon-Sun", "22:00-07:00", service: "night").OnCard("pay"));
        BottomUpCosting costing = Costing with { Others = cards };

        Assert.Contains(new SufficiencyCheck(costing, pay: new(cards)).Check(plan, [SecondAtNight]).Findings, one => one.Kind == SufficiencyFindingKind.WakingNeedMetBySleepIn);
        Assert.Equal(SufficiencyVerdict.Sufficient, new SufficiencyCheck(costing, pay: new(cards, [new("pay") { WakingNights = ["night"] }])).Check(plan, [SecondAtNight]).Verdict);
    }

    [Fact]
    public void A_need_reports_all_its_faults()
    {
        InvalidInputException exception = Assert.Throws<InvalidInputException>(() => new SupportNeed(" ", DayTypes.BankHoliday, new(8, 0, 1), new(9, 0), 0, (SupportKind)7));

        Assert.Equal(["what", "support", "days", "carers", "from_time"], exception.Faults.Select(fault => fault.Field));
        Assert.Equal(["what", "hours_a_week"], Assert.Throws<InvalidInputException>(() => new SupportNeed("", 0m)).Faults.Select(fault => fault.Field));
    }

    [Fact]
    public void The_answer_with_its_picture_of_the_week() => Snapshot.Matches(
        Check(
            [
                Build.Visit("", "", service: "live-in", domain: "Supervision"),
                Build.Visit("Mon-Fri", "14:00-16:30", id: "v2", domain: "Supervision"),
                Build.Visit("Fri Sat", "22:00-07:00", id: "v3", service: "sleep-in"),
            ],
            [DayAndNight, SecondAtNight, Need("Tue", "10:20-11:00", what: "Hydrotherapy"), new("Shopping", 3m)]).Explain());

    private static SufficiencyResult Check(ValueList<Visit> visits, ValueList<SupportNeed> needs) => new SufficiencyCheck(Costing).Check(Build.Plan(visits), needs);

    private static SupportNeed Need(string days, string times, int carers = 1, string what = "Care", SupportKind kind = SupportKind.Waking)
    {
        Visit visit = Build.Visit(days, times);
        return new(what, visit.Days, visit.Start!.Value, visit.End!.Value, carers, kind);
    }
}
