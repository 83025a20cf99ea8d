using PhbCalc.Clusters;
using PhbCalc.Currencies;

namespace PhbCalc.Tests.Clusters;

/// <summary>Rates that are not plausible are warnings, with what was published (spec 5, Tariff).</summary>
public sealed class RateWarningTests
{
    private static readonly Source Study = new("A study");
    private static readonly ValueList<ClusterCostAnchor> Anchors =
    [
        ClusterCostAnchor.Of(new(2014), AnchorStatistic.Mean, isAdmitted: true, Care.Pounds(361.9m), Study),
        ClusterCostAnchor.Of(new(2014), AnchorStatistic.Mean, isAdmitted: false, Care.Pounds(9.2m), Study),
        ClusterCostAnchor.Of(new(2014), AnchorStatistic.Least, isAdmitted: false, Care.Pounds(3.4m), Study),
        ClusterCostAnchor.Of(new(2014), AnchorStatistic.Most, isAdmitted: false, Care.Pounds(37.3m), Study),
        ClusterCostAnchor.Of(new(2014), AnchorStatistic.ProviderMean, isAdmitted: false, Care.Pounds(10.1m), new("Another")),
        ClusterCostAnchor.Of(new(2011), Care.Code("18"), isAdmitted: false, Care.Pounds(5m), Study),
    ];

    [Fact]
    public void A_rate_outside_the_bounds_is_named_with_what_was_published() => Assert.Equal(
        "Cluster 08: the community rate from 2014-04-01 is £361.90 a day, above what is plausible (£0.50 to £150.00). Published for 2014/15, a day of people who are not admitted: "
        + "mean of all clusters £9.20, lowest cluster £3.40, highest cluster £37.30, mean of providers £10.10 (A study; Another).",
        Assert.Single(Care.Pricing([Care.Rate("08", 361.9m)], anchors: Anchors).Warnings).ToString());

    [Fact]
    public void A_figure_of_the_cluster_itself_is_named_and_that_of_another_is_not()
    {
        ValueList<RateWarning> warnings = Care.Pricing([Care.Rate("18", 0.25m, "2011-04-01"), Care.Rate("19", 0.25m, "2011-04-01")], period: Build.Year(2011), anchors: Anchors).Warnings;

        Assert.EndsWith("is £0.25 a day, below what is plausible (£0.50 to £150.00). Published for 2011/12, a day of people who are not admitted: cluster 18 £5.00 (A study).", warnings[0].Text, StringComparison.Ordinal);
        Assert.EndsWith("No figure to compare it with is published for 2011/12.", warnings[1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_published_figures_the_warning_says_nothing_of_them() => Assert.EndsWith(
        "(£0.50 to £150.00).", Assert.Single(Care.Pricing([Care.Rate("08", 151m)]).Warnings).Text, StringComparison.Ordinal);

    [Theory]
    [InlineData("0.50", 0)]
    [InlineData("150", 0)]
    [InlineData("0.499999", 1)]
    [InlineData("150.000001", 1)]
    public void The_bounds_are_plausible(string rate, int warnings) => Assert.Equal(warnings, Care.Pricing([Care.Rate("08", Money.Parse(rate).Pounds)]).Warnings.Count);

    [Fact]
    public void The_bounds_are_the_policys_and_hold_after_share_and_index()
    {
        ClusterPolicy policy = new() { PlausibleDayRateLeast = Care.Pounds(9m), PlausibleDayRateMost = Care.Pounds(11m), LocalIndex = 110m };

        Assert.Empty(Care.Pricing([Care.Rate("08", 10m)], policy).Warnings);
        Assert.Equal("8.8", Iso.Number(Assert.Single(Care.Pricing([Care.Rate("08", 10m, crisis: 0.2m)], policy).Warnings).Rate.Shown.Pounds));
        Assert.Equal("11.11", Iso.Number(Assert.Single(Care.Pricing([Care.Rate("08", 10.1m)], policy).Warnings).Rate.Shown.Pounds));
    }

    [Fact]
    public void Only_community_rates_of_the_period_are_held_against_them() => Assert.Empty(Care.Pricing(
    [
        Care.Rate("08", 12m),
        Care.Rate("08", 0.01m, "2012-04-01"),
        Care.Rate("08", 999m, "2015-04-01"),
        Care.Rate("08", 999m, setting: SettingClass.Inpatient),
        Care.Rate("08", 0.01m, setting: SettingClass.Crisis),
        Care.Rate("08", 999m, setting: SettingClass.InitialAssessment),
    ]).Warnings);

    [Fact]
    public void A_budget_has_the_warnings_of_the_rates_it_used()
    {
        ClusterPricing pricing = Care.Pricing([Care.Rate("08", 12m, "2014-04-01"), Care.Rate("08", 200m, "2014-10-01"), Care.Rate("17", 300m)]);

        Assert.Equal(2, pricing.Warnings.Count);
        Assert.Empty(pricing.Price(Care.History([Care.Episode("08", "2014-04-01", "2014-09-30")])).Warnings);
        RateWarning used = Assert.Single(pricing.Price(Care.History([Care.Episode("08", "2014-04-01", "2014-10-01")])).Warnings);
        Assert.Equal((Care.Code("08"), Build.Date("2014-10-01")), (used.Cluster, used.ValidFrom));
    }

    [Fact]
    public void A_published_cost_is_not_below_zero() => Assert.Equal(
        "published cost, cost_per_day: '-1' is out of range; write a number from 0 to under 1,000,000,000,000 with at most six decimals",
        Assert.Throws<InvalidInputException>(() => ClusterCostAnchor.Of(new(2014), Care.Code("08"), isAdmitted: false, Care.Pounds(-1m))).Report());
}
