using PhbCalc.BottomUp;
using PhbCalc.Employment;
using PhbCalc.Rates;
using PhbCalc.Rotas;
using PhbCalc.Tests.Employment;

namespace PhbCalc.Tests.Rotas;

/// <summary>Each rule of spec 3b by an example of its own.</summary>
public sealed class RotaRuleTests
{
    private static readonly PayRates Flat = Roster.Pay(Roster.Row("any", 15m));

    [Fact]
    public void A_blank_letter_follows_the_age_from_pay_day_to_pay_day()
    {
        RotaCost young = Cost(Ann with { DateOfBirth = new(2005, 6, 20) });
        RotaCost old = Cost(Ann with { DateOfBirth = new(1960, 5, 3) });
        RotaCost apprentice = Cost(Ann with { DateOfBirth = new(2001, 9, 30), IsApprentice = true });

        Assert.Equal("M M A A A A A A A A A A", Letters(young)); // 21 on 20 June, before the pay day of 30 June
        Assert.Equal("A A C C C C C C C C C C", Letters(old)); // 66 and one month on 3 June, before the pay day of 30 June
        Assert.Equal("H H H H H A A A A A A A", Letters(apprentice));
    }

    [Fact]
    public void State_Pension_age_is_reached_on_its_day()
    {
        RotaCost cost = Cost(Ann with { DateOfBirth = new(1960, 4, 10) }); // 66 and one month: 10 May 2026

        Assert.Equal("A C C C C C C C C C C C", Letters(cost));
    }

    [Fact]
    public void Who_is_enrolled_once_stays_enrolled()
    {
        Rota rota = new(Roster.Plan(Roster.Visit("much", DayTypes.EveryDay, 4, to: new(2026, 4, 30)), Roster.Visit("little", DayTypes.Weekdays, 2, from: new(2026, 5, 1))), [Ann], claimsEmploymentAllowance: false);
        ValueList<PayPeriodCost> periods = Roster.Costing(Flat).BothWays(rota).Assistants[0].PayPeriods;
        Rota later = new(Roster.Plan(Roster.Visit("little", DayTypes.Weekdays, 2)), [Ann], claimsEmploymentAllowance: false);

        Assert.True(periods[0].Gross > Money.FromPounds(833m));
        Assert.True(periods[1].Gross < Money.FromPounds(833m));
        Assert.True(periods[1].Pension > Money.Zero);
        Assert.Equal(Money.Zero, Roster.Costing(Flat).BothWays(later).Totals.Pension);
    }

    [Theory]
    [InlineData(0, 12)]
    [InlineData(1, 11)]
    [InlineData(3, 9)]
    public void Enrolment_can_be_postponed(int months, int contributions)
    {
        RotaCost cost = Roster.Costing(Flat, new() { PostponementMonths = months }).BothWays(Daily(Ann));

        Assert.Equal(contributions, cost.Assistants[0].PayPeriods.Count(period => period.Pension > Money.Zero));
    }

