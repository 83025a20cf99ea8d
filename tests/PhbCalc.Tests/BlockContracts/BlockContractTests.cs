using PhbCalc.BlockContracts;
using PhbCalc.Rates;

namespace PhbCalc.Tests.BlockContracts;

/// <summary>What a contract comes to in each year, and when its years and months begin (spec 6, Contract).</summary>
public sealed class BlockContractTests
{
    [Fact]
    public void Agreed_values_stand_as_they_are()
    {
        BlockContract contract = Leeds.Contract(500_000m, 510_000.01m);

        Assert.Equal("500,000.00 510,000.01", Leeds.Text(contract.Years.Select(year => year.Value)));
        Assert.Equal([1, 2], contract.Years.Select(year => year.Number));
        Assert.Equal((new LocalDate(2026, 4, 1), new LocalDate(2028, 3, 31)), (contract.Start, contract.End));
        Assert.Null(contract.BaseValue);
        Assert.All(contract.Years, year => Assert.Null(year.Uplift));
    }

    [Fact]
    public void Every_year_is_raised_from_the_rounded_value_of_the_year_before()
    {
        // 333.33 x 1.0215 = 340.496595; 340.50 x 1.0215 = 347.82075, where the value before rounding would give 347.817...
        BlockContract contract = BlockContract.OfUplifts(Leeds.April, Leeds.Pounds(333.33m), [new(0.0415m, 0.02m), new(0.0415m, 0.02m)]);

        Assert.Equal("340.50 347.82", Leeds.Text(contract.Years.Select(year => year.Value)));
        Assert.Equal(Leeds.Pounds(333.33m), contract.BaseValue);
    }

    [Fact]
    public void Half_a_penny_is_rounded_away_from_zero() =>
        Assert.Equal("0.51 0.52", Leeds.Text(BlockContract.OfUplifts(Leeds.April, Leeds.Pounds(0.50m), [new(0.01m), new(0.01m)]).Years.Select(year => year.Value)));

    [Fact]
    public void An_uplift_can_be_less_than_the_efficiency_and_the_two_can_multiply() => Assert.Equal(
        "985,000.00 982,675.40",
        Leeds.Text(BlockContract.OfUplifts(
            Leeds.April, Leeds.Pounds(1_000_000m), [new(0.025m, 0.04m), new(0.018m, 0.02m, UpliftRule.Multiplicative)]).Years.Select(year => year.Value)));

    [Fact]
    public void A_base_value_is_that_of_the_first_year_where_its_uplift_changes_nothing() => Assert.Equal(
        "1,000,000.00 1,021,500.00",
        Leeds.Text(BlockContract.OfUplifts(Leeds.April, Leeds.Pounds(1_000_000m), [default, new(0.0415m, 0.02m)]).Years.Select(year => year.Value)));

    [Theory]
    [InlineData("2026-10-01", "2026-10-01 2027-10-01 2028-10-01", "2029-09-30")]
    [InlineData("2028-02-29", "2028-02-29 2029-02-28 2030-02-28", "2031-02-27")]
    [InlineData("2026-12-31", "2026-12-31 2027-12-31 2028-12-31", "2029-12-30")]
    public void Years_start_on_the_day_the_contract_did(string start, string starts, string end)
    {
        BlockContract contract = BlockContract.OfValues(Build.Date(start), Leeds.Sums(1m, 1m, 1m));

        Assert.Equal(starts, string.Join(' ', contract.Years.Select(year => Iso.Text(year.Start))));
        Assert.Equal(end, Iso.Text(contract.End));
        Assert.All(contract.Years.Zip(contract.Years.Skip(1)), pair => Assert.Equal(pair.First.End.PlusDays(1), pair.Second.Start));
    }

    [Fact]
    public void A_contract_from_29_February_comes_back_to_that_day_in_the_next_leap_year() =>
        Assert.Equal(new(2032, 2, 29), BlockContract.OfValues(new(2028, 2, 29), Leeds.Sums(1m, 1m, 1m, 1m, 1m)).Years[4].Start);

    [Fact]
    public void Equal_payments_are_twelfths_by_running_totals() => Assert.Equal(
        "83.33 83.34 83.33 83.33 83.34 83.33 83.33 83.34 83.33 83.33 83.34 83.33",
        Leeds.Text(Leeds.Contract(1_000m).Payments(1)));

    [Fact]
    public void Payments_by_days_follow_the_months_of_a_leap_year()
    {
        BlockContract contract = BlockContract.OfValues(new(2027, 4, 1), Leeds.Sums(366_000m, 365_000m));

        Assert.Equal(
            "30,000.00 31,000.00 30,000.00 31,000.00 31,000.00 30,000.00 31,000.00 30,000.00 31,000.00 31,000.00 29,000.00 31,000.00",
            Leeds.Text(contract.Payments(1, ContractPhasing.Days)));
        Assert.Equal(Leeds.Pounds(28_000m), contract.Payments(2, ContractPhasing.Days)[10]);
    }

    [Fact]
    public void Months_that_are_too_short_start_on_their_last_day()
    {
        // 31 January to 27 February, 28 February to 30 March, 31 March to 29 April, 30 April to 30 May, ...
        BlockContract contract = BlockContract.OfValues(new(2027, 1, 31), Leeds.Sums(365_000m));

        Assert.Equal(
            "28,000.00 31,000.00 30,000.00 31,000.00 30,000.00 31,000.00 31,000.00 30,000.00 31,000.00 30,000.00 31,000.00 31,000.00",
            Leeds.Text(contract.Payments(1, ContractPhasing.Days)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void A_year_that_the_contract_has_not_has_no_payments(int year) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Leeds.Contract(1_000m).Payments(year));

    [Fact]
    public void Contracts_of_the_same_terms_are_equal()
    {
        Assert.Equal(Leeds.Contract(1m, 2m), Leeds.Contract(1m, 2m));
        Assert.NotEqual(Leeds.Contract(1m, 2m), Leeds.Contract(1m, 3m));
    }
}
