namespace PhbCalc.Rates;

/// <summary>What a contact with one person and a contact in a group cost, beside the average of all contacts.</summary>
/// <remarks>This type is immutable. Rule: spec 5, Group contacts.</remarks>
/// <param name="Average">The average contact: the cost over all contacts, group ones counted as one each.</param>
/// <param name="OneToOne">A contact with one person.</param>
/// <param name="Group">A contact in a group.</param>
public readonly record struct ContactPrices(UnitCost Average, UnitCost OneToOne, UnitCost Group)
{
    /// <summary>The prices of a service whose average contact is known, and the share of its contacts that are in groups.</summary>
    /// <param name="average">The average contact.</param>
    /// <param name="groupShare">How many of all contacts are in groups, from 0 to 1: 1/5. It makes no difference to prices <see cref="GroupContactRule.AsStated"/>.</param>
    /// <param name="policy">What a group contact counts for.</param>
    /// <exception cref="InvalidInputException">
    /// The share is not from 0 to 1, or the rule has no answer: anchored without one-to-one contacts or with a one-to-one price below zero,
    /// relative where nothing counts. All faults are reported.
    /// </exception>
    public static ContactPrices Of(UnitCost average, Ratio groupShare, GroupContactPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        InvalidInputException.ThrowIfAny(ContactFaults.In(groupShare, policy));
        Fraction group = Fraction.Of(groupShare);
        Fraction weight = Fraction.Of(policy.Weight);
        switch (policy.Rule)
        {
            case GroupContactRule.Relative:
                Fraction oneToOne = average.Pounds / (1 - group + (weight * group));
                return new(average, new(oneToOne), new(weight * oneToOne));
            case GroupContactRule.Anchored:
                return new(average, new(average.Pounds * (1 - (weight * group)) / (1 - group)), new(weight * average.Pounds));
            default:
                return new(average, average, new(weight * average.Pounds));
        }
    }
}
