using PhbCalc.BlockContracts;

namespace PhbCalc.Tests.BlockContracts;

/// <summary>How spending through personal health budgets is laid over a contract (spec 6, Demand).</summary>
public sealed class PhbDemandTests
{
    [Fact]
    public void Spending_by_year_is_spread_as_the_contract_is() => Assert.Equal(
        "83.33 83.34 83.33 83.33",
        Leeds.Text(Spend(Leeds.Contract(500_000m), ReleasePer.Month, Leeds.Spending(ReleasePer.Year, 1_000m)).Take(4)));

    [Fact]
    public void Spending_by_year_is_spread_by_days_where_the_contract_is() => Assert.Equal(
        "30.00 31.00 30.00",
        Leeds.Text(Spend(Leeds.Contract(500_000m), ReleasePer.Month, Leeds.Spending(ReleasePer.Year, 365m), Leeds.ByDays).Take(3)));

    [Fact]
    public void Spending_by_quarter_is_spread_within_its_quarter() => Assert.Equal(
        "33.33 33.34 33.33 66.67 66.66 66.67 0.00 0.00 0.00 0.00 0.01 0.00",
        Leeds.Text(Spend(Leeds.Contract(500_000m), ReleasePer.Month, Leeds.Spending(ReleasePer.Quarter, 100m, 200m, 0m, 0.01m))));

    [Fact]
    public void Spending_by_month_adds_up_to_quarters_and_years()
    {
        PhbDemand demand = Leeds.Spending(ReleasePer.Month, [.. Enumerable.Range(1, 24).Select(month => (decimal)month)]);

        Assert.Equal("6.00 15.00 24.00 33.00 42.00 51.00 60.00 69.00", Leeds.Text(Spend(Leeds.Contract(1m, 1m), ReleasePer.Quarter, demand)));
        Assert.Equal("78.00 222.00", Leeds.Text(Spend(Leeds.Contract(1m, 1m), ReleasePer.Year, demand)));
    }

    [Fact]
    public void Before_the_first_sum_nothing_is_spent() => Assert.Equal(
        "0.00 7.00",
        Leeds.Text(Spend(Leeds.Contract(1m, 1m), ReleasePer.Year, PhbDemand.Of(ReleasePer.Year, new(2027, 4, 1), Leeds.Sums(7m)))));

    [Fact]
    public void An_uptake_in_a_straight_line_spends_its_mean_over_each_year()
    {
        // 100 people, 12,000 each, from 0% to 30% in three years: on average 5%, 15% and 25%.
        PhbDemand demand = PhbDemand.Of(PhbUptake.Linear(100, Leeds.Pounds(12_000m), new(0), new(3, 10)));

        Assert.Equal("60,000.00 180,000.00 300,000.00", Leeds.Text(Spend(Leeds.Contract(1m, 1m, 1m), ReleasePer.Year, demand)));
    }

    [Fact]
    public void Within_a_year_holders_may_be_a_fraction_and_running_totals_are_rounded()
    {
        // One person, 1,000.00 a year, from 0 to 1 over twelve months: after n months 1,000 x n^2 / 288.
        PhbDemand demand = PhbDemand.Of(PhbUptake.Linear(1, Leeds.Pounds(1_000m), new(0), new(1)));

        Assert.Equal(
            "3.47 10.42 17.36 24.31 31.25 38.19 45.14 52.08 59.03 65.97 72.92 79.86",
            Leeds.Text(Spend(Leeds.Contract(1m), ReleasePer.Month, demand)));
    }

    [Fact]
    public void An_uptake_that_stays_spends_holders_times_the_mean_budget() => Assert.Equal(
        "250,000.00 250,000.00",
        Leeds.Text(Spend(Leeds.Contract(1m, 1m), ReleasePer.Year, PhbDemand.Of(PhbUptake.Linear(80, Leeds.Pounds(12_500m), new(1, 4), new(1, 4))))));

    [Fact]
    public void An_uptake_through_points_follows_straight_lines_between_them()
    {
        // Up from 0 to 1 in six months, a mean of 1/2; then 1 for six; then down to 0 over a year.
        PhbUptake uptake = PhbUptake.ByPoints(10, Leeds.Pounds(1_000m), [new(0, new(0)), new(6, new(1)), new(12, new(1)), new(24, new(0))]);

        Assert.Equal("7,500.00 5,000.00", Leeds.Text(Spend(Leeds.Contract(1m, 1m), ReleasePer.Year, PhbDemand.Of(uptake))));
        Assert.Equal((new Ratio(0), new Ratio(0)), (uptake.From, uptake.To));
    }

    [Fact]
    public void Two_points_at_the_ends_are_a_straight_line()
    {
        PhbDemand points = PhbDemand.Of(PhbUptake.ByPoints(7, Leeds.Pounds(999.99m), [new(0, new(1, 20)), new(24, new(2, 5))]));
        PhbDemand line = PhbDemand.Of(PhbUptake.Linear(7, Leeds.Pounds(999.99m), new(1, 20), new(2, 5)));

        Assert.Equal(Spend(Leeds.Contract(1m, 1m), ReleasePer.Month, line), Spend(Leeds.Contract(1m, 1m), ReleasePer.Month, points));
    }

    [Fact]
    public void By_days_an_uptake_spends_more_in_longer_months() => Assert.Equal(
        "30.00 31.00 30.00",
        Leeds.Text(Spend(Leeds.Contract(1m), ReleasePer.Month, PhbDemand.Of(PhbUptake.Linear(1, Leeds.Pounds(365m), new(1), new(1))), Leeds.ByDays).Take(3)));

    private static ValueList<Money> Spend(BlockContract contract, ReleasePer per, PhbDemand demand, ReleasePolicy? policy = null) =>
        [.. Leeds.Released(contract, policy: policy).Release(per, demand).Periods.Select(period => period.Sums.Spend!.Value)];
}
