using PhbCalc.Reports.Charts;

namespace PhbCalc.Reports.Tests.Charts;

public sealed class LookTests
{
    [Fact]
    public void Every_colour_stands_out_from_the_paper_as_text_must() => Assert.All(Look.All, look => Assert.InRange(Contrast.Of(look.Colour, "#ffffff"), 4.5, 21));

    [Fact]
    public void No_two_series_share_a_colour_a_pattern_a_dash_or_a_mark()
    {
        Assert.Equal(Chart.MostSeries, Look.All.Count);
        Assert.All<Func<Look, string>>(
            [look => look.Colour, look => look.Hatch, look => look.Dash, look => look.Mark],
            part => Assert.Equal(Chart.MostSeries, Look.All.Select(part).Distinct(StringComparer.Ordinal).Count()));
    }
}
