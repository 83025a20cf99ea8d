using System.Globalization;
using PhbCalc.Data;
using PhbCalc.Rates;

namespace PhbCalc.Tests.Rates.Pay;

/// <summary>Agenda for Change pay (spec 3, Personal assistant): annual / (37.5 x 365/7), to the penny; entry and top of a band.</summary>
public sealed class AgendaForChangePayTests
{
    private static AgendaForChangePay Pay => PublishedFigures.Bundled.AgendaForChangePay;

    [Theory]
    [InlineData(24_465, "12.51")]
    [InlineData(24_937, "12.75")]
    [InlineData(0, "0.00")]
    public void An_hourly_rate_is_the_annual_one_over_the_hours_of_a_year(int annual, string hourly) =>
        Assert.Equal(Money.Parse(hourly), new AgendaForChangePoint("2", "entry", Money.FromPounds(annual), 37.5m).HourlyPay);

    [Fact]
    public void Half_a_penny_goes_up()
    {
        // 7 hours a week are 365 hours a year.
        AgendaForChangePoint point = new("1", "only", Money.FromPounds(4565.60m + 4.565m), 7m);

        Assert.Equal(Money.FromPounds(12.52m), point.HourlyPay); // 4,570.165 / 365 = 12.521
        Assert.Equal(Money.FromPounds(12.52m), (point with { AnnualPay = Money.FromPounds(4567.975m) }).HourlyPay); // / 365 = 12.515
        Assert.Equal(Money.FromPounds(12.51m), (point with { AnnualPay = Money.FromPounds(4567.97m) }).HourlyPay); // / 365 = 12.51499
    }

    [Theory]
    [InlineData("3", "entry", "2025-04-01", 24_937)]
    [InlineData("3", "top", "2025-04-01", 26_598)]
    [InlineData("3", "top (2+ years)", "2026-03-31", 26_598)]
    [InlineData("3", "entry", "2026-04-01", 25_760)]
    [InlineData("3", "entry", "2014-04-01", 16_271)] // spine point 6
    [InlineData("3", "top", "2014-04-01", 19_268)] // spine point 12
    [InlineData("2", "entry", "2018-04-01", 17_460)] // five steps have it
    [InlineData("2", "top", "2018-04-01", 18_702)]
    [InlineData("6", "entry", "2020-04-01", 31_365)] // published as "band minimum"
    public void Entry_and_top_are_the_lowest_and_highest_of_the_band_in_the_pay_year(string band, string step, string day, int annual) =>
        Assert.Equal(Money.FromPounds(annual), Pay.Of(band, step).On(Build.Date(day)).Value.AnnualPay);

    [Fact]
    public void The_points_of_a_band_may_come_in_any_order()
    {
        AgendaForChangePay pay = new(
        [
            new(new("3", "second", Money.FromPounds(21_000m), 37.5m), new(2020, 4, 1), new(2021, 3, 31)),
            new(new("3", "third", Money.FromPounds(22_000m), 37.5m), new(2020, 4, 1), new(2021, 3, 31)),
            new(new("3", "first", Money.FromPounds(20_000m), 37.5m), new(2020, 4, 1), new(2021, 3, 31)),
            new(new("3", "first", Money.FromPounds(19_000m), 37.5m), new(2019, 4, 1), new(2020, 3, 31)),
        ]);

        Assert.Equal(
            "first first third",
            string.Join(' ', pay.Of("3", "entry").On(new(2019, 4, 1)).Value.Step, pay.Of("3", "entry").On(new(2020, 4, 1)).Value.Step, pay.Of("3", "top").On(new(2020, 4, 1)).Value.Step));
    }

    [Fact]
    public void A_pay_year_that_is_not_published_is_a_gap()
    {
        Assert.Null(Pay.Of("3", "entry").Find(new(2016, 4, 1)));
        Assert.Equal(
            "Agenda for Change pay of band 3, step entry, date: '2016-04-01' is a day without published figures for Agenda for Change pay of band 3, step entry; "
            + "figures are known from 2014-04-01 to 2027-03-31, but none between 2016-03-31 and 2017-04-01; the last value is £25,760.00 a year (band 3, entry); add the figure for that day, or assume one",
            Assert.Throws<InvalidInputException>(() => Pay.Of("3", "entry").On(new(2016, 4, 1))).Report());
    }

