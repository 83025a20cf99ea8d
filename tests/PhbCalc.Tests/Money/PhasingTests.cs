using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using PhbCalc.Tests.Oracles;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests;

/// <summary>Spec 1, Phasing.</summary>
public sealed class PhasingTests
{
    private static readonly Arbitrary<(long Pence, int[] Lengths)> Plans = Arb.From(
        from pence in Gen.OneOf(Gen.Choose(-1000, 1000).Select(number => (long)number), Gen.Choose(int.MinValue + 1, int.MaxValue - 1).Select(number => number * 400L))
        from lengths in Gen.OneOf(Gen.Choose(0, 31), Gen.Choose(0, 3)).NonEmptyListOf()
        where lengths.Sum() > 0
        select (pence, lengths.ToArray()),
        Simpler);

    [Fact]
    public void A_thousand_pounds_over_twelve_equal_months()
    {
        ValueList<Money> payments = Phasing.Spread(Money.FromPounds(1000m), [.. Enumerable.Repeat(1, 12)]);

        decimal[] quarter = [83.33m, 83.34m, 83.33m];
        Assert.Equal([.. quarter, .. quarter, .. quarter, .. quarter], payments.Select(payment => payment.Pounds));
    }

    [Fact]
    public void A_payment_is_in_proportion_to_the_days_of_its_month()
    {
        // £365.00 over the months of a year is a pound a day.
        ValueList<Money> payments = Phasing.Spread(Money.FromPounds(365m), [30, 31, 30, 31, 31, 30, 31, 30, 31, 31, 28, 31]);

        Assert.Equal([30m, 31m, 30m, 31m, 31m, 30m, 31m, 30m, 31m, 31m, 28m, 31m], payments.Select(payment => payment.Pounds));
    }

    [Fact]
    public void A_period_of_no_length_is_paid_nothing() =>
        Assert.Equal([0m, 10m, 0m], Phasing.Spread(Money.FromPounds(10m), [0, 5, 0]).Select(payment => payment.Pounds));

    [Law]
    public Property Payments_sum_to_the_total() => Law.Of(Plans, plan => Assert.Equal(plan.Pence, Spread(plan).Sum()), Show);

    [Law]
    public Property Every_running_total_is_within_half_a_penny_of_exact() => Law.Of(Plans, plan =>
    {
        long[] payments = Spread(plan);
        BigInteger whole = plan.Lengths.Sum();
        (BigInteger paid, BigInteger elapsed) = (0, 0);
        for (int i = 0; i < payments.Length; i++)
        {
            paid += payments[i];
            elapsed += plan.Lengths[i];
            Assert.Equal(Exactly.Rounded(plan.Pence * elapsed, whole), paid);
            Assert.True(BigInteger.Abs((paid * whole) - (plan.Pence * elapsed)) * 2 <= whole);
        }
    }, Show);

    [Law]
    public Property Cutting_the_future_up_again_never_changes_the_past() => Law.Of(Plans, plan =>
    {
        for (int past = 0; past < plan.Lengths.Length; past++)
        {
            int future = plan.Lengths.Skip(past).Sum();
            int[] asOne = [.. plan.Lengths.Take(past), future];
            int[] asTwo = [.. plan.Lengths.Take(past), future / 3, future - (future / 3)];
            long[] payments = Spread(plan);
            Assert.Equal(payments.Take(past), Spread((plan.Pence, asOne)).Take(past));
            Assert.Equal(payments.Take(past), Spread((plan.Pence, asTwo)).Take(past));
        }
    }, Show);

    [Law]
    public Property A_negative_total_is_the_mirror_image() =>
        Law.Of(Plans, plan => Assert.Equal(Spread(plan).Select(pence => -pence), Spread((-plan.Pence, plan.Lengths))), Show);

    [Fact]
    public void What_cannot_be_spread_is_refused_with_directions()
    {
        Assert.Equal(
            "The total £0.005 has a fraction of a penny; round it to the penny first. (Parameter 'total')",
            Assert.Throws<ArgumentException>(() => Phasing.Spread(Money.FromPounds(0.005m), [1])).Message);
        Assert.Equal(
            "The length of period 2 is -1; a length is 0 or more. (Parameter 'lengths')",
            Assert.Throws<ArgumentException>(() => Phasing.Spread(Money.FromPounds(1m), [5, -1])).Message);
        Assert.Equal(
            "There is no period longer than 0; give at least one. (Parameter 'lengths')",
            Assert.Throws<ArgumentException>(() => Phasing.Spread(Money.FromPounds(1m), [0, 0])).Message);
        Assert.Throws<ArgumentException>(() => Phasing.Spread(Money.FromPounds(1m), []));
        Assert.Throws<ArgumentNullException>(() => Phasing.Spread(Money.FromPounds(1m), null!));
    }

    private static long[] Spread((long Pence, int[] Lengths) plan) =>
        [.. Phasing.Spread(Money.FromPence(plan.Pence), plan.Lengths).Select(payment => payment.ToPence())];

    private static IEnumerable<(long Pence, int[] Lengths)> Simpler((long Pence, int[] Lengths) plan)
    {
        for (int i = 0; i < plan.Lengths.Length; i++)
        {
            int[] shorter = [.. plan.Lengths.Where((_, position) => position != i)];
            if (shorter.Sum() > 0)
            {
                yield return (plan.Pence, shorter);
            }
        }

        if (plan.Pence != 0)
        {
            yield return (plan.Pence / 2, plan.Lengths);
        }
    }

    private static string Show((long Pence, int[] Lengths) plan) => FormattableString.Invariant($"{plan.Pence} pence over {string.Join(' ', plan.Lengths)}");
}
