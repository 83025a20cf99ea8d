using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using PhbCalc.TestSupport;

namespace PhbCalc.Data.Tests;

public sealed class WeightsFileTests
{
    private const string Columns = "recipient,weight";
    private const string AllColumns = $"{Columns},floor,cap";

    private static Gen<(Recipient[] Recipients, int Seed)> Cases =>
        from rows in Gen.ListOf(
            from weight in Gen.Choose(0, 1_000_000)
            from decimals in Gen.Choose(0, 6)
            from floor in Gen.Choose(0, 1000)
            from room in Gen.Choose(-1, 100_000)
            select (Weight: new decimal(weight, 0, 0, isNegative: false, (byte)decimals), Floor: Money.FromPence(floor), Cap: room < 0 ? (Money?)null : Money.FromPence(floor + room)))
        from seed in Gen.Choose(0, int.MaxValue)
        select (rows.Select((row, i) => new Recipient($"r, \"{i}\"", row.Weight, row.Floor, row.Cap)).ToArray(), seed);

    [Fact]
    public void A_row_says_everything_about_a_recipient() =>
        Assert.Equal(
            [new Recipient("North", 12.5m, Money.FromPounds(100m), Money.FromPounds(1234.56m))],
            Read(AllColumns, "North,12.5,100,\"£1,234.56\""));

    [Theory]
    [InlineData(Columns, "North,0")]
    [InlineData(AllColumns, "North,0,,")]
    public void What_is_blank_or_has_no_column_is_no_bound(string columns, string row) => Assert.Equal([new Recipient("North", 0m)], Read(columns, row));

    [Fact]
    public void Recipients_are_in_the_order_of_the_file() =>
        Assert.Equal("b a B", string.Join(' ', Read(Columns, "b,1", string.Empty, "a,2", "B,3").Select(recipient => recipient.Key)));

    [Fact]
    public void A_file_without_rows_has_no_recipients() => Assert.Empty(Read(Columns));

    [Fact]
    public void A_sum_can_be_shared_over_what_is_read() =>
        Assert.Equal(
            "£4,000.00 £7,357.50 £9,810.00 £15,532.50 £20,000.00",
            string.Join(' ', Apportionment.Share(
                Money.FromPounds(56_700m),
                Read(AllColumns, "a,4000,4000,20000", "b,9000,4000,20000", "c,12000,4000,20000", "d,19000,4000,20000", "e,26000,4000,20000")).Shares.Select(share => share.Amount)));

    [Theory]
    [InlineData(",1,,", "recipient: is blank; give it a value")]
    [InlineData("a,,,", "weight: is blank; give it a value")]
    [InlineData("a,one,,", "weight: 'one' is not a number; write it like 1234.56, with digits and a point only")]
    [InlineData("a,-1,,", "weight: '-1' is below zero; write 0 or more")]
    [InlineData("a,0.1234567890123456789,,",
        "weight: '0.1234567890123456789' has too many digits to share exactly with the other weights; write weights with fewer digits")]
    [InlineData("a,1,x,", "floor: 'x' is not a sum of money; write it like 1234.56 or £1,234.56")]
    [InlineData("a,1,-0.01,", "floor: '-0.01' is a sum below zero; write a sum of 0 or more")]
    [InlineData("a,1,0.001,", "floor: '£0.001' has a fraction of a penny; round it to the penny")]
    [InlineData("a,1,1000000000000,", "floor: '£1,000,000,000,000.00' is out of range; write a sum of 0 or more and under 1,000,000,000,000")]
    [InlineData("a,1,,1000000000000", "cap: '£1,000,000,000,000.00' is out of range; write a sum of 0 or more and under 1,000,000,000,000")]
    [InlineData("a,1,,0.125", "cap: '£0.125' has a fraction of a penny; round it to the penny")]
    [InlineData("a,1,5,4.99", "cap: '£4.99' is under the floor; write the floor or more, or leave it out")]
    public void A_faulty_cell_is_refused_with_directions(string row, string message) => Assert.Equal($"weights.csv:2 {message}", Refused(AllColumns, row));

