using PhbCalc.Reports.Charts;

namespace PhbCalc.Reports.Tests.Charts;

public sealed class ChartTests
{
    private static readonly ChartSeries One = new("one", [1m]);

    [Fact]
    public void Without_categories_it_is_refused() => Assert.Throws<ArgumentException>(() => new Chart("a", "A", "A.", "Year", [], new ChartSeries("none", [])));

    [Fact]
    public void Without_series_it_is_refused() => Assert.Throws<ArgumentException>(() => new Chart("a", "A", "A.", "Year", ["2026/27"]));

    [Fact]
    public void More_series_than_look_different_are_refused() =>
        Assert.Throws<ArgumentException>(() => new Chart("a", "A", "A.", "Year", ["2026/27"], [.. Enumerable.Repeat(One, 7)]));

    [Fact]
    public void Two_series_of_one_look_are_refused() =>
        Assert.Throws<ArgumentException>(() => new Chart("a", "A", "A.", "Year", ["2026/27"], One, new ChartSeries("two", [2m]) { LookNumber = 0 }));

    [Fact]
    public void A_series_keeps_its_look_wherever_it_stands() =>
        Assert.Equal(Look.All[3], new Chart("a", "A", "A.", "Year", ["2026/27"], One with { LookNumber = 3 }).LookOf(0));

    [Fact]
    public void A_series_without_a_value_for_each_category_is_refused() =>
        Assert.Throws<ArgumentException>(() => new Chart("a", "A", "A.", "Year", ["2026/27", "2027/28"], One));
}
