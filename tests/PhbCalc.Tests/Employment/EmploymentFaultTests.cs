using PhbCalc.Employment;
using PhbCalc.Rates;

namespace PhbCalc.Tests.Employment;

/// <summary>What is refused of a PA, a team, an on-cost and a policy when they are made: each with its message, all at once.</summary>
public sealed class EmploymentFaultTests
{
    [Fact]
    public void A_PA_without_an_id() => Expect("PA, pa_id: is blank; give it a value", () => Employ.Pa(10m, 13m, id: ""), () => Employ.PaidEachPeriod(10m, PayFrequency.Weekly, ""));

    [Theory]
    [InlineData("168.000001")]
    [InlineData("-0.25")]
    [InlineData("37.1234567")]
    public void Hours_out_of_range(string hours) => Expect(
        $"PA a, weekly_hours: '{hours}' is out of range; write a number from 0 to 168 with at most six decimals",
        () => Employ.Pa(Number(hours), 13m));

    [Theory]
    [InlineData("0")]
    [InlineData("168")]
    [InlineData("0.000001")]
    public void Hours_at_the_ends_of_the_range_are_none(string hours) => Assert.Equal(Ratio.FromDecimal(Number(hours)), Employ.Pa(Number(hours), 13m).HoursPerWeek);

    [Theory]
    [InlineData("-0.01")]
    [InlineData("1000000000000")]
    [InlineData("12.1234567")]
    public void Pay_out_of_range(string pay)
    {
        const string Remedy = "is out of range; write a number from 0 to under 1,000,000,000,000 with at most six decimals";

        Expect($"PA a, hourly_pay: '{pay}' {Remedy}", () => Employ.Pa(10m, Number(pay)));
        Expect($"paid time hours, hourly_pay: '{pay}' {Remedy}", () => PaidTime.Hours(new(10), Money.FromPounds(Number(pay))));
        Expect($"paid time sleep-in, allowance: '{pay}' {Remedy}", () => PaidTime.SleepIns(new(2), Money.FromPounds(Number(pay))));
    }

    [Fact]
    public void All_that_is_wrong_with_a_PA_comes_at_once() => Expect(
        """
        PA  , pa_id: is blank; give it a value
        PA  , hourly_pay: '-1' is out of range; write a number from 0 to under 1,000,000,000,000 with at most six decimals
        PA  , weekly_hours: '200' is out of range; write a number from 0 to 168 with at most six decimals
        """,
        () => Employ.Pa(200m, -1m, id: " "));

    [Fact]
    public void Paid_time_out_of_range()
    {
        Expect("paid time hours, weekly_hours: '505/3' is out of range; write a number from 0 to 168", () => PaidTime.Hours(new(505, 3), Money.FromPounds(13m)));
        Expect("paid time hours, weekly_hours: '-1' is out of range; write a number from 0 to 168", () => PaidTime.Hours(new(-1), Money.FromPounds(13m)));
        Expect("paid time sleep-in, nights: '7.1' is out of range; write a number from 0 to 7", () => PaidTime.SleepIns(new(71, 10), Money.FromPounds(60m)));
        Expect("paid time, label: is blank; give it a value", () => PaidTime.Hours(new(1), Money.FromPounds(13m), ""));
    }

    [Fact]
    public void A_PA_who_is_paid_for_nothing_or_for_more_than_a_week()
    {
        PaidTime most = PaidTime.Hours(new(100), Money.FromPounds(13m));

        Expect("PA a, weekly_hours: is missing; give the hours worked in a week, or the nights of sleep-ins", () => new PersonalAssistant("a", [], PayFrequency.Weekly));
        Expect("PA a, weekly_hours: '200' is more than the hours of a week; write 168 or less", () => new PersonalAssistant("a", [most, most], PayFrequency.Weekly));
    }

    [Theory]
    [InlineData(12)]
    [InlineData(121)]
    [InlineData(-1)]
    public void An_age_that_nobody_is_employed_at(int age) => Expect(
        FormattableString.Invariant($"age: '{age}' is not an age at which a person can be employed; write it in years, 13 to 120, or leave it blank for 22 to State Pension age"),
        () => Employ.Pa(10m, 13m) with { Age = age });

    [Theory]
    [InlineData("-1", "0 to 8,784")]
    [InlineData("8784.1", "0 to 8,784")]
    public void Training_hours_out_of_range(string hours, string range) => Expect(
        $"training_hours: '{hours}' is out of range; write a number from {range} with at most six decimals",
        () => Employ.Pa(10m, 13m) with { TrainingHours = Number(hours) });

