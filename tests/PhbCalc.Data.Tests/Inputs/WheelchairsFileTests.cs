using PhbCalc.Wheelchairs;

namespace PhbCalc.Data.Tests;

public sealed class WheelchairsFileTests
{
    private const string Columns = "person_id,chair,way,value,start";
    private const string AllColumns = $"{Columns},price,repair_contribution,years,for_child,vat_exempt,others_pay,others,review,repair";

    private static readonly LocalDate Start = new(2026, 6, 15);

    [Fact]
    public void A_row_says_everything_about_a_wheelchair() => Assert.Equal(
        [
            new Wheelchair(
                "P1", "active", WheelchairWay.ThirdParty, Money.FromPounds(1_200m), Start, Money.FromPounds(2_000m), Money.FromPounds(300m), 4, isForChild: true,
                othersPay: Money.FromPounds(100m), others: "Anytown Charity", review: "each summer", repair: "the supplier"),
        ],
        Read(AllColumns, "P1,active,third-party,\"£1,200.00\",2026-06-15,2000,300,4,yes,no,100,Anytown Charity,each summer,the supplier"));

    [Theory]
    [InlineData(Columns, "P1,manual,notional,640,2026-06-15")]
    [InlineData(AllColumns, "P1,manual,Notional,640,2026-06-15,,,,,,,,,")]
    public void What_is_blank_or_has_no_column_is_not_given(string columns, string row) =>
        Assert.Equal([new Wheelchair("P1", "manual", WheelchairWay.Notional, Money.FromPounds(640m), Start)], Read(columns, row));

    [Theory]
    [InlineData("notional-top-up")]
    [InlineData("notional with top-up")]
    [InlineData("Notional Top Up")]
    public void A_way_may_be_written_as_guidance_writes_it(string way) => Assert.Equal(WheelchairWay.NotionalTopUp, Assert.Single(Read($"{Columns},price", $"P1,powered,{way},100,2026-06-15,200")).Way);

    [Fact]
    public void Every_fault_of_every_row_is_reported_at_once() => Assert.Equal(
        """
        wheelchairs.csv:2 price: '£900.00' is above the value of £640.00, and a notional budget has no top-up; write notional-top-up or third-party in way, or the price of a chair within the value
        wheelchairs.csv:3 way: 'voucher' is not a way to use a wheelchair budget; allowed: notional, notional-top-up, third-party
        wheelchairs.csv:4 chair: 'manual' of the person is in row 2 too; give each wheelchair of a person its own name, or keep one of the rows
        wheelchairs.csv:5 price: is not given; write the price of the chair that the person chose
        wheelchairs.csv:5 repair_contribution: is not given, and a third-party budget has one; write what the NHS adds for repair and maintenance, 0.00 if nothing
        wheelchairs.csv:6 others_pay: '£61.00' is more than the £50.00 that there is to pay beside the NHS; write £50.00 or less
        """.ReplaceLineEndings("\n"),
        Refused(
            AllColumns,
            "P1,manual,notional,640,2026-06-15,900,,,,,,,,",
            "P2,manual,voucher,640,2026-06-15,,,,,,,,,",
            "P1,manual,notional,640,2026-06-15,,,,,,,,,",
            "P3,active,third-party,1200,2026-06-15,,,,,,,,,",
            "P4,powered,notional-top-up,100,2026-06-15,150,,,,,61,Anytown Charity,,"));

    [Theory]
    [InlineData(",manual,notional,640,2026-06-15", "person_id: is blank; give it a value")]
    [InlineData("P1,,notional,640,2026-06-15", "chair: is blank; give it a value")]
    [InlineData("P1,manual,,640,2026-06-15", "way: is blank; give it a value")]
    [InlineData("P1,manual,notional,0,2026-06-15", "value: '£0.00' is nothing; write what the NHS would spend on a chair that meets the need")]
    public void A_faulty_cell_is_refused_with_directions(string row, string message) => Assert.Equal($"wheelchairs.csv:2 {message}", Refused(Columns, row));

    [Fact]
    public void What_the_policy_refuses_is_refused_at_its_row()
    {
        string[] rows = [$"{Columns},price,others_pay,others", "P1,powered,notional-top-up,100,2026-06-15,150,55,Anytown Charity"];

        Assert.StartsWith("wheelchairs.csv:2 others_pay: '£55.00' is more than the £50.00", Refused(rows), StringComparison.Ordinal);
        Assert.Single(Read(new WheelchairPolicy { TopUpVat = 0.2m }, rows));
    }

    [Fact]
    public void A_report_without_personal_data_shows_no_value()
    {
        string report = Assert.Throws<InvalidFilesException>(() => Read(Columns, "P1,manual,voucher,640,2026-06-15")).Report(personal: false);

        Assert.DoesNotContain("voucher", report, StringComparison.Ordinal);
        Assert.DoesNotContain("P1", report, StringComparison.Ordinal);
    }

    private static ValueList<Wheelchair> Read(params string[] lines) => Read(null, lines);

    private static ValueList<Wheelchair> Read(WheelchairPolicy? policy, params string[] lines) => WheelchairsFile.Read(Files.Stream(lines), policy);

    private static string Refused(params string[] lines) => Assert.Throws<InvalidFilesException>(() => Read(lines)).Report();
}
