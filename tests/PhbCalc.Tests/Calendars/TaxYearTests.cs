namespace PhbCalc.Tests;

public sealed class TaxYearTests
{
    [Fact]
    public void A_tax_year_runs_from_6_April_to_5_April()
    {
        TaxYear year = new(2026);

        Assert.Equal((2026, new LocalDate(2026, 4, 6), new LocalDate(2027, 4, 5)), (year.StartYear, year.Start, year.End));
        Assert.Equal("2026/27", year.ToString());
        Assert.Equal("1999/00", new TaxYear(1999).ToString());
        Assert.Equal(new TaxYear(2000), default);
    }

    [Theory]
    [InlineData("2026-04-05", 2025)]
    [InlineData("2026-04-06", 2026)]
    [InlineData("2026-12-31", 2026)]
    [InlineData("2027-01-01", 2026)]
    [InlineData("2027-04-05", 2026)]
    [InlineData("2024-02-29", 2023)]
    [InlineData("1948-04-06", 1948)]
    [InlineData("2200-04-05", 2199)]
    public void A_day_lies_in_one_tax_year(string day, int startYear) => Assert.Equal(new TaxYear(startYear), TaxYear.Containing(Build.Date(day)));

    [Fact]
    public void Every_day_lies_between_the_ends_of_its_tax_year()
    {
        for (LocalDate day = new(2019, 1, 1); day < new LocalDate(2029, 1, 1); day = day.PlusDays(1))
        {
            TaxYear year = TaxYear.Containing(day);
            Assert.InRange(day, year.Start, year.End);
        }
    }

    [Fact]
    public void Years_outside_what_can_be_reckoned_with_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new TaxYear(1947));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TaxYear(2200));
        Assert.Throws<ArgumentOutOfRangeException>(() => TaxYear.Containing(new(1948, 4, 5)));
        Assert.Throws<ArgumentOutOfRangeException>(() => TaxYear.Containing(new(2200, 4, 6)));
    }

    [Theory]
    [InlineData("2026/27", 2026)]
    [InlineData("1999/00", 1999)]
    public void Text_as_the_year_is_written_is_read(string text, int startYear)
    {
        Assert.True(TaxYear.TryParse(text, out TaxYear year));
        Assert.Equal(new TaxYear(startYear), year);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026")]
    [InlineData("2026/28")]
    [InlineData("2026-27")]
    [InlineData("2026/2027")]
    [InlineData(" 2026/27")]
    [InlineData("1947/48")]
    [InlineData("2200/01")]
    [InlineData("٢٠٢٦/27")]
    public void Other_text_is_no_tax_year(string text)
    {
        Assert.False(TaxYear.TryParse(text, out TaxYear year));
        Assert.Equal(default, year);
    }
}
