using PhbCalc.Rates;

namespace PhbCalc.Data.Tests;

public sealed class LocalWagesTests
{
    private const string Columns = "service,band,provider,rate,weekly_hours,quoted_on";

    [Fact]
    public void The_provider_is_the_employer_and_the_rate_its_hourly_pay() =>
        Assert.Equal(
            [new LocalWage("B", Money.FromPounds(13.5m)), new LocalWage("A", Money.FromPounds(13.02m)), new LocalWage("A", Money.FromPounds(14m))],
            Read(Columns, "care,day,B,£13.50,,", "care,day,A,13.02,12,2026-03-01", "care,night,A,14,,"));

    [Fact]
    public void A_rate_can_be_made_with_them() =>
        Assert.Equal(
            Money.FromPounds(13.26m),
            SomeFigures.PaPricing(new() { Method = PaRateMethod.LocalResearch }).Price(new(2026, 6, 1), Read(Columns, "care,day,B,13.50,,", "care,day,A,13.02,,")).Indicative);

    [Fact]
    public void Every_fault_of_every_row_is_reported() =>
        Assert.Equal(
            """
            quotes.csv:2 service: is blank; give it a value
            quotes.csv:2 rate: 'x' is not a sum of money; write it like 1234.56 or £1,234.56
            quotes.csv:3 band: is blank; give it a value
            quotes.csv:3 provider: is blank; give it a value
            quotes.csv:3 rate: '-1' is a sum below zero; write a sum of 0 or more
            quotes.csv:4 weekly_hours: 'x' is not a number; write it like 1234.56, with digits and a point only
            quotes.csv:4 quoted_on: '01/03/2026' is not a date as yyyy-MM-dd; write 2026-03-01, or use --dates uk
            """,
            Refused(Columns, ",day,A,x,,", "care,,,-1,,", "care,day,A,13,x,01/03/2026"), ignoreLineEndingDifferences: true);

    [Fact]
    public void What_an_agency_pays_counts_once() =>
        Assert.Equal(
            "quotes.csv:4 provider: 'A' has its pay for this service and band in row 2 too; keep one of the rows: each counts once in the median",
            Refused(Columns, "care,day,A,13,,", "care,night,A,13,,", "care,day,A,13,,"));

    [Fact]
    public void A_file_without_wages_is_refused() =>
        Assert.Equal("quotes.csv: has no row that says what an agency pays; give the hourly pay of at least one agency's care workers as rate, or leave the file out", Refused(Columns));

    [Fact]
    public void A_file_that_cannot_be_read_is_not_refused_for_having_no_row_as_well() =>
        Assert.Equal("quotes.csv:1 rate: the column is missing; add it: the file needs service, band, provider, rate", Refused("service,band,provider"));

    private static ValueList<LocalWage> Read(params string[] lines) => QuotesFile.ReadLocalWages(Files.Stream(lines));

    private static string Refused(params string[] lines) => Assert.Throws<InvalidFilesException>(() => Read(lines)).Report();
}
