using PhbCalc.Employment;

namespace PhbCalc.Tests.Employment;

/// <summary>Employer's National Insurance, worked by hand (spec 3, What employing someone costs, step 4).</summary>
public sealed class NationalInsuranceTests
{
    private static readonly NationalInsuranceContributions Contributions = new(Employ.Figures);

    [Theory]
    [InlineData("96.00", "0.00")]
    [InlineData("96.03", "0.00")] // 0.0045: cut off after three decimals, 0.004
    [InlineData("96.04", "0.01")] // 0.006: up
    [InlineData("96.10", "0.01")] // 0.015: down
    [InlineData("96.11", "0.02")] // 0.0165: cut off to 0.016, up
    [InlineData("96.17", "0.02")] // 0.0255: cut off to 0.025, down
    [InlineData("96.64", "0.10")] // 0.096: up, into the next penny of ten
    [InlineData("0.00", "0.00")]
    public void A_third_decimal_of_6_goes_up_and_one_of_5_down(string pay, string contribution) => Assert.Equal(Money.Parse(contribution), Of(2025, "A", pay));

    [Theory]
    [InlineData("967.00", "109.30")] // 13.8% of 792.00 = 109.296
    [InlineData("967.04", "109.30")] // and of 0.04 = 0.00552: nothing
    [InlineData("968.00", "109.44")] // and of 1.00 = 0.138: 0.14; of 793.00 at once it would be 109.434, so 109.43
    [InlineData("1000.00", "113.85")] // and of 33.00 = 4.554: 4.55
    public void Each_part_is_rounded_by_itself(string pay, string contribution) => Assert.Equal(Money.Parse(contribution), Of(2023, "A", pay));

    [Theory]
    [InlineData("A", "130.80")] // 15% of 871.00 = 130.65, and of 1.00 = 0.15
    [InlineData("B", "130.80")]
    [InlineData("C", "130.80")]
    [InlineData("J", "130.80")]
    [InlineData("H", "0.15")]
    [InlineData("M", "0.15")]
    [InlineData("V", "0.15")]
    [InlineData("Z", "0.15")]
    [InlineData("a", "130.80")]
    [InlineData("z", "0.15")]
    public void Some_categories_start_at_the_secondary_threshold_and_some_at_the_upper_one(string category, string contribution) =>
        Assert.Equal(Money.Parse(contribution), Of(2025, category, "968.00"));

    [Fact]
    public void Thresholds_of_two_and_four_weeks_are_their_share_of_the_year_up_to_a_whole_pound()
    {
        NationalInsuranceRates rates = Employ.Figures.NationalInsurance.On(new(2025, 4, 6)).Value;

        Assert.Equal("£96.00 £193.00 £385.00 £417.00", Shares(rates.SecondaryThreshold)); // 5,000 x 2/52 = 192.31, x 4/52 = 384.62
        Assert.Equal("£967.00 £1,934.00 £3,867.00 £4,189.00", Shares(rates.UpperThreshold)); // 50,270 x 2/52 = 1,933.46, x 4/52 = 3,866.92
    }

    [Fact]
    public void A_share_that_is_a_whole_pound_already_stays_as_it_is()
    {
        EarningsThreshold threshold = new(Money.FromPounds(175m), Money.FromPounds(758m), Money.FromPounds(9100m));

        Assert.Equal("£175.00 £350.00 £700.00 £758.00", Shares(threshold));
    }

    [Theory]
    [InlineData(PayFrequency.Fortnightly, "193.03", "193.04", "0.01")]
    [InlineData(PayFrequency.FourWeekly, "385.03", "385.04", "0.01")]
    [InlineData(PayFrequency.Monthly, "417.03", "417.04", "0.01")]
    public void Contributions_start_above_the_threshold_of_the_frequency(PayFrequency frequency, string none, string some, string contribution)
    {
        PayPeriod first = new(new(2025), frequency, 1);

        Assert.Equal(Money.Zero, Contributions.Of(first, "A", Money.Parse(none)));
        Assert.Equal(Money.Parse(contribution), Contributions.Of(first, "A", Money.Parse(some)));
    }

    [Theory]
    [InlineData(PayFrequency.Weekly, 30)]
    [InlineData(PayFrequency.Fortnightly, 15)]
    [InlineData(PayFrequency.FourWeekly, 7)]
    [InlineData(PayFrequency.Monthly, 7)]
    public void In_2022_23_the_rate_fell_on_6_November(PayFrequency frequency, int last)
    {
        // £1,000.00 over the threshold: 15.05% up to and with this period, 13.8% from the next one on.
        Money pay = Employ.Figures.NationalInsurance.On(new(2022, 4, 6)).Value.SecondaryThreshold.ShareOfYear(frequency) + Money.FromPounds(100m);
        for (int number = 1; number <= frequency.Periods(); number++)
        {
            Assert.Equal(Money.FromPounds(number <= last ? 15.05m : 13.80m), Contributions.Of(new(new(2022), frequency, number), "A", pay));
        }
    }

    [Theory]
    [InlineData(PayFrequency.Weekly, 275, "30 x £15.05; 22 x £13.80", "755.10")]
    [InlineData(PayFrequency.Fortnightly, 450, "15 x £15.05; 11 x £13.80", "377.55")]
    [InlineData(PayFrequency.FourWeekly, 800, "7 x £15.05; 6 x £13.80", "188.15")]
    [InlineData(PayFrequency.Monthly, 858, "7 x £15.05; 5 x £13.80", "174.35")]
    public void A_year_has_a_line_for_each_rate(PayFrequency frequency, int pay, string lines, string total)
    {
        EmploymentCost cost = Employ.In(2022, new() { HolidayPay = HolidayPay.WithinHours }).Cost(Employ.Team(Employ.PaidEachPeriod(pay, frequency)));

        Assert.Equal(lines, Employ.Lines(cost, CostLineKind.NationalInsurance));
        Assert.Equal(Money.Parse(total), cost.Totals.NationalInsurance);
        Assert.Equal(
            $"15.05% of pay over £{pay - 100}.00 a {frequency.Period()}, category A|13.8% of pay over £{pay - 100}.00 a {frequency.Period()}, category A",
            string.Join('|', cost.Cost.Lines.Where(line => line.Kind == CostLineKind.NationalInsurance).Select(line => line.Note)));
    }

    [Fact]
    public void Pay_that_falls_due_in_week_53_has_contributions_too() =>
        Assert.Equal(Money.FromPounds(15m), Contributions.Of(new(new(2025), PayFrequency.Weekly, 53), "A", Money.FromPounds(196m)));

    private static Money Of(int year, string category, string weeklyPay) => Contributions.Of(new(new(year), PayFrequency.Weekly, 1), category, Money.Parse(weeklyPay));

    private static string Shares(EarningsThreshold threshold) => string.Join(' ', Enum.GetValues<PayFrequency>().Select(threshold.ShareOfYear));
}
