using System.Text;
using PhbCalc.Rates;
using PhbCalc.TestSupport;

namespace PhbCalc.Data.Tests;

public sealed class QuotesFileTests
{
    private const string Columns = "service,band,provider,rate";
    private const string AllColumns = $"{Columns},weekly_hours,quoted_on";

    [Fact]
    public void A_row_says_everything_about_a_quote() =>
        Assert.Equal(
            new ProviderQuote("care", "weekday", "Anna's Care", Money.FromPounds(24.1m), 120.5m, new(2026, 3, 1)),
            Assert.Single(Read(AllColumns, "care,weekday,Anna's Care,£24.10,120.5,2026-03-01").All));

    [Theory]
    [InlineData(Columns, "care,weekday,A,24.10")]
    [InlineData(AllColumns, "care,weekday,A,24.10,,")]
    public void What_is_blank_or_has_no_column_is_not_known(string columns, string row) =>
        Assert.Equal(new ProviderQuote("care", "weekday", "A", Money.FromPounds(24.1m)), Assert.Single(Read(columns, row).All));

    [Fact]
    public void Quotes_are_in_the_order_of_the_file() =>
        Assert.Equal("B A B", string.Join(' ', Read(Columns, "care,day,B,24", "care,day,A,23", "care,night,B,25").All.Select(quote => quote.Provider)));

    [Fact]
    public void Uk_dates_are_read_when_they_are_asked_for() =>
        Assert.Equal(
            new LocalDate(2026, 3, 1),
            Assert.Single(QuotesFile.Read(Files.Stream(AllColumns, "care,day,A,24,,01/03/2026"), options: new() { Dates = DateForm.Uk }).All).QuotedOn);

    [Theory]
    [InlineData(",day,A,24,,", "service: is blank; give it a value")]
    [InlineData("care,,A,24,,", "band: is blank; give it a value")]
    [InlineData("care,day,,24,,", "provider: is blank; give it a value")]
    [InlineData("care,day,A,,,", "rate: is blank; give it a value")]
    [InlineData("care,day,A,24 pounds,,", "rate: '24 pounds' is not a sum of money; write it like 1234.56 or £1,234.56")]
    [InlineData("care,day,A,-24,,", "rate: '-24' is a sum below zero; write a sum of 0 or more")]
    [InlineData("care,day,A,24,many,", "weekly_hours: 'many' is not a number; write it like 1234.56, with digits and a point only")]
    [InlineData("care,day,A,24,-1,", "weekly_hours: '-1' is out of range; write a number from 0 to under 1,000,000,000 with at most six decimals")]
    [InlineData("care,day,A,24,,01/03/2026", "quoted_on: '01/03/2026' is not a date as yyyy-MM-dd; write 2026-03-01, or use --dates uk")]
    public void A_faulty_cell_is_refused_with_directions(string row, string message) => Assert.Equal($"quotes.csv:2 {message}", Refused(AllColumns, row).Report());

    [Fact]
    public void Every_fault_of_every_row_is_reported() =>
        Assert.Equal(
            """
            quotes.csv:2 service: is blank; give it a value
            quotes.csv:2 band: is blank; give it a value
            quotes.csv:2 provider: is blank; give it a value
            quotes.csv:2 rate: 'x' is not a sum of money; write it like 1234.56 or £1,234.56
            quotes.csv:2 weekly_hours: '-1' is out of range; write a number from 0 to under 1,000,000,000 with at most six decimals
            quotes.csv:2 quoted_on: 'March' is not a date as yyyy-MM-dd; write a day of the calendar as yyyy-MM-dd, such as 2026-04-06
            quotes.csv:4 rate: is blank; give it a value
            """,
            Refused(AllColumns, ",,,x,-1,March", "care,day,A,24,,", "care,day,A,,,").Report(), ignoreLineEndingDifferences: true);

    [Fact]
    public void A_fault_of_a_quote_is_at_its_row()
    {
        Quotes quotes = Read(AllColumns, "care,day,A,24,10,", string.Empty, "care,day,B,24,,1999-01-01", "care,night,C,11,,", "care,evening,D,24,,");
        Fault[] faults = [.. Faults(quotes, QuoteAverage.HoursWeightedMean)];
        Assert.Equal(
            """
            quotes.csv:4 quoted_on: '1999-01-01' is a day without published figures for the minimum wage for 21 and over; figures are known from 2025-04-01 to 2027-03-31; the last value is £12.71; add the figure for that day, or assume one
            quotes.csv:5 rate: has no quote left: £11.00 is under the minimum wage of £12.71 an hour for 21 and over on 2026-06-01; give a quote at or over the minimum wage
            quotes.csv:6 weekly_hours: is blank in some quotes, so that they have no hours-weighted mean; give hours for every quote, or choose another average
            """,
            string.Join('\n', faults.Select(quotes.Locate)), ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void A_file_without_quotes_is_at_fault_as_a_whole()
    {
        Quotes none = QuotesFile.Read(Files.Stream(Columns), "local.csv");
        Assert.Equal("local.csv rate: there is no quote; give at least one", none.Locate(Assert.Single(Faults(none, null))).ToString());
    }

    [Fact]
    public void Quotes_are_equal_from_whatever_rows()
    {
        Assert.Equal(Read(Columns, "care,day,A,24"), Read(Columns, string.Empty, "care,day,A,24.00"));
        Assert.Equal(Read(Columns, "care,day,A,24").GetHashCode(), Read(Columns, string.Empty, "care,day,A,24").GetHashCode());
        Assert.NotEqual(Read(Columns, "care,day,A,24"), Read(Columns, "care,day,A,25"));
    }

    [Fact]
    public void A_byte_order_mark_carriage_returns_and_the_order_of_columns_do_not_matter()
    {
        byte[] text = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("rate,note,provider,band,service\r\n\"£1,024.10\",x,A,day,care\r\n\r\n")];
        Assert.Equal(new ProviderQuote("care", "day", "A", Money.FromPounds(1024.1m)), Assert.Single(QuotesFile.Read(new MemoryStream(text)).All));
    }

    [Fact]
    public void Culture_does_not_matter() => Assert.All(Cultures.Names, culture =>
    {
        Assert.Equal(Read(AllColumns, "care,day,I,1024.5,12.25,2026-03-01"), Cultures.In(culture, () => Read(AllColumns, "care,day,I,1024.5,12.25,2026-03-01")));
        Assert.Equal(
            Refused(AllColumns, "care,day,I,-1024.5,-12.25,2026-03-0").Report(),
            Cultures.In(culture, () => Refused(AllColumns, "care,day,I,-1024.5,-12.25,2026-03-0").Report()));
    });

    private static ValueList<Fault> Faults(Quotes quotes, QuoteAverage? average) => Assert.Throws<InvalidInputException>(
        () => new AgencyPricing(SomeFigures.MinimumWages, new() { Average = average }).Price(quotes.All, new(2026, 6, 1))).Faults;

    private static Quotes Read(params string[] lines) => QuotesFile.Read(Files.Stream(lines));

    private static InvalidFilesException Refused(params string[] lines) => Assert.Throws<InvalidFilesException>(() => Read(lines));
}
