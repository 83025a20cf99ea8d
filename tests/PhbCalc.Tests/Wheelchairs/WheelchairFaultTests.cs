using PhbCalc.Wheelchairs;

namespace PhbCalc.Tests.Wheelchairs;

/// <summary>What is refused of a personal wheelchair budget, with directions.</summary>
public sealed class WheelchairFaultTests
{
    [Fact]
    public void Everything_that_is_wrong_is_reported_at_once() => Assert.Equal(
        """
        person P1, chair: is blank; give it a value
        person P1, price: '£2,000.005' has a fraction of a penny; write whole pence
        person P1, repair_contribution: '£10.00' is given, but the NHS repairs the chairs of notional budgets itself; leave it out, or write third-party in way
        person P1, vat_exempt: 'yes' is given, but only the top-up of a notional budget has VAT here; leave it out
        person P1, years: '21' is out of range; write a whole number from 1 to 20
        person P1, start: '1900-01-01 to 1900-01-01' is not a period that can be costed; give dates from 1948-04-01 to 2200-03-31, at most 100 years apart
        person P1, others: 'Anytown Charity' are named, but pay nothing; write what they pay in others_pay, or leave it out
        person P1, review: is blank; give it a value
        """.ReplaceLineEndings("\n"),
        Refused(() => new Wheelchair("P1", " ", WheelchairWay.Notional, Chairs.Pounds(1_200m), new(1900, 1, 1), Chairs.Pounds(2_000.005m), Chairs.Pounds(10m), 21, isVatExempt: true, others: "Anytown Charity", review: " ")));

    [Fact]
    public void A_notional_chair_above_the_value_is_refused_and_so_is_a_top_up_of_nothing()
    {
        Assert.Equal(
            "person P1, price: '£1,500.00' is above the value of £1,200.00, and a notional budget has no top-up; write notional-top-up or third-party in way, or the price of a chair within the value",
            Refused(() => Chairs.Notional(1_200m, 1_500m)));
        Assert.Equal("person P1, price: '£1,200.00' is within the value of £1,200.00, so there is nothing to top up; write notional in way", Refused(() => Chairs.TopUp(1_200m, 1_200m)));
    }

    [Fact]
    public void A_third_party_needs_a_price_and_a_contribution_to_repairs() => Assert.Equal(
        """
        person P1, repair_contribution: is not given, and a third-party budget has one; write what the NHS adds for repair and maintenance, 0.00 if nothing
        person P1, price: is not given; write the price of the chair that the person chose
        """.ReplaceLineEndings("\n"),
        Refused(() => new Wheelchair("P1", "active", WheelchairWay.ThirdParty, Chairs.Pounds(1_200m), Chairs.Start)));

    [Fact]
    public void Sums_of_nothing_and_sums_that_are_none_are_refused()
    {
        Assert.Equal("person P1, value: '£0.00' is nothing; write what the NHS would spend on a chair that meets the need", Refused(() => Chairs.Notional(0m)));
        Assert.Equal("person P1, price: '£0.00' is nothing; write the price of the chair that the person chose", Refused(() => Chairs.Notional(100m, 0m)));
        Assert.Equal("person P1, value: '-1' is out of range; write a number from 0 to under 1,000,000,000,000 with at most six decimals", Refused(() => Chairs.Notional(-1m)));
    }

    [Fact]
    public void Others_have_a_name_and_pay_no_more_than_there_is_to_pay()
    {
        Assert.Equal("person P1, others: is blank, though others_pay has a sum; write who pays it", Refused(() => new Wheelchair("P1", "a", WheelchairWay.ThirdParty, Chairs.Pounds(1m), Chairs.Start, Chairs.Pounds(3m), Money.Zero, othersPay: Chairs.Pounds(1m))));
        Assert.Equal(
            "person P1, others_pay: '£601.00' is more than the £600.00 that there is to pay beside the NHS; write £600.00 or less",
            Refused(() => Chairs.WithVat().Price(Chairs.TopUp(2_400m, 2_900m, othersPay: 601m))));
        Assert.Equal(Money.Zero, Chairs.WithVat().Price(Chairs.TopUp(2_400m, 2_900m, othersPay: 600m)).PersonPays);
    }

    [Fact]
    public void A_budget_has_to_end_in_the_calendar_of_calculations() => Assert.StartsWith(
        "person P1, start: '2199-01-01 to 2203-12-31' is not a period that can be costed",
        Refused(() => new WheelchairPricing().Price(new("P1", "a", WheelchairWay.Notional, Chairs.Pounds(1m), new(2199, 1, 1)))),
        StringComparison.Ordinal);

    [Theory]
    [InlineData(0)]
    [InlineData(21)]
    public void A_policy_has_1_to_20_years(int years)
    {
        Assert.Throws<InvalidInputException>(() => new WheelchairPolicy { Years = years });
        Assert.Throws<InvalidInputException>(() => new WheelchairPolicy { YearsForChild = years });
    }

    [Fact]
    public void A_rate_of_VAT_is_a_share() =>
        Assert.All([-0.01m, 1.01m, 0.1234567m], rate => Assert.Throws<InvalidInputException>(() => new WheelchairPolicy { TopUpVat = rate }));

    private static string Refused(Func<object> make) => Assert.Throws<InvalidInputException>(make).Report();
}
