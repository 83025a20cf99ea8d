namespace PhbCalc.Tests;

/// <summary>The periods that can be costed, at their edges.</summary>
public sealed class PeriodLimitsTests
{
    [Theory]
    [InlineData("1948-04-01", "1949-03-31")]
    [InlineData("2199-04-01", "2200-03-31")]
    [InlineData("2026-04-01", "2026-04-01")]
    public void A_period_of_known_financial_years_is_taken(string from, string to) => Assert.Equal(Build.Days(from, to), PeriodLimits.Checked(Build.Days(from, to)));

    [Theory]
    [InlineData("1948-03-31", "1949-03-31")]
    [InlineData("2199-04-01", "2200-04-01")]
    public void A_day_more_at_either_end_is_refused(string from, string to) =>
        Assert.Equal("/period", Assert.Single(Assert.Throws<InvalidInputException>(() => PeriodLimits.Checked(Build.Days(from, to))).Faults).Path);

    [Fact]
    public void A_period_has_at_most_its_most_days()
    {
        LocalDate start = new(1950, 4, 1);

        Assert.Null(PeriodLimits.FaultIn(new(start, start.PlusDays(PeriodLimits.MostDays - 1))));
        Assert.NotNull(PeriodLimits.FaultIn(new(start, start.PlusDays(PeriodLimits.MostDays))));
    }
}
