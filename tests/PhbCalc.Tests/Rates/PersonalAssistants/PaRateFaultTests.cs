using PhbCalc.Data;
using PhbCalc.Rates;

namespace PhbCalc.Tests.Rates.PersonalAssistants;

/// <summary>What is refused of the rate of a PA: each with its message, all at once.</summary>
public sealed class PaRateFaultTests
{
    private const string Six = "write a number from 0 to under 1,000,000 with at most six decimals";

    private static readonly LocalDate Day = new(2025, 10, 1);

    private static readonly ValueList<LocalWage> Local = [new("Home Help", Money.FromPounds(13m))];

    [Theory]
    [InlineData("0", "£0.00")]
    [InlineData("-0.01", "-£0.01")]
    [InlineData("1.01", "£1.01")]
    [InlineData("0.0000001", "£0.0000001")]
    public void A_step_out_of_range(string step, string shown) => Expect(
        $"step: '{shown}' is not a step to round to; write more than 0 and at most 1 pound, with at most six decimals, such as 0.05",
        new PaRatePolicy { Step = Money.Parse(step) });

    [Fact]
    public void An_age_without_a_minimum_wage() =>
        Expect("age: '15' is under the youngest age with a minimum wage; write 16 or more", new PaRatePolicy { Age = 15 });

    [Theory]
    [InlineData("7", "entry", "band: '7' is not a pay band with published figures; did you mean '2'? allowed: 2, 3, 4, 5, 6")]
    [InlineData("3", "entyr", "step: 'entyr' is not a step of Agenda for Change band 3; did you mean 'entry'? allowed: entry, ")]
    public void A_band_or_step_that_there_is_not(string band, string step, string message) => Assert.StartsWith(
        message,
        Assert.Throws<InvalidInputException>(() => Pricing(new() { Band = band, PayStep = step }).Price(Day)).Report(),
        StringComparison.Ordinal);

    [Fact]
    public void Local_research_without_any() =>
        Expect("method: asks for local research, but no local wages are given; give what local agencies pay, or choose another method", new PaRatePolicy { Method = PaRateMethod.LocalResearch });

    [Fact]
    public void Weights_that_are_missing_or_superfluous()
    {
        Expect("weights: are not given for the method weighted; write how much each reference counts", new PaRatePolicy { Method = PaRateMethod.Weighted });
        Expect("weights: are given, but the method does not use them; choose the method weighted, or leave them out", new PaRatePolicy { Weights = new(1m, 1m, 0m) });
    }

    [Fact]
    public void Weights_that_are_none()
    {
        Expect("weights, weights: are all 0; let at least one reference count", Weighted(0m, 0m, 0m), Local);
        Expect("weights, local_research: '1' counts, but no local wages are given; give what local agencies pay, or write 0", Weighted(1m, 1m, 1m));
        Expect(
            $"""
            weights, agenda_for_change: '-1' is out of range; {Six}
            weights, minimum_wage: '1000000' is out of range; {Six}
            weights, local_research: '0.0000001' is out of range; {Six}
            """,
            Weighted(-1m, 1_000_000m, 0.0000001m),
            Local);
    }

    [Fact]
    public void Local_wages_out_of_range() => Expect(
        $"1 local wage Care Ltd, rate: '-1' is out of range; {Six}",
        new(),
        [Local[0], new("Care Ltd", Money.FromPounds(-1m))]);

    [Fact]
    public void A_day_that_is_not_published() => Expect(
        """
        Agenda for Change pay of band 3, step entry, date: '2027-04-01' is a day without published figures for Agenda for Change pay of band 3, step entry; figures are known from 2014-04-01 to 2027-03-31, but none between 2016-03-31 and 2017-04-01; the last value is £25,760.00 a year (band 3, entry); add the figure for that day, or assume one
        the minimum wage for 21 and over, date: '2027-04-01' is a day without published figures for the minimum wage for 21 and over; figures are known from 2013-10-01 to 2027-03-31; the last value is £12.71; add the figure for that day, or assume one
        """.Replace(", but none between 2016-03-31 and 2017-04-01", "", StringComparison.Ordinal),
        () => Pricing().Price(new(2027, 4, 1)));

