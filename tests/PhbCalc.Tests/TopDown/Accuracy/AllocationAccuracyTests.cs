using PhbCalc.TopDown;

namespace PhbCalc.Tests.TopDown;

/// <summary>How good an allocation is (spec 4, How good is it): worked figures, edges, groups and faults.</summary>
public sealed class AllocationAccuracyTests
{
    [Fact]
    public void The_worked_case()
    {
        AccuracyFigures figures = Measure((100m, 110m), (200m, 180m), (300m, 300m), (400m, 500m));

        Assert.Equal((4, 0, 0), (figures.Cases, figures.WithoutRatio, figures.WithoutError));
        Assert.Equal((Money.FromPounds(1_000m), Money.FromPounds(1_090m)), (figures.Indicative, figures.Final));

        // 10/110, 20/180, 0 and 100/500: 10.0505...%.
        Assert.Equal(0.100505m, figures.MeanAbsolutePercentageError);
        Assert.Equal(0.5m, figures.WithinTenPercent);
        Assert.Equal(1m, figures.WithinTwentyPercent);
        Assert.Equal(-0.082569m, figures.Bias);
        Assert.Equal(0.879966m, figures.RSquared);

        // Ratios 0.9 1 1.1 1.25: the median is half way between 1 and 1.1, the 10th percentile at rank 0.3, the 90th at rank 2.7.
        Assert.Equal((1.0625m, 1.05m, 0.93m, 1.205m), (figures.MeanRatio, figures.MedianRatio, figures.TenthPercentileRatio, figures.NinetiethPercentileRatio));
    }

    [Fact]
    public void Within_a_share_includes_its_end_either_way()
    {
        Assert.Equal((1m, 1m), Within(Measure((90m, 100m), (110m, 100m))));
        Assert.Equal((0m, 1m), Within(Measure((89.99m, 100m), (110.01m, 100m))));
        Assert.Equal((0m, 1m), Within(Measure((80m, 100m), (120m, 100m))));
        Assert.Equal((0m, 0m), Within(Measure((79.99m, 100m), (120.01m, 100m))));
        Assert.Equal((0.333333m, 0.666667m), Within(Measure((100m, 100m), (80m, 100m), (0m, 100m))));
    }

    [Fact]
    public void A_final_sum_of_nothing_is_left_out_of_errors_and_an_indicative_one_of_ratios_and_both_are_counted()
    {
        AccuracyFigures figures = Measure((100m, 0m), (0m, 50m), (200m, 100m));

        Assert.Equal((3, 1, 1), (figures.Cases, figures.WithoutRatio, figures.WithoutError));
        Assert.Equal(0.25m, figures.MeanRatio);
        Assert.Equal(1m, figures.MeanAbsolutePercentageError);
        Assert.Equal(0m, figures.WithinTwentyPercent);
        Assert.Equal(1m, figures.Bias);
    }

    [Fact]
    public void What_no_case_has_is_not_said()
    {
        AccuracyFigures none = Measure();
        AccuracyFigures nothing = Measure((0m, 0m));
        AccuracyFigures one = Measure((100m, 100m));

        Assert.Equal(new AccuracyFigures { Cases = 0, WithoutRatio = 0, WithoutError = 0, Indicative = Money.Zero, Final = Money.Zero }, none);
        Assert.Equal(new AccuracyFigures { Cases = 1, WithoutRatio = 1, WithoutError = 1, Indicative = Money.Zero, Final = Money.Zero }, nothing);
        Assert.Null(one.RSquared);
        Assert.Equal((1m, 1m, 1m, 1m, 0m, 0m), (one.MeanRatio, one.MedianRatio, one.TenthPercentileRatio, one.NinetiethPercentileRatio, one.MeanAbsolutePercentageError, one.Bias));
    }

    [Fact]
    public void R_squared_is_1_for_a_perfect_allocation_0_for_the_mean_and_less_for_worse()
    {
        Assert.Equal(1m, Measure((100m, 100m), (300m, 300m)).RSquared);
        Assert.Equal(0m, Measure((200m, 100m), (200m, 300m)).RSquared);
        Assert.Equal(-3m, Measure((300m, 100m), (100m, 300m)).RSquared);
    }

    [Fact]
    public void A_mean_of_thirds_is_no_nearer_to_the_next_figure_for_their_order()
    {
        // Three errors of a third and one of 100,000,000.000002 are 25,000,000.2500005 in the mean: half a millionth goes up.
        (decimal, decimal) third = (2m, 3m);
        (decimal, decimal) large = (100_000_001.000002m, 1m);

        Assert.Equal(25_000_000.250001m, Measure(third, third, third, large).MeanAbsolutePercentageError);
        Assert.Equal(25_000_000.250001m, Measure(large, third, third, third).MeanAbsolutePercentageError);
    }

    [Fact]
    public void Sums_of_a_millionth_are_measured_exactly() =>
        Assert.Equal(0.8m, Measure((0.000002m, 0.000001m), (0.000003m, 0.000003m), (0.000002m, 0.000002m), (0.000004m, 0.000004m)).RSquared);

    [Fact]
    public void A_group_that_is_treated_worse_shows()
    {
        AllocationAccuracy accuracy = AllocationAccuracy.Of(
        [
            Case(100m, 100m, "older people"),
            Case(100m, 200m, "learning disability"),
            Case(50m, 50m),
            Case(300m, 300m, "older people"),
            Case(100m, 300m, "learning disability"),
            Case(1m, 2m, "Older people"),
        ]);

        Assert.Equal(["Older people", "learning disability", "older people", null], accuracy.Groups.Select(group => group.Group));
        Assert.Equal([-0.5m, -0.6m, 0m, 0m], accuracy.Groups.Select(group => group.Figures.Bias));
        Assert.Equal([1, 2, 2, 1], accuracy.Groups.Select(group => group.Figures.Cases));
        Assert.Equal(6, accuracy.All.Cases);
    }

    [Fact]
    public void Cases_without_groups_have_none()
    {
        Assert.Empty(AllocationAccuracy.Of([Case(100m, 100m)]).Groups);
        Assert.Empty(AllocationAccuracy.Of([]).Groups);
        Assert.Equal(["a"], AllocationAccuracy.Of([Case(100m, 100m, "a")]).Groups.Select(group => group.Group));
    }

    [Fact]
    public void Sums_out_of_range_are_refused_all_at_once()
    {
        const string Range = "is out of range; write a number from 0 to under 1,000,000,000,000,000 with at most six decimals";
        Expect.Faults(
            $"""
            0 case 1, indicative: '-0.01' {Range}
            2 case 3, indicative: '1000000000000000' {Range}
            2 case 3, final: '0.0000001' {Range}
            3 case 4, final: '-1' {Range}
            """,
            () => AllocationAccuracy.Of([Case(-0.01m, 1m), Case(0m, 0m), Case(1_000_000_000_000_000m, 0.0000001m), Case(1m, -1m)]));
    }

    private static AccuracyFigures Measure(params ValueList<(decimal Indicative, decimal Final)> cases) =>
        AllocationAccuracy.Of(cases.Select(one => Case(one.Indicative, one.Final)).ToValueList()).All;

    private static (decimal? Ten, decimal? Twenty) Within(AccuracyFigures figures) => (figures.WithinTenPercent, figures.WithinTwentyPercent);

    private static AccuracyCase Case(decimal indicative, decimal final, string? group = null) => new(Money.FromPounds(indicative), Money.FromPounds(final), group);
}
