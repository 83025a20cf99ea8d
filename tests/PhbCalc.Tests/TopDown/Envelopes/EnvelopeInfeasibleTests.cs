using PhbCalc.TopDown;

namespace PhbCalc.Tests.TopDown;

/// <summary>Why a caseload cannot be made to fit, by how much, and what can be done about it (spec 4, The envelope; spec 1, step 4).</summary>
public sealed class EnvelopeInfeasibleTests
{
    [Fact]
    public void Overrides_that_come_to_more_than_there_is() => AssertInfeasible(
        InfeasibleCause.OverridesAboveTotal,
        100.01m,
        "The overrides come to £100.01 more than there is; find £100.01, or set them again.",
        Caseload.Share(1_000m, [Caseload.Overridden("a", 1m, 1_000.01m), Caseload.Claim("b", 5m, 10m)], contingency: 0.1m));

    [Fact]
    public void Floors_that_come_to_more_than_is_left_beside_overrides() => AssertInfeasible(
        InfeasibleCause.FloorsAboveTotal,
        50m,
        "The floors come to £50.00 more than there is; find £50.00, or lower floors.",
        Caseload.Share(1_000m, [Caseload.Overridden("a", 1m, 900m), Caseload.Claim("b", 5m, 100m), Caseload.Claim("c", 0m, 50m)]));

    [Fact]
    public void Caps_that_leave_something_that_nobody_can_get() => AssertInfeasible(
        InfeasibleCause.CapsBelowTotal,
        70m,
        "The caps leave £70.00 that nobody can get; raise caps, keep £70.00 back, or let amounts be scaled down only, which leaves it unallocated.",
        Caseload.Share(1_000m, [Caseload.Overridden("a", 1m, 900m), Caseload.Claim("b", 5m, 0m, 20m), Caseload.Claim("c", 0m, 10m, 50m)]));

    [Fact]
    public void Nobody_with_an_amount_to_share_by()
    {
        const string Words = "Nobody has an amount to share by, so £90.00 goes to nobody; check the allocation table, or keep £90.00 back.";

        AssertInfeasible(InfeasibleCause.NoWeight, 90m, Words, Caseload.Share(100m, [Caseload.Claim("a", 0m, 10m), Caseload.Claim("b", 0m)]));
        AssertInfeasible(InfeasibleCause.NoWeight, 90m, Words, Caseload.Share(100m, [Caseload.Overridden("a", 1m, 10m)], Scaling.UpOnly));
        AssertInfeasible(InfeasibleCause.NoWeight, 90m, Words, Caseload.Share(100m, [], contingency: 0.1m));
    }

    [Fact]
    public void Amounts_above_an_envelope_that_may_only_be_scaled_up() => AssertInfeasible(
        InfeasibleCause.AmountsAboveTotal,
        250.50m,
        "The amounts come to £250.50 more than there is and may only be scaled up; find £250.50, or let them be scaled down.",
        Caseload.Share(200m, [Caseload.Claim("a", 100.50m, 150.50m), Caseload.Claim("b", 400m, 0m, 300m)], Scaling.UpOnly));

    [Fact]
    public void Scaling_down_only_fits_where_caps_would_not() =>
        Assert.Null(Caseload.Share(1_000m, [Caseload.Claim("b", 5m, 0m, 20m), Caseload.Overridden("c", 5m, 10m)], Scaling.DownOnly).Infeasible);

    [Fact]
    public void Floors_are_above_the_envelope_also_where_amounts_are_scaled_down_only() =>
        Assert.Equal(
            "The floors come to £1.00 more than there is; find £1.00, or lower floors.", Caseload.Share(9m, [Caseload.Claim("b", 5m, 10m)], Scaling.DownOnly).Infeasible?.Explanation);

    private static void AssertInfeasible(InfeasibleCause cause, decimal pounds, string explanation, EnvelopeOutcome outcome)
    {
        Assert.Equal((cause, Caseload.Pounds(pounds), explanation), (outcome.Infeasible?.Cause, outcome.Infeasible?.Amount, outcome.Infeasible?.Explanation));
        Assert.Equal((0, Money.Zero, outcome.Envelope.Available), (outcome.People.Count, outcome.Allocated, outcome.Unallocated));
        Assert.Null(outcome.NextPound);
    }
}
