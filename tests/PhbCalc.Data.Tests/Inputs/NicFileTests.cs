using System.Text;
using PhbCalc.Employment;
using PhbCalc.TestSupport;

namespace PhbCalc.Data.Tests;

public sealed class NicFileTests
{
    private const string Columns = "tax_year,category,frequency,period,pay";

    private static readonly NationalInsuranceContributions Contributions = new(SomeFigures.Employment);

    [Fact]
    public void A_row_says_everything_about_the_pay_of_a_period() =>
        Assert.Equal(
            new NicRow(new(new(2023), PayFrequency.FourWeekly, 13), "h", Money.FromPounds(1234.5m)),
            Assert.Single(Read(Columns, "2023/24,h,Four-Weekly,13,\"£1,234.50\"").All));

    [Theory]
    [InlineData(",A,weekly,1,100", "tax_year: is blank; give it a value")]
    [InlineData("2023,A,weekly,1,100", "tax_year: '2023' is not a tax year; write 2023/24")]
    [InlineData("2023-24,A,weekly,1,100", "tax_year: '2023-24' is not a tax year; write 2023/24")]
    [InlineData("2023/2024,A,weekly,1,100", "tax_year: '2023/2024' is not a tax year; write 2023/24")]
    [InlineData("2023-2024,A,weekly,1,100", "tax_year: '2023-2024' is not a tax year; write 2023/24")]
    [InlineData("23/24,A,weekly,1,100", "tax_year: '23/24' is not a tax year; write 2023/24")]
    [InlineData("1999/2000,A,weekly,1,100", "tax_year: '1999/2000' is not a tax year; write 1999/00")]
    [InlineData("2023/25,A,weekly,1,100", "tax_year: '2023/25' is not a tax year; write it like 2023/24")]
    [InlineData("2023/24/25,A,weekly,1,100", "tax_year: '2023/24/25' is not a tax year; write it like 2023/24")]
    [InlineData("1900/01,A,weekly,1,100", "tax_year: '1900/01' is not a tax year; write it like 2023/24")]
    [InlineData("last year,A,weekly,1,100", "tax_year: 'last year' is not a tax year; write it like 2023/24")]
    [InlineData("2023/24,,weekly,1,100", "category: is blank; give it a value")]
    [InlineData("2023/24,A,,1,100", "frequency: is blank; give it a value")]
    [InlineData("2023/24,A,montly,1,100", "frequency: 'montly' is not a pay frequency; did you mean 'monthly'? allowed: weekly, fortnightly, four-weekly, monthly")]
    [InlineData("2023/24,A,weekly,,100", "period: is blank; give it a value")]
    [InlineData("2023/24,A,weekly,one,100", "period: 'one' is not a whole number; write it like 2")]
    [InlineData("2023/24,A,weekly,0,100", "period: '0' is not a weekly pay period; write 1 to 53")]
    [InlineData("2023/24,A,weekly,54,100", "period: '54' is not a weekly pay period; write 1 to 53")]
    [InlineData("2023/24,A,fortnightly,28,100", "period: '28' is not a fortnightly pay period; write 1 to 27")]
    [InlineData("2023/24,A,four-weekly,15,100", "period: '15' is not a four-weekly pay period; write 1 to 14")]
    [InlineData("2023/24,A,monthly,13,100", "period: '13' is not a monthly pay period; write 1 to 12")]
    [InlineData("2023/24,A,weekly,1,", "pay: is blank; give it a value")]
    [InlineData("2023/24,A,weekly,1,lots", "pay: 'lots' is not a sum of money; write it like 1234.56 or £1,234.56")]
    [InlineData("2023/24,A,weekly,1,-0.01", "pay: '-0.01' is a sum below zero; write a sum of 0 or more")]
    [InlineData("2023/24,A,weekly,1,100.005", "pay: '£100.005' is not a sum of pay; write pounds and whole pence, 0 or more")]
    [InlineData("2023/24,A,weekly,1,1000000000000", "pay: '£1,000,000,000,000.00' is not a sum of pay; write less than 1,000,000,000,000")]
    public void A_faulty_cell_is_refused_with_directions(string row, string message) => Assert.Equal($"nic.csv:2 {message}", Refused(Columns, row).Report());

