using PhbCalc.TopDown;

namespace PhbCalc.Tests.TopDown;

/// <summary>Allocation tables fitted to past cost (spec 4, Fitting the table to past cost): worked figures of each method.</summary>
public sealed class TableCalibrationTests
{
    [Fact]
    public void A_price_per_point_is_the_sum_of_costs_over_the_sum_of_points_less_contingency()
    {
        // £70,000 for 150 points, less 15%: £59,500 for 150, which is £396.6667 each and £11,900.00 for 30.
        AllocationTable table = WorkedSample.Calibrate(CalibrationMethod.PricePerPoint, WorkedSample.Cases, 0.15m);

        Assert.Equal([new(0m, Money.Zero), new(150m, Money.FromPounds(59_500m))], table.Points);
        Assert.Equal(AllocationTableKind.PricePerPoint, table.Kind);
        Assert.Equal(Money.FromPounds(11_900m), table.AmountFor(30m));
        Assert.Equal(Money.FromPounds(3_966_667m), table.AmountFor(10_000.000840m));
    }

    [Fact]
    public void A_price_per_point_is_as_exact_as_its_factors()
    {
        // £0.005 x 1.000001 x 0.999999 is a hair under half a penny.
        AllocationTable table = WorkedSample.Calibrate(CalibrationMethod.PricePerPoint, WorkedSample.Of((1m, 0.005m)), 0.000001m, 0.000001m);

        Assert.Equal(Money.Zero, table.AmountFor(1m));
        Assert.Equal(Money.FromPounds(0.01m), WorkedSample.Calibrate(CalibrationMethod.PricePerPoint, WorkedSample.Of((1m, 0.005m))).AmountFor(1m));
    }

    [Fact]
    public void A_price_per_point_keeps_the_eighteenth_decimal_and_a_sum_of_billions_fits()
    {
        // £0.000001 x 1.000001 x 0.999999 has eighteen decimals; £90,000,000,000 leaves no room for so many.
        Assert.Equal(
            Money.FromPounds(0.000000999999999999m),
            WorkedSample.Calibrate(CalibrationMethod.PricePerPoint, WorkedSample.Of((1m, 0.000001m)), 0.000001m, 0.000001m).Points[1].Amount);
        Assert.Equal(
            Money.FromPounds(90_000_000_000m),
            WorkedSample.Calibrate(CalibrationMethod.PricePerPoint, WorkedSample.Of((1m, 90_000_000_000m))).AmountFor(1m));
    }

    [Theory]
    [InlineData("10", "3400.00")]
    [InlineData("20", "7650.00")]
    [InlineData("30", "10200.00")]
    [InlineData("35", "13175.00")]
    [InlineData("40", "16150.00")]
    [InlineData("50", "22100.00")]
    public void Percentile_matching_gives_a_score_the_same_percentile_of_cost_less_contingency(string points, string pounds) => Assert.Equal(
        Money.Parse(pounds),
        WorkedSample.Calibrate(CalibrationMethod.PercentileMatching, WorkedSample.Cases, 0.15m).AmountFor(Number(points)));

    [Fact]
    public void Percentile_matching_of_35_points_is_15500_before_contingency() =>
        Assert.Equal(Money.FromPounds(15_500m), WorkedSample.Calibrate(CalibrationMethod.PercentileMatching, WorkedSample.Cases).AmountFor(35m));

    [Fact]
    public void Percentile_matching_orders_costs_by_themselves() => Assert.Equal(
        WorkedSample.Calibrate(CalibrationMethod.PercentileMatching, WorkedSample.Cases),
        WorkedSample.Calibrate(CalibrationMethod.PercentileMatching, WorkedSample.Of((30m, 26_000m), (50m, 4_000m), (10m, 19_000m), (20m, 9_000m), (40m, 12_000m))));

    [Fact]
    public void Equal_points_share_the_mean_of_their_ranks_and_the_costs_bend_between_scores()
    {
        // Ranks 0.5 and 2 of costs 0, 0 and 100,000: from a third of the way on, £50,000 for half a point.
        AllocationTable table = WorkedSample.Calibrate(CalibrationMethod.PercentileMatching, WorkedSample.Of((10m, 0m), (10m, 0m), (11m, 100_000m)));

        Assert.Equal(Money.Zero, table.AmountFor(10m));
        Assert.Equal(Money.Zero, table.AmountFor(10.333333m));
        Assert.Equal(Money.FromPounds(0.10m), table.AmountFor(10.333334m));
        Assert.Equal(Money.FromPounds(25_000m), table.AmountFor(10.5m));
        Assert.Equal(Money.FromPounds(100_000m), table.AmountFor(11m));
    }

