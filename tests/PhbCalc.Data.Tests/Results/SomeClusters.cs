using FsCheck;
using FsCheck.Fluent;
using PhbCalc.Clusters;
using PhbCalc.Contacts;
using PhbCalc.Currencies;
using PhbCalc.Rates;

namespace PhbCalc.Data.Tests;

/// <summary>What clusters and contacts come to: what is written and read back in the tests.</summary>
internal static class SomeClusters
{
    private static readonly LocalDate Start = new(2014, 4, 1);
    private static readonly Source County = new("County tariff 2014/15", new(2014, 3, 1), "official");
    private static readonly ClusterCode Eight = ClusterCode.Parse("08");
    private static readonly ClusterCode Eleven = ClusterCode.Parse("11");
    private static readonly ClusterCode Seventeen = ClusterCode.Parse("17");

    private static readonly ClusterTariff Tariff = ClusterTariff.From(
    [
        new(Eight, SettingClass.Community, ClusterUnit.Day, Money.FromPounds(12m), Start) { Source = County, CrisisShare = 0.2m },
        new(Eight, SettingClass.Inpatient, ClusterUnit.Day, Money.FromPounds(352m), Start) { ValidTo = new(2015, 3, 31), Source = County },
        new(Eight, SettingClass.InitialAssessment, ClusterUnit.Assessment, Money.FromPounds(236m), Start),
        new(Seventeen, SettingClass.Community, ClusterUnit.Day, Money.FromPounds(15m), Start) { ValidTo = new(2014, 12, 31), Source = County },
        new(Seventeen, SettingClass.Community, ClusterUnit.Day, Money.FromPounds(15.654321m), new(2015, 1, 1)) { Source = new("=\"revised\"") },
        new(Seventeen, SettingClass.InitialAssessment, ClusterUnit.Assessment, Money.FromPounds(255m), Start),
        new(Eleven, SettingClass.Community, ClusterUnit.Day, Money.FromPounds(0.3m), Start) { Source = County },
        new(Eleven, SettingClass.InitialAssessment, ClusterUnit.Assessment, Money.FromPounds(219m), Start) { Source = County },
    ]);

    private static readonly ClusterPolicy Local = new() { InitialAssessment = InitialAssessment.First, OfferedClusters = [Eight, Seventeen], LocalIndex = 106.16m };

    private static readonly ClusterHistory[] Histories =
    [
        new("P003", [new(Eleven, new(2014, 11, 1))], [new(new(2015, 3, 1), new(2015, 3, 2))]),
        new("P001", [new(Eight, Start, new(2014, 9, 30)), new(Seventeen, new(2014, 10, 11))], [new(new(2014, 6, 2), new(2014, 6, 21)), new(new(2014, 10, 2), new(2014, 10, 4))]),
        new("=P002", [new(Seventeen, new(2016, 4, 1))]),
    ];

    private static readonly TeamContact[] Contacts =
    [
        new(new(2014, 5, 14), "A06", 6), new(new(2014, 6, 3), "A06", 10, ContactKind.Group), new(new(2014, 8, 31), "A02", 5), new(new(2014, 8, 30), "A18", 1, isUrgent: true), new(new(2016, 1, 1), "A06", 2),
    ];

    private static readonly TeamTypes Teams = TeamTypes.From(
        [new("A02", "Crisis team", SettingClass.Crisis, Start), new("A06", "Community team", SettingClass.Community, Start), new("A18", "Single point of access", SettingClass.Access, Start)]);

    private static readonly CurrencyTariff UnitCosts = CurrencyTariff.From(
    [
        new("A02", SettingClass.Crisis, TeamTypes.Contact, UnitCost.Of(Money.FromPounds(356.8325m)), Start) { Source = County },
        new("A06", SettingClass.Community, TeamTypes.Contact, UnitCost.Of(Money.FromPounds(80_000m), 1_000), Start) { Source = County },
        new("A18", SettingClass.Access, TeamTypes.Contact, UnitCost.Of(Money.FromPounds(223.1705m)), Start),
    ]);

    private static readonly ContactPolicy Groups = new() { Groups = new(GroupContactRule.Relative, new(1, 4)), GroupShare = new(1, 5), AllowedClasses = [SettingClass.TalkingTherapies] };

    /// <summary>Three people in clusters (with a warning, a gap, an overdue review and one outside the offer) and one with contacts, given in another order than that of their ids.</summary>
    internal static ClusterResults Mixed { get; } = Of(new FinancialYear(2014).Days, new(2015, 3, 31), Local, Groups, Histories, [new("P004", [.. Contacts])]);

    internal static ClusterResults Nobody { get; } = new(new FinancialYear(2014).Days, new(2015, 3, 31));

    /// <summary>Results of every kind.</summary>
    internal static Gen<ClusterResults> Any =>
        from length in Gen.Choose(1, 800)
        from asAt in Gen.Choose(0, 900)
        from index in Gen.Elements<decimal?>(null, 106.16m, 33.333333m)
        from assessment in Gen.Elements(Enum.GetValues<InitialAssessment>())
        from pays in Gen.Elements(true, false)
        from crisis in Gen.Elements(Enum.GetValues<CrisisClusterRule>())
        from offered in Gen.SubListOf(Eight, Eleven, Seventeen)
        from rule in Gen.Elements(Enum.GetValues<GroupContactRule>())
        from weight in Gen.Elements(new Ratio(1, 4), new Ratio(1, 3), new Ratio(0))
        from histories in Gen.SubListOf(Histories)
        from contacts in Gen.SubListOf(Contacts)
        select Of(
            new(Start, Start.PlusDays(length)), Start.PlusDays(asAt),
            new() { LocalIndex = index, InitialAssessment = assessment, PaysOnAdmittedDays = pays, CrisisClusters = crisis, OfferedClusters = offered.ToValueList(), PlausibleDayRateLeast = Money.FromPounds(0.35m) },
            new() { Groups = new(rule, weight), GroupShare = new(1, 5) },
            histories,
            contacts.Count == 0 ? [] : [new("P004", contacts.ToValueList()), new("é \"P\"", [contacts[0]])]);

    private static ClusterResults Of(DateInterval period, LocalDate asAt, ClusterPolicy clusters, ContactPolicy contacts, IEnumerable<ClusterHistory> histories, IEnumerable<ContactPackage> packages)
    {
        ClusterPricing pricing = new(Tariff, PublishedFigures.Bundled.CareClusters, period, clusters, PublishedFigures.Bundled.ClusterCostAnchors);
        ContactPricing contactPricing = new(Teams, UnitCosts, period, contacts);
        return new(period, asAt, [.. histories.Select(pricing.Price)], [.. packages.Select(contactPricing.Price)]);
    }
}
