using PhbCalc.Clusters;

namespace PhbCalc.Tests.Clusters;

/// <summary>Which clusters budgets are offered for (spec 5, Offer policy).</summary>
public sealed class OfferTests
{
    private static readonly ClusterHistory History = Care.History([Care.Episode("08", "2014-04-01", "2014-04-30"), Care.Episode("11", "2014-05-01", "2014-05-31"), Care.Episode("05", "2014-06-01", "2014-06-01")]);

    [Fact]
    public void Others_are_priced_and_marked()
    {
        ClusterBudget budget = Pricing(new() { OfferedClusters = [Care.Code("08"), Care.Code("10"), Care.Code("17")] }).Price(History);

        Assert.Equal(
            """
            08 community 30 day x £10.00 = £300.00
            11 community 31 day x £20.00 = £620.00 - outside the offer
            05 community 1 day x £30.00 = £30.00 - outside the offer
            """.ReplaceLineEndings("\n"),
            Care.Lines(budget.Breakdown));
        Assert.Equal("05 11", string.Join(' ', budget.OutsideOffer));
    }

    [Fact]
    public void Where_no_offer_is_stated_nothing_is_marked()
    {
        ClusterBudget budget = Pricing(ClusterPolicy.Default).Price(History);

        Assert.Empty(budget.OutsideOffer);
        Assert.All(budget.Breakdown.Lines, line => Assert.Null(line.Note));
    }

    private static ClusterPricing Pricing(ClusterPolicy policy) => Care.Pricing([Care.Rate("08", 10m), Care.Rate("11", 20m), Care.Rate("05", 30m)], policy);
}
