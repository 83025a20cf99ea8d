using PhbCalc.TestSupport;
using PhbCalc.TopDown;

namespace PhbCalc.Data.Tests;

public sealed class AccuracyFileTests
{
    private const string Header =
        "group,cases,without_ratio,without_error,indicative,final,mean_ratio,median_ratio,tenth_percentile_ratio,ninetieth_percentile_ratio,mape,within_10,within_20,bias,r_squared\n";

    /// <summary>The worked figures, and one case that has neither ratio nor error: ratios 1.1, 0.9, 1 and 1.25; errors 10/110, 20/180, 0 and 100/500.</summary>
    [Fact]
    public void All_cases_are_a_row_without_a_group_and_then_each_group() =>
        Assert.Equal(
            Header + """
            ,4,0,0,1000.00,1090.00,1.062500,1.050000,0.930000,1.205000,0.100505,0.500000,1.000000,-0.082569,0.879966
            '=a,1,0,0,300.00,300.00,1.000000,1.000000,1.000000,1.000000,0.000000,1.000000,1.000000,0.000000,
            (no group),3,0,0,700.00,790.00,1.083333,1.100000,0.940000,1.220000,0.134007,0.333333,1.000000,-0.113924,0.878566

            """.ReplaceLineEndings("\n"),
            Text(AllocationAccuracy.Of([Case(100m, 110m), Case(200m, 180m), Case(300m, 300m, "=a"), Case(400m, 500m)])));

    [Fact]
    public void A_figure_that_no_case_has_is_blank() =>
        Assert.Equal(
            Header + """
            ,2,1,1,1.10,2.50,0.000000,0.000000,0.000000,0.000000,1.000000,0.000000,0.000000,-0.560000,-1.387200
            a,1,1,0,0.00,2.50,,,,,1.000000,0.000000,0.000000,-1.000000,
            b,1,0,1,1.10,0.00,0.000000,0.000000,0.000000,0.000000,,,,,

            """.ReplaceLineEndings("\n"),
            Text(AllocationAccuracy.Of([Case(0m, 2.5m, "a"), Case(1.1m, 0m, "b")])));

    [Fact]
    public void No_case_makes_a_row_of_blanks() => Assert.Equal($"{Header},0,0,0,0.00,0.00,,,,,,,,,\n", Text(AllocationAccuracy.Of([])));

    [Fact]
    public void Culture_does_not_matter()
    {
        AllocationAccuracy accuracy = AllocationAccuracy.Of([Case(100m, 110m, "i"), Case(200m, 180m)]);
        Assert.All(Cultures.Names, culture => Assert.Equal(Text(accuracy), Cultures.In(culture, () => Text(accuracy))));
    }

    private static AccuracyCase Case(decimal indicative, decimal final, string? group = null) => new(Money.FromPounds(indicative), Money.FromPounds(final), group);

    private static string Text(AllocationAccuracy accuracy) => Written.Text(stream => AccuracyFile.Write(stream, accuracy));
}
