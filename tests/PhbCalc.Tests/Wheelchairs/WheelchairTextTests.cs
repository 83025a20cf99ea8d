using PhbCalc.TestSupport;
using PhbCalc.Wheelchairs;

namespace PhbCalc.Tests.Wheelchairs;

/// <summary>Personal wheelchair budgets as people read them.</summary>
public sealed class WheelchairTextTests
{
    [Fact]
    public void A_third_party_budget() => Snapshot.Matches(new WheelchairPricing().Price(Chairs.ThirdParty()).Explain());

    [Fact]
    public void A_top_up_with_VAT_of_which_a_charity_pays_a_part() => Snapshot.Matches(Chairs.WithVat().Price(Chairs.TopUp(2_400m, 2_900m, othersPay: 200m)).Explain());

    [Fact]
    public void An_exempt_top_up_that_others_pay_whole() => Snapshot.Matches(Chairs.WithVat().Price(Chairs.TopUp(1_850m, 2_100m, isVatExempt: true, othersPay: 250m)).Explain());

    [Fact]
    public void A_notional_chair_below_the_value_for_one_year_in_words_of_its_own() => Snapshot.Matches(new WheelchairPricing().Price(new(
        "P1", "manual", WheelchairWay.Notional, Chairs.Pounds(640m), Chairs.Start, Chairs.Pounds(600m), years: 1, review: "in three months, with the therapist", repair: "the approved repairer, at no charge")).Explain());
}
