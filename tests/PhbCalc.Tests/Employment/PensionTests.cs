using PhbCalc.Employment;

namespace PhbCalc.Tests.Employment;

/// <summary>The employer's pension contributions, worked by hand (spec 3, What employing someone costs, step 6).</summary>
public sealed class PensionTests
{
    [Fact]
    public void Limits_of_two_and_four_weeks_are_as_The_Pensions_Regulator_publishes_them()
    {
        PensionThresholds thresholds = Employ.Figures.PensionThresholds.On(new(2025, 4, 6)).Value;

        Assert.Equal("£192.00 £384.00 £768.00 £833.00", Each(thresholds.Trigger.TimesWeek));
        Assert.Equal("£120.00 £240.00 £480.00 £520.00", Each(thresholds.Lower.TimesWeek));
        Assert.Equal("£967.00 £1,934.00 £3,867.00 £4,189.00", Each(thresholds.Upper.ShareOfYear));
    }

    [Theory]
    [InlineData(PayFrequency.Weekly, "192.00", "0.00")]
    [InlineData(PayFrequency.Weekly, "192.01", "2.16")] // 3% of 72.01 = 2.1603
    [InlineData(PayFrequency.Weekly, "192.50", "2.18")] // 3% of 72.50 = 2.175: half up
    [InlineData(PayFrequency.Weekly, "967.00", "25.41")] // 3% of 847.00
    [InlineData(PayFrequency.Weekly, "5000.00", "25.41")]
    [InlineData(PayFrequency.Fortnightly, "384.00", "0.00")]
    [InlineData(PayFrequency.Fortnightly, "384.01", "4.32")] // 3% of 144.01 = 4.3203
    [InlineData(PayFrequency.Fortnightly, "1934.00", "50.82")] // 3% of 1,694.00
    [InlineData(PayFrequency.Fortnightly, "1935.00", "50.82")]
    [InlineData(PayFrequency.FourWeekly, "768.00", "0.00")]
    [InlineData(PayFrequency.FourWeekly, "768.01", "8.64")]
    [InlineData(PayFrequency.FourWeekly, "3867.00", "101.61")] // 3% of 3,387.00
    [InlineData(PayFrequency.FourWeekly, "3868.00", "101.61")]
    [InlineData(PayFrequency.Monthly, "833.00", "0.00")]
    [InlineData(PayFrequency.Monthly, "833.01", "9.39")] // 3% of 313.01 = 9.3903
    public void Pay_over_the_trigger_is_enrolled_and_counts_between_the_limits(PayFrequency frequency, string pay, string contribution) =>
        Assert.Equal(Money.Parse(contribution), Of(frequency, pay));

    [Theory]
    [InlineData("120.00", "0.00")]
    [InlineData("120.16", "0.00")] // 3% of 0.16 = 0.0048
    [InlineData("120.17", "0.01")] // 3% of 0.17 = 0.0051
    [InlineData("150.00", "0.90")]
    public void Somebody_who_asked_to_join_counts_from_the_lower_limit(string pay, string contribution) =>
        Assert.Equal(Money.Parse(contribution), Of(PayFrequency.Weekly, pay, enrolment: PensionEnrolment.Enrolled));

    [Theory]
    [InlineData(21, "A", PensionEnrolment.Auto, "0.00")]
    [InlineData(22, "A", PensionEnrolment.Auto, "5.40")] // 3% of 180.00
    [InlineData(null, "A", PensionEnrolment.Auto, "5.40")]
    [InlineData(70, "A", PensionEnrolment.Auto, "0.00")] // over State Pension age, whatever the category
    [InlineData(70, "C", PensionEnrolment.Auto, "0.00")]
    [InlineData(70, "c", PensionEnrolment.Auto, "0.00")]
    [InlineData(17, "M", PensionEnrolment.Enrolled, "5.40")]
    [InlineData(70, "C", PensionEnrolment.Enrolled, "5.40")]
    [InlineData(40, "A", PensionEnrolment.OptedOut, "0.00")]
    public void Age_category_and_choice_decide_who_is_enrolled(int? age, string category, PensionEnrolment enrolment, string contribution) =>
        Assert.Equal(Money.Parse(contribution), Of(PayFrequency.Weekly, "300.00", age, category, enrolment));

