using PhbCalc.Clusters;
using PhbCalc.Contacts;
using PhbCalc.Currencies;

namespace PhbCalc.Data.Tests;

/// <summary>The figures of mental health in the package: clusters, what their days cost, types of teams and what contacts with them cost.</summary>
public sealed class PublishedClustersTests
{
    private static readonly PublishedFigures Figures = PublishedFigures.Bundled;

    [Fact]
    public void There_are_21_clusters_and_a_variance_is_one_of_them()
    {
        Assert.Equal(21, Figures.CareClusters.All.Count);
        Assert.Equal(
            new CareCluster(
                ClusterCode.Parse("17"), "Psychosis and Affective Disorder (Difficult to Engage)", ClusterSuperClass.Psychosis, new(6, ReviewUnit.Months), isCrisis: false,
                new("https://www.datadictionary.nhs.uk/data_elements/adult_mental_health_care_cluster_code__final_.html; https://pmc.ncbi.nlm.nih.gov/articles/PMC6946607/table/Tab1", new(2026, 11, 21), "two sources")),
            Figures.CareClusters.Find("17"));
        Assert.Equal(ClusterSuperClass.Variance, Figures.CareClusters.Find("0").SuperClass);
    }

    [Fact]
    public void Two_of_them_are_of_a_crisis_and_three_were_offered_in_northamptonshire()
    {
        Assert.Equal(["14", "15"], Figures.CareClusters.All.Where(cluster => cluster.IsCrisis).Select(cluster => cluster.Code.ToString()));
        Assert.Equal(["08", "10", "17"], Figures.NorthamptonshireClusters.Select(code => code.ToString()));
    }

    [Theory]
    [InlineData("01", "84 days")]
    [InlineData("02", "105 days")]
    [InlineData("08", "12 months")]
    [InlineData("14", "28 days")]
    [InlineData("17", "6 months")]
    public void Each_has_the_longest_time_until_its_review(string code, string period) => Assert.Equal(period, Figures.CareClusters.Find(code).ReviewPeriod.ToString());

    [Fact]
    public void What_a_day_cost_is_published_for_two_years()
    {
        Assert.Equal(15, Figures.ClusterCostAnchors.Count);
        Assert.Equal(
            ["2014/15 mean of all clusters £9.20", "2014/15 lowest cluster £3.40", "2014/15 highest cluster £37.30", "2014/15 mean of providers £10.10"],
            Figures.ClusterCostAnchors.Where(anchor => anchor is { Year.StartYear: 2014, IsAdmitted: false }).Select(anchor => $"{anchor.Year} {anchor}"));
        Assert.Equal(
            ["cluster 14 £30.00", "cluster 18 £5.00"],
            Figures.ClusterCostAnchors.Where(anchor => anchor is { Year.StartYear: 2011, IsAdmitted: false }).Select(anchor => anchor.ToString()));
    }

    [Fact]
    public void Types_of_teams_are_classed_and_some_have_ended()
    {
        Assert.Equal(56, Figures.TeamTypes.All.Count);
        Assert.Equal(SettingClass.Crisis, Figures.TeamTypes.On("A03", new(2021, 9, 30)).Setting);
        Assert.Equal(
            "team A03, date: '2021-10-01' is a day on which this type of team did not exist; A03 Crisis Resolution Team is valid from 2019-04-01 to 2021-09-30; "
            + "give the team that took over, or another day",
            Assert.Throws<InvalidInputException>(() => Figures.TeamTypes.On("A03", new(2021, 10, 1))).Report());
        Assert.Equal(SettingClass.Access, Figures.TeamTypes.On("a18", new(2024, 4, 1)).Setting);
    }

    [Fact]
    public void What_a_contact_with_each_type_of_team_cost_is_published_for_2024_25()
    {
        Assert.Equal(53, Figures.TeamCosts.Rates.Count);
        CurrencyRate rate = Figures.TeamCosts.On("A06", SettingClass.Community, TeamTypes.Contact, new(2024, 4, 1));
        Assert.Equal("£278.907", rate.Cost.ToString());
        Assert.Equal("github:NICE-Data-and-Analytics/COSTmos@6a11fa0f data/ncc.rda (NHS England National Cost Collection national schedule 2024/25)", rate.Source!.Title);
        Assert.Equal(
            "A06, community, per contact, date: '2025-04-01' is a day without published figures for A06, community, per contact; "
            + "figures are known from 2024-04-01 to 2025-03-31; the last value is £278.907; add the figure for that day, or assume one",
            Assert.Throws<InvalidInputException>(() => Figures.TeamCosts.On("A06", SettingClass.Community, TeamTypes.Contact, new(2025, 4, 1))).Report());
    }

    [Fact]
    public void Each_team_whose_contacts_are_costed_is_a_type_of_team_of_the_same_class() => Assert.All(
        Figures.TeamCosts.Rates,
        rate => Assert.Equal(rate.Setting, Figures.TeamTypes.On(rate.Code, rate.ValidFrom).Setting));

    [Fact]
    public void Assumed_for_another_year_a_contact_costs_more_to_the_penny()
    {
        // 278.9070 x 1.03 = 287.27421.
        CurrencyRate rate = Figures.Assuming(0.03m).TeamCosts.On("A06", SettingClass.Community, TeamTypes.Contact, new(2025, 4, 1));
        Assert.Equal("£287.27", rate.Cost.ToString());
        Assert.True(rate.Source!.IsAssumed);
    }

    [Fact]
    public void Bed_days_and_talking_therapies_are_shown_and_no_contacts_with_teams()
    {
        ValueList<PublishedRow> rows = Figures.Find("mental-health-national-cost-collection-2024-25").Rows;
        Assert.Equal("200MHPS Acute Adult Mental Health Care (inpatient): 719.0978 pounds per occupied bed day (inferred)", rows.Single(row => row.Key.StartsWith("200MHPS", StringComparison.Ordinal)).ToString());
        Assert.Equal(86, rows.Count);
        Assert.DoesNotContain(Figures.TeamCosts.Rates, rate => rate.Code.EndsWith("IAPT", StringComparison.Ordinal) || rate.Code.EndsWith("MHPS", StringComparison.Ordinal));
    }
}
