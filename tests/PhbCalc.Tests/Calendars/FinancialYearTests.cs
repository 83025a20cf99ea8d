using FsCheck.Fluent;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests;

public sealed class FinancialYearTests
{
    [Theory]
    [InlineData(2026, "2026/27", "2026-04-01", "2027-03-31", 365)]
    [InlineData(2023, "2023/24", "2023-04-01", "2024-03-31", 366)]
    [InlineData(1999, "1999/00", "1999-04-01", "2000-03-31", 366)]
    [InlineData(2099, "2099/00", "2099-04-01", "2100-03-31", 365)]
    public void It_runs_from_1_April_to_31_March(int startYear, string text, string start, string end, int days)
    {
        FinancialYear year = new(startYear);

        Assert.Equal(text, year.ToString());
        Assert.Equal((start, end), (Iso.Text(year.Start), Iso.Text(year.End)));
        Assert.Equal(new DateInterval(year.Start, year.End), year.Days);
        Assert.Equal(days, year.Length);
        Assert.Equal(startYear, year.StartYear);
    }

    [Theory]
    [InlineData(2026, 3, 31, 2025)]
    [InlineData(2026, 4, 1, 2026)]
    [InlineData(2026, 12, 31, 2026)]
    [InlineData(2027, 1, 1, 2026)]
    [InlineData(1948, 4, 1, 1948)]
    [InlineData(2200, 3, 31, 2199)]
    public void A_day_belongs_to_one_year(int year, int month, int day, int startYear) =>
        Assert.Equal(new FinancialYear(startYear), FinancialYear.Containing(new LocalDate(year, month, day)));

    [Theory]
    [InlineData("2026/27", 2026)]
    [InlineData("1999/00", 1999)]
    [InlineData("1948/49", 1948)]
    [InlineData("2199/00", 2199)]
    public void Its_text_can_be_read(string text, int start)
    {
        Assert.True(FinancialYear.TryParse(text, out FinancialYear year));
        Assert.Equal(new FinancialYear(start), year);
        Assert.Equal(text, year.ToString());
    }

    [Theory]
    [InlineData("2026/28")]
    [InlineData("2026-27")]
    [InlineData("2026")]
    [InlineData("1947/48")]
    [InlineData("2200/01")]
    [InlineData("")]
    public void Other_text_is_no_financial_year(string text)
    {
        Assert.False(FinancialYear.TryParse(text, out FinancialYear year));
        Assert.Equal(default, year);
    }

    [Law]
    public Property Every_day_lies_in_the_year_that_contains_it() =>
        Law.Of(Numbers.Dates.Where(day => day >= new LocalDate(1948, 4, 1)), day => Assert.True(FinancialYear.Containing(day).Days.Contains(day)));

    [Theory]
    [InlineData(1947)]
    [InlineData(2200)]
    public void Years_without_an_NHS_or_too_far_off_are_refused(int startYear) => Assert.Throws<ArgumentOutOfRangeException>(() => new FinancialYear(startYear));

    [Fact]
    public void Days_before_the_first_year_or_after_the_last_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => FinancialYear.Containing(new LocalDate(1948, 3, 31)));
        Assert.Throws<ArgumentOutOfRangeException>(() => FinancialYear.Containing(new LocalDate(2200, 4, 1)));
    }

    [Fact]
    public void Years_compare_by_when_they_start()
    {
        (FinancialYear earlier, FinancialYear later) = (new(2025), new(2026));

        Assert.True(earlier < later && earlier <= later && later > earlier && later >= earlier && earlier != later);
        Assert.True(earlier == new FinancialYear(2025) && earlier.Equals((object)new FinancialYear(2025)) && !earlier.Equals((object)2025));
        Assert.Equal(earlier.GetHashCode(), new FinancialYear(2025).GetHashCode());
        Assert.Equal(-1, earlier.CompareTo(later));
        Assert.Equal(2000, default(FinancialYear).StartYear);
    }
}
