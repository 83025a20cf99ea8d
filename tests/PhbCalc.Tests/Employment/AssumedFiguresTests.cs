using PhbCalc.Data;
using PhbCalc.Employment;
using PhbCalc.Rates;

namespace PhbCalc.Tests.Employment;

/// <summary>A year that nobody has published: refused, unless somebody assumes its figures; then every line that rests on one says so.</summary>
public sealed class AssumedFiguresTests
{
    private static readonly PublishedFigures Assumed = PublishedFigures.Bundled.Assuming(0.03m);

    private static readonly EmploymentCost Cost = new EmploymentCosting(Assumed.Employment, new(2027)).BothWays(Employ.Team(Employ.Pa(30m, 14m)));

    [Fact]
    public void The_year_can_be_costed()
    {
        // The thresholds of 96 and 120 a week stay; 30 h x 14.00 + 50.69 = 470.69: 15% of 374.69 = 56.2035, 3% of 350.69 = 10.5207.
        Assert.Equal("52 x £420.00", Employ.Lines(Cost, CostLineKind.Pay));
        Assert.Equal("52 x £56.20", Employ.Lines(Cost, CostLineKind.NationalInsurance));
        Assert.Equal("52 x £10.52", Employ.Lines(Cost, CostLineKind.Pension));
    }

    [Fact]
    public void Every_line_that_rests_on_an_assumed_figure_says_so()
    {
        CostLineKind[] assumed = [CostLineKind.NationalInsurance, CostLineKind.Pension, CostLineKind.EmploymentAllowance];

        Assert.All(Cost.Cost.Lines, line => Assert.Equal(assumed.Contains(line.Kind), line.Source?.IsAssumed == true));
        Assert.All(Cost.Assistants[0].Cost.Lines, line => Assert.Equal(assumed.Contains(line.Kind), line.Source?.IsAssumed == true));
    }

    [Fact]
    public void The_result_says_so_too() => Assert.Contains(
        "Figures of a year that is not published yet are assumed in: Employer's National Insurance, Employer's pension contribution, Employment Allowance.",
        Cost.Notices);

    [Fact]
    public void A_year_that_is_published_has_no_assumption_in_it()
    {
        EmploymentCost published = new EmploymentCosting(Assumed.Employment, new(2026)).BothWays(Employ.Team(Employ.Pa(30m, 14m) with { DaysPerWeek = 5m }));

        Assert.Empty(published.Notices);
        Assert.DoesNotContain(published.Cost.Lines, line => line.Source?.IsAssumed == true);
        Assert.Equal(Employ.Cost(2026, Employ.Pa(30m, 14m) with { DaysPerWeek = 5m }), published);
    }

    [Fact]
    public void Pay_is_held_against_the_assumed_minimum_wage()
    {
        // 12.71 raised by 3% is 13.0913.
        Assert.Equal("52 x £130.90", Employ.Lines(new EmploymentCosting(Assumed.Employment, new(2027)).BothWays(Employ.Team(Employ.Pa(10m, 13.09m))), CostLineKind.Pay));
        Assert.Contains(
            "'£13.08 an hour' is under the minimum wage of £13.09 an hour for 21 and over in week 1, which starts on 2027-04-06",
            Assert.Throws<InvalidInputException>(() => new EmploymentCosting(Assumed.Employment, new(2027)).BothWays(Employ.Team(Employ.Pa(10m, 13.08m)))).Report(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_rate_of_a_PA_names_its_assumed_references()
    {
        PaRate rate = new PaPricing(Assumed.MinimumWages, Assumed.AgendaForChangePay, Assumed.UnsocialHours).Price(new(2027, 4, 1));

        Assert.Equal(Money.FromPounds(13.57m), rate.Rate); // 25,760 raised by 3% to a whole pound is 26,533: / 1,955.357 = 13.5694
        Assert.All(rate.References, reference => Assert.True(reference.Source!.IsAssumed));
        Assert.True(rate.LegalMinimum.IsAssumed);
        Assert.Contains("ASSUMED: ", rate.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_year_past_the_assumed_one_is_refused_again() =>
        Assert.Equal(4, Assert.Throws<InvalidInputException>(() => new EmploymentCosting(Assumed.Employment, new(2028))).Faults.Count);
}
