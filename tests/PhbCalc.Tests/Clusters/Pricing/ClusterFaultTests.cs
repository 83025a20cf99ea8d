using PhbCalc.Clusters;

namespace PhbCalc.Tests.Clusters;

/// <summary>What is refused when a history meets a tariff and a policy: each with its message, all at once.</summary>
public sealed class ClusterFaultTests
{
    [Fact]
    public void Everything_that_is_wrong_comes_at_once_with_the_positions_of_the_episodes()
    {
        ClusterPricing pricing = new(
            ClusterTariff.From([Care.Rate("08", 12m, "2014-04-01", "2014-04-30"), Care.Rate("08", 13m, "2014-06-01", "2014-12-31"), Care.Rate("14", 30m)]),
            new([Care.Clusters.Find("08"), Care.Clusters.Find("14"), Care.Clusters.Find("17")]),
            Build.Year(2014),
            new() { InitialAssessment = InitialAssessment.First });
        ClusterHistory history = Care.History(
        [
            Care.Episode("17", "2014-09-01", "2014-09-30"),
            Care.Episode("08", "2014-04-01", "2014-05-31"),
            Care.Episode("14", "2014-06-01", "2014-06-28"),
            Care.Episode("05", "2014-07-01", "2014-07-31"),
            Care.Episode("08", "2015-01-01", "2015-01-31"),
        ]);

        ValueList<Fault> faults = Assert.Throws<InvalidInputException>(() => pricing.Price(history)).Faults;

        Assert.Equal(
            """
            1 08, initial assessment, per assessment, tariff: has no rate; the tariff has 08 for community per day; add a row for initial assessment per assessment
            1 08, community, per day, date: '2014-05-01' is a day without published figures for 08, community, per day; figures are known from 2014-04-01 to 2014-12-31, but none between 2014-04-30 and 2014-06-01; the last value is £13.00; add the figure for that day, or assume one
            2 cluster: '14' is refused: it is a crisis cluster, which is not a basis for a budget; give the cluster that the person is in outside the crisis, or let the policy allow it (crisis_clusters)
            3 cluster: '05' is not in the list of clusters; add it to the list; it has: 08, 14, 17
            0 17, initial assessment, per assessment, tariff: has no rate; add a row for it; did you mean '14'? allowed: 08, 14
            0 17, community, per day, tariff: has no rate; add a row for it; did you mean '14'? allowed: 08, 14
            4 08, initial assessment, per assessment, tariff: has no rate; the tariff has 08 for community per day; add a row for initial assessment per assessment
            4 08, community, per day, date: '2015-01-01' is a day without published figures for 08, community, per day; figures are known from 2014-04-01 to 2014-12-31; the last value is £13.00; add the figure for that day, or assume one
            """.ReplaceLineEndings("\n"),
            Build.Lines(faults));
        Assert.Equal([FaultKind.Rule], faults.Where(fault => fault.Position == 2).Select(fault => fault.Kind));
        Assert.All(faults.Where(fault => fault.Position != 2), fault => Assert.Equal(FaultKind.Input, fault.Kind));
        Assert.Equal(faults, Assert.Throws<InvalidInputException>(() => pricing.Totals(history)).Faults);
    }

    [Fact]
    public void A_day_that_needs_no_rate_is_not_asked_for()
    {
        ClusterPricing pricing = Care.Pricing([Care.Rate("08", 12m, "2014-05-01", "2014-12-31")]);

        Assert.Equal(245, pricing.Totals(Care.History([Care.Episode("08", "2014-04-01")], [Care.Admitted("2014-03-15", "2014-04-30"), Care.Admitted("2015-01-01")])).Days);
        Assert.Equal(default, pricing.Totals(Care.History([Care.Episode("14", "2013-04-01", "2014-03-31")])));
        Fault first = Assert.Single(Assert.Throws<InvalidInputException>(() => pricing.Totals(Care.History([Care.Episode("08", "2014-04-01")], [Care.Admitted("2014-04-01", "2014-04-29")]))).Faults);
        Assert.Equal("2014-04-30", first.Value);
    }

    [Fact]
    public void Sums_beyond_what_can_be_counted()
    {
        ClusterPricing pricing = Care.Pricing([Care.Rate("08", 999_999_999_999m, "1948-04-01")], new() { LocalIndex = 999.999999m }, new(new(2000, 1, 1), new(2099, 12, 31)));

        Assert.Equal(
            "0 person P1, amount: the sums come to more than can be counted; check rates and quantities: a budget is under 92,000,000,000,000,000 pounds",
            Build.Lines(Assert.Throws<InvalidInputException>(() => pricing.Totals(Care.History([Care.Episode("08", "2000-01-01")]))).Faults));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("1000")]
    [InlineData("100.0000001")]
    public void A_local_index_out_of_range(string index)
    {
        decimal value = Money.Parse(index).Pounds;
        string message = $"policy, local_index: '{index}' is not an index; write per cent of the national rates, more than 0 and under 1,000, with at most six decimals, such as 106.16";

        Assert.Equal(message, Assert.Throws<InvalidInputException>(() => new ClusterPolicy { LocalIndex = value }).Report());
        Assert.Equal(message, Assert.Throws<InvalidInputException>(() => ClusterTariff.From([Care.Rate("08", 1m)]).ToCurrency(value)).Report());
    }

    [Fact]
    public void Plausible_bounds_out_of_range_or_the_wrong_way_round()
    {
        Assert.StartsWith("policy, plausible_day_rate_least: '-0.01' is out of range", Assert.Throws<InvalidInputException>(() => new ClusterPolicy { PlausibleDayRateLeast = Care.Pounds(-0.01m) }).Report(), StringComparison.Ordinal);
        Assert.StartsWith("policy, plausible_day_rate_most: '-0.01' is out of range", Assert.Throws<InvalidInputException>(() => new ClusterPolicy { PlausibleDayRateMost = Care.Pounds(-0.01m) }).Report(), StringComparison.Ordinal);
        Assert.Equal(
            """
            policy, plausible_day_rate_least: '£200.00' is above plausible_day_rate_most, £150.00; write a lower rate, or raise the other
            1 policy, offered_clusters: '08' appears twice; give each its own id
            """.ReplaceLineEndings("\n"),
            Build.Lines(Assert.Throws<InvalidInputException>(() => Care.Pricing([Care.Rate("08", 1m)], new() { PlausibleDayRateLeast = Care.Pounds(200m), OfferedClusters = [Care.Code("08"), Care.Code("8")] })).Faults));
    }

    [Fact]
    public void A_period_that_cannot_be_reckoned_with() => Assert.StartsWith(
        "period: '1948-03-31 to 1949-01-01' is not a period that can be costed",
        Assert.Throws<InvalidInputException>(() => Care.Pricing([Care.Rate("08", 1m)], period: new(new(1948, 3, 31), new(1949, 1, 1)))).Report(),
        StringComparison.Ordinal);
}
