using System.Globalization;

namespace PhbCalc.Rates;

/// <summary>What can be wrong with contacts and what they cost.</summary>
internal static class ContactCostFaults
{
    private const decimal TooMuch = 1_000_000_000_000m;
    private const long MostContacts = 1_000_000_000_000;

    internal static List<Fault>? In(GroupContactPolicy policy)
    {
        FaultList faults = new("policy");
        faults.AddIfUndefined("group_contact_rule", policy.Rule, "/rule");
        if (policy.Weight.Numerator < 0 || policy.Weight.ToDecimal() > GroupContactPolicy.MostWeight)
        {
            faults.Add("group_contact_weight", policy.Weight.ToString(), "is not a weight of a group contact",
                $"write a number from 0 to {Iso.Number((decimal)GroupContactPolicy.MostWeight)}, such as 0.25 or 3/8", "/weight");
        }

        return faults.All;
    }

    internal static List<Fault>? InAttendance(int staff, int groupMinutes, int attendees, int oneToOneMinutes)
    {
        FaultList faults = new("group contact");
        void AddIfNone(ref FaultList list, string field, int number)
        {
            if (number < 1)
            {
                list.Add(field, Iso.Number(number), "is below 1", "write a whole number of 1 or more");
            }
        }

        AddIfNone(ref faults, "staff", staff);
        AddIfNone(ref faults, "group_minutes", groupMinutes);
        AddIfNone(ref faults, "attendees", attendees);
        AddIfNone(ref faults, "one_to_one_minutes", oneToOneMinutes);
        return faults.All;
    }

    internal static List<Fault>? In(Ratio groupShare, GroupContactPolicy policy)
    {
        FaultList faults = new("contacts");
        if (groupShare.Numerator < 0 || groupShare.Numerator > groupShare.Denominator)
        {
            faults.Add("group_contact_share", groupShare.ToString(), "is not a share", "write a number from 0 to 1, such as 0.2 or 1/5", "/group_share");
        }
        else if (WhyNone(groupShare, policy) is { } fault)
        {
            faults.Add(fault);
        }

        return faults.All;
    }

    internal static List<Fault>? In(Money total, long oneToOne, long group)
    {
        FaultList faults = new("contacts");
        if (total < Money.Zero || total.Pounds >= TooMuch || !total.IsWholePence)
        {
            faults.Add("cost", total.ToString(), "is not a cost", $"write pounds and pence from 0 to under {TooMuch.ToString("#,##0", CultureInfo.InvariantCulture)}", "/total");
        }

        AddIfOutside(ref faults, "one_to_one_contacts", oneToOne);
        AddIfOutside(ref faults, "group_contacts", group);
        if (oneToOne == 0 && group == 0)
        {
            faults.Add("one_to_one_contacts", "0", "is 0, and so is the number of group contacts", "give the contacts that the cost is for");
        }

        return faults.All;
    }

    private static void AddIfOutside(ref FaultList faults, string field, long contacts)
    {
        if (contacts is < 0 or >= MostContacts)
        {
            faults.Add(field, contacts.ToString(CultureInfo.InvariantCulture), "is not a number of contacts", "write a whole number from 0 to under 1,000,000,000,000");
        }
    }

    /// <summary>Why a rule gives no price; null if it does.</summary>
    private static Fault? WhyNone(Ratio groupShare, GroupContactPolicy policy)
    {
        bool isAllGroups = groupShare == new Ratio(1);
        return policy.Rule switch
        {
            GroupContactRule.Anchored when isAllGroups => new("group_contact_rule", "is anchored, but there is no one-to-one contact to carry the rest of the cost",
                "use another rule, or give the one-to-one contacts")
            {
                Path = "/policy/rule",
            },
            GroupContactRule.Anchored when Fraction.Of(policy.Weight) * Fraction.Of(groupShare) > 1 => new("group_contact_weight",
                "is so high that group contacts would recover more than the cost, and a one-to-one contact would cost less than nothing", "write a lower weight, or use the relative rule")
            {
                Value = policy.Weight.ToString(),
                Path = "/policy/weight",
            },
            GroupContactRule.Relative when isAllGroups && policy.Weight == default => new("group_contact_weight",
                "is 0 and all contacts are in groups, so that nothing carries the cost", "write a weight above 0")
            {
                Value = policy.Weight.ToString(),
                Path = "/policy/weight",
            },
            _ => null,
        };
    }
}
