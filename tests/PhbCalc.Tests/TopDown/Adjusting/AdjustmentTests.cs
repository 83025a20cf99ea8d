using PhbCalc.TopDown;

namespace PhbCalc.Tests.TopDown;

/// <summary>What adjustments hold, and what is refused of them (spec 4, Adjustments).</summary>
public sealed class AdjustmentTests
{
    private const string Blank = "adjustment, reason: is blank; give it a value";

    private static readonly LocalDate Day = new(2026, 5, 1);

    private static readonly decimal[] NoFactors = [-0.000001m, 100m, 1.0000001m, decimal.MinValue, decimal.MaxValue];

    private static readonly decimal[] NoSums = [-0.01m, 1_000_000_000_000m, decimal.MinValue, decimal.MaxValue];

    [Fact]
    public void Each_kind_holds_a_factor_or_a_sum()
    {
        Assert.Equal((AdjustmentKind.AreaCostIndex, 1.0616m, null), Parts(Adjustment.AreaCostIndex(1.0616m, "why")));
        Assert.Equal((AdjustmentKind.Uplift, 1.03m, null), Parts(Adjustment.Uplift(0.03m, "why")));
        Assert.Equal((AdjustmentKind.Uplift, 0m, null), Parts(Adjustment.Uplift(-1m, "why")));
        Assert.Equal((AdjustmentKind.Uplift, 2m, null), Parts(Adjustment.Uplift(1m, "why")));
        Assert.Equal((AdjustmentKind.UnpaidSupport, 0.8m, null), Parts(Adjustment.UnpaidSupport(0.2m, "why")));
        Assert.Equal((AdjustmentKind.UnpaidSupport, null, Money.FromPounds(5m)), Parts(Adjustment.UnpaidSupport(Money.FromPounds(5m), "why")));
        Assert.Equal((AdjustmentKind.Floor, null, Money.Zero), Parts(Adjustment.Floor(Money.Zero, "why")));
        Assert.Equal((AdjustmentKind.Cap, null, Money.FromPounds(999_999_999_999.99m)), Parts(Adjustment.Cap(Money.FromPounds(999_999_999_999.99m), "why")));
        Assert.Equal((AdjustmentKind.Addition, null, Money.FromPounds(-5m)), Parts(Adjustment.Addition(Money.FromPounds(-5m), "why")));
        Assert.Equal((AdjustmentKind.Override, null, Money.FromPounds(5m)), Parts(Adjustment.Override(Money.FromPounds(5m), "why", "who", Day)));
        Assert.Equal(("why", null, null, false), (Adjustment.Cap(Money.Zero, "why").Reason, Adjustment.Cap(Money.Zero, "why").Actor, Adjustment.Cap(Money.Zero, "why").On, Adjustment.Cap(Money.Zero, "why").IsSupplyDriven));
        Assert.True(Adjustment.Cap(Money.Zero, "why", isSupplyDriven: true).IsSupplyDriven);
    }

    [Fact]
    public void Nothing_is_adjusted_without_a_reason() => Assert.All(
        [
            why => Adjustment.AreaCostIndex(1m, why),
            why => Adjustment.Uplift(0m, why),
            why => Adjustment.UnpaidSupport(0m, why),
            why => Adjustment.UnpaidSupport(Money.Zero, why),
            why => Adjustment.Floor(Money.Zero, why),
            why => Adjustment.Cap(Money.Zero, why),
            why => Adjustment.Addition(Money.Zero, why),
            why => Adjustment.Override(Money.Zero, why, "who", Day),
        ],
        (Func<string, Adjustment> make) =>
        {
            Expect.Faults(Blank, () => make(" "));
            Expect.Faults(Blank, () => make(null!));
        });

    [Fact]
    public void An_index_out_of_range() => Assert.All(NoFactors, index => Expect.Faults(
        $"adjustment, index: '{Number(index)}' is out of range; write a number from 0 to under 100 with at most six decimals",
        () => Adjustment.AreaCostIndex(index, "why")));

    [Fact]
    public void An_uplift_out_of_range() => Assert.All([-1.000001m, 1.000001m, 3m, 0.0000001m, decimal.MinValue, decimal.MaxValue], share => Expect.Faults(
        $"adjustment, uplift: '{Number(share)}' is out of range; write a number from -1 to 1 with at most six decimals",
        () => Adjustment.Uplift(share, "why")));

    [Fact]
    public void A_share_of_unpaid_support_out_of_range() => Assert.All([-0.000001m, 1.000001m, 0.0000001m, decimal.MinValue, decimal.MaxValue], share => Expect.Faults(
        $"adjustment, unpaid_support: '{Number(share)}' is out of range; write a number from 0 to 1 with at most six decimals",
        () => Adjustment.UnpaidSupport(share, "why")));

    [Fact]
    public void A_sum_out_of_range() => Assert.All(NoSums, pounds =>
    {
        Money sum = Money.FromPounds(pounds);
        AssertIsOut("unpaid_support", () => Adjustment.UnpaidSupport(sum, "why"));
        AssertIsOut("floor", () => Adjustment.Floor(sum, "why"));
        AssertIsOut("cap", () => Adjustment.Cap(sum, "why"));
        AssertIsOut("override", () => Adjustment.Override(sum, "why", "who", Day));

        void AssertIsOut(string field, Func<Adjustment> make) => Expect.Faults($"adjustment, {field}: '{Number(pounds)}' is out of range; {Expect.UnderATrillion}", make);
    });

    [Theory]
    [InlineData("1000000000000")]
    [InlineData("-1000000000000")]
    public void An_addition_out_of_range_either_way(string pounds) => Expect.Faults(
        $"adjustment, addition: '{pounds}' is out of range; write a number above -1,000,000,000,000 and under 1,000,000,000,000",
        () => Adjustment.Addition(Money.Parse(pounds), "why"));

    [Fact]
    public void A_sum_with_a_fraction_of_a_penny_or_less()
    {
        Expect.Faults("adjustment, floor: '£0.005' has a fraction of a penny; round it to the penny", () => Adjustment.Floor(Money.FromPounds(0.005m), "why"));
        Expect.Faults("adjustment, addition: '-£0.005' has a fraction of a penny; round it to the penny", () => Adjustment.Addition(Money.FromPounds(-0.005m), "why"));
    }

    [Fact]
    public void All_that_is_wrong_comes_at_once()
    {
        Expect.Faults(
            $"""
            {Blank}
            adjustment, override: '-0.001' is out of range; {Expect.UnderATrillion}
            adjustment, override: '-£0.001' has a fraction of a penny; round it to the penny
            adjustment, actor: is blank; give it a value
            """,
            () => Adjustment.Override(Money.FromPounds(-0.001m), "", "\t", Day));
        Expect.Faults(
            $"""
            {Blank}
            adjustment, index: '-1' is out of range; write a number from 0 to under 100 with at most six decimals
            """,
            () => Adjustment.AreaCostIndex(-1m, ""));
    }

    [Fact]
    public void An_override_says_who_set_it() =>
        Expect.Faults("adjustment, actor: is blank; give it a value", () => Adjustment.Override(Money.Zero, "why", null!, Day));

    [Fact]
    public void And_when() =>
        Expect.Faults("adjustment, date: is missing; give the day on which the sum was set", () => Adjustment.Override(Money.Zero, "why", "who", default));

    private static (AdjustmentKind Kind, decimal? Factor, Money? Amount) Parts(Adjustment adjustment) => (adjustment.Kind, adjustment.Factor, adjustment.Amount);

    private static string Number(decimal number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
