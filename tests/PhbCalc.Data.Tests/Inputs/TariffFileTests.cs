using PhbCalc.Clusters;
using PhbCalc.Currencies;

namespace PhbCalc.Data.Tests;

public sealed class TariffFileTests
{
    private const string Header = ClusterFiles.TariffHeader;

    [Fact]
    public void A_row_says_everything_about_a_rate()
    {
        ClusterTariff tariff = TariffFile.Read(Files.Stream(Header, "8,Community,day,\"£1,012.345678\",2014-04-01,2015-03-31,0.2,County tariff", "08,initial_assessment,assessment,236,2014-04-01,,,"));
        Assert.Equal(
            [
                new(ClusterCode.Parse("08"), SettingClass.Community, ClusterUnit.Day, Money.FromPounds(1012.345678m), new(2014, 4, 1))
                {
                    ValidTo = new(2015, 3, 31), CrisisShare = 0.2m, Source = new("County tariff"),
                },
                new(ClusterCode.Parse("08"), SettingClass.InitialAssessment, ClusterUnit.Assessment, Money.FromPounds(236m), new(2014, 4, 1)),
            ],
            tariff.Rates.ToArray<ClusterRate>());
    }

    [Fact]
    public void A_row_without_a_last_day_lasts_until_the_next() =>
        Assert.Equal(2, Read("08,community,day,12,2014-04-01,,,", "08,community,day,13,2015-04-01,,,").Rates.Count);

    [Fact]
    public void Dates_may_be_as_the_uk_writes_them() =>
        Assert.Equal(new LocalDate(2014, 4, 6), TariffFile.Read(Files.Stream(Header, "08,community,day,12,06/04/2014,,,"), options: new() { Dates = DateForm.Uk }).Rates[0].ValidFrom);

    [Theory]
    [InlineData(",,,,,,,a gazette", "2 cluster: is blank; give it a value", "2 setting: is blank; give it a value", "2 unit: is blank; give it a value", "2 rate: is blank; give it a value", "2 valid_from: is blank; give it a value")]
    [InlineData("09,comunity,dya,x,y,z,w,", "2 cluster: '09' was never used as a cluster; look up which cluster is meant: 00 to 08, or 10 to 21",
        "2 setting: 'comunity' is not a setting class of clusters; did you mean 'community'? allowed: community, initial_assessment, crisis, inpatient",
        "2 unit: 'dya' is not a unit of a tariff of clusters; did you mean 'day'? allowed: day, assessment",
        "2 rate: 'x' is not a sum of money; write it like 1234.56 or £1,234.56",
        "2 valid_from: 'y' is not a date as yyyy-MM-dd; write a day of the calendar as yyyy-MM-dd, such as 2026-04-06",
        "2 valid_to: 'z' is not a date as yyyy-MM-dd; write a day of the calendar as yyyy-MM-dd, such as 2026-04-06",
        "2 crisis_share: 'w' is not a share; write a number from 0 to 1, such as 0.2, or 20%")]
    [InlineData("08,community,assessment,-1,2014-04-01,2014-03-31,1.5,", "2 unit: 'assessment' is not the unit of community; write day",
        "2 rate: '-1' is a sum below zero; write a sum of 0 or more",
        "2 valid_to: '2014-03-31' is before valid_from 2014-04-01; write the last day the figure holds, or leave it blank",
        "2 crisis_share: '1.5' is not a share; write a number from 0 to 1 with at most six decimals, such as 0.3, or leave it blank")]
    [InlineData("08,initial_assessment,day,1,2014-04-01,,,", "2 unit: 'day' is not the unit of initial assessment; write assessment")]
    [InlineData("08,inpatient,day,1,2014-04-01,,0.1,", "2 crisis_share: '0.1' is given in a row of inpatient; leave it blank: only a community rate may have crisis care in it")]
    public void A_cell_that_is_wrong(string row, params string[] faults) => Assert.Equal(Report(faults), Faults(row));

    [Theory]
    [InlineData("08,community,day,12,2014-04-01,2015-04-01,,", "08,community,day,13,2015-04-01,,,",
        "2 valid_to: '2015-04-01' overlaps the version that starts on 2015-04-01; write 2015-03-31 or an earlier day, or leave it blank: a version lasts until the next one")]
    [InlineData("08,community,day,12,2014-04-01,,,", "8,community,day,13,2014-04-01,,,", "3 valid_from: '2014-04-01' is the first day of two rows; give each row its own first day, or leave one out")]
    [InlineData("08,community,day,12,2014-04-01,,0.1,", "08,crisis,day,3,2014-10-01,,,",
        "2 crisis_share: '0.1' is given together with the crisis rate from 2014-10-01, so that crisis care would be left out twice; leave the share blank, or the crisis row out")]
    public void Rows_that_contradict_each_other(string first, string second, string fault) => Assert.Equal(Report(fault), Faults(first, second));

    [Fact]
    public void A_file_without_rows_is_refused() => Assert.Equal("tariff.csv rate: there is none; give at least one row", Faults());

    [Fact]
    public void What_a_faulty_row_may_have_ended_is_no_news() =>
        Assert.Equal(
            """
            tariff.csv:3 rate: 'x' is not a sum of money; write it like 1234.56 or £1,234.56
            tariff.csv:5 rate: '-2' is a sum below zero; write a sum of 0 or more
            tariff.csv:7 valid_from: '2014-04-01' is the first day of two rows; give each row its own first day, or leave one out
            """,
            Faults(
                "08,community,day,12,2014-04-01,,0.1,", "08,community,day,x,2014-10-01,,,", "08,crisis,day,3,2014-11-01,,,", "08,inpatient,day,-2,2014-04-01,,,",
                "17,community,day,15,2014-04-01,,,", "17,community,day,15,2014-04-01,,,"), ignoreLineEndingDifferences: true);

    private static ClusterTariff Read(params string[] rows) => TariffFile.Read(Files.Stream([Header, .. rows]));

    private static string Faults(params string[] rows) => Assert.Throws<InvalidFilesException>(() => Read(rows)).Report();

    private static string Report(params string[] faults) => string.Join('\n', faults.Select(fault => $"tariff.csv:{fault}"));
}
