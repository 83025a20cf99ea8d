using PhbCalc.BlockContracts;
using PhbCalc.Tests.TopDown;

namespace PhbCalc.Tests.BlockContracts;

/// <summary>What is refused of demand: by itself, and for a contract.</summary>
public sealed class DemandFaultTests
{
    private const string Range = "is out of range; write pounds and pence from 0 to under 1,000,000,000,000";
    private const string Share = "is not a share; write a number from 0 to 1, such as 0.8 or 4/5";

    private static readonly BlockContract Contract = Leeds.Contract(1_000m, 1_000m);

    [Fact]
    public void Sums_below_zero_too_large_or_with_fractions_of_a_penny() => Expect.Faults(
        $"""
        1 demand, phb_spend: '-£0.01' {Range}
        2 demand, phb_spend: '£1,000,000,000,000.00' {Range}
        3 demand, phb_spend: '£0.125' {Range}
        """,
        () => Leeds.Spending(ReleasePer.Year, 0m, -0.01m, 1_000_000_000_000m, 0.125m));

    [Fact]
    public void No_sum_at_all() =>
        Expect.Faults("demand, phb_spend: is missing; give a sum for each period, 0.00 where nothing is spent", () => Leeds.Spending(ReleasePer.Month));

    [Theory]
    [InlineData("2026-03-31", "is before the contract starts; write 2026-04-01 or a later day, and leave out what was spent before")]
    [InlineData("2028-04-01", "is after the contract ends; write a day from 2026-04-01 to 2028-03-31")]
    [InlineData("2027-05-01", "is not the first day of a quarter of the contract; write 2026-04-01, or the first day of a later one")]
    [InlineData("2026-04-02", "is not the first day of a quarter of the contract; write 2026-04-01, or the first day of a later one")]
    public void Demand_that_starts_before_after_or_between(string from, string problem) =>
        Expect.Faults($"demand, from: '{from}' {problem}", () => Release(PhbDemand.Of(ReleasePer.Quarter, Build.Date(from), Leeds.Sums(1m))));

    [Fact]
    public void Demand_that_goes_on_beyond_the_contract() => Expect.Faults(
        "2 demand, phb_spend: '3 sums' goes on beyond the contract, which ends on 2028-03-31; give 2 years from 2026-04-01",
        () => Release(Leeds.Spending(ReleasePer.Year, 1m, 2m, 3m)));

    [Fact]
    public void Demand_that_stops_before_the_contract() => Expect.Faults(
        "demand, phb_spend: '1 sum' stops before the contract, which ends on 2028-03-31; give 12 months from 2027-04-01, 0.00 where nothing is spent",
        () => Release(PhbDemand.Of(ReleasePer.Month, new(2027, 4, 1), Leeds.Sums(1m))));

    [Fact]
    public void An_uptake_out_of_range_comes_at_once() => Expect.Faults(
        $"""
        uptake, people: '0' is out of range; write a whole number from 1 to 100,000,000
        uptake, mean_budget: '£0.00' is out of range; write pounds and pence a year above 0 and under 1,000,000,000
        uptake, uptake: '-0.1' {Share}
        uptake, uptake: '1.1' {Share}
        """,
        () => PhbUptake.Linear(0, Money.Zero, new(-1, 10), new(11, 10)));

    [Fact]
    public void A_mean_budget_too_large_or_with_a_fraction_of_a_penny_and_too_many_people() => Assert.All([1_000_000_000m, 0.001m], mean => Expect.Faults(
        $"""
        uptake, people: '100000001' is out of range; write a whole number from 1 to 100,000,000
        uptake, mean_budget: '{Leeds.Pounds(mean)}' is out of range; write pounds and pence a year above 0 and under 1,000,000,000
        """,
        () => PhbUptake.Linear(100_000_001, Leeds.Pounds(mean), new(0), new(1))));

    [Fact]
    public void Points_out_of_order_and_out_of_range_come_at_once() => Expect.Faults(
        $"""
        0 uptake, month: '1' is the first point; begin the points at month 0, the start of the contract
        1 uptake, uptake: '2' {Share}
        2 uptake, month: '6' does not come after the point before, 6; give each point a later month than the one before
        """,
        () => PhbUptake.ByPoints(1, Leeds.Pounds(1m), [new(1, new(0)), new(6, new(2)), new(6, new(1))]));

    [Fact]
    public void A_single_point_is_no_way() => Expect.Faults(
        "uptake, month: there is only one point; give at least the start and the end of the contract",
        () => PhbUptake.ByPoints(1, Leeds.Pounds(1m), [new(0, new(0))]));

    [Fact]
    public void No_point_is_no_way_either() => Expect.Faults(
        "uptake, month: there is no point; give at least the start and the end of the contract",
        () => PhbUptake.ByPoints(1, Leeds.Pounds(1m), []));

    [Theory]
    [InlineData(12)]
    [InlineData(25)]
    public void Points_that_end_before_or_after_the_contract(int month) => Expect.Faults(
        $"1 demand, month: '{month}' is the last point, but the contract ends after 24 months; end the points at month 24",
        () => Release(PhbDemand.Of(PhbUptake.ByPoints(1, Leeds.Pounds(1m), [new(0, new(0)), new(month, new(1))]))));

    [Fact]
    public void The_gentlest_release_refuses_the_same() => Expect.Faults(
        "demand, from: '2026-03-31' is before the contract starts; write 2026-04-01 or a later day, and leave out what was spent before",
        () => new GentlestRelease(Contract).Release(PhbDemand.Of(ReleasePer.Year, new(2026, 3, 31), Leeds.Sums(1m))));

    [Fact]
    public void Faults_of_demand_and_of_service_lines_come_at_once() => Assert.Equal(
        ["from", "behaviour", "behaviour"],
        Assert.Throws<InvalidInputException>(() => Leeds.Released(Contract).Release(
            ReleasePer.Year,
            PhbDemand.Of(ReleasePer.Year, new(2026, 3, 31), Leeds.Sums(1m)),
            lines: new(Leeds.Pounds(100m), [new("a", Leeds.Pounds(40m), 1, 0)]))).Faults.Select(fault => fault.Field));

    private static ReleasePlan Release(PhbDemand demand) => Leeds.Released(Contract).Release(ReleasePer.Year, demand);
}
