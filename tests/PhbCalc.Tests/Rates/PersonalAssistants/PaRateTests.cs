using PhbCalc.BottomUp;
using PhbCalc.Data;
using PhbCalc.Rates;

namespace PhbCalc.Tests.Rates.PersonalAssistants;

/// <summary>The indicative hourly rate of a PA, worked by hand (spec 3, Personal assistant).</summary>
public sealed class PaRateTests
{
    private static readonly LocalDate Day = new(2025, 10, 1);

    // Band 3, entry, is 24,937 a year: 12.7530..., and the minimum wage 12.21.
    private static readonly ValueList<LocalWage> Local = Wages(12.60m, 13.11m, 12.90m, 13.04m);

    [Fact]
    public void By_default_it_is_the_highest_reference()
    {
        PaRate rate = Pricing().Price(Day);

        Assert.Equal("Agenda for Change band 3, entry (£24,937.00 a year) £12.75; Minimum wage for 21 and over £12.21", References(rate));
        Assert.Equal((Pounds(12.75m), Pounds(12.75m), false), (rate.Indicative, rate.Rate, rate.IsRaisedToLegalMinimum));
        Assert.Equal((Pounds(12.21m), Day), (rate.LegalMinimum.Value, rate.PricingDate));
    }

    [Fact]
    public void Local_research_is_the_median_of_what_agencies_pay_and_of_an_even_number_the_mean_of_the_middle_two()
    {
        Assert.Equal(Pounds(12.97m), Pricing().Price(Day, localWages: Local).Rate); // (12.90 + 13.04) / 2
        Assert.Equal(Pounds(13.04m), Pricing().Price(Day, localWages: Wages(12.60m, 13.11m, 13.04m)).Rate);
        Assert.EndsWith("; Local research, median of what 4 agencies pay £12.97", References(Pricing().Price(Day, localWages: Local)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(PaRateMethod.Highest, "12.97")]
    [InlineData(PaRateMethod.AgendaForChange, "12.75")]
    [InlineData(PaRateMethod.MinimumWage, "12.21")]
    [InlineData(PaRateMethod.LocalResearch, "12.97")]
    [InlineData(PaRateMethod.Average, "12.64")] // (12.7530 + 12.21 + 12.97) / 3 = 12.6443
    public void The_method_decides_what_the_references_make(PaRateMethod method, string rate) =>
        Assert.Equal(Money.Parse(rate), Pricing(new() { Method = method }).Price(Day, Local).Rate);

    [Theory]
    [InlineData("2", "1", "1", "12.67")] // (2 x 12.7530 + 12.21 + 12.97) / 4 = 12.6715
    [InlineData("0", "1", "0", "12.21")]
    [InlineData("0.5", "0", "0.5", "12.86")] // 12.8615
    [InlineData("1", "0", "0", "12.75")]
    public void Weights_say_how_much_each_counts(string agendaForChange, string minimumWage, string localResearch, string rate) => Assert.Equal(
        Money.Parse(rate),
        Pricing(new() { Method = PaRateMethod.Weighted, Weights = new(Number(agendaForChange), Number(minimumWage), Number(localResearch)) }).Price(Day, Local).Rate);

    [Fact]
    public void An_average_is_of_references_that_are_not_rounded()
    {
        // 24,937 / 1,955.357 = 12.753169: with 12.21 and 12.521848 the mean is 12.495006; of 12.75, 12.21 and 12.52 it would be 12.493333.
        PaRatePolicy policy = new() { Method = PaRateMethod.Average, Step = Pounds(0.0001m) };

        Assert.Equal(Pounds(12.4950m), Pricing(policy).Price(Day, Wages(12.521848m)).Rate);
    }

    [Theory]
    [InlineData("0.01", "12.75")]
    [InlineData("0.05", "12.75")]
    [InlineData("0.10", "12.80")] // half up
    [InlineData("0.20", "12.80")]
    [InlineData("0.50", "13.00")] // half up: 12.75 lies in the middle of 12.50 and 13.00
    [InlineData("1.00", "13.00")]
    [InlineData("0.07", "12.74")] // 182 steps
    public void It_is_rounded_to_the_nearest_step_half_up(string step, string rate) =>
        Assert.Equal(Money.Parse(rate), Pricing(new() { Step = Money.Parse(step) }).Price(Day).Rate);

    [Theory]
    [InlineData("0.05", "12.25")] // 12.21 is nearer to 12.20, which is not enough
    [InlineData("0.25", "12.25")]
    [InlineData("1.00", "13.00")]
    [InlineData("0.07", "12.25")]
    public void It_is_raised_to_the_first_step_not_under_the_legal_minimum(string step, string rate)
    {
        PaRate raised = Pricing(new() { Method = PaRateMethod.MinimumWage, Step = Money.Parse(step) }).Price(Day);

        Assert.Equal((Money.Parse(rate), step != "0.25"), (raised.Rate, raised.IsRaisedToLegalMinimum));
    }

    [Fact]
    public void The_day_decides_in_the_middle_of_a_year()
    {
        // On 1 April 2026 band 3 goes from 24,937 to 25,760 (13.1741) and the minimum wage from 12.21 to 12.71.
        Assert.Equal((Pounds(12.75m), Pounds(12.21m)), (Pricing().Price(new(2026, 3, 31)).Rate, Pricing().Price(new(2026, 3, 31)).LegalMinimum.Value));
        Assert.Equal((Pounds(13.17m), Pounds(12.71m)), (Pricing().Price(new(2026, 4, 1)).Rate, Pricing().Price(new(2026, 4, 1)).LegalMinimum.Value));
    }

    [Theory]
    [InlineData(PaWork.Care, null, "entry", "12.75")]
    [InlineData(PaWork.Care, null, "top", "13.60")] // 26,598
    [InlineData(PaWork.RegisteredNurse, null, "entry", "15.88")] // 31,049
    [InlineData(PaWork.RegisteredNurse, "6", "entry", "19.78")] // 38,682 / 1,955.357 = 19.7826
    [InlineData(PaWork.Care, "5", "intermediate (2-4 years)", "17.13")] // 33,487 / 1,955.357 = 17.1258
    public void Work_band_and_step_decide_the_Agenda_for_Change_rate(PaWork work, string? band, string step, string rate) =>
        Assert.Equal(Money.Parse(rate), Pricing(new() { Work = work, Band = band, PayStep = step }).Price(Day).Rate);

    [Fact]
    public void The_age_decides_the_legal_minimum()
    {
        PaRate young = Pricing(new() { Method = PaRateMethod.MinimumWage, Age = 20 }).Price(Day);

        Assert.Equal((Pounds(10m), Pounds(10m)), (young.Rate, young.LegalMinimum.Value));
        Assert.Contains("Minimum wage at age 20 £10.00", References(young), StringComparison.Ordinal);
    }

    [Fact]
    public void A_transition_rate_is_paid_instead_and_the_indicative_one_stays_in_sight()
    {
        TransitionRate transition = new(Pounds(14.20m), TransitionGround.AlreadyPaid, "paid since 2023", "panel 12/25", new(2026, 3, 31));
        PaRate rate = Pricing().Price(Day, transition: transition);

        Assert.Equal((Pounds(14.20m), Pounds(12.75m), transition), (rate.Rate, rate.Indicative, rate.Transition));
        Assert.Equal(Pounds(12.21m), Pricing().Price(Day, transition: new(Pounds(12.21m), TransitionGround.CannotRecruit, "a", "b", Day)).Rate);
    }

    [Fact]
    public void A_transition_rate_holds_on_its_last_day_and_a_review_that_is_overdue_is_a_remark_only()
    {
        PaRate onTheLastDay = Pricing().Price(Day, transition: new(Pounds(14.20m), TransitionGround.AlreadyPaid, "a", "b", Day));
        PaRate overdue = Pricing().Price(Day, transition: new(Pounds(14.20m), TransitionGround.CannotRecruit, "a", "b", Day.PlusDays(-1)));

        Assert.Equal((Pounds(14.20m), Pounds(14.20m)), (onTheLastDay.Rate, overdue.Rate));
        Assert.DoesNotContain("has passed", onTheLastDay.Explain(), StringComparison.Ordinal);
        Assert.Contains("Review on  2025-09-30, which has passed: it is due for review\n", overdue.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void At_unsocial_hours_it_has_the_percentages_of_Agenda_for_Change_on_top_by_the_minute()
    {
        // Band 3: 35% on Saturdays and weeknights, 69% on Sundays and public holidays. 12.75, 17.2125 and 21.5475.
        RateCards card = RateCards.From(Pricing().Price(Day).ToRateRows(Build.Card, Build.Care, new(2025, 4, 1)));
        CarePlan plan = Build.Plan("2025-04-01", visits:
        [
            Build.Visit("Mon", "19:00-21:00", id: "evening"),
            Build.Visit("Fri", "22:00-08:30", id: "into Saturday"),
            Build.Visit("Sat", "22:00-02:00", id: "into Sunday"),
        ]);

        Assert.Equal(
            """
            evening day: 60 minutes at £12.75 = £12.75
            evening saturday and weeknight: 60 minutes at £17.2125 = £17.21
            into Saturday saturday and weeknight: 630 minutes at £17.2125 = £180.73
            into Sunday saturday and weeknight: 120 minutes at £17.2125 = £34.43
            into Sunday sunday and public holiday: 120 minutes at £21.5475 = £43.10
            """.ReplaceLineEndings("\n"),
            BottomUp.Describe.Lines(Build.Costing(card, Build.Year(2025)).Cost(plan).TypicalWeek));
    }

    [Fact]
    public void A_public_holiday_has_the_rate_of_a_Sunday()
    {
        RateCards card = RateCards.From(Pricing().Price(Day).ToRateRows(Build.Card, Build.Care, new(2025, 4, 1)));
        BottomUpBudget budget = Build.Costing(card, Build.Days("2025-12-25", "2025-12-25")).Cost(Build.Plan("2025-04-01", visits: [Build.Visit("Thu", "10:00-11:00")]));

        Assert.Equal("v1 sunday and public holiday: 60 minutes at £21.5475 = £21.55", BottomUp.Describe.Lines(budget.CalendarExact));
    }

    [Fact]
    public void Any_rate_and_step_that_are_allowed_make_a_rate_card()
    {
        // A rate has at most six decimals; with a percentage on top it would have more.
        TransitionRate transition = new(Pounds(14.123457m), TransitionGround.CannotRecruit, "a", "b", Day);

        Assert.Equal(3, Assert.Single(RateCards.From(Pricing().Price(Day, transition: transition).ToRateRows(Build.Card, Build.Care, Day)).Services).BandNames.Count);
        Assert.Single(RateCards.From(Pricing(new() { Step = Pounds(0.00001m), Method = PaRateMethod.Average }).Price(Day).ToRateRows(Build.Card, Build.Care, Day)).Services);
    }

    private static PaPricing Pricing(PaRatePolicy? policy = null) =>
        new(PublishedFigures.Bundled.MinimumWages, PublishedFigures.Bundled.AgendaForChangePay, PublishedFigures.Bundled.UnsocialHours, policy);

    private static Money Pounds(decimal pounds) => Money.FromPounds(pounds);

    private static decimal Number(string text) => Money.Parse(text).Pounds;

    private static ValueList<LocalWage> Wages(params decimal[] wages) => [.. wages.Select((wage, i) => new LocalWage($"agency {i}", Pounds(wage)))];

    private static string References(PaRate rate) => string.Join("; ", rate.References.Select(reference => $"{reference.Label} {reference.Rate}"));
}
