using NodaTime.Text;
using PhbCalc.BlockContracts;
using PhbCalc.TestSupport;

namespace PhbCalc.Data.Tests;

public sealed class ContractFileTests
{
    private const string Columns = "year_start,value";
    private const string AllColumns = $"{Columns},guaranteed_share,phb_spend";
    private const string BelowZero = "is a sum below zero; write a sum of 0 or more";
    private const string OutOfRange = "is out of range; write pounds and pence from 0 to under 1,000,000,000,000";
    private const string NoShare = "is not a share; write a number from 0 to 1, such as 0.8 or 4/5";
    private const string Gap = "does not follow the year before by twelve months; write";

    [Fact]
    public void Rows_are_contract_years_with_their_value_their_share_and_what_budgets_spend()
    {
        StatedContract stated = Read(AllColumns, "2026-04-01,\"£1,000,000.00\",0.8,140000", "2027-04-01,1020000.50,2/3,0");

        Assert.Equal(BlockContract.OfValues(new(2026, 4, 1), [Money.FromPounds(1_000_000m), Money.FromPounds(1_020_000.50m)]), stated.Contract);
        Assert.Equal(GuaranteeSchedule.Explicit(new(4, 5), new(2, 3)), stated.Schedule);
        Assert.Equal(PhbDemand.Of(ReleasePer.Year, new(2026, 4, 1), [Money.FromPounds(140_000m), Money.Zero]), stated.Demand);
    }

    [Theory]
    [InlineData("80%")]
    [InlineData("0.8")]
    [InlineData("4/5")]
    public void A_share_is_read_as_people_write_it(string share) =>
        Assert.Equal(GuaranteeSchedule.Explicit(new Ratio(4, 5)), Read(AllColumns, $"2026-04-01,1,{share},").Schedule);

    [Theory]
    [InlineData(Columns, "2026-04-01,1")]
    [InlineData(AllColumns, "2026-04-01,1,,")]
    public void What_is_blank_or_has_no_column_is_not_given(string columns, string row)
    {
        StatedContract stated = Read(columns, row);

        Assert.Null(stated.Schedule);
        Assert.Null(stated.Demand);
    }

    [Theory]
    [InlineData("2026-09-15", "2027-09-15", "2028-09-15")]
    [InlineData("2024-02-29", "2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29")]
    [InlineData("2024-01-31", "2025-01-31")]
    public void A_contract_may_start_on_any_day(params string[] starts) =>
        Assert.Equal(starts, Read([Columns, .. starts.Select(start => $"{start},1")]).Contract.Years.Select(year => LocalDatePattern.Iso.Format(year.Start)));

    [Theory]
    [InlineData(",1,,", "year_start: is blank; give it a value")]
    [InlineData("1 April,1,,", "year_start: '1 April' is not a date as yyyy-MM-dd; write a day of the calendar as yyyy-MM-dd, such as 2026-04-06")]
    [InlineData("1948-03-31,1,,", "year_start: '1948-03-31' is the start of a contract outside 1948-04-01 to 2200-03-31; check the date, or give fewer contract years")]
    [InlineData("9999-12-31,1,,", "year_start: '9999-12-31' is the start of a contract outside 1948-04-01 to 2200-03-31; check the date, or give fewer contract years")]
    [InlineData("2026-04-01,,,", "value: is blank; give it a value")]
    [InlineData("2026-04-01,a million,,", "value: 'a million' is not a sum of money; write it like 1234.56 or £1,234.56")]
    [InlineData("2026-04-01,-0.01,,", $"value: '-0.01' {BelowZero}")]
    [InlineData("2026-04-01,0.001,,", $"value: '£0.001' {OutOfRange}")]
    [InlineData("2026-04-01,1000000000000,,", $"value: '£1,000,000,000,000.00' {OutOfRange}")]
    [InlineData("2026-04-01,1,80,", $"guaranteed_share: '80' {NoShare}")]
    [InlineData("2026-04-01,1,-0.1,", $"guaranteed_share: '-0.1' {NoShare}")]
    [InlineData("2026-04-01,1,5/4,", $"guaranteed_share: '5/4' {NoShare}")]
    [InlineData("2026-04-01,1,,-5", $"phb_spend: '-5' {BelowZero}")]
    [InlineData("2026-04-01,1,,0.005", $"phb_spend: '£0.005' {OutOfRange}")]
    public void A_faulty_cell_is_refused_with_directions(string row, string message) => Assert.Equal($"contract.csv:2 {message}", Refused(AllColumns, row));

    [Fact]
    public void A_file_without_rows_is_no_contract() =>
        Assert.Equal("contract.csv year_start: there is no contract year; give 1 to 100 contract years", Refused(Columns));

    [Fact]
    public void A_hundred_years_is_the_most()
    {
        string[] rows = [.. Enumerable.Range(1990, 101).Select(year => $"{year}-04-01,1")];

        Assert.Equal(100, Read([Columns, .. rows[..100]]).Contract.Years.Count);
        Assert.Equal("contract.csv year_start: there are 101 contract years; give 1 to 100 contract years", Refused([Columns, .. rows]));
    }

    [Fact]
    public void A_year_that_is_left_out_is_reported_once() => Assert.Equal(
        $"contract.csv:4 year_start: '2029-04-01' {Gap} 2028-04-01: contract years follow each other without a gap",
        Refused(Columns, "2026-04-01,1", "2027-04-01,1", "2029-04-01,1", "2030-04-01,1"));