    [Fact]
    public void Visits_that_an_absence_stops_are_paid_as_the_card_says()
    {
        PayRates pay = new(Flat.Cards, [new("pa") { AbsencePay = new([new(1m, 14), new(0.5m, null)]) }]);
        CarePlan plan = new(Employ.PersonId, Roster.Start, visits: [Roster.Visit("v", DayTypes.EveryDay, 2)], absences: [new Absence(new(2026, 5, 1), new(2026, 5, 20))]);
        RotaCost cost = Roster.Costing(pay).BothWays(new(plan, [Ann]));
        PayPeriodCost may = cost.Assistants[0].PayPeriods[1];

        Assert.Equal("£330.00", may.Worked.ToString()); // 11 days
        Assert.Equal("£510.00", may.Retainer.ToString()); // 14 days, and 6 at half
        Assert.Contains("paid while the person is away: care any: 34 hours at £15.00", cost.Cost.Lines.Single(line => line.Label == "Retainer").Note, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sleep_in_is_an_allowance_and_a_waking_night_is_work()
    {
        RateCards cards = RateCards.From([Roster.Row("night", 60m, service: "night", unit: RateUnit.Night), Roster.Row("night", 150m, service: "awake", unit: RateUnit.Night)]);
        Visit Night(string id, string service, DayTypes days) => new(id, "pa", service, days, new(22, 0), new(8, 0));
        Rota rota = new(Roster.Plan(Night("s", "night", DayTypes.Monday), Night("w", "awake", DayTypes.Tuesday)), [Ann]);
        RotaCost cost = Roster.Costing(new(cards, [new("pa") { WakingNights = ["awake"] }]), period: new(new(2026, 6, 1), new(2026, 6, 30))).BothWays(rota);
        PayPeriodCost june = cost.Assistants[0].PayPeriods[0];

        Assert.Equal(("£750.00", "£300.00", "50"), (june.Worked.ToString(), june.SleepIns.ToString(), june.Hours.ToString()));
        Assert.Contains(cost.Notices, notice => notice.Contains("sleep-in", StringComparison.Ordinal));
        Fault refused = Roster.Costing(new(cards, [new("pa") { WakingNights = ["awake", "night"] }])).Refusal(rota);
        Assert.Contains("is under the minimum wage of £12.71 an hour for 21 and over in the pay period that starts on 2026-04-01", refused.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_rate_has_on_top_does_not_count_towards_the_minimum_wage()
    {
        PayRates pay = Roster.Pay(Roster.Row("weekday", 12.50m, DayTypes.Weekdays), Roster.Row("weekend", 20m, DayTypes.Weekend));
        Fault refused = Roster.Costing(pay).Refusal(new(Roster.Plan(Roster.Visit("v", DayTypes.Weekend, 5)), [Ann]));

        Assert.Equal(("pay", "£12.50 an hour", FaultKind.Rule), (refused.Field, refused.Value, refused.Kind));
        Assert.Equal("/assistants/0/pay", refused.Path);
    }

    [Fact]
    public void Constant_hours_need_no_card()
    {
        Rota rota = new(Roster.Plan(), [Ann with { WeeklyHours = 20, HourlyPay = Money.FromPounds(15m) }]);
        RotaCost cost = Roster.Costing(null, period: new(Roster.Start, new(2026, 4, 30))).BothWays(rota);

        Assert.Equal("£1,285.71", cost.Assistants[0].PayPeriods[0].Worked.ToString()); // 30/7 weeks
        Assert.Equal(new Ratio(600, 7), cost.Hours);
    }

    [Fact]
    public void What_is_nil_is_told_in_one_sentence()
    {
        string Nil(Rota rota, RotaPolicy? policy = null) => Roster.Costing(Flat, policy).BothWays(rota).Notices.Single(notice => notice.EndsWith("in this sum.", StringComparison.Ordinal));
        Rota insured = new(Daily(Ann).Plan, [Ann], onCosts: [new("Employer's liability insurance", Money.FromPounds(88.5m)), new("Payroll service", Money.FromPounds(15m), OnCostUnit.PayrollRun)]);

        Assert.Equal("No insurance, payroll service, training, sick pay or bank-holiday pay is in this sum.", Nil(Daily(Ann)));
        Assert.Equal("No training or bank-holiday pay is in this sum.", Nil(insured, new() { SickWeeks = 1m }));
        Assert.Equal("£268.50", Roster.Costing(Flat).BothWays(insured).Totals.Other.ToString()); // £88.50 and 12 x £15.00
    }

    [Fact]
    public void Sick_pay_is_statutory_or_the_wage()
    {
        Rota rota = Daily(Ann);
        RotaCost statutory = Roster.Costing(Flat, new() { SickWeeks = 2m }).BothWays(rota);
        RotaCost full = Roster.Costing(Flat, new() { SickWeeks = 2m, SickPay = SickPayRule.Full }).BothWays(rota);

        Assert.Equal("£246.50", statutory.Totals.Other.ToString()); // two weeks of £123.25: less than 80% of £470.69
        Assert.Equal("Sick pay £840.00; Sick pay: holiday £101.38", string.Join("; ", full.Cost.Lines.Where(line => line.Kind == CostLineKind.OnCost).Take(2).Select(line => $"{line.Label} {line.Amount}")));
    }

    [Fact]
    public void Notice_and_redundancy_are_set_aside_as_the_policy_says()
    {
        Rota rota = Daily(Ann with { To = new(2026, 12, 31), ServiceFrom = new(2020, 1, 1), DateOfBirth = new(1984, 7, 1) });
        RotaCost cost = Roster.Costing(Flat, new() { NoticeAtEnd = true, RedundancyReserve = RedundancyReserve.AtEnd }, period: new(Roster.Start, new(2026, 12, 31))).BothWays(rota);

        Assert.Equal("£2,940.00", Line(cost, "Notice").Amount.ToString()); // seven weeks of £420.00
        Assert.Equal((Money.Zero, "£3,150.00"), (Line(cost, "Redundancy reserve").Amount, Line(cost, "Redundancy reserve").NotInBudget.ToString())); // 7.5 weeks: one year at 41
    }

    [Fact]
    public void What_separates_the_two_answers_is_told_cause_by_cause()
    {
        PayRates pay = Roster.Pay(
            Roster.Row("any", 15m), Roster.Row("bank holiday", 30m, DayTypes.BankHoliday), Roster.Row("any", 16m, from: new(2026, 10, 1)), Roster.Row("bank holiday", 32m, DayTypes.BankHoliday, new(2026, 10, 1)));
        CarePlan plan = new(Employ.PersonId, Roster.Start, new(2026, 12, 31), visits: [Roster.Visit("v", DayTypes.EveryDay, 4)], absences: [new Absence(new(2026, 7, 1), new(2026, 7, 10))]);
        RotaCost cost = Roster.Costing(pay).BothWays(new(plan, [Ann]));

        Assert.Equal(
            [RotaDifferenceCause.PartYear, RotaDifferenceCause.Absences],
            cost.Differences.Where(difference => difference.Amount < Money.Zero).Select(difference => difference.Cause));
        Assert.Equal(
            [RotaDifferenceCause.PayPeriods, RotaDifferenceCause.PayRises, RotaDifferenceCause.BankHolidays],
            cost.Differences.Where(difference => difference.Amount > Money.Zero).Select(difference => difference.Cause));
    }

    [Fact]
    public void What_only_prices_have_is_refused_on_a_card_of_pay()
    {
        IReadOnlyList<Fault> faults = Assert.Throws<InvalidInputException>(() => Roster.Pay(Roster.Row("any", 15m) with { LeastMinutes = 30 }, Roster.Row("any", 60m, service: "night", unit: RateUnit.Night) with { Retainer = 0.5m })).Faults;
        Visit together = new("v", "pa", "care", DayTypes.Weekdays, new(8, 0), new(10, 0), sharedWith: 2);

        Assert.Equal(["least_minutes", "retainer"], faults.Select(fault => fault.Field));
        Assert.Equal("shared_with", Roster.Costing(Flat).Refusal(new(Roster.Plan(together), [Ann])).Field);
    }

    private static RotaAssistant Ann => new("ann", PayFrequency.Monthly);

    private static Rota Daily(RotaAssistant assistant) => new(Roster.Plan(Roster.Visit("v", DayTypes.EveryDay, 4)), [assistant]);

    [Fact]
    public void Pay_above_the_indicative_rate_is_told_with_its_reason_or_refused_without_one()
    {
        Rota Of(HigherRate? higher) => Daily(new RotaAssistant("ann", PayFrequency.Monthly) { HigherRate = higher });
        RotaCosting Compared(IndicativeRateRule rule, decimal indicative) => new(
            Roster.Costing(Flat).Figures, Flat, Roster.Costing(Flat).BankHolidays, Roster.Costing(Flat).Period, new() { IndicativeRate = rule }, indicativeRate: Money.FromPounds(indicative));
        string[] Told(RotaCost cost) => [.. cost.Notices.Where(notice => notice.Contains("indicative rate", StringComparison.Ordinal))];

        Assert.Empty(Told(Roster.Costing(Flat).BothWays(Of(null))));
        Assert.Empty(Told(Compared(IndicativeRateRule.Limit, 1_000m).BothWays(Of(null))));
        Assert.Equal(["A PA is paid £15.00 an hour, more than the indicative rate of £1.00, without a reason that holds: write one in the column rate_reason of team.csv."], Told(Compared(IndicativeRateRule.Note, 1m).BothWays(Of(null))));
        Assert.Equal(
            ["A PA is paid more than the indicative rate of £1.00 an hour for transition, until 2026-09-30."],
            Told(Compared(IndicativeRateRule.Limit, 1m).BothWays(Of(HigherRate.Transition(new(2026, 9, 30))))));
        Assert.Equal(
            ["A PA is paid more than the indicative rate of £1.00 an hour for recruitment, evidence: file 7."],
            Told(Compared(IndicativeRateRule.Limit, 1m).BothWays(Of(HigherRate.Recruitment("file 7")))));

        // The lines of pay have the reason and the day on which it ends, and say on later lines that it has ended.
        string[] notes = [.. Compared(IndicativeRateRule.Limit, 1m).BothWays(Of(HigherRate.Transition(new(2026, 9, 30)))).Cost.Lines.Where(line => line.Label == "Pay for work").Select(line => line.Note![line.Note!.IndexOf("; ", StringComparison.Ordinal)..])];
        Assert.Equal(
            [.. Enumerable.Repeat("; above the indicative rate of £1.00 an hour for transition, until 2026-09-30", 6), .. Enumerable.Repeat("; above the indicative rate of £1.00 an hour; the reason for it, transition, ended on 2026-09-30", 6)],
            notes);
        Assert.All(
            Compared(IndicativeRateRule.Limit, 1_000m).BothWays(Of(HigherRate.Recruitment("file 7"))).Cost.Lines,
            line => Assert.DoesNotContain("indicative", line.Note ?? string.Empty, StringComparison.Ordinal));

        Fault none = Compared(IndicativeRateRule.Limit, 1m).Refusal(Of(null));
        Assert.Equal((FaultKind.Rule, "rate_reason", "is above the indicative rate of £1.00, and no reason is given"), (none.Kind, none.Field, none.Problem));
        Assert.Equal(
            "is above the indicative rate of £1.00, and the reason for it ended on 2026-03-31",
            Compared(IndicativeRateRule.Limit, 1m).Refusal(Of(HigherRate.Transition(new(2026, 3, 31)))).Problem);
    }

    /// <summary>Too young for a wage at first, and paid too little later: both are told.</summary>
    [Fact]
    public void Who_is_too_young_at_first_and_paid_too_little_later_is_told_both()
    {
        Rota rota = new(Roster.Plan(Roster.Visit("v", DayTypes.EveryDay, 4)), [new RotaAssistant("cy", PayFrequency.Monthly) { DateOfBirth = new(2010, 9, 1) }]);
        InvalidInputException refused = Assert.Throws<InvalidInputException>(() => Roster.Costing(Roster.Pay(Roster.Row("any", 2m))).BothWays(rota));

        Assert.Equal(["age", "pay"], refused.Faults.Select(fault => fault.Field).Order(StringComparer.Ordinal));
    }

    /// <summary>A day on which the card has no rate and its PA is not employed: nobody would be paid for it, and nothing else would find it.</summary>
    [Fact]
    public void A_visit_before_the_card_and_the_employment_begin_is_refused_and_not_passed_over()
    {
        PayRates pay = Roster.Pay(Roster.Row("night", 60m, from: new(2026, 4, 29), service: "sleep-in", unit: RateUnit.Night));
        CarePlan plan = new(Employ.PersonId, Roster.Start, visits: [new("v", "pa", "sleep-in", DayTypes.Weekend, new(22, 0), new(7, 0))], absences: [new(new(2026, 4, 5), new(2026, 4, 30))]);
        Rota rota = new(plan, [new RotaAssistant("ann", PayFrequency.Monthly) { From = new(2026, 4, 8) }]);
        Fault fault = Roster.Costing(pay).Refusal(rota);

        Assert.Equal(("pa", "/plan/visits/0/pa"), (fault.Field, fault.Path.StartsWith("/plan", StringComparison.Ordinal) ? fault.Path : $"/plan{fault.Path}"));
        Assert.Contains("2026-04-04", fault.Problem, StringComparison.Ordinal);
    }

    /// <summary>The typical year is that of a tax year in which the PA was fourteen, under every age that has a minimum wage.</summary>
    [Fact]
    public void A_birthday_under_every_age_with_a_minimum_wage_stops_no_typical_year()
    {
        PayRates pay = Roster.Pay(Roster.Row("night", 60m, from: new(2022, 4, 1), service: "sleep-in", unit: RateUnit.Night));
        CarePlan plan = new(Employ.PersonId, new(2023, 3, 27), visits: [new("v", "pa", "sleep-in", DayTypes.Weekdays, new(22, 0), new(7, 0))]);
        Rota rota = new(plan, [new RotaAssistant("bob", PayFrequency.Weekly) { DateOfBirth = new(2007, 4, 15) }]);

        Assert.NotNull(Roster.Costing(pay, period: new(new(2023, 3, 27), new(2023, 4, 8))).BothWays(rota).TypicalYear);
    }

    private static RotaCost Cost(RotaAssistant assistant) => Roster.Costing(Flat).BothWays(Daily(assistant));

    private static string Letters(RotaCost cost) => string.Join(' ', cost.Assistants[0].PayPeriods.Select(period => period.Category));

    private static CostLine Line(RotaCost cost, string label) => cost.Cost.Lines.Single(line => line.Label == label);
}
