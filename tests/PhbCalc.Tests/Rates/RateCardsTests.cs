using PhbCalc.Rates;

namespace PhbCalc.Tests.Rates;

/// <summary>Spec 2, Rate card and Bands: what rate cards hold.</summary>
public sealed class RateCardsTests
{
    private const int BankHoliday = 7;

    [Fact]
    public void Services_and_bands_come_in_the_order_in_which_rows_first_name_them()
    {
        RateCards rates = RateCards.From(
        [
            Build.Row("night", "Mon-Sun", "22:00-06:00", 25m, service: "b"),
            Build.Row("each", "Mon-Sun", "", 90m, RateUnit.Night, service: "a"),
            Build.Row("day", "Mon-Sun", "06:00-22:00", 20m, service: "b"),
        ]);

        Assert.Equal("b a", string.Join(' ', rates.Services.Select(service => service.Service)));
        Assert.Equal("night day", string.Join(' ', rates.Services[0].BandNames));
        Assert.Equal((RateUnit.Hour, RateUnit.Night), (rates.Services[0].Unit, rates.Services[1].Unit));
        Assert.Same(rates.Services[1], rates.Find(Build.Card, "a"));
        Assert.Null(rates.Find(Build.Card, "c"));
        Assert.Null(rates.Find("pa", "a"));
    }

    [Fact]
    public void No_row_is_no_service() => Assert.Empty(RateCards.From([]).Services);

    [Fact]
    public void A_window_that_wraps_holds_on_dates_of_its_own_days_only()
    {
        // Saturday's 22:00-06:00 is 00:00-06:00 and 22:00-24:00 of Saturdays; Sunday morning is Sunday's own.
        RateBands bands = Bands(
            Build.Row("sat night", "Sat", "22:00-06:00", 30m),
            Build.Row("sat day", "Sat", "06:00-22:00", 20m),
            Build.Row("other", "Sun-Fri", "", 10m));

        Assert.Equal(("sat night", "sat night", "sat day", "sat day", "sat night"), (At(bands, 5, 0), At(bands, 5, 359), At(bands, 5, 360), At(bands, 5, 1319), At(bands, 5, 1320)));
        Assert.Equal(("other", "other"), (At(bands, 6, 0), At(bands, 4, 1439)));

        string At(RateBands layout, int day, int minute) => NamesOf("sat night", "sat day", "other")[layout.At(day, minute)];
    }

    [Theory]
    [InlineData("00:00-24:00")]
    [InlineData("")]
    [InlineData("09:30-09:30")]
    public void A_window_with_equal_ends_is_the_whole_date(string times)
    {
        RateBands bands = Bands(Build.Row("all", "Mon-Sun", times, 20m));

        Assert.All(Enumerable.Range(0, 1440), minute => Assert.Equal(0, bands.At(3, minute)));
    }

    [Fact]
    public void A_version_has_bank_holidays_only_if_a_row_says_so()
    {
        RateRow[] plain = [Build.Row("all", "Mon-Sun", "", 20m)];
        RateBands without = Bands(plain);
        RateBands with = Bands([.. plain, Build.Row("holiday", "BankHoliday", "", 40m)]);

        Assert.False(without.HasBankHolidays);
        Assert.Equal(RateBands.NoBand, without.At(BankHoliday, 0));
        Assert.True(with.HasBankHolidays);
        Assert.Equal(1, with.At(BankHoliday, 0));
    }

    [Fact]
    public void A_version_lasts_until_the_day_before_the_next_unless_it_says_when_it_ends()
    {
        RateCards rates = RateCards.From(
        [
            Build.Row("all", "Mon-Sun", "", 22m, from: Build.Date("2026-04-01")),
            Build.Row("all", "Mon-Sun", "", 20m, from: Build.Date("2024-04-01"), to: Build.Date("2025-03-01")),
            Build.Row("all", "Mon-Sun", "", 21m, from: Build.Date("2025-04-01")),
        ]);

        Assert.Equal(
            "2024-04-01 to 2025-03-01, 2025-04-01 to 2026-03-31, 2026-04-01 to ",
            string.Join(", ", rates.Services[0].Versions.Select(version => $"{Iso.Text(version.ValidFrom)} to {(version.ValidTo is { } end ? Iso.Text(end) : string.Empty)}")));
        Assert.Equal(20m, rates.Services[0].Versions[0].Rows[0].Rate.Pounds);
    }

    [Fact]
    public void A_version_that_ends_the_day_before_the_next_leaves_no_gap_and_no_fault()
    {
        RateCards rates = RateCards.From(
        [
            Build.Row("all", "Mon-Sun", "", 20m, from: Build.Date("2024-04-01"), to: Build.Date("2025-03-31")),
            Build.Row("all", "Mon-Sun", "", 21m, from: Build.Date("2025-04-01")),
        ]);

        Assert.Equal(2, rates.Services[0].Versions.Count);
    }

    [Fact]
    public void Rows_of_one_band_may_be_many_at_one_rate()
    {
        RateBands bands = Bands(
            Build.Row("day", "Mon-Fri", "06:00-22:00", 20m),
            Build.Row("night", "Mon-Fri", "22:00-06:00", 25m),
            Build.Row("night", "Sat Sun", "", 25.00m));

        Assert.Equal([20m, 25m], bands.Rates.Select(rate => rate.Pounds));
    }

    [Fact]
    public void The_source_of_a_band_is_that_of_its_first_row_in_the_version()
    {
        Source source = new("a rate card");
        RateBands bands = Bands(Build.Row("all", "Mon-Fri", "", 20m) with { Source = source }, Build.Row("all", "Sat Sun", "", 20m));

        Assert.Equal(source, Assert.Single(bands.Sources));
    }

    [Fact]
    public void Cards_are_equal_by_their_rows()
    {
        Assert.Equal(Build.Flat(20m), Build.Flat(20m));
        Assert.Equal(Build.Flat(20m).GetHashCode(), Build.Flat(20m).GetHashCode());
        Assert.NotEqual(Build.Flat(20m), Build.Flat(21m));
    }

    [Theory]
    [InlineData(RateUnit.Hour, "hour")]
    [InlineData(RateUnit.Night, "night")]
    [InlineData(RateUnit.Visit, "visit")]
    [InlineData(RateUnit.Day, "day")]
    [InlineData(RateUnit.Week, "week")]
    public void Units_have_words(RateUnit unit, string word) => Assert.Equal(word, unit.Word());

    private static RateBands Bands(params RateRow[] rows) => RateCards.From(rows).Services[0].Bands(0);

    private static string[] NamesOf(params string[] names) => names;
}