    [Fact]
    public void Percentile_matching_has_an_amount_outside_the_sample_only_where_it_extends()
    {
        ValueList<SampleCase> sample = WorkedSample.Of((10m, 150m), (20m, 200m), (30m, 400m));
        AllocationTable extending = WorkedSample.Calibrate(CalibrationMethod.PercentileMatching, sample, extends: true);
        AllocationTable ending = WorkedSample.Calibrate(CalibrationMethod.PercentileMatching, sample);

        Assert.Equal((true, false), (extending.Extends, ending.Extends));
        Assert.Equal(Money.FromPounds(500m), extending.AmountFor(35m));
        Assert.Equal(Money.FromPounds(100m), extending.AmountFor(0m));
        Assert.Throws<InvalidInputException>(() => ending.AmountFor(9.999999m));
        Assert.Throws<InvalidInputException>(() => ending.AmountFor(30.000001m));
    }

    [Fact]
    public void Isotonic_steps_pool_what_falls_after_averaging_equal_points()
    {
        // Means 100, 70 of two, 90 of two, 200: 100 and 70 fall, and are (100 + 60 + 80) / 3 = 80. Less 10%.
        AllocationTable table = WorkedSample.Calibrate(
            CalibrationMethod.Isotonic,
            WorkedSample.Of((40m, 200m), (20m, 60m), (10m, 100m), (30m, 120m), (20m, 80m), (30m, 60m)),
            0.1m);

        Assert.Equal([Band(10m, 29.999999m, 72m), Band(30m, 39.999999m, 81m), Band(40m, 40m, 180m)], table.Bands);
    }

    [Fact]
    public void Isotonic_pooling_goes_back_as_far_as_it_has_to()
    {
        // 9 and 3 are 6, with 0 they are 4, with 0 again 3, which is above 2.
        AllocationTable table = WorkedSample.Calibrate(CalibrationMethod.Isotonic, WorkedSample.Of((1m, 1m), (2m, 2m), (3m, 9m), (4m, 3m), (5m, 0m), (6m, 0m), (7m, 5m)));

        Assert.Equal([Band(1m, 1.999999m, 1m), Band(2m, 2.999999m, 2m), Band(3m, 6.999999m, 3m), Band(7m, 7m, 5m)], table.Bands);
    }

    [Fact]
    public void Isotonic_steps_of_one_height_are_one_and_a_mean_is_rounded_once()
    {
        Assert.Equal([Band(1m, 3m, 5m)], WorkedSample.Calibrate(CalibrationMethod.Isotonic, WorkedSample.Of((1m, 5m), (2m, 5m), (3m, 5m))).Bands);
        Assert.Equal([Band(1m, 1m, 66.67m)], WorkedSample.Calibrate(CalibrationMethod.Isotonic, WorkedSample.Of((1m, 0m), (1m, 100m), (1m, 100m))).Bands);
        Assert.Equal([Band(7m, 7m, 0.13m)], WorkedSample.Calibrate(CalibrationMethod.Isotonic, WorkedSample.Of((7m, 0.25m)), 0.5m).Bands);
    }

    [Fact]
    public void Costs_are_raised_to_the_year_of_pricing_first()
    {
        ValueList<SampleCase> sample = WorkedSample.Of((10m, 100m), (20m, 300m));

        Assert.Equal(Money.FromPounds(110m), WorkedSample.Calibrate(CalibrationMethod.PercentileMatching, sample, uplift: 0.1m).AmountFor(10m));
        Assert.Equal(Money.FromPounds(99m), WorkedSample.Calibrate(CalibrationMethod.Isotonic, sample, 0.1m, 0.1m).AmountFor(10m));
        Assert.Equal(Money.FromPounds(396m), WorkedSample.Calibrate(CalibrationMethod.PricePerPoint, sample, 0.1m, 0.1m).AmountFor(30m));
        Assert.Equal(Money.Zero, WorkedSample.Calibrate(CalibrationMethod.Isotonic, sample, uplift: -1m).AmountFor(20m));
    }

    [Fact]
    public void A_fitted_table_comes_with_how_it_was_fitted_and_how_near_it_is()
    {
        TableCalibration calibration = new(CalibrationMethod.PricePerPoint, 0.1m, 0.5m);
        ValueList<SampleCase> sample = [new(10m, Money.FromPounds(100m), "a"), new(30m, Money.FromPounds(100m), "b")];
        CalibratedTable fitted = calibration.Calibrate(sample);

        // £270 for 40 points: £67.50 and £202.50 against £150 each.
        Assert.Equal((calibration, sample), (fitted.Calibration, fitted.Sample));
        Assert.Equal((Money.FromPounds(270m), Money.FromPounds(300m), -0.1m), (fitted.Accuracy.All.Indicative, fitted.Accuracy.All.Final, fitted.Accuracy.All.Bias));
        Assert.Equal(["a", "b"], fitted.Accuracy.Groups.Select(group => group.Group));
        Assert.Equal([-0.55m, 0.35m], fitted.Accuracy.Groups.Select(group => group.Figures.Bias));
        Assert.Equal((CalibrationMethod.PricePerPoint, 0.1m, 0.5m, false), (calibration.Method, calibration.ContingencyShare, calibration.Uplift, calibration.Extends));
    }

    private static AllocationBand Band(decimal from, decimal to, decimal pounds) => new(from, to, Money.FromPounds(pounds));

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
