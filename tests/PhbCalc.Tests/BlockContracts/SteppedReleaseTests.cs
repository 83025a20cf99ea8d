using PhbCalc.BlockContracts;

namespace PhbCalc.Tests.BlockContracts;

/// <summary>What is guaranteed and released in each period (spec 6, Output, and the worked figures of Leeds).</summary>
public sealed class SteppedReleaseTests
{
    [Theory]
    [InlineData(ReleasePer.Year, 2025, "year: '2025/26' is not a financial year in which a year of the contract starts; write one of 2026/27, 2027/28")]
    [InlineData(ReleasePer.Month, 2029, "year: '2029/30' is not a financial year in which a month of the contract starts; write one of 2026/27, 2027/28, 2028/29")]
    public void A_financial_year_in_which_nothing_starts_is_refused(ReleasePer per, int year, string message)
    {
        BlockContract contract = BlockContract.OfValues(new(2026, 9, 15), [Money.FromPounds(1_000m), Money.FromPounds(1_000m)]);
        ReleasePlan plan = new SteppedRelease(contract, GuaranteeSchedule.Geometric(new(4, 5), new(1, 5))).Release(per);

        Assert.Equal(message, Assert.Throws<InvalidInputException>(() => plan.In(new(year))).Report());
    }

    [Fact]
    public void Leeds_guarantees_20_points_less_every_year()
    {
        ReleasePlan plan = Leeds.Released(Leeds.FiveYears()).Release(ReleasePer.Year);

        Assert.Equal("800,000.00 600,000.00 400,000.00 200,000.00 0.00", Leeds.Text(plan.Years.Select(year => year.Sums.Guaranteed)));
        Assert.Equal("200,000.00 400,000.00 600,000.00 800,000.00 1,000,000.00", Leeds.Text(plan.Years.Select(year => year.Sums.Released)));
        Assert.Equal([0.8m, 0.6m, 0.4m, 0.2m, 0m], plan.Years.Select(year => year.GuaranteedShare));
        Assert.Equal(plan.Years.Select(year => year.Sums), plan.Periods.Select(period => period.Sums));
        Assert.Equal("5,000,000.00 2,000,000.00 3,000,000.00", Leeds.Text([plan.Total.Value, plan.Total.Guaranteed, plan.Total.Released]));
    }

    [Fact]
    public void Read_geometrically_Leeds_guarantees_a_fifth_less_every_year() => Assert.Equal(
        "800,000.00 640,000.00 512,000.00 409,600.00 327,680.00",
        Leeds.Text(Leeds.Released(Leeds.FiveYears(), GuaranteeSchedule.Geometric(new(4, 5), new(1, 5))).Release(ReleasePer.Year).Years.Select(year => year.Sums.Guaranteed)));

    [Fact]
    public void Stated_shares_give_the_same_as_the_rule_they_follow() => Assert.Equal(
        Leeds.Released(Leeds.FiveYears(), GuaranteeSchedule.Explicit(new(4, 5), new(3, 5), new(2, 5), new(1, 5), new(0))).Release(ReleasePer.Month).Periods,
        Leeds.Released(Leeds.FiveYears()).Release(ReleasePer.Month).Periods);

    [Fact]
    public void Spending_beyond_what_is_released_is_paid_twice()
    {
        ReleaseSums sums = Leeds.Released(Leeds.Contract(500_000m)).Release(ReleasePer.Year, Leeds.Spending(ReleasePer.Year, 140_000m)).Total;

        Assert.Equal((Leeds.Pounds(100_000m), Leeds.Pounds(40_000m), Money.Zero), (sums.Released, sums.DoubleRunning, sums.Unspent));
    }

    [Fact]
    public void Release_that_nobody_spends_is_unspent()
    {
        ReleaseSums sums = Leeds.Released(Leeds.Contract(500_000m)).Release(ReleasePer.Year, Leeds.Spending(ReleasePer.Year, 75_000.01m)).Total;

        Assert.Equal((Money.Zero, Leeds.Pounds(24_999.99m)), (sums.DoubleRunning, sums.Unspent));
    }

