using System.Collections.Frozen;

namespace PhbCalc.Tests;

/// <summary>Eves of bank holidays, Easter Sunday and days that have names (spec 2, Rate cards).</summary>
public sealed class SpecialCalendarTests
{
    private static readonly SpecialDays Named = new([new(new(2026, 12, 24), "Team day"), new(new(2026, 12, 24), "Fair"), new(new(2026, 7, 1), "Fair")]);

    /// <summary>From an almanac: the earliest and latest Easters of 1948 to 2199, those that the golden rule alone would put a week later (1954, 1981, 2049, 2076), and the years around now.</summary>
    [Theory]
    [InlineData("1948-03-28")]
    [InlineData("1954-04-18")]
    [InlineData("1981-04-19")]
    [InlineData("2000-04-23")]
    [InlineData("2008-03-23")]
    [InlineData("2011-04-24")]
    [InlineData("2024-03-31")]
    [InlineData("2025-04-20")]
    [InlineData("2026-04-05")]
    [InlineData("2038-04-25")]
    [InlineData("2049-04-18")]
    [InlineData("2076-04-19")]
    [InlineData("2100-03-28")]
    [InlineData("2160-03-23")]
    [InlineData("2199-04-14")]
    public void Easter_Sunday_is_that_of_the_almanac(string date) => Assert.Equal(Build.Date(date), Easter.Sunday(Build.Date(date).Year));

    /// <summary>The rule of the Church, day by day: the first Sunday after the full moon that is on or after 21 March.</summary>
    [Fact]
    public void Easter_Sunday_follows_the_full_moon_of_spring_in_every_year_that_can_be_costed()
    {
        for (int year = PeriodLimits.FirstYear; year <= PeriodLimits.LastYear; year++)
        {
            LocalDate day = FullMoonOfSpring(year).PlusDays(1);
            while (day.DayOfWeek != IsoDayOfWeek.Sunday)
            {
                day = day.PlusDays(1);
            }

            Assert.Equal(day, Easter.Sunday(year));
        }
    }

    [Theory]
    [InlineData("2026-12-24", DayTypes.BankHolidayEve)]
    [InlineData("2026-12-31", DayTypes.BankHolidayEve)]
    [InlineData("2026-12-25", DayTypes.None)]
    [InlineData("2026-11-24", DayTypes.None)]
    [InlineData("2026-04-05", DayTypes.EasterSunday)]
    [InlineData("2026-04-06", DayTypes.None)]
    [InlineData("2025-04-05", DayTypes.None)]
    public void A_date_is_an_eve_or_Easter_Sunday(string date, DayTypes special) =>
        Assert.Equal(special, Of(DayTypes.BankHolidayEve | DayTypes.EasterSunday, Build.Date(date)).Special);

    [Fact]
    public void Nothing_is_special_that_no_rate_asks_for()
    {
        Assert.Equal(DayTypes.None, Of(DayTypes.EasterSunday, new(2026, 12, 24)).Special);
        Assert.Equal(DayTypes.None, Of(DayTypes.BankHolidayEve, new(2026, 4, 5)).Special);
        Assert.False(Calendar(DayTypes.Weekend | DayTypes.BankHoliday).IsAsked);
        Assert.True(Calendar(DayTypes.EasterSunday).IsAsked);
        Assert.True(Calendar(DayTypes.BankHolidayEve).IsAsked);
        Assert.True(Calendar(DayTypes.None, "FAIR").IsAsked);
    }

    [Fact]
    public void A_date_has_the_names_that_rates_ask_for()
    {
        Assert.Equal("FAIR", Of(DayTypes.None, new(2026, 12, 24), "FAIR").Names);
        Assert.Equal(["FAIR", "TEAMDAY"], Of(DayTypes.None, new(2026, 12, 24), "FAIR", "TEAMDAY").NamesLastFirst);
        Assert.Null(Of(DayTypes.None, new(2026, 7, 2), "FAIR").Names);
        Assert.Null(Of(DayTypes.None, new(2026, 12, 24)).Names);
    }

    [Fact]
    public void Special_days_are_equal_by_their_days_in_order()
    {
        SpecialDays same = new(Named.Days);

        Assert.Equal(Named, same);
        Assert.Equal(Named.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(Named, SpecialDays.None);
        Assert.False(Named.Equals(null));
    }

    private static DayClass Of(DayTypes kinds, LocalDate date, params string[] names) => Calendar(kinds, names).Of(date, new((int)date.DayOfWeek - 1));

    private static SpecialCalendar Calendar(DayTypes kinds, params string[] names) => new(kinds, names.ToFrozenSet(), Named, BankHolidayEves.Usual);

    /// <summary>The full moon of spring by its epact, the age of the moon at New Year (Knuth, The Art of Computer Programming, 1.3.2, exercise 14).</summary>
    private static LocalDate FullMoonOfSpring(int year)
    {
        int golden = (year % 19) + 1;
        int century = (year / 100) + 1;
        int leapDaysLeftOut = (3 * century / 4) - 12;
        int moonMoved = (((8 * century) + 5) / 25) - 5;
        int epact = ((11 * golden) + 20 + moonMoved - leapDaysLeftOut) % 30;
        epact += epact == 24 || (epact == 25 && golden > 11) ? 1 : 0;
        int march = 44 - epact < 21 ? 74 - epact : 44 - epact;
        return new LocalDate(year, 3, 1).PlusDays(march - 1);
    }
}