    [Fact]
    public void A_year_that_is_mistyped_is_reported_once() => Assert.Equal(
        $"contract.csv:3 year_start: '2072-04-01' {Gap} 2027-04-01: contract years follow each other without a gap",
        Refused(Columns, "2026-04-01,1", "2072-04-01,1", "2028-04-01,1", "2029-04-01,1"));

    [Fact]
    public void Years_in_the_wrong_order_or_there_twice_are_reported() => Assert.Equal(
        $"""
        contract.csv:3 year_start: '2026-04-01' {Gap} 2027-04-01: contract years follow each other without a gap
        contract.csv:4 year_start: '2025-04-01' {Gap} 2028-04-01: contract years follow each other without a gap
        """,
        Refused(Columns, "2026-04-01,1", "2026-04-01,1", "2025-04-01,1"), ignoreLineEndingDifferences: true);

    [Theory]
    [InlineData("9999-01-01,1", "2027-04-01,1")]
    [InlineData("2026-04-01,1", "9999-12-31,1", "9999-12-31,1")]
    [InlineData("0001-01-01,1", "9999-12-31,1", "0002-01-01,1")]
    public void Days_at_the_end_of_the_calendar_are_refused_like_others(params string[] rows) => Assert.Contains("year_start", Refused([Columns, .. rows]), StringComparison.Ordinal);

    [Fact]
    public void After_a_row_that_cannot_be_taken_apart_nobody_knows_which_year_comes_next() =>
        Assert.StartsWith("contract.csv:3: has a value in spreadsheet column C", Refused(Columns, "2026-04-01,1", "2027-04-01,1,000", "2028-04-01,1"), StringComparison.Ordinal);

    [Fact]
    public void A_share_above_that_of_the_year_before_is_refused_unless_shares_may_rise()
    {
        string[] rows = ["2026-04-01,1,0.6,", "2027-04-01,1,x,", "2028-04-01,1,0.8,"];

        Assert.Equal(
            $"""
            contract.csv:3 guaranteed_share: 'x' {NoShare}
            contract.csv:4 guaranteed_share: '0.8' is above the share of the year before, 0.6; write that share or a lower one, or allow rising shares in the policy
            """,
            Refused([AllColumns, .. rows]), ignoreLineEndingDifferences: true);
        Assert.Equal(
            GuaranteeSchedule.Explicit(new(3, 5), new(4, 5)),
            ContractFile.Read(Files.Stream(AllColumns, "2026-04-01,1,0.6,", "2027-04-01,1,0.8,"), allowRisingShares: true).Schedule);
    }

    [Fact]
    public void A_share_or_a_sum_is_there_for_every_year_or_for_none() => Assert.Equal(
        """
        contract.csv:3 guaranteed_share: is blank, though other years have a share; give every year a share, or none
        contract.csv:3 phb_spend: is blank, though other years have a sum; give every year a sum, 0.00 where nothing is spent, or none
        contract.csv:5 phb_spend: is blank, though other years have a sum; give every year a sum, 0.00 where nothing is spent, or none
        """,
        Refused(AllColumns, "2026-04-01,1,0.8,1", "2027-04-01,1,,", "2028-04-01,1,0.4,1", "2029-04-01,1,0.2,"), ignoreLineEndingDifferences: true);

    [Fact]
    public void Every_fault_of_every_row_is_reported() => Assert.Equal(
        $"""
        ours.csv:1 group_area: is not a column of this file; allowed: year_start, value, guaranteed_share, phb_spend; a column whose name starts with note is not read
        ours.csv:2 value: 'x' is not a sum of money; write it like 1234.56 or £1,234.56
        ours.csv:3 year_start: '2027-04-02' {Gap} 2027-04-01: contract years follow each other without a gap
        ours.csv:3 guaranteed_share: '1.2' {NoShare}
        ours.csv:4 guaranteed_share: '0.9' is above the share of the year before, 0.8; write that share or a lower one, or allow rising shares in the policy
        ours.csv:4 phb_spend: '-1' {BelowZero}
        """,
        Assert.Throws<InvalidFilesException>(() => ContractFile.Read(
            Files.Stream($"{AllColumns},group_area", "2026-04-01,x,0.8,1,", "2027-04-02,1,1.2,1,", "2028-04-01,1,0.9,-1,"), fileName: "ours.csv")).Report(),
        ignoreLineEndingDifferences: true);

    [Fact]
    public void Dates_may_be_written_as_in_the_UK() =>
        Assert.Equal(new LocalDate(2026, 4, 6), ContractFile.Read(Files.Stream(Columns, "06/04/2026,1"), options: new() { Dates = DateForm.Uk }).Contract.Start);

    [Fact]
    public void Culture_does_not_matter() => Assert.All(Cultures.Names, culture =>
    {
        Assert.Equal(Read(AllColumns, "2026-04-01,1024.5,0.8,12.25"), Cultures.In(culture, () => Read(AllColumns, "2026-04-01,1024.5,0.8,12.25")));
        Assert.Equal(Refused(AllColumns, "2026-04-01,-1024.5,8.5,x"), Cultures.In(culture, () => Refused(AllColumns, "2026-04-01,-1024.5,8.5,x")));
    });

    private static StatedContract Read(params string[] lines) => ContractFile.Read(Files.Stream(lines));

    private static string Refused(params string[] lines) => Assert.Throws<InvalidFilesException>(() => Read(lines)).Report();
}
