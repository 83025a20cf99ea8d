using PhbCalc.Clusters;
using PhbCalc.Contacts;
using PhbCalc.Currencies;
using PhbCalc.Rates;

namespace PhbCalc.Data.Tests;

/// <summary>The policies of clusters and of contacts in policy.json.</summary>
public sealed class ClusterPolicyTests
{
    [Fact]
    public void Every_policy_of_clusters_has_a_name() =>
        Assert.Equal(
            new ClusterPolicy
            {
                InitialAssessment = InitialAssessment.First,
                PaysOnAdmittedDays = true,
                CrisisClusters = CrisisClusterRule.Allowed,
                OfferedClusters = [ClusterCode.Parse("08"), ClusterCode.Parse("10"), ClusterCode.Parse("17")],
                LocalIndex = 106.16m,
                PlausibleDayRateLeast = Money.FromPounds(1m),
                PlausibleDayRateMost = Money.FromPounds(99.5m),
            },
            Read("""
                { "initial_assessment": "First", "pay_on_admitted_days": true, "crisis_clusters": "allowed", "offered_clusters": "8, 10 17", "local_index": "106.16",
                  "plausible_day_rate_least": 1, "plausible_day_rate_most": 99.50 }
                """).Clusters);

    [Fact]
    public void Every_policy_of_contacts_has_a_name() =>
        Assert.Equal(
            new ContactPolicy
            {
                AllowedClasses = [SettingClass.TalkingTherapies, SettingClass.LearningDisability],
                Groups = new(GroupContactRule.Anchored, new(1, 4)),
                GroupShare = new(1, 5),
            },
            Read("""{ "allowed_team_classes": "talking_therapies ld_neurodevelopmental", "group_contact_rule": "anchored", "group_contact_weight": 0.25, "group_contact_share": "1/5" }""").Contacts);

    [Fact]
    public void What_is_not_named_is_the_default()
    {
        Assert.Equal(ClusterPolicy.Default, Read("{ }").Clusters);
        Assert.Equal(ContactPolicy.Default, Read("{ }").Contacts);
    }

    [Theory]
    [InlineData("as_stated", GroupContactRule.AsStated)]
    [InlineData("relative", GroupContactRule.Relative)]
    [InlineData("anchored", GroupContactRule.Anchored)]
    public void A_rule_for_groups_is_a_word(string word, GroupContactRule rule) =>
        Assert.Equal(rule, Read($$"""{ "group_contact_rule": "{{word}}", "group_contact_weight": "3/8", "group_contact_share": 0 }""").Contacts.Groups!.Rule);

    [Theory]
    [InlineData("\"initial_assessment\": \"always\"", "initial_assessment: 'always' is not whether an initial assessment is paid for; allowed: none, first")]
    [InlineData("\"pay_on_admitted_days\": 2", "pay_on_admitted_days: '2' is not true or false; allowed: true, false")]
    [InlineData("\"crisis_clusters\": true", "crisis_clusters: is neither a text nor a number; write one value, or leave the name out")]
    [InlineData("\"crisis_clusters\": \"refuse\"", "crisis_clusters: 'refuse' is not a rule for crisis clusters; did you mean 'refused'? allowed: refused, allowed")]
    [InlineData("\"offered_clusters\": \"08 09\"", "offered_clusters: '09' was never used as a cluster; look up which cluster is meant: 00 to 08, or 10 to 21")]
    [InlineData("\"offered_clusters\": \"08 8\"", "offered_clusters: '08' appears twice; give each its own id")]
    [InlineData("\"offered_clusters\": [\"08\"]", "offered_clusters: is neither a text nor a number; write one value, or leave the name out")]
    [InlineData("\"offered_clusters\": \"\"", "offered_clusters: is blank; give it a value")]
    [InlineData("\"local_index\": 1000", "local_index: '1000' is not an index; write per cent of the national rates, more than 0 and under 1,000, with at most six decimals, such as 106.16")]
    [InlineData("\"local_index\": \"x\"", "local_index: 'x' is not a number; write it like 0.05")]
    [InlineData("\"plausible_day_rate_least\": -1", "plausible_day_rate_least: '-1' is out of range; write a number from 0 to under 1,000,000,000,000 with at most six decimals")]
    [InlineData("\"plausible_day_rate_most\": 0.25", "plausible_day_rate_most: '£0.50' is above plausible_day_rate_most, £0.25; write a lower rate, or raise the other")]
    [InlineData("\"allowed_team_classes\": \"talking_therapy\"",
        "allowed_team_classes: 'talking_therapy' is not a class that a policy can allow; did you mean 'talking_therapies'? allowed: ld_neurodevelopmental, children_education, talking_therapies")]
    [InlineData("\"allowed_team_classes\": \"crisis\"",
        "allowed_team_classes: 'crisis' is not a class that a policy can allow; allowed: ld_neurodevelopmental, children_education, talking_therapies")]
    [InlineData("\"group_contact_rule\": \"anchored\"",
        "group_contact_rule: needs group_contact_weight too; what a contact in a group counts for is a rule and a weight: both are always stated, never assumed")]
    [InlineData("\"group_contact_weight\": 0.25",
        "group_contact_weight: needs group_contact_rule too; what a contact in a group counts for is a rule and a weight: both are always stated, never assumed")]
    [InlineData("\"group_contact_weight\": \"x\", \"group_contact_rule\": \"relative\"", "group_contact_weight: 'x' is not a number; write it like 0.25 or 3/8")]
    [InlineData("\"group_contact_rule\": \"anchored\", \"group_contact_weight\": 0.25, \"group_contact_share\": 1",
        "group_contact_rule: is anchored, but there is no one-to-one contact to carry the rest of the cost; use another rule, or give the one-to-one contacts")]
    [InlineData("\"group_contact_rule\": \"relativ\", \"group_contact_weight\": 1", "group_contact_rule: 'relativ' is not a rule for contacts in groups; did you mean 'relative'? allowed: as_stated, relative, anchored")]
    [InlineData("\"group_contact_rule\": \"as_stated\", \"group_contact_weight\": 25", "group_contact_weight: '25' is more than a contact with one person counts for; write a number from 0 to 1, such as 0.25 for 25%, or \"3/8\"")]
    [InlineData("\"group_contact_rule\": \"relative\", \"group_contact_weight\": 1.000001, \"group_contact_share\": 0.2", "group_contact_weight: '1.000001' is more than a contact with one person counts for; write a number from 0 to 1, such as 0.25 for 25%, or \"3/8\"")]
    [InlineData("\"discharge_day\": \"midnight\"", "discharge_day: 'midnight' is not a rule for the day of discharge; allowed: admitted, not_admitted")]
    [InlineData("\"group_contact_rule\": \"relative\", \"group_contact_weight\": 0.25", "group_contact_rule: needs group_contact_share too; write the share of all contacts of the services that are in groups, such as 0.2 or 1/5")]
    [InlineData("\"group_contact_share\": 0.2", "group_contact_share: '0.2' is given, but no rule for group contacts uses it; give group_contact_rule and group_contact_weight too, or leave it out")]
    [InlineData("\"group_contact_share\": \"fifth\"", "group_contact_share: 'fifth' is not a share; write a number from 0 to 1, such as 0.2, 1/5 or 20%")]
    public void A_faulty_policy_is_refused_with_directions(string member, string message) =>
        Assert.Equal($"policy.json:2 {message}", Assert.Throws<InvalidFilesException>(() => Read($"{{\n  {member}\n}}")).Report());

    private static Policies Read(string text) => PolicyFile.Read(Files.Stream(text));
}
