using PhbCalc.Wheelchairs;

namespace PhbCalc.Tests.Wheelchairs;

/// <summary>Personal wheelchair budgets, by figures that can be checked on paper (spec 7, Budgets of another kind).</summary>
public sealed class WheelchairPricingTests
{
    private static readonly WheelchairPricing Usual = new();

    /// <summary>A need of £1,200.00 and £300.00 for repairs; a chair for £2,000.00: the NHS pays £1,500.00 and the person £800.00, as the contribution to repairs is no help with the price.</summary>
    [Fact]
    public void A_third_party_budget_pays_the_value_and_the_contribution_to_repairs_and_the_person_the_excess()
    {
        WheelchairBudget budget = Usual.Price(Chairs.ThirdParty());

        Assert.Equal((Chairs.Pounds(1_500m), Chairs.Pounds(800m), Chairs.Pounds(2_300m)), (budget.NhsPays, budget.PersonPays, budget.Total));
        Assert.Equal((Chairs.Pounds(1_200m), Chairs.Pounds(800m), Chairs.Pounds(300m)), (budget.Covered, budget.AboveValue, budget.RepairContribution));
        Assert.Equal((5, new LocalDate(2031, 6, 14), Chairs.Pounds(300m)), (budget.Years, budget.End, budget.YearlyEquivalent));
    }

    [Fact]
    public void A_notional_budget_is_the_chair_that_the_NHS_provides()
    {
        WheelchairBudget budget = Usual.Price(Chairs.Notional(640m));

        Assert.Equal((Chairs.Pounds(640m), Money.Zero, Money.Zero), (budget.NhsPays, budget.PersonPays, budget.LeftOfValue));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_a_cheaper_chair_leaves_of_the_value_is_paid_to_nobody(bool isThirdParty)
    {
        WheelchairBudget budget = Usual.Price(isThirdParty ? Chairs.ThirdParty(1_200m, 900m) : Chairs.Notional(1_200m, 900m));

        Assert.Equal((Chairs.Pounds(isThirdParty ? 1_200m : 900m), Money.Zero, Chairs.Pounds(300m)), (budget.NhsPays, budget.PersonPays, budget.LeftOfValue));
    }

    /// <summary>£500.00 above the value and £100.00 of VAT; £200.00 comes from a charity.</summary>
    [Fact]
    public void A_top_up_has_VAT_where_the_policy_has_a_rate_and_others_may_help()
    {
        WheelchairBudget budget = Chairs.WithVat().Price(Chairs.TopUp(2_400m, 2_900m, othersPay: 200m));

        Assert.Equal((Chairs.Pounds(500m), Chairs.Pounds(100m)), (budget.AboveValue, budget.Vat));
        Assert.Equal((Chairs.Pounds(2_400m), Chairs.Pounds(200m), Chairs.Pounds(400m)), (budget.NhsPays, budget.OthersPay, budget.PersonPays));
    }

    [Fact]
    public void There_is_no_VAT_without_a_rate_on_an_exempt_top_up_and_on_what_a_supplier_sells()
    {
        Assert.Equal(Money.Zero, Usual.Price(Chairs.TopUp(2_400m, 2_900m)).Vat);
        Assert.Equal(Money.Zero, Chairs.WithVat().Price(Chairs.TopUp(2_400m, 2_900m, isVatExempt: true)).Vat);
        Assert.Equal(Money.Zero, Chairs.WithVat().Price(Chairs.ThirdParty()).Vat);
    }

    /// <summary>17.5% of £0.10 is 1.75p, and of £0.60 10.5p: halves go up.</summary>
    [Fact]
    public void VAT_is_rounded_once_half_a_penny_up()
    {
        Assert.Equal(Chairs.Pounds(0.02m), Chairs.WithVat(0.175m).Price(Chairs.TopUp(100m, 100.10m)).Vat);
        Assert.Equal(Chairs.Pounds(0.11m), Chairs.WithVat(0.175m).Price(Chairs.TopUp(100m, 100.60m)).Vat);
    }

    [Theory]
    [InlineData(null, false, 5, "2031-06-14")]
    [InlineData(null, true, 3, "2029-06-14")]
    [InlineData(4, true, 4, "2030-06-14")]
    [InlineData(1, false, 1, "2027-06-14")]
    public void It_is_for_five_years_three_for_a_child_or_as_many_as_are_stated(int? stated, bool isForChild, int years, string end)
    {
        WheelchairBudget budget = Usual.Price(new("P1", "manual", WheelchairWay.Notional, Chairs.Pounds(100m), Chairs.Start, years: stated, isForChild: isForChild));

        Assert.Equal((years, end), (budget.Years, NodaTime.Text.LocalDatePattern.Iso.Format(budget.End)));
    }

    [Fact]
    public void The_years_are_those_of_the_policy()
    {
        WheelchairPricing pricing = new(new WheelchairPolicy { Years = 7, YearsForChild = 2 });

        Assert.Equal(7, pricing.Price(Chairs.Notional()).Years);
        Assert.Equal(2, pricing.Price(new("P1", "manual", WheelchairWay.Notional, Chairs.Pounds(100m), Chairs.Start, isForChild: true)).Years);
    }

    [Fact]
    public void A_budget_from_a_leap_day_ends_before_the_last_day_of_February()
    {
        WheelchairBudget budget = Usual.Price(new("P1", "manual", WheelchairWay.Notional, Chairs.Pounds(100m), new(2028, 2, 29)));

        Assert.Equal(new LocalDate(2033, 2, 27), budget.End);
    }
}
