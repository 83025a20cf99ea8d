using PhbCalc.Employment;

namespace PhbCalc.Tests.Employment;

/// <summary>Periods run from 6 April: week p ends 7p - 1 days after it, month p on the 5th.</summary>
public sealed class PayPeriodTests
{
    [Theory]
    [InlineData(PayFrequency.Weekly, 1, "2025-04-06", "2025-04-12")]
    [InlineData(PayFrequency.Weekly, 2, "2025-04-13", "2025-04-19")]
    [InlineData(PayFrequency.Weekly, 52, "2026-03-29", "2026-04-04")]
    [InlineData(PayFrequency.Weekly, 53, "2026-04-05", "2026-04-05")]
    [InlineData(PayFrequency.Fortnightly, 1, "2025-04-06", "2025-04-19")]
    [InlineData(PayFrequency.Fortnightly, 26, "2026-03-22", "2026-04-04")]
    [InlineData(PayFrequency.Fortnightly, 27, "2026-04-05", "2026-04-05")]
    [InlineData(PayFrequency.FourWeekly, 1, "2025-04-06", "2025-05-03")]
    [InlineData(PayFrequency.FourWeekly, 13, "2026-03-08", "2026-04-04")]
    [InlineData(PayFrequency.FourWeekly, 14, "2026-04-05", "2026-04-05")]
    [InlineData(PayFrequency.Monthly, 1, "2025-04-06", "2025-05-05")]
    [InlineData(PayFrequency.Monthly, 11, "2026-02-06", "2026-03-05")]
    [InlineData(PayFrequency.Monthly, 12, "2026-03-06", "2026-04-05")]
    public void A_period_has_its_first_and_last_day(PayFrequency frequency, int number, string first, string last)
    {
        PayPeriod period = new(new(2025), frequency, number);

        Assert.Equal((Build.Date(first), Build.Date(last)), (period.FirstDay, period.LastDay));
    }

    [Fact]
    public void In_a_leap_year_week_53_has_two_days()
    {
        PayPeriod last = new(new(2023), PayFrequency.Weekly, 53);

        Assert.Equal((new LocalDate(2024, 4, 4), new LocalDate(2024, 4, 5)), (last.FirstDay, last.LastDay));
    }

    [Fact]
    public void Week_p_ends_7p_less_1_days_after_6_April_in_every_year() => Assert.All(Enumerable.Range(2013, 20), year => Assert.All(Enumerable.Range(1, 52), week =>
    {
        Assert.Equal(new LocalDate(year, 4, 6).PlusDays((7 * week) - 1), new PayPeriod(new(year), PayFrequency.Weekly, week).LastDay);
    }));

    [Fact]
    public void The_periods_of_a_year_follow_each_other_without_gaps_from_6_April() => Assert.All(Enum.GetValues<PayFrequency>(), frequency =>
    {
        LocalDate next = new(2027, 4, 6);
        for (int number = 1; number <= frequency.Periods(); number++)
        {
            PayPeriod period = new(new(2027), frequency, number);
            Assert.Equal(next, period.FirstDay);
            next = period.LastDay.PlusDays(1);
        }

        Assert.InRange(next, new LocalDate(2028, 4, 4), new LocalDate(2028, 4, 6));
    });

    [Theory]
    [InlineData(PayFrequency.Weekly, 0, "weekly", 53)]
    [InlineData(PayFrequency.Weekly, 54, "weekly", 53)]
    [InlineData(PayFrequency.Fortnightly, 28, "fortnightly", 27)]
    [InlineData(PayFrequency.FourWeekly, 15, "four-weekly", 14)]
    [InlineData(PayFrequency.Monthly, 13, "monthly", 12)]
    [InlineData(PayFrequency.Monthly, -1, "monthly", 12)]
    public void A_period_that_the_year_does_not_have_is_refused(PayFrequency frequency, int number, string word, int most) => Assert.Equal(
        FormattableString.Invariant($"period: '{number}' is not a {word} pay period; write 1 to {most}"),
        Assert.Throws<InvalidInputException>(() => new PayPeriod(new(2025), frequency, number)).Report());

    [Fact]
    public void A_period_has_a_name() => Assert.Equal(
        "week 53, fortnight 1, four-week period 13, month 12",
        string.Join(", ", new PayPeriod(new(2025), PayFrequency.Weekly, 53), new PayPeriod(new(2025), PayFrequency.Fortnightly, 1), new PayPeriod(new(2025), PayFrequency.FourWeekly, 13), new PayPeriod(new(2025), PayFrequency.Monthly, 12)));

    [Fact]
    public void A_frequency_has_a_word_and_its_number_of_periods() => Assert.Equal(
        "weekly 52, fortnightly 26, four-weekly 13, monthly 12",
        string.Join(", ", Enum.GetValues<PayFrequency>().Select(frequency => $"{frequency.Word()} {frequency.Periods()}")));
}
