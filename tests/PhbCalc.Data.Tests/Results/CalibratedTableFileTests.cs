using PhbCalc.TestSupport;
using PhbCalc.TopDown;

namespace PhbCalc.Data.Tests;

public sealed class CalibratedTableFileTests
{
    [Fact]
    public void Bands_have_both_their_ends() =>
        Assert.Equal(
            "points_from,points_to,amount\n10,19.999999,4000.00\n20,39.999999,12500.00\n40,40,19000.005\n",
            Text(AllocationTable.OfBands([new(10m, 19.999999m, Money.FromPounds(4_000m)), new(20.0m, 39.999999m, Money.FromPounds(12_500m)), new(40m, 40m, Money.FromPounds(19_000.0050m))])));

    [Fact]
    public void Straight_lines_have_their_points() =>
        Assert.Equal(
            "points,amount\n10,3400.00\n20,7650.00\n30,10200.00\n40,16150.00\n50,22100.00\n",
            Text(SomeCalibrations.Fitted(CalibrationMethod.PercentileMatching, 0.15m).Table));

    [Fact]
    public void A_price_per_point_is_the_line_from_no_points_to_those_it_was_made_from() =>
        Assert.Equal("points,amount\n0,0.00\n150,59500.00\n", Text(SomeCalibrations.Fitted(CalibrationMethod.PricePerPoint, 0.15m).Table));

    [Theory]
    [InlineData("70000.123456", "70000.123456", "150")]
    [InlineData("70000.1234567", "700001.234567", "1500")]
    [InlineData("70000.123456789012", "70000123456.789012", "150000000")]
    [InlineData("700000000000.123456789012", "700000000000.123457", "150")]
    public void A_price_with_more_than_six_decimals_is_told_of_more_points_as_far_as_a_file_can_hold_it(string amount, string written, string points) =>
        Assert.Equal($"points,amount\n0,0.00\n{points},{written}\n", Text(AllocationTable.PricePerPoint(Money.Parse(amount), 150m)));

    [Law]
    public Property What_is_written_reads_back_as_a_table_with_the_same_amounts() => Law.Of(SomeCalibrations.Any, result =>
    {
        AllocationTable table = result.Fitted.Table;
        using MemoryStream stream = new();
        CalibratedTableFile.Write(stream, table);
        stream.Position = 0;
        AllocationTable read = AllocationTableFile.Read(stream, table.Extends);
        Assert.Equal(table.Kind == AllocationTableKind.Bands, read.Kind == AllocationTableKind.Bands);
        IEnumerable<decimal> scores = [.. result.Fitted.Sample.Select(one => one.Points), .. Enumerable.Range(0, 260).Select(quarter => quarter / 4m)];
        Assert.All(scores, points => Assert.Equal(Amount(table, points), Amount(read, points)));
    });

    [Fact]
    public void Culture_does_not_matter()
    {
        AllocationTable table = AllocationTable.Interpolated([new(0.5m, Money.Zero), new(1_000.25m, Money.FromPounds(12_345.67m))]);
        Assert.All(Cultures.Names, culture => Assert.Equal("points,amount\n0.5,0.00\n1000.25,12345.67\n", Cultures.In(culture, () => Text(table))));
    }

    /// <summary>The amount for a score; null if the table has none.</summary>
    private static Money? Amount(AllocationTable table, decimal points)
    {
        Money? amount = null;
        return Record.Exception(() => amount = table.AmountFor(points)) is null or InvalidInputException ? amount : throw new InvalidOperationException();
    }

    private static string Text(AllocationTable table) => Written.Text(stream => CalibratedTableFile.Write(stream, table));
}
