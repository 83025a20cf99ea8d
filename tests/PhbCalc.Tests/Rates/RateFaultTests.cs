using PhbCalc.Rates;

namespace PhbCalc.Tests.Rates;

/// <summary>Each fault of a rate card, with its message and the position of its row.</summary>
public sealed class RateFaultTests
{
    private static readonly RateRow Sound = Build.Row("all", "Mon-Sun", "", 20m, from: Build.Date("2026-04-01"));

    [Fact]
    public void Blank_names()
    {
        Expect("0 card , service care, card: is blank; give it a value", Sound with { Card = "" });
        Expect("0 card agency, service  , service: is blank; give it a value", Sound with { Service = " " });
        Expect("0 card agency, service care, band: is blank; give it a value", Sound with { Band = "" });
    }

    [Theory]
    [InlineData("-0.01")]
    [InlineData("1000000000000")]
    [InlineData("1.0000001")]
    public void A_rate_out_of_range(string rate) => Expect(
        $"0 card agency, service care, rate: '{rate}' is out of range; write a number from 0 to under 1,000,000,000,000 with at most six decimals",
        Sound with { Rate = Money.Parse(rate) });

    [Theory]
    [InlineData("0")]
    [InlineData("999999999999.999999")]
    [InlineData("1.000000")]
    public void A_rate_at_the_ends_of_the_range_is_none(string rate) => Assert.Single(RateCards.From([Sound with { Rate = Money.Parse(rate) }]).Services);

    [Fact]
    public void Times_with_seconds()
    {
        Expect("0 card agency, service care, from_time: '06:00:30' is not a whole minute; write hours and minutes only", Sound with { From = new(6, 0, 30) });
        Expect("0 card agency, service care, to_time: '22:00:00.5' is not a whole minute; write hours and minutes only", Sound with { To = new(22, 0, 0, 500) });
    }

    [Theory]
    [InlineData(RateUnit.Hour)]
    [InlineData(RateUnit.Night)]
    [InlineData(RateUnit.Visit)]
    [InlineData(RateUnit.Day)]
    public void No_days(RateUnit unit) => Expect(
        "0 card agency, service care, days: is blank; write days such as Mon-Fri, Sat Sun or BankHoliday",
        Sound with { Days = DayTypes.None, Unit = unit });

    [Fact]
    public void A_rate_per_week_needs_no_days() => Assert.Single(RateCards.From([Sound with { Days = DayTypes.None, Unit = RateUnit.Week }]).Services);

    [Fact]
    public void A_gap_in_the_hours_of_a_day() => Expect(
        """
        0 card agency, service care, from_time: no band covers Monday 22:00-24:00 in the version from 2026-04-01; add a row for those hours: the windows of each day cover 00:00-24:00 once
        0 card agency, service care, from_time: no band covers Sunday 00:00-24:00 in the version from 2026-04-01; add a row for those hours: the windows of each day cover 00:00-24:00 once
        """,
        Row("day", "Mon", "06:00-22:00"),
        Row("day", "Mon", "00:00-06:00"),
        Row("day", "Tue-Sat", ""));

    [Fact]
    public void A_gap_in_the_hours_of_bank_holidays() => Expect(
        "0 card agency, service care, from_time: no band covers bank holiday 00:00-08:00 in the version from 2026-04-01; add a row for those hours: the windows of each day cover 00:00-24:00 once",
        Sound,
        Row("holiday", "BankHoliday", "08:00-24:00"));

    [Fact]
    public void Gaps_do_not_matter_to_what_is_priced_by_the_start() =>
        Assert.Single(RateCards.From([Build.Row("evening", "Mon", "20:00-23:00", 90m, RateUnit.Night)]).Services);

    [Fact]
    public void Windows_that_overlap() => Expect(
        """
        1 card agency, service care, from_time: band night overlaps another band on Sat Sun at 00:00 in the version from 2026-04-01; change the days or times of one of them: the windows of each day cover 00:00-24:00 once
        """,
        Sound,
        Row("night", "Sat Sun", "00:00-06:00"));

    [Fact]
    public void Windows_that_overlap_on_a_bank_holiday() => Expect(
        "2 card agency, service care, from_time: band late overlaps another band on bank holiday at 07:59 in the version from 2026-04-01; change the days or times of one of them: the windows of each day cover 00:00-24:00 once",
        Sound,
        Row("early", "BankHoliday", "00:00-08:00"),
        Row("late", "BankHoliday", "07:59-24:00"));