    [Fact]
    public void All_that_is_wrong_with_a_policy_comes_at_once() => Expect(
        """
        step: '£2.00' is not a step to round to; write more than 0 and at most 1 pound, with at most six decimals, such as 0.05
        age: '14' is under the youngest age with a minimum wage; write 16 or more
        weights: are not given for the method weighted; write how much each reference counts
        """,
        new PaRatePolicy { Step = Money.FromPounds(2m), Age = 14, Method = PaRateMethod.Weighted });

    [Fact]
    public void A_transition_rate_under_the_legal_minimum()
    {
        Fault fault = Assert.Single(Faults(() => Pricing().Price(Day, transition: Transition(12.20m, Day))));

        Assert.Equal("transition rate, rate: '£12.20' is under the minimum wage of £12.21 an hour on 2025-10-01; write £12.21 or more", fault.ToString());
        Assert.Equal(FaultKind.Rule, fault.Kind);
        Expect(
            "transition rate, rate: '£9.99' is under the minimum wage of £10.00 an hour on 2025-10-01; write £10.00 or more",
            () => Pricing(new() { Age = 20 }).Price(Day, transition: Transition(9.99m, Day)));
    }

    [Fact]
    public void A_transition_that_has_ended() => Expect(
        """
        transition rate, rate: '£12.00' is under the minimum wage of £12.21 an hour on 2025-10-01; write £12.21 or more
        transition rate, until: '2025-09-30' is before the pricing date 2025-10-01: the transition has ended; use the indicative rate, or agree a later day
        """,
        () => Pricing().Price(Day, transition: Transition(12m, Day.PlusDays(-1))));

    [Fact]
    public void A_transition_rate_without_its_reason_or_evidence() => Expect(
        $"""
        transition rate, rate: '1000000' is out of range; {Six}
        transition rate, reason: is blank; give it a value
        transition rate, evidence: is blank; give it a value
        """,
        () => new TransitionRate(Money.FromPounds(1_000_000m), TransitionGround.CannotRecruit, " ", "", Day));

    [Fact]
    public void Unsocial_hours_of_a_band_or_day_without_percentages()
    {
        PaRate early = Pricing(new PaRatePolicy { Method = PaRateMethod.MinimumWage }).Price(new(2019, 4, 1));

        Assert.Null(early.UnsocialHours);
        Expect(
            "date: '2019-04-01' is a day without percentages for unsocial hours of Agenda for Change band 3; use a rate card with bands of its own",
            () => early.ToRateRows("pa", "care", new(2019, 4, 1)));
    }

    private static PaPricing Pricing(PaRatePolicy? policy = null) =>
        new(PublishedFigures.Bundled.MinimumWages, PublishedFigures.Bundled.AgendaForChangePay, PublishedFigures.Bundled.UnsocialHours, policy);

    private static PaRatePolicy Weighted(decimal agendaForChange, decimal minimumWage, decimal localResearch) =>
        new() { Method = PaRateMethod.Weighted, Weights = new(agendaForChange, minimumWage, localResearch) };

    private static TransitionRate Transition(decimal rate, LocalDate until) => new(Money.FromPounds(rate), TransitionGround.AlreadyPaid, "paid since 2023", "panel 12/25", until);

    private static ValueList<Fault> Faults(Func<object> make) => Assert.Throws<InvalidInputException>(make).Faults;

    private static void Expect(string faults, PaRatePolicy policy, ValueList<LocalWage> localWages = default) => Expect(faults, () => Pricing(policy).Price(Day, localWages));

    private static void Expect(string faults, Func<object> make) => Assert.Equal(faults.ReplaceLineEndings("\n"), Build.Lines(Faults(make)));
}
