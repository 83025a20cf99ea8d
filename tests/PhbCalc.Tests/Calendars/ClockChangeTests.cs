using PhbCalc.Tests.Oracles;

namespace PhbCalc.Tests;

/// <summary>Spec 2, Time: the clock rule for London.</summary>
public sealed class ClockChangeTests
{
    private static readonly DateInterval Year2026 = new(new(2026, 1, 1), new(2026, 12, 31));

    [Fact]
    public void The_clock_skips_an_hour_in_March_and_shows_one_twice_in_October() =>
        Assert.Equal(
            [new(new(2026, 3, 29), 60, 120, IsRepeated: false), new(new(2026, 10, 25), 60, 120, IsRepeated: true)],
            ClockChange.During(Year2026));

    [Theory]
    [InlineData("2026-03-29", 59, 1)]
    [InlineData("2026-03-29", 60, 0)]
    [InlineData("2026-03-29", 119, 0)]
    [InlineData("2026-03-29", 120, 1)]
    [InlineData("2026-10-25", 59, 1)]
    [InlineData("2026-10-25", 60, 2)]
    [InlineData("2026-10-25", 119, 2)]
    [InlineData("2026-10-25", 120, 1)]
    public void A_minute_counts_as_often_as_the_clock_shows_it(string date, int minute, int times)
    {
        LocalDate day = Build.Date(date);
        ClockChange change = Assert.Single(ClockChange.During(new(day, day)));

        Assert.Equal(times, change.TimesShown(minute));
    }

    [Theory]
    [InlineData("2026-03-30", "2026-10-24")]
    [InlineData("2026-10-26", "2027-03-27")]
    [InlineData("2026-03-28", "2026-03-28")]
    public void Between_the_changes_there_is_none(string from, string to) => Assert.Empty(ClockChange.During(new(Build.Date(from), Build.Date(to))));

    [Fact]
    public void Every_minute_of_a_century_counts_as_often_as_the_zone_says()
    {
        Dictionary<LocalDate, ClockChange> changes = ClockChange.During(new(new(1948, 1, 1), new(2060, 12, 31))).ToDictionary(change => change.Date);
        foreach ((LocalDate date, ClockChange change) in changes)
        {
            for (int minute = 0; minute < 1440; minute++)
            {
                Assert.Equal(LondonClock.TimesShown(date, minute), change.TimesShown(minute));
            }
        }

        // Two a year, but for the years of British Standard Time (from 1968-10-27, when the clocks stayed put, to 1971-10-31).
        Assert.Equal(2, changes.Keys.Count(date => date.Year == 1980));
        Assert.Equal(0, changes.Keys.Count(date => date.Year == 1970));
        Assert.Equal(2, changes.Keys.Count(date => date.Year == 2040));
    }

    [Fact]
    public void Published_shifts_over_clock_changes_have_their_published_hours()
    {
        Assert.Equal(4, Published.ClockChangeShifts.Count);
        Assert.All(Published.ClockChangeShifts, shift =>
        {
            Dictionary<LocalDate, ClockChange> changes = ClockChange.During(new(shift.Start.Date, shift.End.Date)).ToDictionary(change => change.Date);
            int minutes = 0;
            int clockFace = 0;
            for (LocalDateTime time = shift.Start; time < shift.End; time = time.PlusMinutes(1))
            {
                clockFace++;
                minutes += changes.GetValueOrDefault(time.Date)?.TimesShown((time.Hour * 60) + time.Minute) ?? 1;
            }

            Assert.Equal((shift.ClockFaceHours * 60, shift.ElapsedHours * 60), (clockFace, minutes));
        });
    }
}