    [Fact]
    public void A_recipient_has_one_row() =>
        Assert.Equal(
            """
            weights.csv:3 weight: 'x' is not a number; write it like 1234.56, with digits and a point only
            weights.csv:4 recipient: 'a' is in row 2 too; give each recipient one row and a key of its own
            weights.csv:5 recipient: 'b' is in row 3 too; give each recipient one row and a key of its own
            """,
            Refused(Columns, "a,1", "b,x", "a,1", "b,2"), ignoreLineEndingDifferences: true);

    [Fact]
    public void Weights_that_do_not_scale_together_are_reported_at_their_rows() =>
        Assert.Equal(
            """
            weights.csv:3 weight: '4611686018427387904' has too many digits to share exactly with the other weights; write weights with fewer digits
            weights.csv:6 weight: '461168601842738790.4' has too many digits to share exactly with the other weights; write weights with fewer digits
            """,
            Refused(Columns, "a,1", "b,4611686018427387904", string.Empty, "c,461168601842738790.3", "d,461168601842738790.4"), ignoreLineEndingDifferences: true);

    [Fact]
    public void Every_fault_of_every_row_is_reported() =>
        Assert.Equal(
            """
            local.csv:2 recipient: is blank; give it a value
            local.csv:2 weight: '-1' is below zero; write 0 or more
            local.csv:2 floor: 'x' is not a sum of money; write it like 1234.56 or £1,234.56
            local.csv:2 cap: '-1' is a sum below zero; write a sum of 0 or more
            local.csv:4 weight: '0.1234567890123456789' has too many digits to share exactly with the other weights; write weights with fewer digits
            """,
            Assert.Throws<InvalidFilesException>(() => WeightsFile.Read(Files.Stream(AllColumns, ",-1,x,-1", "b,1,,", "c,0.1234567890123456789,,"), "local.csv")).Report(),
            ignoreLineEndingDifferences: true);

    [Theory]
    [InlineData("I,1,0.00,", "weights.csv:2 floor: '£0.00' is given, and the total of -£1.00 is below zero: floors and caps are for sums above; leave floors and caps blank, or share the opposite of the total")]
    [InlineData("I,1,,0.00", "weights.csv:2 cap: '£0.00' is given, and the total of -£1.00 is below zero: floors and caps are for sums above; leave floors and caps blank, or share the opposite of the total")]
    public void A_bound_that_is_stated_is_refused_beside_a_total_below_zero(string row, string report)
    {
        ValueList<Recipient> Read(Money? total) =>
            WeightsFile.Read(new MemoryStream(System.Text.Encoding.UTF8.GetBytes($"recipient,weight,floor,cap\n{row}\nII,1,0.00,\n")), total: total);

        Assert.Equal(report, Assert.Throws<InvalidFilesException>(() => Read(Money.FromPounds(-1m))).Report());
        Assert.Equal(2, Read(Money.FromPounds(1m)).Count);
        Assert.Equal(2, Read(null).Count);
    }

    [Law]
    public Property Sharing_over_what_is_read_refuses_nobody() => Law.Of(Cases, given =>
    {
        ValueList<Recipient> read = WeightsFile.Read(new MemoryStream(new SpreadsheetText(given.Seed).Of(
            ["recipient", "weight", "floor", "cap"], given.Recipients.Select(one => (string[])[one.Key, Text(one.Weight), one.Floor.ToString(), one.Cap?.ToString() ?? string.Empty]))));
        Assert.Equal(given.Recipients, read);
        Apportionment.Share(Money.FromPounds(1000m), read);
    });

    [Fact]
    public void Culture_does_not_matter() => Assert.All(Cultures.Names, culture =>
    {
        Assert.Equal(Read(AllColumns, "I,1024.5,1,2.25"), Cultures.In(culture, () => Read(AllColumns, "I,1024.5,1,2.25")));
        Assert.Equal(Refused(AllColumns, "I,-1024.5,-12.25,x"), Cultures.In(culture, () => Refused(AllColumns, "I,-1024.5,-12.25,x")));
    });

    private static string Text(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    private static ValueList<Recipient> Read(params string[] lines) => WeightsFile.Read(Files.Stream(lines));

    private static string Refused(params string[] lines) => Assert.Throws<InvalidFilesException>(() => Read(lines)).Report();
}
