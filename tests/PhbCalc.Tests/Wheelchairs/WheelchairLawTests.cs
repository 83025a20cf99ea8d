using FsCheck;
using FsCheck.Fluent;
using PhbCalc.TestSupport;
using PhbCalc.Wheelchairs;

namespace PhbCalc.Tests.Wheelchairs;

/// <summary>What holds for every personal wheelchair budget, and an account of it penny by penny.</summary>
public sealed class WheelchairLawTests
{
    private static readonly Gen<WheelchairPolicy> Policies =
        from years in Gen.Choose(1, 20)
        from ofChild in Gen.Choose(1, 20)
        from rate in Gen.Elements<decimal?>(null, null, 0m, 0.05m, 0.175m, 0.2m, 0.123456m)
        select new WheelchairPolicy { Years = years, YearsForChild = ofChild, TopUpVat = rate };

    private static readonly Gen<Wheelchair> Chosen =
        from way in Gen.Elements(Enum.GetValues<WheelchairWay>())
        from value in Gen.Choose(1, 500_000)
        from price in Gen.Choose(1, 500_000)
        from above in Gen.Choose(1, 200_000)
        from isWithin in Gen.Elements(true, false)
        from isBlank in Gen.Elements(true, false)
        from repair in Gen.Choose(0, 60_000)
        from years in Gen.Elements<int?>(null, 1, 4, 20)
        from isForChild in Gen.Elements(true, false)
        from isExempt in Gen.Elements(true, false)
        from others in Gen.Choose(0, 2)
        let chosen = way switch
        {
            WheelchairWay.Notional => Math.Min(price, value),
            WheelchairWay.NotionalTopUp => value + above,
            _ => isWithin ? price : value + above,
        }
        let helps = Math.Max(0, chosen - value) * others / 2
        select new Wheelchair(
            "P1", "a", way, Money.FromPence(value), Chairs.Start,
            way == WheelchairWay.Notional && isBlank ? null : Money.FromPence(chosen),
            way == WheelchairWay.ThirdParty ? Money.FromPence(repair) : null,
            years, isForChild, isExempt && way == WheelchairWay.NotionalTopUp, Money.FromPence(helps), helps == 0 ? null : "Anytown Charity");

    private static readonly Gen<(Wheelchair Chair, WheelchairPolicy Policy)> Cases = from chair in Chosen from policy in Policies select (chair, policy);

    [Law]
    public Property The_parts_sum_to_the_price_of_the_chair_its_VAT_and_the_repairs() => Law.Of(Cases, one =>
    {
        WheelchairBudget budget = new WheelchairPricing(one.Policy).Price(one.Chair);

        Assert.Equal(budget.Total, budget.NhsPays + budget.OthersPay + budget.PersonPays);
        Assert.Equal(one.Chair.Price ?? one.Chair.Value, budget.Covered + budget.AboveValue);
        Assert.Equal(one.Chair.Price ?? one.Chair.Value, budget.NhsPays - budget.RepairContribution + budget.PersonPays + budget.OthersPay - budget.Vat);
        Assert.All((Money[])[budget.Covered, budget.AboveValue, budget.Vat, budget.RepairContribution, budget.NhsPays, budget.PersonPays, budget.LeftOfValue], sum => Assert.True(sum >= Money.Zero && sum.IsWholePence));
    });

    [Law]
    public Property The_NHS_never_pays_more_than_the_value_and_the_contribution() => Law.Of(Cases, one =>
    {
        WheelchairBudget budget = new WheelchairPricing(one.Policy).Price(one.Chair);

        Assert.True(budget.Covered <= one.Chair.Value);
        Assert.Equal(one.Chair.Value, budget.Covered + budget.LeftOfValue);
        Assert.Equal(budget.Covered + (one.Chair.RepairContribution ?? Money.Zero), budget.NhsPays);
    });

    [Law]
    public Property A_dearer_chair_costs_the_NHS_and_the_person_no_less() => Law.Of(from value in Gen.Choose(1, 300_000) from price in Gen.Choose(1, 500_000) from more in Gen.Choose(0, 5_000) select (value, price, more), one =>
    {
        WheelchairBudget OfPrice(int pence) => new WheelchairPricing().Price(Chairs.ThirdParty(one.value / 100m, pence / 100m, 120m));
        (WheelchairBudget before, WheelchairBudget after) = (OfPrice(one.price), OfPrice(one.price + one.more));

        Assert.True(after.NhsPays >= before.NhsPays && after.PersonPays >= before.PersonPays && after.LeftOfValue <= before.LeftOfValue);
    });

