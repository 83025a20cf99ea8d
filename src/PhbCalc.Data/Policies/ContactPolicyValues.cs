using PhbCalc.Contacts;
using PhbCalc.Currencies;
using PhbCalc.Rates;
using InPolicy = PhbCalc.Contacts.ContactFaults;

namespace PhbCalc.Data;

/// <summary>Reads the policy of contacts from the values of policy.json.</summary>
internal static class ContactPolicyValues
{
    internal static ContactPolicy Read(PolicyValues values)
    {
        GroupContactRule? rule = values.Word(PolicyNames.GroupContactRule, ClusterWords.GroupContactRules);
        Ratio? weight = Weight(values);
        RefuseHalf(values, PolicyNames.GroupContactRule, PolicyNames.GroupContactWeight);
        RefuseHalf(values, PolicyNames.GroupContactWeight, PolicyNames.GroupContactRule);
        ContactPolicy policy = new()
        {
            AllowedClasses = Allowed(values),
            Groups = rule is { } how && weight is { } what
                ? values.Checked(PolicyNames.GroupContactWeight, () => new GroupContactPolicy(how, what), null)
                : null,
            GroupShare = values.ShareFraction(PolicyNames.GroupContactShare, PolicyFaults.NotAGroupShare),
        };
        bool areGroupsRead = policy.Groups is not null || !(values.Has(PolicyNames.GroupContactRule) || values.Has(PolicyNames.GroupContactWeight));
        bool isShareRead = policy.GroupShare is not null || !values.Has(PolicyNames.GroupContactShare);
        if (areGroupsRead && isShareRead)
        {
            values.RefuseTogether(InPolicy.In(policy)?.ConvertAll(InFile), PolicyNames.GroupContactRule);
        }

        return policy;
    }

    /// <summary>A contact in a group counts for no more than one with one person: 25 is a slip for 25%. Code may say more, a file may not.</summary>
    private static Ratio? Weight(PolicyValues values)
    {
        Ratio? weight = values.Fraction(PolicyNames.GroupContactWeight, PolicyFaults.NotAWeight);
        if (weight is not { } given || given.Numerator <= given.Denominator)
        {
            return weight;
        }

        values.Refuse(PolicyNames.GroupContactWeight, PolicyFaults.WeightAboveOne(PolicyNames.GroupContactWeight, given));
        return null;
    }

    /// <summary>A share that is not given is a fault of the rule that needs it.</summary>
    private static Fault InFile(Fault fault) =>
        fault is { Field: PolicyNames.GroupContactShare, Value: null } ? fault with { Problem = $"needs {fault.Field} too" } : fault;

    private static void RefuseHalf(PolicyValues values, string name, string other)
    {
        if (values.Has(name) && !values.Has(other))
        {
            values.Refuse(name, PolicyFaults.GroupContactsInPart(name, other));
        }
    }

    /// <summary>Setting classes with blanks or commas between them.</summary>
    private static ValueList<SettingClass> Allowed(PolicyValues values)
    {
        List<SettingClass> classes = [];
        foreach (string text in PolicyValues.Words(values.Text(PolicyNames.AllowedTeamClasses)))
        {
            if (ClusterWords.RefusedTeamClasses.Find(text) is { } found)
            {
                classes.Add(found);
            }
            else
            {
                values.Refuse(PolicyNames.AllowedTeamClasses,
                    PolicyFaults.NotAWord(PolicyNames.AllowedTeamClasses, text, ClusterWords.RefusedTeamClasses.What, ClusterWords.RefusedTeamClasses.Words));
            }
        }

        return classes.ToValueList();
    }
}
