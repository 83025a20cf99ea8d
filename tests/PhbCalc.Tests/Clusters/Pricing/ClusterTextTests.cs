using PhbCalc.Clusters;
using PhbCalc.Currencies;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests.Clusters;

/// <summary>Budgets of clusters as text, for the person and for the director of finance.</summary>
public sealed class ClusterTextTests
{
    private static readonly ClusterBudget Rich = Care.Pricing(
        [
            Care.Rate("08", 12m, "2014-04-01", crisis: 0.3m, source: Care.Tariff),
            Care.Rate("08", 12.5m, "2014-07-01", source: Care.Tariff),
            Care.Rate("08", 361.9m, setting: SettingClass.Inpatient, source: new("Reference costs 2014/15")),
            Care.Rate("08", 250m, setting: SettingClass.InitialAssessment, source: Care.Tariff),
            Care.Rate("11", 0.25m),
        ],
        new() { LocalIndex = 106.16m, OfferedClusters = [Care.Code("08"), Care.Code("10"), Care.Code("17")], InitialAssessment = InitialAssessment.First },
        anchors: [ClusterCostAnchor.Of(new(2014), AnchorStatistic.Mean, isAdmitted: false, Care.Pounds(9.2m), new("A study"))])
        .Price(Care.History(
            [Care.Episode("08", "2014-05-01", "2014-09-30"), Care.Episode("11", "2013-02-28", "2014-04-15")],
            [Care.Admitted("2014-06-28", "2014-07-02"), Care.Admitted("2014-04-20", "2014-04-21"), Care.Admitted("2014-12-01", "2014-12-31")]));

    private static readonly ClusterBudget Plain = Care.Pricing([Care.Rate("08", 12m), Care.Rate("17", 15m)], new() { CrisisClusters = CrisisClusterRule.Allowed, PaysOnAdmittedDays = true })
        .Price(Care.History([Care.Episode("08", "2014-04-01", "2014-09-30"), Care.Episode("17", "2014-10-01", "2015-03-31")]));

    [Fact]
    public void A_budget_with_everything_in_it() => Snapshot.Matches(Rich.Explain(Build.Date("2014-10-31")));

    [Fact]
    public void A_plain_budget() => Snapshot.Matches(Plain.Explain());

    [Fact]
    public void A_budget_of_nothing() => Snapshot.Matches(Care.Pricing([Care.Rate("08", 12m)]).Price(Care.History([Care.Episode("08", "2012-04-01", "2012-09-30")])).Explain());

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    [InlineData("sv-SE")]
    public void The_text_is_the_same_in_every_culture(string culture) => Assert.Equal(
        Cultures.In("", () => Rich.Explain() + string.Concat(Rich.Warnings)),
        Cultures.In(culture, () => Rich.Explain() + string.Concat(Rich.Warnings)));
}
