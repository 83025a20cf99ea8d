using PhbCalc.BlockContracts;
using PhbCalc.Tests.TopDown;

namespace PhbCalc.Tests.BlockContracts;

/// <summary>The largest guarantees that never pay twice, and at what uptake a release is used up (spec 6, Commissioner).</summary>
public sealed class GentlestReleaseTests
{
    [Fact]
    public void The_guarantee_is_what_spending_leaves_or_the_share_before()
    {
        // Year 2 could leave 900,000 guaranteed, but the share would rise above 80%; year 3 leaves 500,000 of 1,100,000.
        GentlestPlan release = Gentlest([1_000_000m, 1_000_000m, 1_100_000m], [200_000m, 100_000m, 600_000m]);

        Assert.Equal("800,000.00 800,000.00 500,000.00", Leeds.Text(release.Years.Select(year => year.Guaranteed)));
        Assert.Null(release.Infeasible);
        Assert.Equal(GuaranteeSchedule.Explicit(new(4, 5), new(4, 5), new(5, 11)), release.Schedule);
    }

    [Fact]
    public void A_contract_that_grows_keeps_the_share_down_to_the_penny()
    {
        // 2/3 of 1,000.00 is 666.66 and a fraction: rounded up it would be a share that rises.
        GentlestPlan release = Gentlest([3m, 1_000m], [1m, 0m]);

        Assert.Equal("2.00 666.66", Leeds.Text(release.Years.Select(year => year.Guaranteed)));
    }

    [Fact]
    public void Released_by_its_schedule_nothing_is_paid_twice_and_the_guarantees_are_the_same()
    {
        BlockContract contract = Leeds.Contract(1_000_000.01m, 999_999.99m, 7m);
        PhbDemand demand = Leeds.Spending(ReleasePer.Year, 333_333.33m, 1m, 6.99m);
        GentlestPlan gentlest = new GentlestRelease(contract).Release(demand);
        ReleasePlan plan = Leeds.Released(contract, gentlest.Schedule).Release(ReleasePer.Year, demand);

        Assert.All(plan.Years, year => Assert.Equal(Money.Zero, year.Sums.DoubleRunning));
        Assert.Equal(gentlest.Years.Select(year => year.Guaranteed), plan.Years.Select(year => year.Sums.Guaranteed));
    }

    [Fact]
    public void Spending_above_the_contract_is_told_with_the_sum_that_is_short()
    {
        GentlestPlan release = Gentlest([1_000m, 1_000m, 1_000m], [1_000m, 1_200.5m, 1_000.01m]);

        Assert.Equal("0.00 200.50 0.01", Leeds.Text(release.Years.Select(year => year.Shortfall)));
        Assert.Equal("0.00 0.00 0.00", Leeds.Text(release.Years.Select(year => year.Guaranteed)));
        Assert.Equal((InfeasibleCause.SpendingAboveContract, Leeds.Pounds(200.51m), null), (release.Infeasible?.Cause, release.Infeasible?.Amount, release.Schedule));
    }

    [Fact]
    public void Where_shares_may_rise_each_year_stands_by_itself() => Assert.Equal(
        "800.00 900.00 400.00",
        Leeds.Text(new GentlestRelease(Leeds.Contract(1_000m, 1_000m, 1_000m), new() { AllowRisingShares = true }).Release(Leeds.Spending(ReleasePer.Year, 200m, 100m, 600m))
            .Years.Select(year => year.Guaranteed)));

    [Fact]
    public void A_year_of_nothing_keeps_the_share_of_the_year_before()
    {
        GentlestPlan release = Gentlest([0m, 100m, 0m, 100m], [0m, 40m, 0m, 10m]);

        Assert.Equal("0.00 60.00 0.00 60.00", Leeds.Text(release.Years.Select(year => year.Guaranteed)));
        Assert.Equal(GuaranteeSchedule.Explicit(new(1), new(3, 5), new(3, 5), new(3, 5)), release.Schedule);
    }

    [Fact]
    public void Spending_by_month_counts_by_its_year() => Assert.Equal(
        "922.00",
        Leeds.Text(new GentlestRelease(Leeds.Contract(1_000m)).Release(Leeds.Spending(ReleasePer.Month, 1m, 2m, 3m, 4m, 5m, 6m, 7m, 8m, 9m, 10m, 11m, 12m)).Years.Select(year => year.Guaranteed)));

    [Fact]
    public void A_step_is_used_up_by_as_many_budgets_as_it_pays_for()
    {
        ReleasePlan plan = Leeds.Released(Leeds.Contract(500_000m, 500_000m)).Release(ReleasePer.Month);

        Assert.Equal(
            [new(1, Leeds.Pounds(100_000m), new(50, 9), 0.055556m), new(2, Leeds.Pounds(200_000m), new(100, 9), 0.111111m)],
            plan.BreakEvens(Leeds.Pounds(18_000m), 100));
        Assert.Equal([null, null], plan.BreakEvens(Leeds.Pounds(18_000m)).Select(even => even.Uptake));
    }

    [Fact]
    public void A_step_that_everybody_together_cannot_use_up_needs_more_than_all() =>
        Assert.Equal(1.25m, Leeds.Released(Leeds.Contract(500_000m)).Release(ReleasePer.Year).BreakEvens(Leeds.Pounds(8_000m), 10)[0].Uptake);

    [Fact]
    public void At_that_uptake_nothing_is_paid_twice_and_nothing_left_unspent()
    {
        SteppedRelease release = Leeds.Released(Leeds.Contract(500_000m));
        BreakEven even = release.Release(ReleasePer.Year).BreakEvens(Leeds.Pounds(20_000m), 50)[0];
        PhbDemand demand = PhbDemand.Of(PhbUptake.Linear(50, Leeds.Pounds(20_000m), Ratio.FromDecimal(even.Uptake!.Value), Ratio.FromDecimal(even.Uptake.Value)));

        Assert.Equal((Money.Zero, Money.Zero), (release.Release(ReleasePer.Year, demand).Total.DoubleRunning, release.Release(ReleasePer.Year, demand).Total.Unspent));
    }

    [Fact]
    public void A_break_even_of_nobody_or_of_no_budget() => Expect.Faults(
        """
        uptake, people: '0' is out of range; write a whole number from 1 to 100,000,000
        uptake, mean_budget: '-£1.00' is out of range; write pounds and pence a year above 0 and under 1,000,000,000
        """,
        () => Leeds.Released(Leeds.Contract(1m)).Release(ReleasePer.Year).BreakEvens(Leeds.Pounds(-1m), 0));

    private static GentlestPlan Gentlest(decimal[] values, decimal[] spending) => new GentlestRelease(Leeds.Contract(values)).Release(Leeds.Spending(ReleasePer.Year, spending));
}