    [Fact]
    public void Every_fault_of_every_row_is_reported() =>
        Assert.Equal(
            """
            nic.csv:2 tax_year: '2023' is not a tax year; write 2023/24
            nic.csv:2 category: is blank; give it a value
            nic.csv:2 period: '13' is not a monthly pay period; write 1 to 12
            nic.csv:2 pay: '-1' is a sum below zero; write a sum of 0 or more
            nic.csv:4 frequency: 'daily' is not a pay frequency; allowed: weekly, fortnightly, four-weekly, monthly
            """,
            Refused(Columns, "2023,,monthly,13,-1", "2023/24,A,weekly,53,0", "2023/24,A,daily,60,1").Report(), ignoreLineEndingDifferences: true);

    [Fact]
    public void The_report_without_personal_data_shows_no_value() =>
        Assert.Equal(
            """
            nic.csv:2 tax_year: the value is not a tax year; write it like 2023/24
            nic.csv:2 pay: the value is not a sum of pay; write pounds and whole pence, 0 or more
            """,
            Refused(Columns, "2023,A,weekly,1,1.005").Report(personal: false), ignoreLineEndingDifferences: true);

    [Fact]
    public void Each_row_has_its_contribution_in_the_order_of_the_file()
    {
        NicRows rows = Read(Columns, "2026/27,A,weekly,1,500", "2026/27,m,weekly,1,500", "2025/26,A,monthly,12,500.00", "2026/27,H,weekly,1,1000");
        Assert.Equal("60.60 0.00 12.45 4.95", string.Join(' ', rows.Contributions(Contributions).Select(row => FormattableString.Invariant($"{row.EmployerContribution.Pounds:0.00}"))));
        Assert.Equal(rows.All, rows.Contributions(Contributions).Select(contribution => contribution.Row));
    }

    [Fact]
    public void Every_fault_of_working_them_out_is_reported_at_its_row_and_column() =>
        Assert.Equal(
            """
            pay.csv:3 tax_year: '2024-04-12' is a day without published figures for employer National Insurance; figures are known from 2025-04-06 on; the last value is 15% above £96.00 a week (upper threshold £967.00 a week); add the figure for that day, or assume one
            pay.csv:3 category: 'Q' is not a National Insurance category that can be costed; allowed: A, B, C, H, M, V
            pay.csv:5 category: 'V' did not exist on 2025-05-05; write another category: it exists from 2025-06-06
            """,
            Assert.Throws<InvalidFilesException>(() => NicFile.Read(
                Files.Stream(Columns, "2026/27,A,weekly,1,500", "2024/25,Q,weekly,1,500", "2026/27,A,weekly,1,500", "2025/26,v,monthly,1,500"), "pay.csv").Contributions(Contributions)).Report(),
            ignoreLineEndingDifferences: true);

    [Fact]
    public void A_row_is_checked_when_it_is_made_too() =>
        Assert.Equal(
            "pay, category: is blank; give it a value\npay, pay: '-£1.00' is not a sum of pay; write pounds and whole pence, 0 or more",
            Assert.Throws<InvalidInputException>(() => new NicRow(default, " ", Money.FromPounds(-1m))).Report());

    [Fact]
    public void Rows_are_equal_however_they_are_written()
    {
        NicRows plain = Read(Columns, "2026/27,A,weekly,1,500");
        NicRows other = Read("pay,period,frequency,category,tax_year", string.Empty, "£500.00,01,WEEKLY,A,2026/27");
        Assert.Equal(plain, other);
        Assert.Equal(plain.GetHashCode(), other.GetHashCode());
        Assert.NotEqual(plain, Read(Columns, "2026/27,A,weekly,2,500"));
    }

    [Fact]
    public void A_byte_order_mark_and_carriage_returns_do_not_matter()
    {
        byte[] text = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes($"{Columns},note\r\n2026/27,A,weekly,1,500,\"x\"\r\n,,,,,\r\n")];
        Assert.Single(NicFile.Read(new MemoryStream(text)).All);
    }

    [Fact]
    public void Culture_does_not_matter()
    {
        string expected = Text();
        Assert.All(Cultures.Names, culture => Assert.Equal(expected, Cultures.In(culture, Text)));

        static string Text() => string.Join(
            '\n',
            [
                .. Read(Columns, "2026/27,i,FORTNIGHTLY,1,1234.50").All.Select(row => row.ToString()),
                Refused(Columns, "2023,I,FORTNIGHTLI,-1,-1234.505").Report(),
            ]);
    }

    private static NicRows Read(params string[] lines) => NicFile.Read(Files.Stream(lines));

    private static InvalidFilesException Refused(params string[] lines) => Assert.Throws<InvalidFilesException>(() => Read(lines));
}