    [Fact]
    public void Without_demand_spending_is_not_known_rather_than_nothing() => Assert.All(Leeds.Released(Leeds.FiveYears()).Release(ReleasePer.Quarter).Periods, period =>
    {
        Assert.Equal((null, null, null), (period.Sums.Spend, period.Sums.DoubleRunning, period.Sums.Unspent));
        Assert.Equal((null, null), (period.ToDate.DoubleRunning, period.DoubleRunningSoFar));
        Assert.Equal((null, null), (period.Sums.Avoidable, period.Sums.Stranded));
    });

    [Fact]
    public void Without_a_policy_it_is_the_default_one()
    {
        Assert.Equal(ReleasePolicy.Default, new SteppedRelease(Leeds.FiveYears(), GuaranteeSchedule.Linear(new(4, 5), new(1, 5))).Policy);
        Assert.Equal((ContractPhasing.Equal, false), (ReleasePolicy.Default.Phasing, ReleasePolicy.Default.AllowRisingShares));
    }

    [Fact]
    public void What_is_guaranteed_in_a_year_is_rounded_once()
    {
        // Two thirds of 100.01 is 66.67333..., of 100.00 it is 66.66666..., of 0.01 it is 0.00666...
        ReleasePlan plan = Leeds.Released(Leeds.Contract(100.01m, 100m, 0.01m), GuaranteeSchedule.Linear(new(2, 3), new(0))).Release(ReleasePer.Year);

        Assert.Equal("66.67 66.67 0.01", Leeds.Text(plan.Years.Select(year => year.Sums.Guaranteed)));
        Assert.Equal("33.34 33.33 0.00", Leeds.Text(plan.Years.Select(year => year.Sums.Released)));
    }

    [Fact]
    public void Months_are_spread_by_running_totals_of_value_and_guarantee()
    {
        ReleasePlan plan = Leeds.Released(Leeds.Contract(1_000m)).Release(ReleasePer.Month);

        Assert.Equal("83.33 83.34 83.33 83.33 83.34 83.33 83.33 83.34 83.33 83.33 83.34 83.33", Leeds.Text(plan.Periods.Select(month => month.Sums.Value)));
        Assert.Equal("66.67 66.66 66.67 66.67 66.66 66.67 66.67 66.66 66.67 66.67 66.66 66.67", Leeds.Text(plan.Periods.Select(month => month.Sums.Guaranteed)));
        Assert.Equal("16.66 16.68 16.66 16.66 16.68 16.66 16.66 16.68 16.66 16.66 16.68 16.66", Leeds.Text(plan.Periods.Select(month => month.Sums.Released)));
    }

    [Fact]
    public void A_month_can_release_a_penny_under_nothing_by_rounding()
    {
        // Of 7 pence 6 are guaranteed: after six months 3.5 and 3 pence are due (4 - 3), after seven 4.08 and 3.5 (4 - 4).
        ReleasePlan plan = Leeds.Released(Leeds.Contract(0.07m), GuaranteeSchedule.Explicit(new Ratio(6, 7))).Release(ReleasePer.Month);

        Assert.Equal("0.01 -0.01", Leeds.Text(plan.Periods.Skip(5).Take(2).Select(month => month.Sums.Released)));
        Assert.Equal(Leeds.Pounds(0.01m), plan.Total.Released);
    }

    [Fact]
    public void A_quarter_is_a_fourth_of_the_year_by_running_totals()
    {
        // 1,000.01 x 1/4 = 250.0025, x 2/4 = 500.005, x 3/4 = 750.0075.
        ReleasePlan plan = Leeds.Released(Leeds.Contract(1_000.01m)).Release(ReleasePer.Quarter);

        Assert.Equal("250.00 250.01 250.00 250.00", Leeds.Text(plan.Periods.Select(quarter => quarter.Sums.Value)));
        Assert.Equal(Phasing.Spread(Leeds.Pounds(1_000.01m), [1, 1, 1, 1]), plan.Periods.Select(quarter => quarter.Sums.Value).ToValueList());
    }

