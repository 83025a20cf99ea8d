using PhbCalc.Clusters;
using PhbCalc.Contacts;
using PhbCalc.Currencies;
using PhbCalc.Rates;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests.Contacts;

/// <summary>Budgets of contacts as text.</summary>
public sealed class ContactTextTests
{
    private static readonly ContactPackage Package = Teams.Package(
        Teams.One("A06", 12), Teams.Group("A08", 10, "2024-07-01"), Teams.One("A02", 2, "2024-08-01"), Teams.Urgent("A18"), Teams.One("C01"), Teams.One("A06", 1, "2023-01-01"));

    [Fact]
    public void As_stated_the_text_says_what_the_prices_leave_uncovered() => Snapshot.Matches(
        Teams.Pricing(Teams.Groups(GroupContactRule.AsStated, new(1, 5)) with { AllowedClasses = [SettingClass.LearningDisability] }).Price(Package).Explain());

    [Theory]
    [InlineData(GroupContactRule.Relative, "Group contacts: each counts for 0.25 of a contact with one person, at prices that together recover what the contacts cost.")]
    [InlineData(GroupContactRule.Anchored, "Group contacts: each counts for 0.25 of the average contact; contacts with one person carry the rest of the cost.")]
    public void The_other_rules_are_named(GroupContactRule rule, string text) =>
        Assert.Contains($"\n{text}\n", Teams.Pricing(Teams.Groups(rule, new(1, 5))).Price(Teams.Package(Teams.One("A06"))).Explain(), StringComparison.Ordinal);

    [Fact]
    public void Where_the_share_of_group_contacts_is_not_known_the_text_says_that_the_shortfall_is_not() => Assert.Contains(
        "how much is not known here, since the share of group contacts is not given.",
        Teams.Pricing(Teams.Groups(GroupContactRule.AsStated)).Price(Teams.Package(Teams.Group("A06"))).Explain(),
        StringComparison.Ordinal);

    [Fact]
    public void A_weight_above_one_recovers_more_than_the_cost() => Assert.Contains(
        "With 0.2 of all contacts in groups, these prices recover 10% more than the services cost.",
        Teams.Pricing(new() { Groups = new(GroupContactRule.AsStated, new(3, 2)), GroupShare = new(1, 5) }).Price(Teams.Package(Teams.Group("A06"))).Explain(),
        StringComparison.Ordinal);

    [Fact]
    public void Without_a_rule_for_groups_the_text_says_nothing_of_them() =>
        Assert.DoesNotContain("Group contacts", Teams.Pricing().Price(Teams.Package(Teams.One("A06"))).Explain(), StringComparison.Ordinal);
}
