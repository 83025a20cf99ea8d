using PhbCalc.Employment;

namespace PhbCalc.Tests.Employment;

/// <summary>Holiday is 28 days a year at the most, which are fewer weeks for whoever works more than five days of a week.</summary>
public sealed class HolidayCapTests
{
    [Fact]
    public void Seven_days_a_week_have_four_weeks_of_holiday()
    {
        // 42 h at £13.50 = £567.00 a week, and 4/48 of it = £47.25 for holiday, not £68.43.
        EmploymentCost cost = WithoutAllowance(Employ.Pa(42m, 13.5m) with { DaysPerWeek = 7m });

        Assert.Equal(Money.Parse("47.25"), Employ.Each(cost, CostLineKind.HolidayPay));
        Assert.Equal(Money.Parse("36754.64"), cost.Totals.Total);
        Assert.Equal("28 days at 7 days a week on top of the care hours: 1/12 of pay for work", cost.Cost.Lines[1].Note);
        Assert.Equal(Money.Parse("38053.60"), WithoutAllowance(Employ.Pa(42m, 13.5m)).Totals.Total);
    }

    [Theory]
    [InlineData(null, "28/5")]
    [InlineData("1", "28/5")]
    [InlineData("5", "28/5")]
    [InlineData("5.5", "56/11")]
    [InlineData("6", "14/3")]
    [InlineData("7", "4")]
    public void The_weeks_are_5_point_6_or_28_days_whichever_are_fewer(string? days, string weeks)
    {
        Assert.True(Ratio.TryParse(weeks, out Ratio expected));
        Assert.Equal(expected, new StatutoryHoliday(5.6m, 28).WeeksAt(days is null ? null : decimal.Parse(days, System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("7.01")]
    [InlineData("5.555")]
    public void Days_that_no_week_has_are_refused(string days) =>
        Assert.Equal("days_per_week", Assert.Single(Assert.Throws<InvalidInputException>(() => Employ.Pa(10m, 14m) with { DaysPerWeek = decimal.Parse(days, System.Globalization.CultureInfo.InvariantCulture) }).Faults).Field);

    [Fact]
    public void A_notice_asks_for_the_days_where_they_are_not_given_and_holiday_is_on_top()
    {
        Assert.StartsWith("Holiday of 5.6 weeks is for up to five days a week", Assert.Single(Employ.Cost(2026, Employ.Pa(10m, 14m)).Notices), StringComparison.Ordinal);
        Assert.Empty(Employ.Cost(2026, Employ.Pa(10m, 14m) with { DaysPerWeek = 5m }).Notices);
        Assert.Empty(Employ.In(2026, new() { HolidayPay = HolidayPay.WithinHours }).Cost(Employ.Team(Employ.Pa(10m, 14m))).Notices);
    }

    private static EmploymentCost WithoutAllowance(PersonalAssistant assistant) =>
        Employ.In(2026).BothWays(new(Employ.PersonId, [assistant], claimsEmploymentAllowance: false));
}
