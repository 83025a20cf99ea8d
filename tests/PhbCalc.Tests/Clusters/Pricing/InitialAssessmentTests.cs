using PhbCalc.Clusters;
using PhbCalc.Currencies;

namespace PhbCalc.Tests.Clusters;

/// <summary>The initial assessment: once, at the first episode of a run without gaps, if that starts in the period (spec 5, Price).</summary>
public sealed class InitialAssessmentTests
{
    private static readonly ValueList<ClusterRate> Rates =
    [
        Care.Rate("08", 10m, "2000-01-01"),
        Care.Rate("17", 10m, "2000-01-01"),
        Care.Rate("08", 200m, "2000-01-01", "2014-12-31", SettingClass.InitialAssessment),
        Care.Rate("08", 220m, "2015-01-01", setting: SettingClass.InitialAssessment),
        Care.Rate("17", 300m, "2000-01-01", setting: SettingClass.InitialAssessment),
    ];

    [Fact]
    public void None_is_priced_by_default() => Assert.Equal(Money.Zero, Care.Pricing(Rates).Totals(Care.History([Care.Episode("08", "2014-04-01")])).InitialAssessment);

    [Fact]
    public void The_first_episode_of_a_run_has_one() => Expect("08 2014-05-01 £200.00", Care.Episode("08", "2014-05-01", "2014-05-31"), Care.Episode("17", "2014-06-01"));

    [Fact]
    public void A_run_that_started_before_the_period_has_none() => Expect("", Care.Episode("08", "2014-03-31", "2014-05-31"), Care.Episode("17", "2014-06-01"));

    [Fact]
    public void A_run_that_started_in_an_episode_before_the_period_has_none() => Expect("", Care.Episode("08", "2013-01-01", "2014-03-31"), Care.Episode("17", "2014-04-01"));

    [Fact]
    public void A_run_that_starts_with_the_period_has_one() => Expect("17 2014-04-01 £300.00", Care.Episode("08", "2013-01-01", "2014-03-30"), Care.Episode("17", "2014-04-01"));

    [Fact]
    public void After_a_gap_there_is_another_at_the_rate_of_its_day() =>
        Expect("08 2014-05-01 £200.00; 08 2015-02-01 £220.00", Care.Episode("08", "2015-02-01"), Care.Episode("08", "2014-05-01", "2014-05-31"));

    [Fact]
    public void It_is_made_though_the_person_is_admitted_on_that_day() => Assert.Equal(
        Care.Pounds(200m),
        Pricing.Totals(Care.History([Care.Episode("08", "2014-05-01", "2014-05-31")], [Care.Admitted("2014-04-01")])).Total);

    private static ClusterPricing Pricing => Care.Pricing(Rates, new() { InitialAssessment = InitialAssessment.First });

    private static void Expect(string assessments, params ValueList<ClusterEpisode> episodes) => Assert.Equal(
        assessments,
        string.Join("; ", Pricing.Price(Care.History(episodes)).Breakdown.Lines
            .Where(line => line.Band == "initial_assessment").Select(line => $"{line.Id} {line.Label[^10..]} {line.Amount}")));
}
