using PhbCalc.TopDown;

namespace PhbCalc.Tests.TopDown;

/// <summary>What one more pound in an envelope would do.</summary>
public sealed class NextPoundTests
{
    [Fact]
    public void It_goes_to_those_between_their_bounds() => Assert.Equal(
        new NextPound(Caseload.Pounds(1m), Money.Zero, Money.Zero, 3),
        Caseload.Share(56_700m, Caseload.Worked).NextPound);

    [Fact]
    public void A_contingency_takes_its_share_of_it() => Assert.Equal(
        new NextPound(Caseload.Pounds(0.9m), Caseload.Pounds(0.1m), Money.Zero, 3),
        Caseload.Share(63_000m, Caseload.Worked, contingency: 0.1m).NextPound);

    [Fact]
    public void It_stays_unallocated_where_amounts_are_met_and_scaled_down_only()
    {
        ValueList<EnvelopeClaim> claims = [Caseload.Claim("a", 100m), Caseload.Claim("b", 0m), Caseload.Overridden("c", 5m, 7m)];

        Assert.Equal(new NextPound(Money.Zero, Money.Zero, Caseload.Pounds(1m), 0), Caseload.Share(107m, claims, Scaling.DownOnly).NextPound);
        Assert.Equal(new NextPound(Caseload.Pounds(0.4m), Money.Zero, Caseload.Pounds(0.6m), 1), Caseload.Share(106.6m, claims, Scaling.DownOnly).NextPound);
        Assert.Equal(new NextPound(Caseload.Pounds(1m), Money.Zero, Money.Zero, 1), Caseload.Share(107m, claims).NextPound);
    }

    [Fact]
    public void There_is_none_where_nobody_could_get_it()
    {
        ValueList<EnvelopeClaim> claims = [Caseload.Claim("a", 100m, 0m, 120m)];

        Assert.Null(Caseload.Share(120m, claims).NextPound);
        Assert.Null(Caseload.Share(119.01m, claims).NextPound);
        Assert.Equal(Caseload.Pounds(1m), Caseload.Share(119m, claims).NextPound?.Allocated);
    }

    [Fact]
    public void There_is_none_beyond_the_largest_envelope()
    {
        EnvelopeOutcome outcome = Caseload.Share(999_999_999_999_999.99m, [Caseload.Claim("a", 100m)]);

        Assert.Equal("999,999,999,999,999.99", Caseload.Text(outcome));
        Assert.Null(outcome.NextPound);
    }
}
