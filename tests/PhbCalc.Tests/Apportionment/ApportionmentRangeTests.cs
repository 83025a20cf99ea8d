using PhbCalc.Tests.Oracles;

namespace PhbCalc.Tests;

/// <summary>Sums and weights at the ends of what can be shared (spec 1, Apportionment, Range).</summary>
public sealed class ApportionmentRangeTests
{
    private const long Most = long.MaxValue;

    [Theory]
    [InlineData(1L << 31)]
    [InlineData(1L << 43)]
    [InlineData(1L << 62)]
    [InlineData(Most)]
    public void Ties_between_large_weights_are_broken_as_between_small_ones(long weight) => Assert.Equal([1, 2, 2], new ShareCase(5, [weight - 1, weight, weight]).Shares());

    [Fact]
    public void A_cap_holds_somebody_whose_proportional_share_is_beyond_64_bits_by_a_hair()
    {
        // The ratio is 2^20/3, so that the first has 2^64 pence before the cap; then the same of a weight over 2^63.
        Assert.Equal([0, 1 << 20], new ShareCase(1 << 20, [3L << 44, 3]) { Caps = [0, Most] }.Shares());
        Assert.Equal([7, 1 << 20], new ShareCase((1 << 20) + 7, [3L << 44, 3]) { Caps = [7, Most] }.Shares());
        Assert.Equal([5, 5, 5], new ShareCase(15, [Most, 1, 1]) { Caps = [5, Most, Most] }.Shares());
    }
}
