using PhbCalc.BlockContracts;
using PhbCalc.Rates;
using PhbCalc.Tests.TopDown;

namespace PhbCalc.Tests.BlockContracts;

/// <summary>What is refused of contracts and their revisions.</summary>
public sealed class ContractFaultTests
{
    private const string Range = "is out of range; write pounds and pence from 0 to under 1,000,000,000,000";

    [Fact]
    public void Values_below_zero_too_large_or_with_fractions_of_a_penny() => Expect.Faults(
        $"""
        1 contract, value: '-£0.01' {Range}
        2 contract, value: '£1,000,000,000,000.00' {Range}
        3 contract, value: '£0.005' {Range}
        """,
        () => Leeds.Contract(0m, -0.01m, 1_000_000_000_000m, 0.005m, 999_999_999_999.99m));

    [Fact]
    public void A_base_value_out_of_range_and_no_year_at_all_come_at_once() => Expect.Faults(
        $"""
        contract, base_value: '£0.005' {Range}
        contract, year_start: there is no contract year; give 1 to 100 contract years
        """,
        () => BlockContract.OfUplifts(Leeds.April, Leeds.Pounds(0.005m), []));

    [Fact]
    public void More_than_a_hundred_years() => Expect.Faults(
        "contract, year_start: there are 101 contract years; give 1 to 100 contract years",
        () => Leeds.Contract([.. Enumerable.Repeat(1m, 101)]));

    [Theory]
    [InlineData("1948-03-31", 1)]
    [InlineData("2199-04-02", 1)]
    [InlineData("2198-04-01", 3)]
    [InlineData("9998-04-01", 2)]
    public void A_contract_outside_the_years_that_can_be_reckoned_with(string start, int years) => Expect.Faults(
        $"contract, year_start: '{start}' is the start of a contract outside 1948-04-01 to 2200-03-31; check the date, or give fewer contract years",
        () => BlockContract.OfValues(Build.Date(start), Leeds.Sums([.. Enumerable.Repeat(1m, years)])));

    [Theory]
    [InlineData("1948-04-01", 100)]
    [InlineData("2199-04-01", 1)]
    public void The_first_and_the_last_years_are_in(string start, int years) =>
        Assert.Equal(years, BlockContract.OfValues(Build.Date(start), Leeds.Sums([.. Enumerable.Repeat(1m, years)])).Years.Count);

    [Fact]
    public void Uplifts_that_take_the_value_out_of_range() => Expect.Faults(
        $"1 contract year 2, uplift: '£1,200,000,000,000.00' {Range}",
        () => BlockContract.OfUplifts(Leeds.April, Leeds.Pounds(300_000_000_000m), [new(1m), new(1m), new(1m)]));

    [Fact]
    public void A_revised_uplift_that_takes_the_value_out_of_range() => Expect.Faults(
        $"0 contract year 1, uplift: '£1,200,000,000,000.00' {Range}",
        () => BlockContract.OfUplifts(Leeds.April, Leeds.Pounds(600_000_000_000m), [default], [Leeds.Uplifted("2026-06-01", 1m)]));

    [Fact]
    public void A_revised_value_out_of_range() => Expect.Faults($"revision 2026-06-01, value: '£10.001' {Range}", () => Leeds.Revised("2026-06-01", 10.001m));

    [Fact]
    public void Revisions_outside_the_contract_on_one_day_or_without_a_year_before_come_at_once() => Expect.Faults(
        """
        0 contract, agreed_on: '2026-03-31' is outside the contract, so there is no year to revise; write a day from 2026-04-01 to 2028-03-31
        2 contract, agreed_on: '2027-05-01' is the day of another revision; give each revision its own day, or leave one out
        3 contract, uplift: '2027-03-31' raises the first contract year, but no value of the year before is known; give the new value of the year
        4 contract, agreed_on: '2028-04-01' is outside the contract, so there is no year to revise; write a day from 2026-04-01 to 2028-03-31
        """,
        () => BlockContract.OfValues(
            Leeds.April,
            Leeds.Sums(1_000m, 1_000m),
            [
                Leeds.Revised("2026-03-31", 1m), Leeds.Revised("2027-05-01", 1m), Leeds.Revised("2027-05-01", 2m), Leeds.Uplifted("2027-03-31", 0.01m),
                Leeds.Revised("2028-04-01", 1m),
            ]));

    [Fact]
    public void An_uplift_out_of_range_is_refused_before_there_is_a_contract() =>
        Assert.Equal(["uplift", "efficiency"], Assert.Throws<InvalidInputException>(() => new Uplift(1.5m, -0.1m)).Faults.Select(fault => fault.Field));
}
