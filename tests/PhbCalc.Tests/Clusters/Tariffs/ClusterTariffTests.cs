using PhbCalc.Clusters;
using PhbCalc.Currencies;
using PhbCalc.Rates;

namespace PhbCalc.Tests.Clusters;

/// <summary>Tariffs of clusters, and what is refused of them: each with its message, all at once (spec 5, Tariff).</summary>
public sealed class ClusterTariffTests
{
    [Fact]
    public void Rows_that_are_missing_and_a_figure_of_no_kind_are_faults()
    {
        Assert.Equal(["/rates/1"], Assert.Throws<InvalidInputException>(() => ClusterTariff.From([Care.Rate("08", 12m), null!])).Faults.Select(fault => fault.Path));
        Assert.Equal(["/statistic"], Assert.Throws<InvalidInputException>(() => ClusterCostAnchor.Of(new(2014), (AnchorStatistic)99, isAdmitted: false, Money.FromPounds(1m))).Faults.Select(fault => fault.Path));
        Assert.Equal(["/anchors/0"], Assert.Throws<InvalidInputException>(() => new ClusterPricing(ClusterTariff.From([Care.Rate("08", 12m)]), new([Care.Clusters.Find("08")]), Build.Year(2014), anchors: [null!])).Faults.Select(fault => fault.Path));
    }

    [Fact]
    public void All_that_is_wrong_with_rows_comes_at_once() => Expect(
        """
        0 cluster 08, day hospital, setting: 'day_hospital' is not a setting class of clusters; allowed: community, initial_assessment, crisis, inpatient
        1 cluster 08, community, rate: '-1' is out of range; write a number from 0 to under 1,000,000,000,000 with at most six decimals
        1 cluster 08, community, crisis_share: '1.1' is not a share; write a number from 0 to 1 with at most six decimals, such as 0.3, or leave it blank
        2 cluster 08, inpatient, crisis_share: '0.1' is given in a row of inpatient; leave it blank: only a community rate may have crisis care in it
        3 cluster 10, initial assessment, unit: 'day' is not the unit of initial assessment; write assessment
        4 cluster 10, community, unit: 'assessment' is not the unit of community; write day
        5 cluster 17, community, valid_to: '2014-03-31' is before valid_from 2014-04-01; write the last day the figure holds, or leave it blank
        """,
        Care.Rate("08", 1m, setting: new("day_hospital")),
        Care.Rate("08", -1m, crisis: 1.1m),
        Care.Rate("08", 1m, setting: SettingClass.Inpatient, crisis: 0.1m),
        Care.Rate("10", 1m, setting: SettingClass.InitialAssessment) with { Unit = ClusterUnit.Day },
        Care.Rate("10", 1m) with { Unit = ClusterUnit.Assessment },
        Care.Rate("17", 1m, "2014-04-01", "2014-03-31"));

    [Fact]
    public void Rows_that_overlap() => Expect(
        """
        1 cluster 08, community, valid_to: '2014-10-01' overlaps the version that starts on 2014-10-01; write 2014-09-30 or an earlier day, or leave it blank: a version lasts until the next one
        2 cluster 08, community, valid_from: '2014-10-01' is the first day of two rows; give each row its own first day, or leave one out
        """,
        Care.Rate("08", 1m, "2014-10-01"),
        Care.Rate("08", 1m, "2014-04-01", "2014-10-01"),
        Care.Rate("08", 2m, "2014-10-01"),
        Care.Rate("08", 2m, "2014-10-01", setting: SettingClass.Inpatient),
        Care.Rate("17", 2m, "2014-10-01"));

    [Fact]
    public void A_crisis_share_beside_a_crisis_row_of_the_same_days()
    {
        Expect(
            "0 cluster 08, community, crisis_share: '0.3' is given together with the crisis rate from 2014-05-01, so that crisis care would be left out twice; leave the share blank, or the crisis row out",
            Care.Rate("08", 12m, crisis: 0.3m),
            Care.Rate("08", 3m, "2014-05-01", setting: SettingClass.Crisis),
            Care.Rate("17", 3m, setting: SettingClass.Crisis));
        Assert.Equal(3, ClusterTariff.From(
        [
            Care.Rate("08", 12m, "2014-04-01", crisis: 0.3m),
            Care.Rate("08", 12m, "2014-10-01"),
            Care.Rate("08", 3m, "2014-10-01", setting: SettingClass.Crisis),
        ]).Rates.Count);
    }

    [Fact]
    public void A_tariff_without_rows() => Expect("tariff, rate: there is none; give at least one row");

    [Fact]
    public void Crisis_care_is_taken_out_exactly_and_nothing_is_lost()
    {
        CurrencyTariff tariff = ClusterTariff.From([Care.Rate("08", 0.01m, crisis: 0.333333m, source: Care.Tariff)]).ToCurrency(98.7m);
        CurrencyRate community = tariff.On("08", SettingClass.Community, "day", new(2014, 4, 1));
        CurrencyRate crisis = tariff.On("08", SettingClass.Crisis, "day", new(2014, 4, 1));

        Assert.Equal(UnitCost.Of(Care.Pounds(0.00987m)), new(community.Cost.Pounds + crisis.Cost.Pounds));
        Assert.Equal(Care.Tariff, crisis.Source);
    }

    [Fact]
    public void A_share_of_nothing_or_all()
    {
        CurrencyTariff none = ClusterTariff.From([Care.Rate("08", 12m, crisis: 0m)]).ToCurrency();
        CurrencyTariff all = ClusterTariff.From([Care.Rate("08", 12m, crisis: 1m)]).ToCurrency();

        Assert.Equal("£12.00, no note", $"{Assert.Single(none.Rates).Cost}, {none.Rates[0].Note ?? "no note"}");
        Assert.Equal("£0.00 £12.00", string.Join(' ', all.Rates.Select(rate => rate.Cost)));
    }

    [Fact]
    public void A_crisis_share_lasts_as_long_as_its_row() => Assert.Equal(
        ["2014-09-30", "2014-09-30", ""],
        ClusterTariff.From([Care.Rate("08", 12m, crisis: 0.3m), Care.Rate("08", 12m, "2014-10-01")]).ToCurrency().Rates.Select(rate => rate.ValidTo is { } to ? Iso.Text(to) : ""));

    [Fact]
    public void Equal_tariffs_are_equal()
    {
        ClusterTariff tariff = ClusterTariff.From([Care.Rate("08", 12m)]);

        Assert.Equal(tariff, ClusterTariff.From([Care.Rate("08", 12m)]));
        Assert.Equal(tariff.GetHashCode(), ClusterTariff.From([Care.Rate("08", 12m)]).GetHashCode());
        Assert.NotEqual(tariff, ClusterTariff.From([Care.Rate("08", 13m)]));
    }

    private static void Expect(string faults, params ValueList<ClusterRate> rates) =>
        Assert.Equal(faults.ReplaceLineEndings("\n"), Build.Lines(Assert.Throws<InvalidInputException>(() => ClusterTariff.From(rates)).Faults));
}
