namespace PhbCalc.Rates;

/// <summary>How the cost of a service is divided between contacts with one person and contacts in a group.</summary>
/// <remarks>Rule: spec 5, Group contacts.</remarks>
public enum GroupContactRule
{
    /// <summary>
    /// As Northamptonshire puts it: a group contact is priced at a share of the average contact, one-to-one at the average. That recovers less
    /// than the service costs wherever there are group contacts; the shortfall is reported.
    /// </summary>
    AsStated,

    /// <summary>A group contact is priced at a share of a one-to-one contact, and both so that together they recover the cost.</summary>
    Relative,

    /// <summary>A group contact is priced at a share of the average contact, one-to-one at what then recovers the cost. It needs one-to-one contacts.</summary>
    Anchored,
}
