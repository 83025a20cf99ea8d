using PhbCalc.TestSupport;
using PhbCalc.TopDown;

namespace PhbCalc.Data.Tests;

public sealed class SampleFileTests
{
    private const string Columns = "points,cost";
    private const string AllColumns = $"{Columns},group";

    [Fact]
    public void A_row_says_everything_about_a_case() =>
        Assert.Equal([new SampleCase(10.5m, Money.FromPounds(4000.25m), "under 65")], Read("group,cost,points", "under 65,\"£4,000.25\",10.5"));

    [Theory]
    [InlineData(Columns, "0,0")]
    [InlineData(AllColumns, "0,0,")]
    public void A_group_need_not_be_said(string columns, string row) => Assert.Equal([new SampleCase(0m, Money.Zero)], Read(columns, row));

    [Fact]
    public void Cases_are_in_the_order_of_the_file() =>
        Assert.Equal([30m, 10m, 30m], Read(Columns, "30,12000", string.Empty, "10,4000", "30,12000").Select(one => one.Points));

    [Fact]
    public void A_table_can_be_fitted_to_what_is_read() =>
        Assert.Equal(
            Money.FromPounds(11_900m),
            new TableCalibration(CalibrationMethod.PricePerPoint, 0.15m).Calibrate(Read(Columns, "10,4000", "20,9000", "30,12000", "40,19000", "50,26000")).Table.AmountFor(30m));

    [Theory]
    [InlineData(",4000", "points: is blank; give it a value")]
    [InlineData("10,", "cost: is blank; give it a value")]
    [InlineData("ten,4000", "points: 'ten' is not a number; write it like 1234.56, with digits and a point only")]
    [InlineData("10,dear", "cost: 'dear' is not a sum of money; write it like 1234.56 or £1,234.56")]
    [InlineData("-0.5,4000", "points: '-0.5' is out of range; write a number from 0 to under 1,000,000,000,000 with at most six decimals")]
    [InlineData("0.1234567,4000", "points: '0.1234567' is out of range; write a number from 0 to under 1,000,000,000,000 with at most six decimals")]
    [InlineData("10,-4000", "cost: '-4000' is a sum below zero; write a sum of 0 or more")]
    [InlineData("10,1000000000000", "cost: '1000000000000' is out of range; write a number from 0 to under 1,000,000,000,000 with at most six decimals")]
    public void A_faulty_cell_is_refused_with_directions(string row, string message) => Assert.Equal($"sample.csv:2 {message}", Refused(Columns, row));

    [Fact]
    public void Every_fault_of_every_row_is_reported() =>
        Assert.Equal(
            """
            sample.csv:2 points: '-1' is out of range; write a number from 0 to under 1,000,000,000,000 with at most six decimals
            sample.csv:2 cost: 'x' is not a sum of money; write it like 1234.56 or £1,234.56
            sample.csv:4 points: is blank; give it a value
            sample.csv:4 cost: '-1' is a sum below zero; write a sum of 0 or more
            """,
            Refused(AllColumns, "-1,x,a", "10,4000,a", ",-1,"), ignoreLineEndingDifferences: true);

    [Fact]
    public void The_columns_of_groups_in_people_csv_are_none_here() =>
        Assert.Equal(
            "sample.csv:1 group_age: is not a column of this file; allowed: points, cost, group; a column whose name starts with note is not read",
            Refused("points,cost,group_age", "10,4000,old"));

    [Fact]
    public void Culture_does_not_matter() => Assert.All(Cultures.Names, culture =>
    {
        Assert.Equal(Read(AllColumns, "1024.5,12.25,I"), Cultures.In(culture, () => Read(AllColumns, "1024.5,12.25,I")));
        Assert.Equal(Refused(AllColumns, "-1024.5,-12.25,I"), Cultures.In(culture, () => Refused(AllColumns, "-1024.5,-12.25,I")));
    });

    private static ValueList<SampleCase> Read(params string[] lines) => SampleFile.Read(Files.Stream(lines));

    private static string Refused(params string[] lines) => Assert.Throws<InvalidFilesException>(() => Read(lines)).Report();
}