    [Fact]
    public void A_policy_out_of_range()
    {
        Expect("sickness_cover_share: '1.01' is out of range; write a number from 0 to 1 with at most six decimals", () => new EmploymentPolicy { SicknessCoverShare = 1.01m });
        Expect("sickness_cover_share: '-0.01' is out of range; write a number from 0 to 1 with at most six decimals", () => new EmploymentPolicy { SicknessCoverShare = -0.01m });
        Expect("pension_percent: '100.5' is out of range; write a number from 0 to 100 with at most six decimals", () => new EmploymentPolicy { PensionPercent = 100.5m });
        Expect("pension_percent: '3.0000001' is out of range; write a number from 0 to 100 with at most six decimals", () => new EmploymentPolicy { PensionPercent = 3.0000001m });
    }

    [Fact]
    public void A_team_that_is_none()
    {
        Expect(
            """
            person, person_id: is blank; give it a value
            person, pa_id: is missing; give the team at least one PA
            """,
            () => new Team("", []));
        Expect(
            "1 person P1, pa_id: 'a' appears twice; give each its own id; a PA with several rates has all of them in one weekly time\n3 person P1, pa_id: 'a' appears twice; give each its own id; a PA with several rates has all of them in one weekly time",
            () => Employ.Team(Employ.Pa(1m, 13m), Employ.Pa(2m, 13m), Employ.Pa(2m, 13m, id: "A"), Employ.Pa(3m, 13m)));
    }

    [Fact]
    public void An_on_cost_that_is_none()
    {
        Expect(
            """
            on-cost, item: is blank; give it a value
            on-cost, amount: '-0.01' is out of range; write a number from 0 to under 1,000,000,000,000 with at most six decimals
            """,
            () => new OnCost("", Money.FromPounds(-0.01m)));
        Expect("on-cost insurance, amount: '62.1234567' is out of range; write a number from 0 to under 1,000,000,000,000 with at most six decimals", () => new OnCost("insurance", Money.FromPounds(62.1234567m)));
    }

    [Theory]
    [InlineData("alcohol", "a budget is never for alcohol")]
    [InlineData("Emergency care", "emergency and urgent care is the NHS's own to provide, not the budget's")]
    public void An_on_cost_that_a_budget_may_not_pay_for(string item, string rule)
    {
        Fault fault = Assert.Single(Assert.Throws<InvalidInputException>(() => new OnCost(item, Money.FromPounds(1m))).Faults);

        Assert.Equal(($"on-cost {item}, item: '{item}' is refused: {rule}; take it out", FaultKind.Rule), (fault.ToString(), fault.Kind));
    }

    [Fact]
    public void A_typical_week_that_is_not_paid_by_the_hour_or_night()
    {
        RateCards rates = RateCards.From(
        [
            Build.Row("all", "Mon-Sun", "", 13m),
            Build.Row("each", "Mon-Sun", "", 90m, RateUnit.Day, service: "day-care"),
            Build.Row("week", "Mon-Sun", "", 1400m, RateUnit.Week, service: "live-in"),
            Build.Row("night", "Mon-Sun", "", 90m, RateUnit.Night, service: "waking-night"),
        ]);
        CostBreakdown week = Build.Costing(rates, Build.Year(2026)).Cost(Build.Plan("2026-04-01", visits:
        [
            Build.Visit("Mon", "09:00-10:00"),
            Build.Visit("Tue", "09:00-17:00", id: "v2", service: "day-care"),
            Build.Visit("", "", id: "v3", service: "live-in"),
            Build.Visit("Wed", "22:00-07:00", id: "v4", service: "waking-night"),
        ])).TypicalWeek;

        Expect(
            """
            1 agency day-care Tue 09:00-17:00, unit: 'day' does not say how many hours are worked, so employment costs cannot be worked out; price the service by the hour, or say that its nights are sleep-ins
            2 agency live-in, unit: 'week' does not say how many hours are worked, so employment costs cannot be worked out; price the service by the hour, or say that its nights are sleep-ins
            3 agency waking-night Wed 22:00-07:00, unit: 'night' does not say how many hours are worked, so employment costs cannot be worked out; price the service by the hour, or say that its nights are sleep-ins
            """,
            () => PaidTime.From(week));
    }

    [Fact]
    public void What_must_not_be_null()
    {
        Assert.Throws<ArgumentNullException>(() => new EmploymentCosting(null!, new(2026)));
        Assert.Throws<ArgumentNullException>(() => Employ.In(2026).Cost(null!));
        Assert.Throws<ArgumentNullException>(() => new NationalInsuranceContributions(null!));
        Assert.Throws<ArgumentNullException>(() => PaidTime.From(null!));
        Assert.Throws<ArgumentNullException>(() => EmploymentText.Explain(null!));
    }

    private static decimal Number(string text) => Money.Parse(text).Pounds;

    private static void Expect(string faults, params Func<object>[] make) => Assert.All(make, each =>
        Assert.Equal(faults.ReplaceLineEndings("\n"), Build.Lines(Assert.Throws<InvalidInputException>(each).Faults)));
}