    [Theory]
    [InlineData(2014, "1")]
    [InlineData(2017, "1")]
    [InlineData(2018, "2")]
    [InlineData(2019, "3")]
    [InlineData(2026, "3")]
    public void The_legal_minimum_of_the_year_is_paid_where_the_policy_says_nothing(int year, string percent)
    {
        EmploymentCost cost = Within(year).Cost(Employ.Team(Employ.PaidEachPeriod(400m, PayFrequency.Weekly)));
        Money lower = Employ.Figures.PensionThresholds.On(new(year, 4, 6)).Value.Lower.Weekly;

        Assert.Equal(((Money.FromPounds(400m) - lower) * (decimal.Parse(percent, System.Globalization.CultureInfo.InvariantCulture) / 100m)).ToPenny(), Employ.Each(cost, CostLineKind.Pension));
    }

    [Theory]
    [InlineData("3", "5.40")]
    [InlineData("5", "9.00")]
    [InlineData("4.333333", "7.80")] // 4.333333% of 180.00 = 7.7999994
    [InlineData("100", "180.00")]
    public void A_policy_may_pay_more(string percent, string contribution) => Assert.Equal(
        Money.Parse(contribution),
        Employ.Each(Within(2025, Money.Parse(percent).Pounds).Cost(Employ.Team(Employ.PaidEachPeriod(300m, PayFrequency.Weekly))), CostLineKind.Pension));

    [Fact]
    public void A_line_says_why_nothing_is_due() => Assert.Equal(
        """
        opted out
        under 22, so not enrolled unless they ask
        over State Pension age, so not enrolled unless they ask
        pay of £192.00 a week is not over the trigger of £192.00, so not enrolled unless they ask
        pay of £120.00 a week is not over the lower limit of £120.00
        3% of pay from £120.00 to £967.00 a week
        """.ReplaceLineEndings("\n"),
        string.Join('\n', new[]
        {
            Employ.PaidEachPeriod(300m, PayFrequency.Weekly) with { Pension = PensionEnrolment.OptedOut },
            Employ.PaidEachPeriod(300m, PayFrequency.Weekly) with { Age = 21 },
            Employ.PaidEachPeriod(300m, PayFrequency.Weekly) with { NationalInsuranceCategory = "C" },
            Employ.PaidEachPeriod(192m, PayFrequency.Weekly),
            Employ.PaidEachPeriod(120m, PayFrequency.Weekly) with { Pension = PensionEnrolment.Enrolled },
            Employ.PaidEachPeriod(300m, PayFrequency.Weekly),
        }.Select(assistant => Within(2025).Cost(Employ.Team(assistant)).Cost.Lines.Single(line => line.Kind == CostLineKind.Pension).Note)));

    private static Money Of(PayFrequency frequency, string pay, int? age = null, string category = "A", PensionEnrolment enrolment = PensionEnrolment.Auto)
    {
        PersonalAssistant assistant = Employ.PaidEachPeriod(Money.Parse(pay).Pounds, frequency) with { Age = age, NationalInsuranceCategory = category, Pension = enrolment };
        return Employ.Each(Within(2025).Cost(Employ.Team(assistant)), CostLineKind.Pension);
    }

    private static EmploymentCosting Within(int year, decimal? percent = null) =>
        Employ.In(year, new() { HolidayPay = HolidayPay.WithinHours, PensionPercent = percent });

    private static string Each(Func<PayFrequency, Money> threshold) => string.Join(' ', Enum.GetValues<PayFrequency>().Select(threshold));
}
