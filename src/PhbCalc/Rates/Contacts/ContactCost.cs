namespace PhbCalc.Rates;

/// <summary>The cost of a service's contacts in a year, divided between one-to-one and group contacts, and the part left uncovered.</summary>
/// <remarks>This type is immutable. Rule: spec 5, Group contacts; spec 6, Service lines.</remarks>
public sealed record ContactCost
{
    /// <summary>Divides the cost of a service's contacts.</summary>
    /// <param name="total">What they cost together, in whole pence, from £0.00 to under £1,000,000,000,000.</param>
    /// <param name="oneToOneContacts">How many were with one person, from 0 to under 1,000,000,000,000.</param>
    /// <param name="groupContacts">How many were in a group, each person who attends counted, from 0 to under 1,000,000,000,000.</param>
    /// <param name="policy">The weight of a group contact.</param>
    /// <exception cref="InvalidInputException">A number is out of range, there is no contact at all, or the rule has no answer, as <see cref="ContactPrices.Of"/> says: all faults are reported.</exception>
    public ContactCost(Money total, long oneToOneContacts, long groupContacts, GroupContactPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        InvalidInputException.ThrowIfAny(ContactCostFaults.In(total, oneToOneContacts, groupContacts));
        (Total, OneToOneContacts, GroupContacts, Policy) = (total, oneToOneContacts, groupContacts, policy);
        Prices = ContactPrices.Of(UnitCost.Of(total, oneToOneContacts + groupContacts), new(groupContacts, oneToOneContacts + groupContacts), policy);
    }

    /// <summary>What the contacts cost together.</summary>
    public Money Total { get; }

    /// <summary>How many were with one person.</summary>
    public long OneToOneContacts { get; }

    /// <summary>How many were in a group, each person who attends counted.</summary>
    public long GroupContacts { get; }

    /// <summary>The weight of a group contact.</summary>
    public GroupContactPolicy Policy { get; }

    /// <summary>What a contact of each kind costs.</summary>
    public ContactPrices Prices { get; }

    /// <summary>All one-to-one contacts at their price, rounded once to the penny.</summary>
    public Money OneToOne => Prices.OneToOne.TimesToPenny(OneToOneContacts);

    /// <summary>All group contacts at their price, rounded once to the penny.</summary>
    public Money Group => Prices.Group.TimesToPenny(GroupContacts);

    /// <summary>
    /// What the prices leave uncovered: the cost less both lines. Prices that keep the cost leave no more than a penny, either way, by rounding;
    /// below zero, they recover more than the cost.
    /// </summary>
    public Money Shortfall => Total - OneToOne - Group;

    /// <summary>The shortfall as a share of the cost, to six decimals, half away from zero; null if the cost is £0.00.</summary>
    public decimal? ShortfallShare => Total == Money.Zero ? null : ((Fraction)Shortfall.Pounds / Total.Pounds).Round(6);

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>The cost of a contact with one person and of a contact in a group, beside the average of all contacts.</summary>
/// <remarks>This type is immutable. Rule: spec 5, Group contacts.</remarks>
/// <param name="Average">The average contact: the cost over all contacts, group ones counted as one each.</param>
/// <param name="OneToOne">A contact with one person.</param>
/// <param name="Group">A contact in a group.</param>
public readonly record struct ContactPrices(UnitCost Average, UnitCost OneToOne, UnitCost Group)
{
    /// <summary>The prices of a service whose average contact is known, and the share of its contacts that are in groups.</summary>
    /// <param name="average">The average contact.</param>
    /// <param name="groupShare">How many of all contacts are in groups, from 0 to 1: 1/5. It makes no difference to prices <see cref="GroupContactRule.AsStated"/>.</param>
    /// <param name="policy">The weight of a group contact.</param>
    /// <exception cref="InvalidInputException">
    /// The share is not from 0 to 1, or the rule has no answer: anchored without one-to-one contacts or with a one-to-one price below zero,
    /// relative where nothing counts. All faults are reported.
    /// </exception>
    public static ContactPrices Of(UnitCost average, Ratio groupShare, GroupContactPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        InvalidInputException.ThrowIfAny(ContactCostFaults.In(groupShare, policy));
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
