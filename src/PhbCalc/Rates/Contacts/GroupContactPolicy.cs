namespace PhbCalc.Rates;

/// <summary>The weight of a contact in a group relative to a contact with one person. It is a local decision, so there is no default.</summary>
/// <remarks>This type is immutable. Rule: spec 5, Group contacts: the weight is always stated, never assumed.</remarks>
public sealed record GroupContactPolicy
{
    /// <summary>The highest weight: a contact in a group that counts for this many with one person.</summary>
    internal const int MostWeight = 1000;

    /// <summary>Makes a policy.</summary>
    /// <param name="rule">How the cost is divided.</param>
    /// <param name="weight">The weight of a group contact relative to the other kind, from 0 to 1,000: 1/4 in Northamptonshire. <see cref="WeightByAttendance"/> works one out.</param>
    /// <exception cref="InvalidInputException">The weight is below 0 or above 1,000.</exception>
    public GroupContactPolicy(GroupContactRule rule, Ratio weight)
    {
        (Rule, Weight) = (rule, weight);
        InvalidInputException.ThrowIfAny(ContactCostFaults.In(this));
    }

    /// <summary>How the cost is divided.</summary>
    public GroupContactRule Rule { get; }

    /// <summary>The weight of a group contact, from 0 to 1,000.</summary>
    public Ratio Weight { get; }

    /// <summary>The weight of a group contact by who attends: staff x group minutes / (attendees x one-to-one minutes).</summary>
    /// <param name="staff">How many staff run the group, 1 or more.</param>
    /// <param name="groupMinutes">How long the group lasts, in minutes, 1 or more.</param>
    /// <param name="attendees">How many people attend it, 1 or more.</param>
    /// <param name="oneToOneMinutes">How long a contact with one person lasts, in minutes, 1 or more.</param>
    /// <returns>The exact weight: two staff for 90 minutes with eight people, beside an hour with one, is 3/8.</returns>
    /// <exception cref="InvalidInputException">A number is below 1: all faults are reported.</exception>
    public static Ratio WeightByAttendance(int staff, int groupMinutes, int attendees, int oneToOneMinutes)
    {
        InvalidInputException.ThrowIfAny(ContactCostFaults.InAttendance(staff, groupMinutes, attendees, oneToOneMinutes));
        return new((long)staff * groupMinutes, (long)attendees * oneToOneMinutes);
    }
}

/// <summary>How the cost of a service is divided between contacts with one person and contacts in a group.</summary>
/// <remarks>Rule: spec 5, Group contacts.</remarks>
[JsonConverter(typeof(EnumWordJsonConverter<GroupContactRule>))]
public enum GroupContactRule
{
    /// <summary>
    /// As in Northamptonshire: a group contact is priced at a share of the average contact, and one-to-one at the average. That recovers less
    /// than the cost of the service if there are group contacts; the shortfall is reported.
    /// </summary>
    AsStated,

    /// <summary>A group contact is priced at a share of a one-to-one contact, and both together recover the cost.</summary>
    Relative,

    /// <summary>A group contact is priced at a share of the average contact, and one-to-one at the price that then recovers the cost. It needs one-to-one contacts.</summary>
    Anchored,
}
