namespace PhbCalc.Tests;

public sealed class DatedSeriesTests
{
    private static readonly Source Gazette = new("a gazette", new(2026, 11, 21), "official");

    private static readonly DatedSeries<decimal> Wage = new(
        "National Living Wage",
        [
            new(11.44m, new(2024, 4, 1), new(2025, 3, 31), Gazette),
            new(12.21m, new(2025, 4, 1), null, Gazette),
            new(12.71m, new(2026, 4, 1), new(2027, 3, 31), Gazette),
        ]);

    [Theory]
    [InlineData("2024-04-01", "11.44")]
    [InlineData("2025-03-31", "11.44")]
    [InlineData("2025-04-01", "12.21")]
    [InlineData("2026-03-31", "12.21")]
    [InlineData("2026-04-01", "12.71")]
    [InlineData("2027-03-31", "12.71")]
    public void The_figure_that_holds_on_a_day_is_found(string day, string value)
    {
        Assert.Equal(Money.Parse(value).Pounds, Wage.On(Build.Date(day)).Value);
        Assert.Equal(Wage.On(Build.Date(day)), Wage.Find(Build.Date(day)));
    }

    [Theory]
    [InlineData("2024-03-31")]
    [InlineData("2027-04-01")]
    public void A_day_outside_what_is_published_is_refused_with_what_is_known_never_given_the_nearest_figure(string day)
    {
        Assert.Null(Wage.Find(Build.Date(day)));
        Fault fault = Assert.Single(Assert.Throws<InvalidInputException>(() => Wage.On(Build.Date(day))).Faults);

        Assert.Equal(
            $"National Living Wage, date: '{day}' is a day without published figures for National Living Wage; "
            + "figures are known from 2024-04-01 to 2027-03-31; the last value is 12.71; add the figure for that day, or assume one",
            fault.ToString());
    }

    [Fact]
    public void A_series_without_an_end_says_so_where_a_day_before_it_is_asked()
    {
        DatedSeries<Money> rate = new("day rate", [new(Money.FromPounds(310m), new(2026, 4, 1))]);

        Assert.Equal(
            "day rate, date: '2026-03-31' is a day without published figures for day rate; "
            + "figures are known from 2026-04-01 on; the last value is £310.00; add the figure for that day, or assume one",
            Assert.Throws<InvalidInputException>(() => rate.On(new(2026, 3, 31))).Report());
    }

    [Fact]
    public void A_gap_between_figures_is_a_day_on_which_nothing_is_published()
    {
        DatedSeries<string> series = new("tariff", [new("old", new(2020, 1, 1), new(2020, 6, 30)), new("new", new(2021, 1, 1))]);

        Assert.Null(series.Find(new(2020, 7, 1)));
        Assert.Null(series.Find(new(2020, 12, 31)));
        Assert.Equal("new", series.On(new(2021, 1, 1)).Value);
    }

    [Fact]
    public void A_series_reports_the_first_day_that_it_does_not_know_once()
    {
        List<Fault> faults = [];

        Assert.Equal(11.44m, Wage.Find(new(2024, 4, 1), faults, "/from")?.Value);
        Assert.Empty(faults);
        Assert.Null(Wage.Find(new(2024, 3, 31), faults, "/from"));
        Assert.Null(Wage.Find(new(2027, 4, 1), faults, "/to"));
        Assert.Equal(("2024-03-31", "/from"), (Assert.Single(faults).Value, faults[0].Path));
        Assert.Null(new DatedSeries<int>("another", [new(1, new(2030, 1, 1))]).Find(new(2024, 3, 31), faults, "/from"));
        Assert.Equal(2, faults.Count);
    }

    [Fact]
    public void Figures_that_do_not_follow_each_other_are_refused_all_at_once()
    {
        ValueList<Fault> faults = Assert.Throws<InvalidInputException>(() => new DatedSeries<int>(
            "rate",
            [
                new(1, new(2020, 4, 1), new(2020, 3, 1)),
                new(2, new(2021, 4, 1), new(2022, 4, 1)),
                new(3, new(2022, 4, 1)),
                new(4, new(2022, 4, 1)),
                new(5, new(2019, 4, 1)),
            ])).Faults;

        Assert.Equal(
            """
            0 rate, valid_to: '2020-03-01' is before valid_from 2020-04-01; write the last day the figure holds, or leave it blank
            1 rate, valid_to: '2022-04-01' overlaps the version that starts on 2022-04-01; write 2022-03-31 or an earlier day, or leave it blank: a version lasts until the next one
            3 rate, valid_from: '2022-04-01' does not come after the figure before it; put the figures in date order, one for each start date
            4 rate, valid_from: '2019-04-01' does not come after the figure before it; put the figures in date order, one for each start date
            """,
            Build.Lines(faults));
    }

    [Fact]
    public void An_empty_series_is_refused() =>
        Assert.Equal("rate, value: has no figure at all; give at least one dated figure", Assert.Throws<InvalidInputException>(() => new DatedSeries<int>("rate", [])).Report());

    [Fact]
    public void A_series_has_a_name() => Assert.Throws<ArgumentException>(() => new DatedSeries<int>(" ", [new(1, new(2020, 1, 1))]));

    [Fact]
    public void A_source_says_what_it_is_and_when_it_was_checked()
    {
        Assert.Equal("a gazette (checked 2026-11-21)", Gazette.ToString());
        Assert.Equal("a gazette", new Source("a gazette").ToString());
    }
}
