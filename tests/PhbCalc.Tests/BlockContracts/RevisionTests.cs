using PhbCalc.BlockContracts;

namespace PhbCalc.Tests.BlockContracts;

/// <summary>Values that are revised in the year and backdated (spec 6, Contract): the month of the agreement pays what is owed so far.</summary>
public sealed class RevisionTests
{
    private static readonly LocalDate April = new(2025, 4, 1);

    /// <summary>£500,000.00 before; 4.15% less 2% for 2025/26, revised for pay on 27 June 2025 to 4.83% less 2%; then 2%.</summary>
    private static readonly BlockContract Published = BlockContract.OfUplifts(
        April, Leeds.Pounds(500_000m), [new(0.0415m, 0.02m), new(0.02m)], [Leeds.Uplifted("2025-06-27", 0.0483m, 0.02m)]);

    [Fact]
    public void The_uplift_of_2025_as_it_was_revised_in_June_pays_arrears_in_month_three() => Assert.Equal(
        "42,562.50 42,562.50 43,412.50 42,845.83 42,845.84 42,845.83 42,845.83 42,845.84 42,845.83 42,845.83 42,845.84 42,845.83",
        Leeds.Text(Published.Payments(1)));

    [Fact]
    public void The_next_year_is_raised_from_the_revised_value()
    {
        Assert.Equal("510,750.00", Leeds.Text([Published.Years[0].FirstValue]));
        Assert.Equal("514,150.00 524,433.00", Leeds.Text(Published.Years.Select(year => year.Value)));
        Assert.Equal(3, Published.Years[0].Revisions[0].Month);
    }

    [Fact]
    public void By_days_the_month_pays_the_days_so_far()
    {
        // 514,150 x 91/365 = 128,185.3425; less 510,750 x 61/365 = 85,358.2192.
        Assert.Equal(
            "41,979.45 43,378.77 42,827.12 43,667.54",
            Leeds.Text(Published.Payments(1, ContractPhasing.Days).Take(4)));
        Assert.Equal(Leeds.Pounds(514_150m), Total(Published.Payments(1, ContractPhasing.Days)));
    }

    [Fact]
    public void Several_revisions_each_make_up_for_what_was_paid_even_below_zero()
    {
        BlockContract contract = BlockContract.OfValues(April, Leeds.Sums(1_200m), [Leeds.Revised("2025-09-01", 1_080m), Leeds.Revised("2025-06-30", 1_320m)]);

        Assert.Equal("100.00 100.00 130.00 110.00 110.00 -10.00 90.00 90.00 90.00 90.00 90.00 90.00", Leeds.Text(contract.Payments(1)));
        Assert.Equal("1,320.00 1,080.00", Leeds.Text(contract.Years[0].Revisions.Select(revised => revised.Value)));
        Assert.Equal([3, 6], contract.Years[0].Revisions.Select(revised => revised.Month));
    }

    [Fact]
    public void Of_two_revisions_in_a_month_the_later_is_paid()
    {
        BlockContract contract = BlockContract.OfValues(April, Leeds.Sums(1_200m), [Leeds.Revised("2025-06-20", 1_440m), Leeds.Revised("2025-06-05", 1_320m)]);

        Assert.Equal("100.00 100.00 160.00 120.00", Leeds.Text(contract.Payments(1).Take(4)));
        Assert.Equal(Leeds.Pounds(1_440m), contract.Years[0].Value);
    }

    [Theory]
    [InlineData("2025-04-01", "110.00 110.00", "110.00")]
    [InlineData("2026-03-31", "100.00 100.00", "220.00")]
    public void A_revision_on_the_first_or_the_last_day_is_one_of_the_year(string on, string first, string last)
    {
        BlockContract contract = BlockContract.OfValues(April, Leeds.Sums(1_200m, 2_400m), [Leeds.Revised(on, 1_320m)]);

        Assert.Equal(first, Leeds.Text(contract.Payments(1).Take(2)));
        Assert.Equal(last, Leeds.Text(contract.Payments(1).Skip(11)));
        Assert.Equal("1,320.00 2,400.00", Leeds.Text(contract.Years.Select(year => year.Value)));
    }

    [Fact]
    public void A_later_year_of_agreed_values_can_be_revised_by_an_uplift_from_the_year_before()
    {
        BlockContract contract = BlockContract.OfValues(
            April, Leeds.Sums(1_000m, 1_010m, 1_020m), [Leeds.Revised("2025-05-01", 2_000m), Leeds.Uplifted("2026-04-01", 0.05m)]);

        Assert.Equal("2,000.00 2,100.00 1,020.00", Leeds.Text(contract.Years.Select(year => year.Value)));
    }

    [Fact]
    public void The_month_is_that_of_the_contract_whatever_day_it_starts_on()
    {
        BlockContract contract = BlockContract.OfValues(new(2027, 1, 31), Leeds.Sums(1_200m), [Leeds.Revised("2027-03-30", 1_320m)]);

        // The second month is 28 February to 30 March.
        Assert.Equal(2, contract.Years[0].Revisions[0].Month);
        Assert.Equal("100.00 120.00 110.00", Leeds.Text(contract.Payments(1).Take(3)));
    }

    [Fact]
    public void What_is_guaranteed_is_backdated_with_the_value()
    {
        ReleasePlan plan = Leeds.Released(Published).Release(ReleasePer.Month);

        // 80% of 510,750 is 408,600, or 34,050.00 a month; of 514,150 it is 411,320, of which a quarter is 102,830.00.
        Assert.Equal("34,050.00 34,050.00 34,730.00 34,276.67", Leeds.Text(plan.Periods.Take(4).Select(month => month.Sums.Guaranteed)));
        Assert.Equal("8,512.50 8,512.50 8,682.50 8,569.16", Leeds.Text(plan.Periods.Take(4).Select(month => month.Sums.Released)));
        Assert.Equal("411,320.00", Leeds.Text([plan.Years[0].Sums.Guaranteed]));
    }

    private static Money Total(ValueList<Money> payments) => payments.Aggregate(Money.Zero, (sum, payment) => sum + payment);
}
