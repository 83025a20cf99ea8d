using PhbCalc.TestSupport;
using PhbCalc.TopDown;

namespace PhbCalc.Data.Tests;

public sealed class AllocationTableFileTests
{
    private const string Bands = "points_from,points_to,amount";
    private const string Points = "points,amount";
    private const string Needed = "the file needs points_from, points_to, amount for bands, or points, amount for straight lines between points";
    private const string NotANumber = "is not a number; write it like 1234.56, with digits and a point only";
    private const string BelowZero = "is a sum below zero; write a sum of 0 or more";
    private const string OutOfRange = "is out of range; write a number from 0 to under 1,000,000,000,000 with at most six decimals";

    [Fact]
    public void Columns_from_and_to_make_a_table_of_bands() =>
        Assert.Equal(
            AllocationTable.OfBands([new(0m, 69.5m, Money.Zero), new(70m, 115m, Money.FromPounds(500m))]),
            Read("amount,points_to,points_from", "0,69.5,0", "£500.00,115,70"));

    [Fact]
    public void A_column_of_points_makes_a_table_of_straight_lines() =>
        Assert.Equal(
            AllocationTable.Interpolated([new(10m, Money.FromPounds(4000m)), new(20.5m, Money.FromPounds(9000.25m))]),
            Read(Points, "10,4000", string.Empty, "20.5,9000.25"));

    [Fact]
    public void A_table_of_straight_lines_extends_if_that_is_asked_for()
    {
        Assert.Equal(Money.FromPounds(14_000m), AllocationTableFile.Read(Files.Stream(Points, "10,4000", "20,9000"), extends: true).AmountFor(30m));
        Assert.Throws<InvalidInputException>(() => Read(Points, "10,4000", "20,9000").AmountFor(30m));
        Assert.False(AllocationTableFile.Read(Files.Stream(Bands, "10,20,4000"), extends: true).Extends);
    }

    [Theory]
    [InlineData("points_from,points_to", "table.csv:1 amount: the column is missing; add it: {needed}")]
    [InlineData("points_from,amount", "table.csv:1 points_to: the column is missing; add it: {needed}")]
    [InlineData("points_to,amount", "table.csv:1 points_from: the column is missing; add it: {needed}")]
    [InlineData("points", "table.csv:1 amount: the column is missing; add it: {needed}")]
    [InlineData("amount", "table.csv:1 points: the column is missing; add it: {needed}")]
    [InlineData("points,points_to,amount", "table.csv:1 points: is a column of another kind of table than points_from and points_to; keep one kind: {needed}")]
    [InlineData("points_from", "table.csv:1 points_to: the column is missing; add it: {needed}", "table.csv:1 amount: the column is missing; add it: {needed}")]
    [InlineData("points,ammount",
        "table.csv:1 amount: the column is missing; add it: {needed}",
        "table.csv:1 ammount: is not a column of this file; did you mean 'amount'? allowed: points_from, points_to, points, amount; a column whose name starts with note is not read")]
    [InlineData("", "table.csv:1: has no column names; write them in the first row: {needed}")]
    [InlineData("pts;amt", "table.csv:1: has its cells separated by semicolons; save it with commas: in Excel, save it as CSV UTF-8 (Comma delimited)")]
    public void The_columns_are_those_of_one_kind(string columns, params string[] messages) =>
        Assert.Equal(string.Join('\n', messages).Replace("{needed}", Needed, StringComparison.Ordinal), Refused(columns, "1,2,3", "x,y,z"));

    [Theory]
    [InlineData(",69,500", "points_from: is blank; give it a value")]
    [InlineData("0,,500", "points_to: is blank; give it a value")]
    [InlineData("0,69,", "amount: is blank; give it a value")]
    [InlineData("few,69,500", $"points_from: 'few' {NotANumber}")]
    [InlineData("0,many,500", $"points_to: 'many' {NotANumber}")]
    [InlineData("0,69,money", "amount: 'money' is not a sum of money; write it like 1234.56 or £1,234.56")]
    [InlineData("-1,69,500", $"points_from: '-1' {OutOfRange}")]
    [InlineData("0,1000000000000,500", $"points_to: '1000000000000' {OutOfRange}")]
    [InlineData("0,69,-500", $"amount: '-500' {BelowZero}")]
    [InlineData("70,69,500", "points_to: '69' is less than the start of the band; write 70 or more")]
    public void A_faulty_band_is_refused_with_directions(string row, string message) => Assert.Equal($"table.csv:2 {message}", Refused(Bands, row));

    [Fact]
    public void Bands_are_from_the_lowest_and_do_not_overlap() =>
        Assert.Equal(
            """
            table.csv:3 points_from: '69' is in the band before, which ends at 69, or under it; write the bands from the lowest, so that none overlaps the one before
            table.csv:5 points_from: '30' is in the band before, which ends at 115, or under it; write the bands from the lowest, so that none overlaps the one before
            """,
            Refused(Bands, "0,69,0", "69,115,500", string.Empty, "30,200,800"), ignoreLineEndingDifferences: true);

