using PhbCalc.Clusters;
using PhbCalc.Contacts;
using PhbCalc.Currencies;
using PhbCalc.Data;
using PhbCalc.Rates;

namespace PhbCalc.Tool.Tests.Readme;

/// <summary>The texts that docs/clusters.md shows, by their marks: the worked figures.</summary>
internal static class ClusterPage
{
    private static readonly LocalDate Start = new(2014, 4, 1);
    private static readonly ClusterCode Eight = ClusterCode.Parse("08");
    private static readonly ClusterCode Seventeen = ClusterCode.Parse("17");
    private static readonly Source Tariff = new("A tariff of 2014/15 (invented)");

    internal static IReadOnlyDictionary<string, Func<string>> Texts { get; } = new Dictionary<string, Func<string>>(StringComparer.Ordinal)
    {
        ["the worked figures"] = () => Pricing(Community(Eight, 12m), Community(Seventeen, 15m)).Price(History()).Explain(),
        ["a crisis share, an index and a rate for hospital"] = () => Pricing(
            new ClusterPolicy { LocalIndex = 106.16m },
            Community(Eight, 12m) with { CrisisShare = 0.2m },
            new(Eight, SettingClass.Inpatient, ClusterUnit.Day, Money.FromPounds(352m), Start) { Source = Tariff },
            Community(Seventeen, 15m)).Price(History()).Explain(),
        ["a rate that is not plausible"] = () => Pricing(Community(Eight, 1200m), Community(Seventeen, 15m)).Warnings[0].Text,
        ["contacts"] = () => new ContactPricing(
            PublishedFigures.Bundled.TeamTypes, PublishedFigures.Bundled.TeamCosts, new FinancialYear(2024).Days,
            new() { Groups = new(GroupContactRule.AsStated, new(1, 4)), GroupShare = new(1, 5) })
            .Price(new("P002",
            [
                new(new(2024, 5, 7), "A06", 8), new(new(2024, 6, 11), "A06", 10, ContactKind.Group), new(new(2024, 8, 30), "A18", 1, isUrgent: true), new(new(2024, 8, 31), "A02", 5),
            ])).Explain(),
    };

    /// <summary>Half a year in cluster 08 with 20 days in hospital, then half a year in cluster 17.</summary>
    private static ClusterHistory History() => new(
        "P001", [new(Eight, Start, new(2014, 9, 30)), new(Seventeen, new(2014, 10, 1), new(2015, 3, 31))], [new(new(2014, 6, 2), new(2014, 6, 21))]);

    private static ClusterPricing Pricing(params ClusterRate[] rates) => Pricing(ClusterPolicy.Default, rates);

    private static ClusterPricing Pricing(ClusterPolicy policy, params ClusterRate[] rates) => new(
        ClusterTariff.From(rates), PublishedFigures.Bundled.CareClusters, new FinancialYear(2014).Days, policy, PublishedFigures.Bundled.ClusterCostAnchors);

    private static ClusterRate Community(ClusterCode cluster, decimal rate) => new(cluster, SettingClass.Community, ClusterUnit.Day, Money.FromPounds(rate), Start) { Source = Tariff };
}
