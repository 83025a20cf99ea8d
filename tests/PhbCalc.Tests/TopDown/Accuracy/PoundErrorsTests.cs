using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using PhbCalc.Tests.Oracles;
using PhbCalc.TestSupport;
using PhbCalc.TopDown;

namespace PhbCalc.Tests.TopDown;

/// <summary>Errors of allocations in pounds: spec 10, Contest.</summary>
public sealed class PoundErrorsTests
{
    private static readonly Gen<ValueList<AccuracyCase>> Cases = Gen.Choose(0, int.MaxValue - 1).Select(seed => Make(new(seed)));

    [Fact]
    public void Two_errors_have_a_mean_and_a_root_of_their_mean_square()
    {
        PoundErrors errors = PoundErrors.Of([Case(9_000m, 10_000m), Case(17_000m, 10_000m)]);

        // 1,000 and 7,000; their squares come to 50,000,000, and 25,000,000 is the square of 5,000.
        Assert.Equal((2, Pounds(4_000m), Pounds(5_000m)), (errors.Cases, errors.MeanAbsolute, errors.RootMeanSquare));
        Assert.Equal([(1_000m, 1, 0.5m), (5_000m, 1, 0.5m), (10_000m, 2, 1m), (20_000m, 2, 1m)], errors.Within.Select(within => (within.Band.Pounds, within.Cases, within.Share!.Value)));
    }

    [Fact]
    public void An_error_as_large_as_the_band_is_within_it_and_a_millionth_more_is_not() =>
        Assert.Equal([1, 0], ((decimal[])[1_000m, 1_000.000001m]).Select(error => PoundErrors.Of([Case(error, 0m)], [Pounds(1_000m)]).Within[0].Cases));

    [Fact]
    public void Half_a_penny_goes_away_from_zero()
    {
        // Errors of 1p and 0p: a mean of half a penny. Four of 1p and twelve of 0p: a mean square of a quarter of a square penny.
        Assert.Equal(Pounds(0.01m), PoundErrors.Of([Case(0.01m, 0m), Case(0m, 0m)]).MeanAbsolute);
        Assert.Equal(Pounds(0.01m), PoundErrors.Of([.. Enumerable.Range(0, 16).Select(i => Case(i < 4 ? 0.01m : 0m, 0m))]).RootMeanSquare);
        Assert.Equal(Pounds(0m), PoundErrors.Of([.. Enumerable.Range(0, 17).Select(i => Case(i < 4 ? 0.01m : 0m, 0m))]).RootMeanSquare);
    }

    [Fact]
    public void Of_nobody_there_is_nothing_to_tell()
    {
        PoundErrors errors = PoundErrors.Of([]);

        Assert.Equal((0, null, null), (errors.Cases, errors.MeanAbsolute, errors.RootMeanSquare));
        Assert.All(errors.Within, within => Assert.Equal((0, null), (within.Cases, within.Share)));
    }

    [Fact]
    public void Every_fault_is_told_at_its_place()
    {
        InvalidInputException refused = Assert.Throws<InvalidInputException>(() => PoundErrors.Of([Case(1m, 1m), Case(-1m, 1m)], [Pounds(1m), Pounds(-2m), Pounds(1m)]));

        Assert.Equal(["/cases/1/indicative", "/bands/1", "/bands/2"], refused.Faults.Select(fault => fault.Path));
    }

    /// <summary>Fractions without limit, and a root that is found by halving between two whole numbers.</summary>
    [Law(1000)]
    public Property Figures_agree_with_the_oracle() => Law.Of(Cases, cases =>
    {
        PoundErrors errors = PoundErrors.Of(cases, [Pounds(0m), Pounds(2_500.5m), Pounds(40_000m)]);
        ExactFraction[] sizes = [.. cases.Select(one => (Fractions.Of(one.Indicative.Pounds) - Fractions.Of(one.Final.Pounds)).Size)];

        Assert.Equal(((decimal[])[0m, 2_500.5m, 40_000m]).Select(band => sizes.Count(size => size <= Fractions.Of(band))), errors.Within.Select(within => within.Cases));
        Assert.Equal(cases.Count == 0, errors.MeanAbsolute is null);
        if (cases.Count > 0)
        {
            Assert.Equal(Penny(Fractions.Sum(sizes) / cases.Count * 100), errors.MeanAbsolute!.Value.ToPence());
            Assert.Equal(RootInPence(Fractions.Sum(sizes.Select(size => size * size)) / cases.Count * 10_000), errors.RootMeanSquare!.Value.ToPence());
        }
    });

    [Law(500)]
    public Property The_root_of_the_mean_square_is_no_less_than_the_mean_and_the_order_changes_nothing() => Law.Of(Cases.Where(cases => cases.Count > 0), cases =>
    {
        PoundErrors errors = PoundErrors.Of(cases);

        Assert.True(errors.RootMeanSquare >= errors.MeanAbsolute);
        Assert.Equal(errors.Within.OrderBy(within => within.Band).Select(within => within.Cases), errors.Within.Select(within => within.Cases).Order());
        Assert.Equal(errors, PoundErrors.Of([.. cases.Reverse()]));
    });

    [Fact]
    public void The_cases_have_small_and_large_sums_pennies_and_millionths_and_few_and_many_people()
    {
        ValueList<AccuracyCase>[] made = [.. Cases.Sample(50, new Rnd(7), 400)];

        Assert.Contains(made, cases => cases.Count == 0);
        Assert.Contains(made, cases => cases.Count == 1);
        Assert.Contains(made, cases => cases.Count > 20);
        Assert.Contains(made, cases => cases.Any(one => one.Indicative == one.Final));
        Assert.Contains(made, cases => cases.Any(one => !one.Final.IsWholePence));
        Assert.Contains(made, cases => cases.Any(one => one.Final.Pounds > 100_000_000_000_000m));
    }

    private static ValueList<AccuracyCase> Make(Dice dice) => [.. dice.Several(0, 30, _ =>
    {
        decimal final = Sum(dice);
        return Case(dice.Percent(10) ? final : Sum(dice), final);
    })];

    private static decimal Sum(Dice dice) => dice.OneOf<Func<decimal>>(() => dice.Between(0, 9_000_000) / 100m, () => dice.Between(0, 40_000), () => dice.Between(0L, 999_999_999_999_999_999L) / 1000m, () => dice.Between(0L, 9_999_999_999L) / 1_000_000m)();

    private static long Penny(ExactFraction pence) => (long)(((2 * pence.Numerator) + pence.Denominator) / (2 * pence.Denominator));

    /// <summary>The nearest penny to a root: the largest so that half a penny less, squared, is not more.</summary>
    private static long RootInPence(ExactFraction square)
    {
        (BigInteger least, BigInteger most) = (0, BigInteger.Pow(10, 20));
        while (least < most)
        {
            BigInteger middle = (least + most + 1) / 2;
            ExactFraction half = new((2 * middle) - 1, 2);
            (least, most) = half * half <= square ? (middle, most) : (least, middle - 1);
        }

        return (long)least;
    }

    private static AccuracyCase Case(decimal indicative, decimal final) => new(Pounds(indicative), Pounds(final));

    private static Money Pounds(decimal pounds) => Money.FromPounds(pounds);
}