    [Fact]
    public void A_band_with_two_rates_in_one_version() => Expect(
        "1 card agency, service care, rate: '£21.00' is not the rate of the other rows of band all from 2026-04-01, £20.00; give all rows of the band the same rate, or name a second band",
        Row("all", "Mon-Fri", ""),
        Row("all", "Sat Sun", "") with { Rate = Money.FromPounds(21m) });

    [Fact]
    public void A_band_may_have_another_rate_in_another_version() =>
        Assert.Single(RateCards.From([Sound, Sound with { Rate = Money.FromPounds(21m), ValidFrom = new(2027, 4, 1) }]).Services);

    [Fact]
    public void A_unit_that_changes() => Expect(
        "1 card agency, service care, unit: 'night' is not the unit of the first row of the service, hour; keep to one unit, or name a second service",
        Sound,
        Sound with { Unit = RateUnit.Night, ValidFrom = new(2027, 4, 1) });

    [Fact]
    public void A_version_whose_rows_end_on_different_days() => Expect(
        """
        1 card agency, service care, valid_to: '2027-03-31' is not the valid_to of the other rows from 2026-04-01; give all rows of a version the same valid_to
        2 card agency, service care, valid_to: 'blank' is not the valid_to of the other rows from 2026-04-01; give all rows of a version the same valid_to
        """,
        Row("all", "Mon-Fri", "") with { ValidTo = new(2027, 3, 30) },
        Row("all", "Sat", "") with { ValidTo = new(2027, 3, 31) },
        Row("all", "Sun", ""));

    [Fact]
    public void A_version_that_ends_before_it_starts() => Expect(
        "0 card agency, service care, valid_to: '2026-03-31' is before valid_from 2026-04-01; write the last day the figure holds, or leave it blank",
        Sound with { ValidTo = new(2026, 3, 31) });

    [Theory]
    [InlineData("2027-04-01")]
    [InlineData("2030-01-01")]
    public void A_version_that_runs_into_the_next(string validTo) => Expect(
        $"0 card agency, service care, valid_to: '{validTo}' overlaps the version that starts on 2027-04-01; write 2027-03-31 or an earlier day, or leave it blank: a version lasts until the next one",
        Sound with { ValidTo = Build.Date(validTo) },
        Sound with { ValidFrom = new(2027, 4, 1) });

    [Fact]
    public void A_second_row_of_a_rate_per_week() => Expect(
        "1 card agency, service care, band: 'extra' is a second row of a rate per week; give each version one row: a week has one rate",
        Sound with { Unit = RateUnit.Week, Band = "live-in" },
        Sound with { Unit = RateUnit.Week, Band = "extra" });

    [Fact]
    public void More_bands_than_can_be_counted() => Expect(
        "0 card agency, service care, band: the service has more than 254 bands; name fewer bands: rows with the same rate can share one",
        [.. Enumerable.Range(0, 255).Select(i => Row($"band {i}", "Mon-Sun", $"{i / 60:00}:{i % 60:00}-{(i + 1) / 60:00}:{(i + 1) % 60:00}") with { Unit = RateUnit.Visit })]);

    [Fact]
    public void The_most_bands_are_254()
    {
        RateRow[] rows = [.. Enumerable.Range(0, 254).Select(i => Row($"band {i}", "Mon-Sun", i == 253 ? "04:13-00:00" : $"{i / 60:00}:{i % 60:00}-{(i + 1) / 60:00}:{(i + 1) % 60:00}"))];

        Assert.Equal(254, RateCards.From(rows).Services[0].BandNames.Count);
    }

    [Fact]
    public void All_faults_come_at_once_each_with_its_row() => Expect(
        """
        1 card agency, service care, rate: '-1' is out of range; write a number from 0 to under 1,000,000,000,000 with at most six decimals
        2 card , service care, card: is blank; give it a value
        2 card , service care, band: is blank; give it a value
        3 card agency, service other, from_time: no band covers Sunday 00:00-24:00 in the version from 2026-04-01; add a row for those hours: the windows of each day cover 00:00-24:00 once
        """,
        Sound,
        Sound with { Rate = Money.FromPounds(-1m) },
        Sound with { Card = "", Band = "" },
        Row("all", "Mon-Sat", "") with { Service = "other" });

    [Fact]
    public void No_rows_at_all_is_an_error_of_the_caller() => Assert.Throws<ArgumentNullException>(() => RateCards.From(null!));

    private static RateRow Row(string band, string days, string times) => Build.Row(band, days, times, 20m, from: Build.Date("2026-04-01"));

    private static void Expect(string faults, params RateRow[] rows) =>
        Assert.Equal(faults.ReplaceLineEndings("\n"), Build.Lines(Assert.Throws<InvalidInputException>(() => RateCards.From(rows)).Faults));
}