    [Fact]
    public void A_band_whose_points_cannot_be_read_is_passed_over_when_the_next_is_looked_at() =>
        Assert.Equal(
            $"""
            table.csv:3 points_to: 'x' {NotANumber}
            table.csv:4 points_from: '60' is in the band before, which ends at 69, or under it; write the bands from the lowest, so that none overlaps the one before
            table.csv:4 amount: is blank; give it a value
            table.csv:5 points_from: '115' is in the band before, which ends at 115, or under it; write the bands from the lowest, so that none overlaps the one before
            """,
            Refused(Bands, "0,69,0", "500,x,10", "60,115,", "115,130,9"), ignoreLineEndingDifferences: true);

    [Theory]
    [InlineData(",4000", "points: is blank; give it a value")]
    [InlineData("10,", "amount: is blank; give it a value")]
    [InlineData("ten,4000", $"points: 'ten' {NotANumber}")]
    [InlineData("-1,4000", $"points: '-1' {OutOfRange}")]
    [InlineData("10,-4000", $"amount: '-4000' {BelowZero}")]
    public void A_faulty_point_is_refused_with_directions(string row, string message) => Assert.Equal($"table.csv:2 {message}", Refused(Points, row));

    [Fact]
    public void Points_rise_from_row_to_row() =>
        Assert.Equal(
            """
            table.csv:3 points: '10' is not more than the point before, 10; write the points from the lowest, each once
            table.csv:5 points: '5' is not more than the point before, 30; write the points from the lowest, each once
            """,
            Refused(Points, "10,4000", "10,5000", "30,6000", "5,7000"), ignoreLineEndingDifferences: true);

    [Theory]
    [InlineData(Bands, false, "table.csv points_from: there is no band; give at least one")]
    [InlineData(Points, false, "table.csv points: there is no point; give at least one")]
    [InlineData(Points, true, "table.csv points: there is no point; give at least two")]
    public void A_table_has_rows(string columns, bool extends, string message) =>
        Assert.Equal(message, Assert.Throws<InvalidFilesException>(() => AllocationTableFile.Read(Files.Stream(columns), extends)).Report());

    [Fact]
    public void One_point_has_no_line_to_extend()
    {
        Assert.Equal(
            "rates.csv points: there is only one point, which has no line to extend; give at least two",
            Assert.Throws<InvalidFilesException>(() => AllocationTableFile.Read(Files.Stream(Points, "10,4000"), extends: true, "rates.csv")).Report());
        Assert.Equal(
            $"table.csv:3 points: 'x' {NotANumber}",
            Assert.Throws<InvalidFilesException>(() => AllocationTableFile.Read(Files.Stream(Points, "10,4000", "x,5000"), extends: true)).Report());
    }

    [Fact]
    public void Rows_that_are_lost_are_not_missed_as_well() =>
        Assert.Equal(
            "table.csv:2: has text after the quote that closes a cell; put quotes around the whole cell, and write each quote inside it twice",
            Refused(Points, "\"1\"0,4000"));

    [Fact]
    public void A_table_that_is_written_reads_back()
    {
        AllocationTable bands = AllocationTable.OfBands([new(0m, 69.5m, Money.Zero), new(70m, 115m, Money.Parse("500.25"))]);
        AllocationTable lines = AllocationTable.Interpolated([new(10m, Money.FromPounds(4000m)), new(20.5m, Money.Parse("9000.25"))], extends: true);
        AllocationTable prices = AllocationTable.PricePerPoint(Money.FromPounds(70_000m), 150m);
        Assert.Equal(bands, Written(bands, extends: false));
        Assert.Equal(lines, Written(lines, extends: true));
        Assert.Equal(prices.Points, Written(prices, extends: true).Points);
        Assert.Equal(Money.Parse("46666.67"), Written(prices, extends: false).AmountFor(100m));
    }

    [Fact]
    public void Culture_does_not_matter() => Assert.All(Cultures.Names, culture =>
    {
        Assert.Equal(Read(Points, "1024.5,12.25"), Cultures.In(culture, () => Read(Points, "1024.5,12.25")));
        Assert.Equal(Refused(Bands, "-1024.5,-12.25,x"), Cultures.In(culture, () => Refused(Bands, "-1024.5,-12.25,x")));
    });

    private static AllocationTable Written(AllocationTable table, bool extends)
    {
        using MemoryStream file = new();
        CalibratedTableFile.Write(file, table);
        file.Position = 0;
        return AllocationTableFile.Read(file, extends);
    }

    private static AllocationTable Read(params string[] lines) => AllocationTableFile.Read(Files.Stream(lines));

    private static string Refused(params string[] lines) => Assert.Throws<InvalidFilesException>(() => Read(lines)).Report();
}
