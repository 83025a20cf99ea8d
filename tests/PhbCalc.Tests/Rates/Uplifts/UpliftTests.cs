using FsCheck.Fluent;
using PhbCalc.Rates;
using PhbCalc.Tests.Oracles;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests.Rates.Uplifts;

/// <summary>Net uplifts of prices (spec 6, Contract).</summary>
public sealed class UpliftTests
{
    [Fact]
    public void A_simple_uplift_is_the_uplift_less_the_efficiency()
    {
        Uplift uplift = new(0.0415m, 0.02m);

        Assert.Equal(0.0215m, uplift.Net);
        Assert.Equal(Money.FromPounds(1_021_500m), uplift.Raise(Money.FromPounds(1_000_000m)));
        Assert.Equal("2.15% (4.15% uplift less 2% efficiency)", uplift.ToString());
    }

    [Fact]
    public void A_multiplicative_uplift_takes_the_efficiency_off_the_uplifted_price()
    {
        Uplift uplift = new(0.0415m, 0.02m, UpliftRule.Multiplicative);

        Assert.Equal(0.02067m, uplift.Net);
        Assert.Equal(Money.FromPounds(1_020_670m), uplift.Raise(Money.FromPounds(1_000_000m)));
        Assert.Equal("2.067% (4.15% uplift, then 2% efficiency off it)", uplift.ToString());
    }

    [Theory]
    [InlineData("0.0415", "4.15%", "104.15")]
    [InlineData("0", "0%", "100")]
    [InlineData("-0.01", "-1%", "99")]
    [InlineData("-1", "-100%", "0")]
    [InlineData("1", "100%", "200")]
    public void Without_efficiency_it_is_the_uplift(string cost, string text, string raised)
    {
        Uplift uplift = new(Money.Parse(cost).Pounds);

        Assert.Equal(text, uplift.ToString());
        Assert.Equal(Money.Parse(raised), uplift.Raise(Money.FromPounds(100m)));
        Assert.Equal(uplift, new(uplift.Cost, rule: UpliftRule.Simple));
    }

    [Fact]
    public void The_default_changes_nothing() => Assert.Equal((Money.FromPounds(12.34m), "0%"), (default(Uplift).Raise(Money.FromPounds(12.34m)), default(Uplift).ToString()));

    [Fact]
    public void A_net_of_twelve_decimals_is_shown_in_full() =>
        Assert.Equal("-0.0000000001% (0.0001% uplift, then 0.0001% efficiency off it)", new Uplift(0.000001m, 0.000001m, UpliftRule.Multiplicative).ToString());

    [Fact]
    public void It_may_have_a_source() => Assert.Equal("Guidance", new Uplift(0.01m, source: new("Guidance")).Source!.Title);

    [Fact]
    public void Shares_out_of_range()
    {
        Expect(
            """
            uplift, uplift: '-1.1' is not a share; write a number from -1 to 1 with at most six decimals, such as 0.0415 for 4.15%
            uplift, efficiency: '-0.1' is not a share; write a number from 0 to 1 with at most six decimals, such as 0.02 for 2%
            """,
            -1.1m,
            -0.1m);
        Expect(
            """
            uplift, uplift: '4.15' is not a share; write a number from -1 to 1 with at most six decimals, such as 0.0415 for 4.15%
            uplift, efficiency: '0.0000001' is not a share; write a number from 0 to 1 with at most six decimals, such as 0.02 for 2%
            """,
            4.15m,
            0.0000001m);
    }

    [Law]
    public Property A_sum_is_raised_exactly_and_rounded_once() => Law.Of(
        (from pence in Gen.Choose(-1_000_000_000, 1_000_000_000)
         from cost in Gen.Choose(-1_000_000, 1_000_000)
         from efficiency in Gen.Choose(0, 1_000_000)
         select (Sum: pence / 100m, Cost: cost / 1_000_000m, Efficiency: efficiency / 1_000_000m)).ToArbitrary(),
        one =>
        {
            (ExactFraction cost, ExactFraction efficiency) = (Fractions.Of(one.Cost), Fractions.Of(one.Efficiency));

            Same(1 + cost - efficiency, UpliftRule.Simple);
            Same((1 + cost) * (1 - efficiency), UpliftRule.Multiplicative);

            void Same(ExactFraction factor, UpliftRule rule) => Assert.Equal(
                Fractions.Pence(Fractions.Of(one.Sum) * factor),
                new Uplift(one.Cost, one.Efficiency, rule).Raise(Money.FromPounds(one.Sum)).ToPence());
        });

    private static void Expect(string faults, decimal cost, decimal efficiency) =>
        Assert.Equal(faults.ReplaceLineEndings("\n"), Build.Lines(Assert.Throws<InvalidInputException>(() => new Uplift(cost, efficiency)).Faults));
}
