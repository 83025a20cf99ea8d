using System.Globalization;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using PhbCalc.Reports.Charts;
using PhbCalc.Reports.Html;
using PhbCalc.TestSupport;

namespace PhbCalc.Reports.Tests.Charts;

public sealed class ChartFigureTests
{
    private static Gen<ChartSeries> SomeSeries(int count) =>
        from values in Gen.ListOf(Gen.Choose(-500, 1_000), count)
        select new ChartSeries("series", [.. values.Select(value => (decimal)value)]);

    [Fact]
    public void Bars_side_by_side() => Snapshot.Matches(ChartFigure.Of(SomeCharts.Years()).ToString());

    [Fact]
    public void Bars_in_a_stack() => Snapshot.Matches(ChartFigure.Of(SomeCharts.Years(ChartKind.StackedBars)).ToString());

    [Fact]
    public void Lines_from_value_to_value() => Snapshot.Matches(ChartFigure.Of(SomeCharts.Years(ChartKind.Lines)).ToString());

    [Fact]
    public void Steps_over_each_category() => Snapshot.Matches(ChartFigure.Of(SomeCharts.Years(ChartKind.Steps)).ToString());

    [Fact]
    public void Somebody_who_cannot_see_it_can_read_it() => Assert.All(
        Enum.GetValues<ChartKind>(), kind => Assert.Empty(Accessibility.Faults(ReportPage.Of("Title", ChartFigure.Of(SomeCharts.Years(kind))))));

    [Fact]
    public void It_is_the_same_in_every_culture() => Assert.All(Enum.GetValues<ChartKind>(), kind =>
        Assert.Single(Cultures.Names.Select(culture => Cultures.In(culture, () => ChartFigure.Of(SomeCharts.Years(kind)).ToString())).Distinct(StringComparer.Ordinal)));

    [Law]
    public Property The_bars_of_a_stack_stand_on_each_other_and_are_as_high_as_their_values() => Law.Of(
        from periods in Gen.Choose(1, 8)
        from series in Gen.ListOf(SomeSeries(periods), 3)
        select SomeCharts.Of(ChartKind.StackedBars, [.. series]),
        chart =>
        {
            Plot plot = new(chart);
            decimal aPound = plot.Down(0m) - plot.Down(1m);
            for (int period = 0; period < chart.Categories.Count; period++)
            {
                var bars = Bars(chart).Skip(period * 3).Take(3).ToList();
                var values = chart.Series.Select(series => series.Values[period]).ToList();

                Assert.All(bars.Zip(values), bar => Assert.InRange(bar.First.Height - (Math.Abs(bar.Second) * aPound), -0.011m, 0.011m));
                Assert.InRange(bars.Min(bar => bar.Top) - plot.Down(values.Where(value => value > 0m).Sum()), -0.011m, 0.011m);
                Assert.InRange(bars.Max(bar => bar.Top + bar.Height) - plot.Down(values.Where(value => value < 0m).Sum()), -0.021m, 0.021m);
            }
        });

    [Law]
    public Property The_bars_of_a_group_stand_beside_each_other_on_zero_within_the_drawing() => Law.Of(
        from periods in Gen.Choose(1, 40)
        from series in Gen.ListOf(SomeSeries(periods), 4)
        select SomeCharts.Of(ChartKind.GroupedBars, [.. series]),
        chart =>
        {
            Plot plot = new(chart);
            var bars = Bars(chart).ToList();

            Assert.All(bars, bar => Assert.True(bar.Left >= plot.Left && bar.Left + bar.Width <= Plot.Right + 0.01m));
            Assert.All(bars.Zip(bars.Skip(1)), pair => Assert.True(pair.Second.Left >= pair.First.Left + pair.First.Width - 0.02m));
            Assert.All(bars, bar => Assert.True(Math.Min(Math.Abs(bar.Top - plot.Down(0m)), Math.Abs(bar.Top + bar.Height - plot.Down(0m))) <= 0.021m));
        });

    [Theory]
    [InlineData(1, "period", 1)]
    [InlineData(5, "2026/27", 1)]
    [InlineData(20, "Apr 2026", 3)]
    [InlineData(60, "Apr 2026", 12)]
    [InlineData(120, "Apr 2026", 24)]
    [InlineData(1300, "Apr 2026", 1300)]
    public void Labels_keep_apart(int count, string label, int stride)
    {
        Chart chart = new("a", "A", "A.", "Month", [.. Enumerable.Repeat(label, count)], new ChartSeries("a", [.. Enumerable.Repeat(900_000m, count)])) { Kind = ChartKind.Steps };

        Assert.Equal(stride, new Plot(chart).Stride);
    }

    [Fact]
    public void Marks_are_left_out_where_they_would_run_into_each_other()
    {
        static int Marks(int count) => Accessibility.Parse(ChartFigure.Of(SomeCharts.Of(ChartKind.Lines, new ChartSeries("a", [.. Enumerable.Repeat(1m, count)]))).ToString())
            .Descendants("path").Count(path => path.Element("title") is not null);

        Assert.Equal((24, 0), (Marks(24), Marks(25)));
    }

    private static IEnumerable<(decimal Left, decimal Top, decimal Width, decimal Height)> Bars(Chart chart) =>
        from bar in Accessibility.Parse(ChartFigure.Of(chart).ToString()).Descendants("rect")
        where bar.Element("title") is not null
        select (Place(bar, "x"), Place(bar, "y"), Place(bar, "width"), Place(bar, "height"));

    private static decimal Place(XElement bar, string name) => decimal.Parse(bar.Attribute(name)!.Value, CultureInfo.InvariantCulture);
}
