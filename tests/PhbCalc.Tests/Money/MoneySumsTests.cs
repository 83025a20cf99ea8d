namespace PhbCalc.Tests;

public sealed class MoneySumsTests
{
    [Fact]
    public void Sums_add_up_exactly()
    {
        Money[] sums = [Money.FromPounds(0.1m), Money.FromPounds(0.2m), Money.FromPounds(-0.005m)];

        Assert.Equal(Money.FromPounds(0.295m), sums.Sum());
        Assert.Equal(Money.FromPounds(0.295m), ((ReadOnlySpan<Money>)sums).Sum());
        Assert.Equal(Money.FromPounds(0.295m), new[] { 0, 1, 2 }.Sum(i => sums[i]));
        Assert.Equal(Money.FromPounds(0.295m), ((ValueList<Money>)[.. sums]).Sum());
        Assert.Equal(Money.Zero, Array.Empty<Money>().Sum());
        Assert.Throws<ArgumentNullException>(() => ((IEnumerable<Money>)null!).Sum());
    }
}