    [Theory]
    [InlineData("33", "entry", "band: '33' is not a pay band with published figures; did you mean '3'? allowed: 2, 3, 4, 5, 6")]
    [InlineData("band three", "entry", "band: 'band three' is not a pay band with published figures; allowed: 2, 3, 4, 5, 6")]
    [InlineData("3", "entri", "step: 'entri' is not a step of Agenda for Change band 3; did you mean 'entry'? allowed: entry, top, ")]
    [InlineData("3", "tpo", "step: 'tpo' is not a step of Agenda for Change band 3; did you mean 'top'? allowed: top, ")]
    [InlineData("3", "senior", "step: 'senior' is not a step of Agenda for Change band 3; allowed: entry, top, ")]
    public void An_unknown_band_or_step_is_answered_with_the_nearest(string band, string step, string message) =>
        Assert.StartsWith(message, Assert.Throws<InvalidInputException>(() => Pay.Of(band, step)).Report(), StringComparison.Ordinal);

    [Fact]
    public void Points_that_overlap_are_refused()
    {
        AgendaForChangePoint point = new("3", "entry", Money.FromPounds(20_000m), 37.5m);
        Dated<AgendaForChangePoint> first = new(point, new(2020, 4, 1), new(2021, 3, 31));

        Assert.StartsWith(
            "Agenda for Change pay of band 3, step entry, valid_to: '2021-03-31' overlaps the version that starts on 2021-03-31; write 2021-03-30 or an earlier day",
            Assert.Throws<InvalidInputException>(() => new AgendaForChangePay([first, first with { ValidFrom = new(2021, 3, 31), ValidTo = null }])).Report(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Points_without_pay_or_hours_that_can_be_are_refused_all_at_once()
    {
        Dated<AgendaForChangePoint> Point(string band, decimal pounds, decimal hours) => new(new(band, "entry", Money.FromPounds(pounds), hours), new(2020, 4, 1));

        InvalidInputException exception = Assert.Throws<InvalidInputException>(() => new AgendaForChangePay(
            [Point("2", 20_000m, 0m), Point("3", -1m, 37.5m), Point("4", 20_000m, 168m), Point("5", 20_000m, 168.5m), Point("6", 1_000_000_000m, -1m)]));

        Assert.Equal(
            ["2 hours_per_week 0", "3 annual_gbp 1", "5 hours_per_week 3", "6 annual_gbp 4", "6 hours_per_week 4"],
            exception.Faults.Select(fault => string.Create(CultureInfo.InvariantCulture, $"{fault.Subject!.Split(' ', ',')[4]} {fault.Field} {fault.Position}")));
        Assert.Equal(
            "Agenda for Change band 2, step entry, hours_per_week: '0' is not the hours of a week's full-time work; write more than 0 and at most 168, such as 37.5",
            exception.Faults[0].ToString());
    }

    [Fact]
    public void Equal_points_in_the_same_order_are_equal_scales()
    {
        Assert.Equal(new AgendaForChangePay(Pay.Points), Pay);
        Assert.Equal(new AgendaForChangePay(Pay.Points).GetHashCode(), Pay.GetHashCode());
        Assert.NotEqual(new AgendaForChangePay([Pay.Points[0]]), Pay);
        Assert.Equal("2 3 4 5 6", string.Join(' ', Pay.Bands));
    }

    [Theory]
    [InlineData("3", "2019-04-01", "'top' is not known for Agenda for Change band 3 on 2019-04-01: the steps from 6 years of service on are missing")]
    [InlineData("4", "2017-10-01", "'top' is not known for Agenda for Change band 4 on 2017-10-01: the points above spine point 12, up to 17, are missing")]
    public void The_top_of_a_scale_that_is_not_held_whole_is_refused_with_what_is_missing(string band, string day, string message)
    {
        LocalDate on = NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value;
        PaPricing pricing = new(
            PublishedFigures.Bundled.MinimumWages, PublishedFigures.Bundled.AgendaForChangePay, PublishedFigures.Bundled.UnsocialHours, new() { Band = band, PayStep = "top" });

        Assert.Contains(message, Assert.Throws<InvalidInputException>(() => pricing.Price(on)).Report(), StringComparison.Ordinal);
        Assert.Null(PublishedFigures.Bundled.AgendaForChangePay.Of(band, "top").Find(on));
        Assert.NotNull(PublishedFigures.Bundled.AgendaForChangePay.Of(band, "entry").Find(on));
    }

    [Fact]
    public void Every_other_pay_year_of_every_band_has_its_top()
    {
        AgendaForChangePay pay = PublishedFigures.Bundled.AgendaForChangePay;
        Assert.Equal(
            ["3 2019-04-01", "4 2017-04-01"],
            pay.Points.Select(point => (point.Value.Band, point.ValidFrom)).Distinct()
                .Where(year => pay.Of(year.Band, "top").Find(year.ValidFrom) is null)
                .Select(year => $"{year.Band} {Iso.Text(year.ValidFrom)}").Order(StringComparer.Ordinal));
    }
}
