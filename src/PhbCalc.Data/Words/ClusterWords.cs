using PhbCalc.Clusters;
using PhbCalc.Contacts;
using PhbCalc.Currencies;
using PhbCalc.Data.Csv;
using PhbCalc.Rates;

namespace PhbCalc.Data;

/// <summary>The words of clusters and contacts, in files, policies and results.</summary>
internal static class ClusterWords
{
    internal static WordTable<ClusterSuperClass> SuperClasses { get; } = new("a super class of clusters",
        ("variance", ClusterSuperClass.Variance), ("non-psychotic", ClusterSuperClass.NonPsychotic), ("psychosis", ClusterSuperClass.Psychosis), ("organic", ClusterSuperClass.Organic));

    internal static WordTable<ReviewUnit> ReviewUnits { get; } = new("a unit of the time until a review", ("days", ReviewUnit.Days), ("months", ReviewUnit.Months));

    internal static WordTable<AnchorStatistic> Statistics { get; } = new("a figure about several clusters",
        ("all_clusters_mean", AnchorStatistic.Mean),
        ("min_over_clusters", AnchorStatistic.Least),
        ("max_over_clusters", AnchorStatistic.Most),
        ("provider_mean", AnchorStatistic.ProviderMean));

    internal static WordTable<bool> Admitted { get; } = new("whether people were admitted", ("admitted", true), ("non_admitted", false));

    /// <summary>The setting classes of teams.</summary>
    internal static WordTable<SettingClass> TeamClasses { get; } = new("a setting class of teams", [.. Classes(TeamTypes.Currency)]);

    /// <summary>The setting classes of a tariff of clusters.</summary>
    internal static WordTable<SettingClass> ClusterClasses { get; } = new("a setting class of clusters", [.. Classes(CareClusters.Currency)]);

    internal static WordTable<ClusterUnit> Units { get; } = new("a unit of a tariff of clusters", (Activity.Day, ClusterUnit.Day), (CareClusters.Assessment, ClusterUnit.Assessment));

    internal static WordTable<ContactKind> ContactKinds { get; } = new("a kind of contact", ("one-to-one", ContactKind.OneToOne), ("group", ContactKind.Group));

    internal static WordTable<InitialAssessment> InitialAssessments { get; } = new("whether an initial assessment is paid for",
        ("none", InitialAssessment.None), ("first", InitialAssessment.First));

    internal static WordTable<DischargeDay> DischargeDays { get; } = new("a rule for the day of discharge", ("admitted", DischargeDay.Admitted), ("not_admitted", DischargeDay.NotAdmitted));

    internal static WordTable<CrisisClusterRule> CrisisClusters { get; } = new("a rule for crisis clusters",
        ("refused", CrisisClusterRule.Refused), ("allowed", CrisisClusterRule.Allowed));

    internal static WordTable<GroupContactRule> GroupContactRules { get; } = new("a rule for contacts in groups",
        ("as_stated", GroupContactRule.AsStated), ("relative", GroupContactRule.Relative), ("anchored", GroupContactRule.Anchored));

    /// <summary>The setting classes of teams that a policy can allow.</summary>
    internal static WordTable<SettingClass> RefusedTeamClasses { get; } = new("a class that a policy can allow", [.. Classes(TeamTypes.Currency, Treatment.Refused)]);

    private static IEnumerable<(string, SettingClass)> Classes(Currency currency, Treatment treatment) =>
        currency.Treatments.Where(one => one.Treatment == treatment).Select(one => (one.Setting.Word, one.Setting));

    private static IEnumerable<(string, SettingClass)> Classes(Currency currency) => currency.Treatments.Select(treatment => (treatment.Setting.Word, treatment.Setting));
}