    [Law]
    public Property A_higher_value_is_paid_by_the_NHS_and_saved_by_the_person() => Law.Of(from value in Gen.Choose(1, 300_000) from price in Gen.Choose(1, 500_000) from more in Gen.Choose(0, 5_000) select (value, price, more), one =>
    {
        WheelchairBudget OfValue(int pence) => new WheelchairPricing().Price(Chairs.ThirdParty(pence / 100m, one.price / 100m, 120m));
        (WheelchairBudget before, WheelchairBudget after) = (OfValue(one.value), OfValue(one.value + one.more));

        Assert.True(after.NhsPays >= before.NhsPays);
        Assert.Equal(before.NhsPays + before.PersonPays, after.NhsPays + after.PersonPays);
    });

    /// <summary>The oracle pays the price penny by penny: the NHS as long as its value lasts, then somebody else. VAT is counted in millionths of a penny.</summary>
    [Law(100)]
    public Property Paid_penny_by_penny_it_comes_to_the_same() => Law.Of(Cases, one =>
    {
        WheelchairBudget budget = new WheelchairPricing(one.Policy).Price(one.Chair);
        (long left, long nhs, long rest) = (one.Chair.Value.ToPence(), 0, 0);
        for (long penny = 0; penny < (one.Chair.Price ?? one.Chair.Value).ToPence(); penny++)
        {
            if (left > 0)
            {
                (left, nhs) = (left - 1, nhs + 1);
            }
            else
            {
                rest++;
            }
        }

        bool isTaxed = one.Chair.Way == WheelchairWay.NotionalTopUp && !one.Chair.IsVatExempt;
        long millionths = isTaxed ? rest * (long)((one.Policy.TopUpVat ?? 0m) * 1_000_000m) : 0;
        long vat = (millionths / 1_000_000) + (millionths % 1_000_000 * 2 >= 1_000_000 ? 1 : 0);
        long repair = one.Chair.Way == WheelchairWay.ThirdParty ? one.Chair.RepairContribution!.Value.ToPence() : 0;
        int years = one.Chair.Years ?? (one.Chair.IsForChild ? one.Policy.YearsForChild : one.Policy.Years);
        LocalDate day = one.Chair.Start;
        while (!(day.Month == one.Chair.Start.Month && day.Day == one.Chair.Start.Day && day.Year == one.Chair.Start.Year + years))
        {
            day = day.PlusDays(1);
        }

        Assert.Equal(
            (nhs + repair, one.Chair.OthersPay.ToPence(), rest + vat - one.Chair.OthersPay.ToPence(), left),
            (budget.NhsPays.ToPence(), budget.OthersPay.ToPence(), budget.PersonPays.ToPence(), budget.LeftOfValue.ToPence()));
        Assert.Equal((vat, years, day.PlusDays(-1)), (budget.Vat.ToPence(), budget.Years, budget.End));
    });

    [Fact]
    public void The_cases_have_every_way_with_and_without_what_may_be_left_out()
    {
        (Wheelchair Chair, WheelchairPolicy Policy)[] some = [.. Cases.Sample(50, new Rnd(7), 300)];

        Assert.All(Enum.GetValues<WheelchairWay>(), way => Assert.Contains(some, one => one.Chair.Way == way));
        Assert.Contains(some, one => one.Chair.Price is null);
        Assert.Contains(some, one => one.Chair.IsVatExempt && one.Policy.TopUpVat > 0m);
        Assert.Contains(some, one => new WheelchairPricing(one.Policy).Price(one.Chair) is { } budget && budget.Vat > Money.Zero && budget.OthersPay > Money.Zero);
        Assert.Contains(some, one => one.Chair.Way == WheelchairWay.ThirdParty && one.Chair.Price < one.Chair.Value);
        Assert.Contains(some, one => one.Chair.OthersPay > Money.Zero && new WheelchairPricing(one.Policy).Price(one.Chair).PersonPays == Money.Zero);
    }
}
