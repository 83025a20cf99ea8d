using FsCheck;
using FsCheck.Fluent;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests;

/// <summary>Spec 2, Week pattern.</summary>
public sealed class WeekPatternTests
{
    private static readonly Gen<(int Cycle, int[] Weeks)> Patterns =
        from cycle in Gen.OneOf(Gen.Choose(1, 6), Gen.Choose(1, WeekPattern.LongestCycle))
        from weeks in Gen.Choose(1, cycle).NonEmptyListOf()
        select (cycle, weeks.ToArray());

    [Theory]
    [InlineData("every", "every")]
    [InlineData("", "every")]
    [InlineData("  ", "every")]
    [InlineData("EVERY", "every")]
    [InlineData("1 of 2", "1 of 2")]
    [InlineData("1/2", "1 of 2")]
    [InlineData("1,3 of 4", "1,3 of 4")]
    [InlineData("3, 1 of 4", "1,3 of 4")]
    [InlineData("2 OF 2", "2 of 2")]
    [InlineData("1,3/4", "1,3 of 4")]
    [InlineData("1,2 of 2", "every")]
    [InlineData("1 of 1", "every")]
    [InlineData("53 of 53", "53 of 53")]
    public void Text_is_read_and_written(string text, string written)
    {
        Assert.True(WeekPattern.TryParse(text, out WeekPattern pattern));
        Assert.Equal(written, pattern.ToString());
    }

    [Theory]
    [InlineData("0 of 2")]
    [InlineData("3 of 2")]
    [InlineData("1 of 0")]
    [InlineData("1 of 54")]
    [InlineData("-1 of 2")]
    [InlineData("of 2")]
    [InlineData("1 of")]
    [InlineData("/2")]
    [InlineData("1/")]
    [InlineData("1")]
    [InlineData("1 3 of 4")]
    [InlineData("1,,3 of 4")]
    [InlineData("1-3 of 4")]
    [InlineData("1 of 2 of 4")]
    [InlineData("1/2/4")]
    [InlineData("01-Feb")]
    [InlineData("every 2")]
    [InlineData("odd")]
    [InlineData("1.5 of 2")]
    public void Text_that_is_no_pattern_is_refused(string text)
    {
        Assert.False(WeekPattern.TryParse(text, out WeekPattern pattern));
        Assert.Equal(WeekPattern.Every, pattern);
    }

    [Fact]
    public void A_pattern_that_is_none_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => WeekPattern.Of(0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => WeekPattern.Of(54, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => WeekPattern.Of(2, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => WeekPattern.Of(2, 3));
        Assert.Equal("Name at least one week of the cycle. (Parameter 'weeks')", Assert.Throws<ArgumentException>(() => WeekPattern.Of(2)).Message);
    }

    [Theory]
    [InlineData("every", 1, 1)]
    [InlineData("1 of 2", 1, 2)]
    [InlineData("1,3 of 4", 1, 2)]
    [InlineData("1,2 of 3", 2, 3)]
    [InlineData("7 of 53", 1, 53)]
    public void The_share_is_the_weeks_over_the_cycle(string text, long numerator, long denominator)
    {
        Assert.True(WeekPattern.TryParse(text, out WeekPattern pattern));
        Assert.Equal(new Ratio(numerator, denominator), pattern.Share);
    }

    [Law]
    public Property The_cycle_repeats_before_and_after_its_first_week() => Law.Of(Patterns, given =>
    {
        WeekPattern pattern = WeekPattern.Of(given.Cycle, given.Weeks);
        for (int week = 0; week < given.Cycle; week++)
        {
            bool isIn = given.Weeks.Contains(week + 1);
            Assert.Equal(isIn, Includes(pattern, week));
            Assert.Equal(isIn, Includes(pattern, week + (3 * given.Cycle)));
            Assert.Equal(isIn, Includes(pattern, week - (2 * given.Cycle)));
        }
    });

    [Law]
    public Property What_is_written_is_read_back_the_same() => Law.Of(Patterns, given =>
    {
        WeekPattern pattern = WeekPattern.Of(given.Cycle, given.Weeks);
        Assert.True(WeekPattern.TryParse(pattern.ToString(), out WeekPattern read));
        Assert.Equal(pattern, read);
        Assert.Equal(pattern.GetHashCode(), read.GetHashCode());
        Assert.Equal(given.Weeks.Distinct().Count() == given.Cycle, pattern.IsEvery);
    });

    [Fact]
    public void Patterns_are_equal_by_weeks_and_cycle()
    {
        WeekPattern pattern = WeekPattern.Of(4, 1, 3);

        Assert.True(pattern == WeekPattern.Of(4, 3, 1) && pattern.Equals((object)WeekPattern.Of(4, 1, 3)));
        Assert.True(pattern != WeekPattern.Of(2, 1) && !pattern.Equals((object)"1,3 of 4"));
        Assert.Equal(WeekPattern.Every, default);
    }

    [Fact]
    public void A_pattern_is_counted_from_the_week_of_a_date_unless_it_is_every_week()
    {
        WeekPattern counted = WeekPattern.Of(2, 1).CountedFromWeekOf(new(2026, 4, 8));

        Assert.Equal("1 of 2 from 2026-04-08", counted.ToString());
        Assert.Equal(new LocalDate(2026, 4, 8), counted.CountedFrom);
        Assert.NotEqual(WeekPattern.Of(2, 1), counted);
        Assert.Equal(WeekPattern.Every, WeekPattern.Every.CountedFromWeekOf(new(2026, 4, 8)));
        Assert.Throws<ArgumentOutOfRangeException>(() => WeekPattern.Of(2, 1).CountedFromWeekOf(new(1900, 1, 1)));
    }

    private static bool Includes(WeekPattern pattern, int week) => pattern.Includes(pattern.WeekOfCycle(week));
}
