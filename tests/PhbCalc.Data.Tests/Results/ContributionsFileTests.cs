using PhbCalc.Employment;
using PhbCalc.TestSupport;

namespace PhbCalc.Data.Tests;

public sealed class ContributionsFileTests
{
    private const string Header = "tax_year,category,frequency,period,pay,employer_ni\n";

    [Fact]
    public void The_rows_are_repeated_as_they_were_given_each_with_its_contribution()
    {
        NicRows rows = NicFile.Read(Files.Stream(
            "pay,note,period,frequency,category,tax_year",
            "\"£1,000.5\",x,01,WEEKLY,a,2026/27",
            string.Empty,
            "417,,12,monthly,A,2025/26",
            "1000.00 ,,27,Fortnightly,M,2026/27"));
        Assert.Equal(
            Header + """
            2026/27,a,WEEKLY,01,"£1,000.5",135.67
            2025/26,A,monthly,12,417,0.00
            2026/27,M,Fortnightly,27,1000.00,0.00

            """.ReplaceLineEndings("\n"),
            Text(rows.Contributions(new(SomeFigures.Employment))));
    }

    [Fact]
    public void A_row_that_came_from_no_file_is_written_as_somebody_would_write_it() =>
        Assert.Equal(
            $"{Header}2023/24,H,four-weekly,3,1234.50,1.00\n",
            Text([new(new(new(new(2023), PayFrequency.FourWeekly, 3), "H", Money.FromPounds(1234.5m)), Money.FromPounds(1m))]));

    [Fact]
    public void No_row_makes_a_file_with_a_header_only() => Assert.Equal(Header, Text([]));

    [Fact]
    public void Culture_does_not_matter()
    {
        ValueList<NicContribution> rows = [new(new(new(new(2023), PayFrequency.FourWeekly, 3), "i", Money.FromPounds(1234.5m)), Money.FromPounds(1.5m))];
        Assert.All(Cultures.Names, culture => Assert.Equal(Text(rows), Cultures.In(culture, () => Text(rows))));
    }

    private static string Text(ValueList<NicContribution> contributions) => Written.Text(stream => ContributionsFile.Write(stream, contributions));
}
