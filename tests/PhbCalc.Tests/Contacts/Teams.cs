using PhbCalc.Contacts;
using PhbCalc.Currencies;
using PhbCalc.Rates;
using PhbCalc.Tests.Clusters;

namespace PhbCalc.Tests.Contacts;

/// <summary>Some types of teams, what a contact with them cost in 2024/25, and short ways to make contacts.</summary>
internal static class Teams
{
    internal static readonly Source Collection = new("National Cost Collection 2024/25", new(2026, 11, 21), "one source");

    internal static TeamTypes Types { get; } = TeamTypes.From(
    [
        Type("A02", "Crisis Resolution Team/Home Treatment Service", SettingClass.Crisis),
        Type("A03", "Crisis Resolution Team", SettingClass.Crisis, to: "2021-09-30"),
        Type("A06", "Community Mental Health Team - Functional", SettingClass.Community),
        Type("A08", "Assertive Outreach Team", SettingClass.Community),
        Type("A18", "Single Point of Access Service", SettingClass.Access),
        Type("B01", "Forensic Mental Health Service", SettingClass.ForensicJustice),
        Type("C01", "Autism Service", SettingClass.LearningDisability),
        Type("D06", "Mental Health In Education Service", SettingClass.ChildrenEducation),
        Type("F02", "Maternal Mental Health Service", SettingClass.Community, "2021-10-01"),
        Type("Z02", "Other, out of scope", SettingClass.Other),
        Type("T01", "Talking therapy", SettingClass.TalkingTherapies),
        Type("X01", "A team that became a crisis team", SettingClass.Community, to: "2024-09-30"),
        Type("X01", "A team that became a crisis team", SettingClass.Crisis, "2024-10-01"),
    ]);

    internal static CurrencyTariff Costs { get; } = CurrencyTariff.From(
    [
        Cost("A02", SettingClass.Crisis, 356.8325m),
        Cost("A06", SettingClass.Community, 80m),
        Cost("A08", SettingClass.Community, 250.1234m),
        Cost("A18", SettingClass.Access, 160m),
        Cost("B01", SettingClass.ForensicJustice, 400m),
        Cost("C01", SettingClass.LearningDisability, 300m),
        Cost("D06", SettingClass.ChildrenEducation, 200m),
        Cost("X01", SettingClass.Community, 100m),
        Cost("X01", SettingClass.Crisis, 100m),
        Cost("309MHPS", SettingClass.Inpatient, 2_135.0411m) with { Unit = "occupied bed day" },
        Cost("02IAPT", SettingClass.TalkingTherapies, 173.5503m),
    ]);

    internal static TeamType Type(string code, string name, SettingClass setting, string from = "2019-04-01", string? to = null) =>
        new(code, name, setting, Build.Date(from)) { ValidTo = to is null ? null : Build.Date(to), Source = new("Team types") };

    internal static CurrencyRate Cost(string team, SettingClass setting, decimal pounds) =>
        new(team, setting, TeamTypes.Contact, UnitCost.Of(Care.Pounds(pounds)), new(2024, 4, 1)) { ValidTo = new(2025, 3, 31), Source = Collection };

    internal static ContactPricing Pricing(ContactPolicy? policy = null, CurrencyTariff? costs = null) => new(Types, costs ?? Costs, Build.Year(2024), policy);

    internal static ContactPolicy Groups(GroupContactRule rule, Ratio? share = null) => new() { Groups = new(rule, new(1, 4)), GroupShare = share };

    internal static TeamContact One(string team, int count = 1, string on = "2024-06-03") => new(Build.Date(on), team, count);

    internal static TeamContact Group(string team, int count = 1, string on = "2024-06-03") => new(Build.Date(on), team, count, ContactKind.Group);

    internal static TeamContact Urgent(string team, int count = 1, string on = "2024-06-03") => new(Build.Date(on), team, count, isUrgent: true);

    internal static ContactPackage Package(params ValueList<TeamContact> contacts) => new("P1", contacts);
}