    [Fact]
    public void By_days_a_leap_years_February_has_29()
    {
        ReleasePlan plan = Leeds.Released(BlockContract.OfValues(new(2027, 4, 1), Leeds.Sums(366_000m)), policy: Leeds.ByDays).Release(ReleasePer.Month);

        Assert.Equal(("29,000.00", "23,200.00"), (Leeds.Text([plan.Periods[10].Sums.Value]), Leeds.Text([plan.Periods[10].Sums.Guaranteed])));
        Assert.Equal((new LocalDate(2028, 2, 1), new LocalDate(2028, 2, 29)), (plan.Periods[10].Start, plan.Periods[10].End));
    }

    [Fact]
    public void By_days_quarters_have_their_own_lengths() => Assert.Equal(
        "91,000.00 92,000.00 92,000.00 91,000.00",
        Leeds.Text(Leeds.Released(BlockContract.OfValues(new(2027, 4, 1), Leeds.Sums(366_000m)), policy: Leeds.ByDays).Release(ReleasePer.Quarter).Periods.Select(quarter => quarter.Sums.Value)));

    [Fact]
    public void Periods_of_a_contract_from_October_are_counted_from_October()
    {
        ReleasePlan plan = Leeds.Released(BlockContract.OfValues(new(2026, 10, 1), Leeds.Sums(1_200m, 2_400m))).Release(ReleasePer.Quarter);

        Assert.Equal(
            "2026-10-01 2027-01-01 2027-04-01 2027-07-01 2027-10-01 2028-01-01 2028-04-01 2028-07-01",
            string.Join(' ', plan.Periods.Select(period => Iso.Text(period.Start))));
        Assert.Equal([1, 1, 1, 1, 2, 2, 2, 2], plan.Periods.Select(period => period.Year));
        Assert.Equal(new(2028, 9, 30), plan.Periods[^1].End);
        Assert.Equal("300.00 300.00 300.00 300.00 600.00 600.00 600.00 600.00", Leeds.Text(plan.Periods.Select(period => period.Sums.Value)));
    }

    [Fact]
    public void Double_running_is_told_for_the_period_added_up_and_net_of_what_was_left_unspent()
    {
        // Each quarter releases 25,000.00.
        ReleasePlan plan = Leeds.Released(Leeds.Contract(500_000m)).Release(ReleasePer.Quarter, Leeds.Spending(ReleasePer.Quarter, 10_000m, 30_000m, 40_000m, 25_000m));

        Assert.Equal("0.00 5,000.00 15,000.00 0.00", Leeds.Text(plan.Periods.Select(quarter => quarter.Sums.DoubleRunning)));
        Assert.Equal("15,000.00 0.00 0.00 0.00", Leeds.Text(plan.Periods.Select(quarter => quarter.Sums.Unspent)));
        Assert.Equal("0.00 5,000.00 20,000.00 20,000.00", Leeds.Text(plan.Periods.Select(quarter => quarter.DoubleRunningSoFar)));
        Assert.Equal("0.00 0.00 5,000.00 5,000.00", Leeds.Text(plan.Periods.Select(quarter => quarter.ToDate.DoubleRunning)));
        Assert.Equal("15,000.00 10,000.00 0.00 0.00", Leeds.Text(plan.Periods.Select(quarter => quarter.ToDate.Unspent)));
        Assert.Equal(Leeds.Pounds(5_000m), plan.Years[0].Sums.DoubleRunning);
    }

    [Fact]
    public void A_year_of_nothing_releases_nothing()
    {
        ReleasePlan plan = Leeds.Released(Leeds.Contract(0m)).Release(ReleasePer.Month, Leeds.Spending(ReleasePer.Year, 12m), Leeds.Behaviour);

        Assert.All(plan.Periods, month => Assert.Equal((Money.Zero, Money.Zero, Leeds.Pounds(1m)), (month.Sums.Released, month.Sums.Stranded, month.Sums.DoubleRunning)));
    }
}
