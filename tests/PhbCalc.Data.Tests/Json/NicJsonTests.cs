using FsCheck;
using FsCheck.Fluent;
using PhbCalc.Employment;
using PhbCalc.TestSupport;

namespace PhbCalc.Data.Tests;

public sealed class NicJsonTests
{
    private static readonly NationalInsuranceContributions Contributions = new(SomeFigures.Employment);

    internal static Gen<ValueList<NicContribution>> Any =>
        from rows in Gen.ListOf(
            from year in Gen.Choose(2026, 2030)
            from frequency in Gen.Elements(Enum.GetValues<PayFrequency>())
            from period in Gen.Choose(1, 12)
            from category in Gen.Elements("A", "c", "H", "V")
            from pence in Gen.Choose(0, 1_000_000)
            select new NicRow(new(new(year), frequency, period), category, Money.FromPence(pence)))
        select rows.Select(row => new NicContribution(row, Contributions.Of(row.Period, row.Category, row.Pay))).ToValueList();

    [Law]
    public Property What_is_written_reads_back_as_equal_contributions() => Law.Of(Any, contributions =>
    {
        string text = NicJson.V1.Text(contributions);
        Assert.Equal(contributions, NicJson.V1.Parse(text));
        Assert.Equal(text, NicJson.V1.Text(NicJson.V1.Parse(text)));
        using MemoryStream stream = new();
        NicJson.V1.Write(stream, contributions);
        stream.Position = 0;
        Assert.Equal(contributions, NicJson.V1.Read(stream));
    });

    [Fact]
    public void Rows_that_were_read_from_a_file_read_back_equal_too()
    {
        ValueList<NicContribution> read = NicFile.Read(Files.Stream("tax_year,category,frequency,period,pay", "2026/27,a,WEEKLY,01,\"£1,000.50\"")).Contributions(Contributions);
        Assert.Equal(read, NicJson.V1.Parse(NicJson.V1.Text(read)));
    }

    [Fact]
    public void Contributions_are_written_in_snake_case_with_exact_numbers() =>
        Assert.Equal(
            """
            {
              "format": "phbcalc.nic.v1",
              "rows": [
                {
                  "tax_year": "2026/27",
                  "category": "A",
                  "frequency": "four-weekly",
                  "period": 3,
                  "pay": 1000.00,
                  "employer_ni": 92.25
                }
              ]
            }

            """.ReplaceLineEndings("\n"),
            NicJson.V1.Text(Row()));

    [Theory]
    [InlineData("phbcalc.nic.v1", "x", "format: 'x' is not the format that is read here; give a file whose format is phbcalc.nic.v1")]
    [InlineData("2026/27", "2026/28", "rows[0].tax_year: is not a tax year; write it like \"2026/27\"")]
    [InlineData("\"A\"", "\" \"", "rows[0].category: is blank; give it a value")]
    [InlineData("\"A\"", "null", "rows[0].category: is not a text; write it in quotes")]
    [InlineData("four-weekly", "4-weekly", "rows[0].frequency: '4-weekly' is not a pay frequency; did you mean 'weekly'? allowed: weekly, fortnightly, four-weekly, monthly")]
    [InlineData("3,", "15,", "rows[0].period: '15' is not a four-weekly pay period; write 1 to 14")]
    [InlineData("3,", "\"3\",", "rows[0].period: is not a whole number; write it like 2")]
    [InlineData("1000.00", "-1000.00", "rows[0].pay: '-£1,000.00' is not a sum of pay; write pounds and whole pence, 0 or more")]
    [InlineData("92.25", "92.255", "rows[0].employer_ni: is not a sum in whole pence; write it with two decimals")]
    public void What_is_not_of_the_format_is_refused_with_the_path_of_the_member(string written, string changed, string message) =>
        Assert.Equal(message, Assert.Throws<InvalidInputException>(() => NicJson.V1.Parse(Changed.First(NicJson.V1.Text(Row()), written, changed))).Report());

    [Fact]
    public void Culture_does_not_matter()
    {
        string text = NicJson.V1.Text(Row());
        Assert.All(Cultures.Names, culture => Assert.Equal(text, Cultures.In(culture, () => NicJson.V1.Text(NicJson.V1.Parse(text)))));
    }

    private static ValueList<NicContribution> Row()
    {
        NicRow row = new(new(new(2026), PayFrequency.FourWeekly, 3), "A", Money.FromPounds(1000m));
        return [new(row, Contributions.Of(row.Period, row.Category, row.Pay))];
    }
}
