using PhbCalc.TopDown;

namespace PhbCalc.Tests.TopDown;

/// <summary>Points to pounds (spec 4, Allocation table): worked figures of bands, lines and prices per point.</summary>
public sealed class AllocationTableTests
{
    private static readonly ValueList<AllocationPoint> Lines = [Point(10m, 4_000m), Point(20m, 9_000m), Point(40m, 9_000m), Point(43m, 9_000.01m)];

    [Theory]
    [InlineData(0, 0)]
    [InlineData(69, 0)]
    [InlineData(70, 500)]
    [InlineData(115, 500)]
    [InlineData(116, 1_000)]
    [InlineData(130, 1_000)]
    [InlineData(131, 1_500)]
    [InlineData(160, 2_800)]
    [InlineData(161, 4_000)]
    [InlineData(171, 6_000)]
    [InlineData(185, 6_000)]
    public void A_band_holds_both_of_its_ends(int points, int pounds) => Assert.Equal(Money.FromPounds(pounds), Norfolk.Table.AmountFor(points));

    [Theory]
    [InlineData("186", "'186' is in no band of the allocation table; add a band for it, or check the answers (the table ends at 185)")]
    [InlineData("69.5", "'69.5' is in no band of the allocation table; add a band for it, or check the answers (one band ends at 69 and the next starts at 70)")]
    [InlineData("69.000001", "'69.000001' is in no band of the allocation table; add a band for it, or check the answers (one band ends at 69 and the next starts at 70)")]
    public void A_score_that_no_band_covers_is_refused(string points, string message) => Expect($"points: {message}", Norfolk.Table, points);

    [Fact]
    public void A_score_under_all_bands_is_refused() => Expect(
        "points: '1.5' is in no band of the allocation table; add a band for it, or check the answers (the table starts at 2)",
        AllocationTable.OfBands([new(2m, 3m, Money.FromPounds(1m))]),
        "1.5");

    [Fact]
    public void Bands_may_start_and_end_at_fractions_of_a_point_and_be_a_single_score()
    {
        AllocationTable table = AllocationTable.OfBands([new(0m, 0m, Money.FromPounds(1m)), new(0.000001m, 2.5m, Money.FromPounds(2m))]);

        Assert.Equal(Money.FromPounds(1m), table.AmountFor(0m));
        Assert.Equal(Money.FromPounds(2m), table.AmountFor(0.000001m));
        Assert.Equal(Money.FromPounds(2m), table.AmountFor(2.500m));
    }

    [Theory]
    [InlineData("10", "4000.00")]
    [InlineData("15", "6500.00")]
    [InlineData("19.999999", "9000.00")]
    [InlineData("20", "9000.00")]
    [InlineData("33.3", "9000.00")]
    [InlineData("41.4", "9000.00")]
    [InlineData("41.5", "9000.01")]
    [InlineData("43", "9000.01")]
    public void Lines_run_straight_from_point_to_point_and_half_a_penny_goes_up(string points, string pounds) =>
        Assert.Equal(Money.Parse(pounds), AllocationTable.Interpolated(Lines).AmountFor(Number(points)));

    [Theory]
    [InlineData("9.999999")]
    [InlineData("43.000001")]
    public void A_score_outside_the_points_is_refused(string points) => Expect(
        $"points: '{points}' is outside the points of the allocation table; give points from 10 to 43, or let the table extend",
        AllocationTable.Interpolated(Lines),
        points);

    [Theory]
    [InlineData("4", "1000.00")]
    [InlineData("2", "0.00")]
    [InlineData("1", "0.00")]
    [InlineData("0", "0.00")]
    [InlineData("46", "9000.02")]
    [InlineData("3043", "9010.01")]
    public void A_table_that_extends_follows_its_first_and_last_line_and_stops_at_nothing(string points, string pounds) =>
        Assert.Equal(Money.Parse(pounds), AllocationTable.Interpolated(Lines, extends: true).AmountFor(Number(points)));

    [Fact]
    public void A_line_that_falls_is_followed_too() => Assert.Equal(
        Money.FromPounds(66.67m),
        AllocationTable.Interpolated([Point(0m, 100m), Point(3m, 0m)]).AmountFor(1m));

    [Fact]
    public void One_point_is_a_table_for_one_score()
    {
        AllocationTable table = AllocationTable.Interpolated([Point(30m, 12.345m)]);

        Assert.Equal(Money.FromPounds(12.35m), table.AmountFor(30m));
        Expect("points: '31' is outside the points of the allocation table; give points from 30 to 30, or let the table extend", table, "31");
    }

    [Fact]
    public void A_price_per_point_is_exactly_so_much_for_so_many_points()
    {
        // £59,500 for 150 points: £396.6667 each to four decimals, and £11,900.00 exactly for 30.
        AllocationTable table = AllocationTable.PricePerPoint(Money.FromPounds(59_500m), 150m);

        Assert.Equal(Money.FromPounds(11_900m), table.AmountFor(30m));
        Assert.Equal(Money.FromPounds(396.67m), table.AmountFor(1m));
        Assert.Equal(Money.FromPounds(59_500m), table.AmountFor(150m));
        Assert.Equal(Money.FromPounds(119_000m), table.AmountFor(300m));
        Assert.Equal(Money.Zero, table.AmountFor(0m));
    }

    [Fact]
    public void A_price_is_for_one_point_unless_said_otherwise() => Assert.Equal(Money.FromPounds(1.88m), AllocationTable.PricePerPoint(Money.FromPounds(1.25m)).AmountFor(1.5m));

    [Fact]
    public void A_table_says_what_it_is_made_of()
    {
        AllocationTable lines = AllocationTable.Interpolated(Lines);
        AllocationTable price = AllocationTable.PricePerPoint(Money.FromPounds(5m), 2m);

        Assert.Equal((AllocationTableKind.Bands, 7, 0, false), (Norfolk.Table.Kind, Norfolk.Table.Bands.Count, Norfolk.Table.Points.Count, Norfolk.Table.Extends));
        Assert.Equal((AllocationTableKind.Interpolated, 0, Lines, false), (lines.Kind, lines.Bands.Count, lines.Points, lines.Extends));
        Assert.Equal((AllocationTableKind.PricePerPoint, true), (price.Kind, price.Extends));
        Assert.Equal([Point(0m, 0m), Point(2m, 5m)], price.Points);
        Assert.True(AllocationTable.Interpolated(Lines, extends: true).Extends);
        Assert.Equal(lines, AllocationTable.Interpolated([.. Lines]));
        Assert.NotEqual(lines, AllocationTable.Interpolated(Lines, extends: true));
    }

    private static AllocationPoint Point(decimal points, decimal pounds) => new(points, Money.FromPounds(pounds));

    private static void Expect(string message, AllocationTable table, string points) =>
        Assert.Equal(message, Assert.Throws<InvalidInputException>(() => table.AmountFor(Number(points))).Report());

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
