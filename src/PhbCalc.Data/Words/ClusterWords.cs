using PhbCalc.Clusters;
using PhbCalc.Contacts;
using PhbCalc.Currencies;
using PhbCalc.Data.Csv;
using PhbCalc.Rates;

namespace PhbCalc.Data;

/// <summary>The words of clusters and contacts, in files, policies and results.</summary>
internal static class ClusterWords
{
    internal static WordTable<ClusterSuperClass> SuperClasses { get; } = WordTable.Of<ClusterSuperClass>("a super class of clusters");

    internal static WordTable<ReviewUnit> ReviewUnits { get; } = WordTable.Of<ReviewUnit>("a unit of the time until a review");

    internal static WordTable<AnchorStatistic> Statistics { get; } = WordTable.Of<AnchorStatistic>("a figure about several clusters");

    internal static WordTable<bool> Admitted { get; } = new("whether people were admitted", ("admitted", true), ("non_admitted", false));

    /// <summary>The setting classes of teams.</summary>
    internal static WordTable<SettingClass> TeamClasses { get; } = new("a setting class of teams", [.. Classes(TeamTypes.Currency)]);

    /// <summary>The setting classes of a tariff of clusters.</summary>
    internal static WordTable<SettingClass> ClusterClasses { get; } = new("a setting class of clusters", [.. Classes(CareClusters.Currency)]);

    internal static WordTable<ClusterUnit> Units { get; } = new("a unit of a tariff of clusters", (Activity.Day, ClusterUnit.Day), (CareClusters.Assessment, ClusterUnit.Assessment));

    internal static WordTable<ContactKind> ContactKinds { get; } = WordTable.Of<ContactKind>("a kind of contact");

    internal static WordTable<InitialAssessment> InitialAssessments { get; } = WordTable.Of<InitialAssessment>("whether an initial assessment is paid for");

    internal static WordTable<DischargeDay> DischargeDays { get; } = WordTable.Of<DischargeDay>("a rule for the day of discharge");

    internal static WordTable<CrisisClusterRule> CrisisClusters { get; } = WordTable.Of<CrisisClusterRule>("a rule for crisis clusters");

    internal static WordTable<GroupContactRule> GroupContactRules { get; } = WordTable.Of<GroupContactRule>("a rule for contacts in groups");

    /// <summary>The setting classes of teams that a policy can allow.</summary>
    internal static WordTable<SettingClass> RefusedTeamClasses { get; } = new("a class that a policy can allow", [.. Classes(TeamTypes.Currency, Treatment.Refused)]);

    private static IEnumerable<(string, SettingClass)> Classes(Currency currency, Treatment treatment) =>
        currency.Treatments.Where(one => one.Treatment == treatment).Select(one => (one.Setting.Word, one.Setting));

    private static IEnumerable<(string, SettingClass)> Classes(Currency currency) => currency.Treatments.Select(treatment => (treatment.Setting.Word, treatment.Setting));
}
