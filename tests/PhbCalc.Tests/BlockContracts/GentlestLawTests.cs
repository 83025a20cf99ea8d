using PhbCalc.BlockContracts;
using PhbCalc.Tests.Oracles;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests.BlockContracts;

/// <summary>What holds of every gentlest release.</summary>
public sealed class GentlestLawTests
{
    private static readonly ReleasePolicy NeverRising = new();

    [Law]
    public Property It_never_pays_twice_never_rises_and_no_larger_guarantee_would_do() => Law.Of(ReleaseCases.Any, given =>
    {
        GentlestPlan release = new GentlestRelease(given.Contract, NeverRising).Release(given.Demand);
        Fraction before = 1;
        foreach (GentlestYear year in release.Years)
        {
            Assert.Equal(year.Spend > year.Value, year.Shortfall > Money.Zero);
            Assert.True(year.Guaranteed >= Money.Zero);
            if (year.Shortfall == Money.Zero)
            {
                Assert.True(year.Spend <= year.Value - year.Guaranteed);
                Assert.True(Share(year, year.Guaranteed) <= before);
            }

            Money more = year.Guaranteed + Money.FromPence(1);
            Assert.True(year.Spend > year.Value - more || more > year.Value || Share(year, more) > before);
            before = year.Value == Money.Zero ? before : Share(year, year.Guaranteed);
        }
    });

    [Law]
    public Property Its_schedule_is_accepted_and_gives_its_guarantees() => Law.Of(ReleaseCases.Any, given =>
    {
        // Spending that every year can bear.
        ReleaseCase feasible = given with { Spending = [.. given.Spending.Select(sum => sum % 7)], Values = [.. given.Values.Select(sum => sum + 100)], Revisions = [] };
        GentlestPlan release = new GentlestRelease(feasible.Contract, NeverRising).Release(feasible.Demand);
        ReleasePlan plan = new SteppedRelease(feasible.Contract, release.Schedule!, NeverRising).Release(ReleasePer.Year, feasible.Demand);

        Assert.Equal(release.Years.Select(year => (year.Value, (Money?)year.Spend, year.Guaranteed)), plan.Years.Select(year => (year.Sums.Value, year.Sums.Spend, year.Sums.Guaranteed)));
        Assert.All(plan.Years, year => Assert.Equal(Money.Zero, year.Sums.DoubleRunning));
    });

    private static Fraction Share(GentlestYear year, Money guaranteed) => year.Value == Money.Zero ? 0 : (Fraction)guaranteed.Pounds / year.Value.Pounds;
}
