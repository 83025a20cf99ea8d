using System.Text.Json;
using PhbCalc.Clusters;
using PhbCalc.Rates;

namespace PhbCalc.Data;

/// <summary>The members of the policy of contacts: those of policy.json, all of them written, classes as a list and numbers as exact fractions.</summary>
internal static class ContactPolicyMembers
{
    internal static void Write(Utf8JsonWriter json, string name, ContactPolicy policy)
    {
        json.WriteStartObject(name);
        json.WriteTexts(PolicyNames.AllowedTeamClasses, policy.AllowedClasses.Select(allowed => allowed.Word).ToValueList());
        json.WriteString(PolicyNames.GroupContactRule, policy.Groups is { } groups ? ClusterWords.GroupContactRules.Word(groups.Rule) : null);
        json.WriteString(PolicyNames.GroupContactWeight, policy.Groups?.Weight.ToString());
        json.WriteString(PolicyNames.GroupContactShare, policy.GroupShare?.ToString());
        json.WriteEndObject();
    }

    internal static ContactPolicy Read(JsonObject policy)
    {
        policy.MustHave(PolicyNames.Contacts);
        return new()
        {
            AllowedClasses = policy.List(PolicyNames.AllowedTeamClasses, allowed => allowed.AsWord(ClusterWords.RefusedTeamClasses)),
            Groups = policy.IsNull(PolicyNames.GroupContactRule) && policy.IsNull(PolicyNames.GroupContactWeight) ? null : GroupsIn(policy),
            GroupShare = policy.IsNull(PolicyNames.GroupContactShare) ? null : policy.Fraction(PolicyNames.GroupContactShare),
        };
    }

    private static GroupContactPolicy? GroupsIn(JsonObject policy)
    {
        GroupContactRule rule = policy.Word(PolicyNames.GroupContactRule, ClusterWords.GroupContactRules);
        Ratio weight = policy.Fraction(PolicyNames.GroupContactWeight);
        return policy.Make<GroupContactPolicy?>(() => new(rule, weight), null);
    }
}
