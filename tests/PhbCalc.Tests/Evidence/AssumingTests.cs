namespace PhbCalc.Tests;

/// <summary>Figures that nobody has published, and that say so wherever they go (spec 3, Published figures).</summary>
public sealed class AssumingTests
{
    private static readonly Source Gazette = new("a gazette", new(2026, 11, 21), "official");

    private static readonly DatedSeries<Money> Wage = new(
        "the wage",
        [
            new(Money.FromPounds(12.21m), new(2025, 4, 1), new(2026, 3, 31), Gazette) { Unit = "pounds an hour" },
            new(Money.FromPounds(12.71m), new(2026, 4, 1), new(2027, 3, 31), Gazette) { Unit = "pounds an hour" },
        ]);

    [Fact]
    public void The_last_figure_is_carried_on_and_marked()
    {
        Dated<Money> assumed = Wage.Assuming(wage => (wage * 1.03m).ToPenny(), new(2028, 3, 31), "the last value raised by 3%").On(new(2027, 4, 1));

        Assert.Equal((Money.FromPounds(13.09m), new LocalDate(2027, 4, 1), (LocalDate?)new LocalDate(2028, 3, 31)), (assumed.Value, assumed.ValidFrom, assumed.ValidTo));
        Assert.Equal((true, "pounds an hour"), (assumed.IsAssumed, assumed.Unit));
        Assert.Equal(new Source("the last value raised by 3%; the last value is from a gazette", new(2026, 11, 21), Source.Assumed), assumed.Source);
        Assert.Equal("ASSUMED: the last value raised by 3%; the last value is from a gazette (checked 2026-11-21)", assumed.Source!.ToString());
    }

    [Fact]
    public void What_is_published_stays_as_it_is()
    {
        DatedSeries<Money> assuming = Wage.Assuming(wage => wage * 2m, new(2028, 3, 31), "doubled");

        Assert.Equal(Wage.Figures, assuming.Figures.Take(2).ToValueList());
        Assert.False(assuming.On(new(2027, 3, 31)).IsAssumed);
        Assert.Equal((2, "the wage"), (Wage.Figures.Count, assuming.Name));
    }

    [Fact]
    public void Past_the_assumed_days_nothing_is_known_again() => Assert.Equal(
        "the wage, date: '2028-04-01' is a day without published figures for the wage; figures are known from 2025-04-01 to 2028-03-31; the last value is £25.42; add the figure for that day, or assume one",
        Assert.Throws<InvalidInputException>(() => Wage.Assuming(wage => wage * 2m, new(2028, 3, 31), "doubled").On(new(2028, 4, 1))).Report());

    [Fact]
    public void A_figure_that_holds_until_changed_or_long_enough_needs_no_assumption()
    {
        DatedSeries<int> open = new("percent", [new(3, new(2019, 4, 6))]);

        Assert.Equal(open, open.Assuming(value => value + 1, new(2100, 1, 1), "more"));
        Assert.Equal(Wage, Wage.Assuming(wage => wage, new(2027, 3, 31), "the same"));
    }

    [Fact]
    public void A_figure_without_a_source_is_assumed_on_its_basis_alone()
    {
        DatedSeries<int> bare = new("percent", [new(3, new(2019, 4, 6), new(2020, 4, 5))]);

        Assert.Equal(new Source("by guess", null, Source.Assumed), bare.Assuming(value => value, new(2021, 4, 5), "by guess").Figures[^1].Source);
    }

    [Fact]
    public void An_assumption_has_a_rule_and_a_basis()
    {
        Assert.Throws<ArgumentNullException>(() => Wage.Assuming(null!, new(2028, 3, 31), "doubled"));
        Assert.Throws<ArgumentException>(() => Wage.Assuming(wage => wage, new(2028, 3, 31), " "));
    }

    [Fact]
    public void A_gap_is_named_with_the_days_on_either_side()
    {
        DatedSeries<int> gap = new("tariff", [new(1, new(2014, 4, 1), new(2016, 3, 31)), new(2, new(2017, 4, 1), new(2018, 3, 31)), new(3, new(2019, 4, 1))]);

        Assert.Equal(
            "tariff, date: '2016-04-01' is a day without published figures for tariff; figures are known from 2014-04-01 on, but none between 2016-03-31 and 2017-04-01; the last value is 3; add the figure for that day, or assume one",
            Assert.Throws<InvalidInputException>(() => gap.On(new(2016, 4, 1))).Report());
        Assert.Contains("none between 2018-03-31 and 2019-04-01", Assert.Throws<InvalidInputException>(() => gap.On(new(2019, 3, 31))).Report(), StringComparison.Ordinal);
        Assert.DoesNotContain("none between", Assert.Throws<InvalidInputException>(() => gap.On(new(2014, 3, 31))).Report(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("official", "official", "official")]
    [InlineData("official", "one source", null)]
    [InlineData("assumed", "official", "assumed")]
    [InlineData("official", "assumed", "assumed")]
    public void A_figure_of_two_sources_is_assumed_if_either_is_and_as_old_as_the_older(string first, string second, string? confidence)
    {
        Source both = Source.Of(new("one", new(2026, 1, 1), first), new("two", new(2025, 1, 1), second))!;

        Assert.Equal(new Source("one; two", new(2025, 1, 1), confidence), both);
        Assert.Equal(new LocalDate(2025, 1, 1), Source.Of(new("two", new(2025, 1, 1), second), new("one", new(2026, 1, 1), first))!.CheckedOn);
    }

    [Fact]
    public void A_figure_of_one_source_has_that()
    {
        Assert.Equal(Gazette, Source.Of(Gazette, null));
        Assert.Equal(Gazette, Source.Of(null, Gazette));
        Assert.Equal(Gazette, Source.Of(Gazette, Gazette));
        Assert.Null(Source.Of(null, null));
    }
}
