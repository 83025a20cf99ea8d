using System.Numerics;
using PhbCalc.Tests.Oracles;

namespace PhbCalc.Tests;

/// <summary>Sums among so many that the ratio is searched for by a sample, where the sample is not like the rest (spec 1, Apportionment, step 1).</summary>
public sealed class ApportionmentMisleadingTests
{
    private const int Count = 7000;

    [Fact]
    public void One_of_seven_thousand_has_nearly_all_the_weight() => Agrees(Many(
        i => i == 4321 ? 1L << 60 : (i % 7) + 1,
        i => i % 11,
        i => i == 4321 ? 1_000_000_000 : 100 + (i % 13)));

    [Fact]
    public void One_of_seven_thousand_has_nearly_all_the_room() => Agrees(Many(_ => 5, i => i == 17 ? 0 : 100, i => i == 17 ? 1_000_000_000_000 : 101));

    [Fact]
    public void One_of_seven_thousand_has_nearly_all_the_money() => Agrees(Many(i => i + 1, i => i == 2500 ? 1_000_000_000_000 : 3, i => i == 2500 ? 1_000_000_000_001 : 3000));

    [Fact]
    public void All_reach_their_bounds_at_the_same_ratio() => Agrees(Many(i => i + 1, i => 3 * (i + 1), i => 8 * (i + 1)));

    [Fact]
    public void All_reach_their_bounds_at_one_of_two_ratios() => Agrees(Many(i => i + 1, i => (i % 2 == 0 ? 3 : 5) * (i + 1), i => (i % 2 == 0 ? 5 : 8) * (i + 1)));

    [Fact]
    public void All_reach_their_floors_at_nothing_and_their_caps_at_the_same_ratio() => Agrees(Many(i => i + 1, _ => 0, i => 2 * (i + 1)));

    [Fact]
    public void All_but_one_are_fixed() => Agrees(Many(i => i + 1, i => i == 3333 ? 0 : 77, i => i == 3333 ? 5_000_000 : 77));

    [Fact]
    public void All_but_one_have_no_weight() => Agrees(Many(i => i == 3333 ? 2 : 0, _ => 77, i => i == 3333 ? 5_000_000 : 78));

    [Fact]
    public void All_are_fixed() => Agrees(Many(i => i + 1, i => i, i => i));

    [Fact]
    public void They_ascend_by_ratio() => Agrees(Many(_ => 1000, i => i * i, i => (i * i) + (3 * i)));

    [Fact]
    public void They_descend_by_ratio() => Agrees(Many(_ => 1000, i => (Count - i) * (Count - i), i => (Count - i) * (Count - i + 3)));

    [Fact]
    public void They_ascend_by_weight_and_nobody_has_a_cap() => Agrees(Many(i => 1L << (i / 120), i => i % 100 == 0 ? 5000 : 0, _ => ApportionmentBounds.NoCap));

    [Fact]
    public void The_first_thousand_are_unlike_the_rest() => Agrees(Many(i => i < 1024 ? 1_000_000 : 1, i => i < 1024 ? 0 : 50, i => i < 1024 ? 10 : 1000));

    [Fact]
    public void Every_fifth_is_alike_and_the_rest_have_no_breakpoint_where_the_total_is() => Agrees(Many(
        i => i % 5 == 0 ? 10 : 1,
        i => i % 5 == 0 ? i : 1_000_000,
        i => i % 5 == 0 ? 2 * i : ApportionmentBounds.NoCap));

    private static ShareCase Many(Func<int, long> weight, Func<int, long> floor, Func<int, long> cap) => new(0, Numbers(weight))
    {
        Floors = Numbers(floor),
        Caps = Numbers(cap),
    };

    private static long[] Numbers(Func<int, long> number) => [.. Enumerable.Range(0, Count).Select(number)];

    /// <summary>Whether totals at the floors, at the caps, a penny inside and in between are shared as the oracle shares them.</summary>
    private static void Agrees(ShareCase given)
    {
        BigInteger floors = given.Sharers.Aggregate(BigInteger.Zero, (sum, sharer) => sum + sharer.Floor);
        BigInteger caps = given.Sharers.Aggregate(BigInteger.Zero, (sum, sharer) => sum + (sharer.Most ?? (2 * sharer.Floor) + 1000));
        BigInteger[] totals = [floors, floors + 1, .. Enumerable.Range(1, 3).Select(part => floors + ((caps - floors) * part / 4)), caps - 1, caps];
        foreach (BigInteger total in totals.Where(total => total >= floors).Distinct())
        {
            ShareCase one = given with { Total = (long)total };
            ShareAnswer expected = one.Answer();
            if (expected.WhyNot is null)
            {
                Assert.Equal(expected.Pence, one.Shares().Select(share => (BigInteger)share));
            }
        }
    }
}
