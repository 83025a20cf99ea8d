using System.Globalization;
using PhbCalc.Rates;

namespace PhbCalc.BlockContracts;

/// <summary>One service within a block contract: its part of the value, and how many contacts it has.</summary>
/// <remarks>This type is immutable. Rule: spec 6, Service lines.</remarks>
public sealed record ServiceLine
{
    /// <summary>Makes a service line.</summary>
    /// <param name="name">The name of the service, unique within the contract.</param>
    /// <param name="value">Its part of the contract value in a year, in pounds and whole pence, from 0 to under £1,000,000,000,000.</param>
    /// <param name="oneToOneContacts">How many contacts a year are with one person, 0 to under 1,000,000,000,000.</param>
    /// <param name="groupContacts">How many contacts a year are in a group, each person who attends counted, 0 to under 1,000,000,000,000.</param>
    /// <param name="behaviour">How its cost follows activity; null (the default) if it is that of the whole contract, or not known.</param>
    /// <exception cref="InvalidInputException">The name is blank or a number out of range: all faults are reported.</exception>
    public ServiceLine(string name, Money value, long oneToOneContacts, long groupContacts, CostBehaviour? behaviour = null)
    {
        (Name, Value, OneToOneContacts, GroupContacts, Behaviour) = (name, value, oneToOneContacts, groupContacts, behaviour);
        InvalidInputException.ThrowIfAny(ProviderFaults.In(this));
    }

    /// <summary>The name of the service, unique within the contract.</summary>
    public string Name { get; }

    /// <summary>Its part of the contract value, in pounds a year.</summary>
    public Money Value { get; }

    /// <summary>How many contacts a year are with one person.</summary>
    public long OneToOneContacts { get; }

    /// <summary>How many contacts a year are in a group, each person who attends counted.</summary>
    public long GroupContacts { get; }

    /// <summary>How its cost follows activity; null (the default) if it is that of the whole contract, or not known.</summary>
    public CostBehaviour? Behaviour { get; }

    /// <summary>What a contact of each kind costs, and what the prices leave uncovered.</summary>
    /// <param name="policy">The weight of a group contact.</param>
    /// <returns>Pounds a contact, exactly, and pounds a year that the prices leave uncovered.</returns>
    /// <exception cref="InvalidInputException">The line has no contacts, or the rule of the policy has no answer.</exception>
    public ContactCost UnitCosts(GroupContactPolicy policy) => new(Value, OneToOneContacts, GroupContacts, policy);

    /// <summary>The cost of a budget for some of these contacts: block activity turned into a sum for a person.</summary>
    /// <param name="policy">The weight of a group contact.</param>
    /// <param name="oneToOneContacts">How many contacts with the person alone, 0 to under 1,000,000,000,000.</param>
    /// <param name="groupContacts">How many contacts in a group, 0 to under 1,000,000,000,000.</param>
    /// <returns>A line in pounds for each kind of contact: the number times its unit cost, rounded once to the penny.</returns>
    /// <exception cref="InvalidInputException">A number is out of range, the line has no contacts, or the rule of the policy has no answer.</exception>
    public CostBreakdown PhbValue(GroupContactPolicy policy, long oneToOneContacts, long groupContacts)
    {
        InvalidInputException.ThrowIfAny(ProviderFaults.InContacts("budget", Name, oneToOneContacts, groupContacts));
        ContactPrices prices = UnitCosts(policy).Prices;
        List<CostLine> lines = [];
        if (oneToOneContacts > 0)
        {
            lines.Add(Line("one-to-one contact", oneToOneContacts, prices.OneToOne, Origin()));
        }

        if (groupContacts > 0)
        {
            lines.Add(Line("group contact", groupContacts, prices.Group, $"{Origin()}; a group contact counts for {policy.Weight} {ContactWords.Of(policy.Rule)}"));
        }

        return new([.. lines]);
    }

    private CostLine Line(string kind, long contacts, UnitCost cost, string note) =>
        new(CostLineKind.Activity, Name, $"{Name}, {kind}", new("contact"), contacts, cost.Shown, cost.TimesToPenny(contacts)) { Note = note };

    private string Origin() => string.Create(
        CultureInfo.InvariantCulture, $"out of {Value} for {OneToOneContacts:#,##0} one-to-one and {GroupContacts:#,##0} group contacts a year");
}

/// <summary>A year of a block contract by service line; the rest of the value is a separate line.</summary>
/// <remarks>This type is immutable. Rule: spec 6, Service lines.</remarks>
public sealed record ServiceLines
{
    /// <summary>The name of the part that no service line accounts for.</summary>
    public const string NotDisaggregatedName = "not disaggregated";

    /// <summary>Divides a year of a contract into service lines.</summary>
    /// <param name="contractValue">The value of the contract in the year of the lines, in pounds and whole pence, above 0, under £1,000,000,000,000.</param>
    /// <param name="lines">The lines; together not above the contract value.</param>
    /// <exception cref="InvalidInputException">
    /// The value is out of range, the lines come to more than it, two lines have one name, or one has the name of the unaccounted part. All faults are reported, those
    /// of a line with its position.
    /// </exception>
    public ServiceLines(Money contractValue, ValueList<ServiceLine> lines)
    {
        (ContractValue, Lines) = (contractValue, lines);
        InvalidInputException.ThrowIfAny(ProviderFaults.In(contractValue, lines));
    }

    /// <summary>The value of the contract in that year, in pounds.</summary>
    public Money ContractValue { get; }

    /// <summary>The lines, in the order given.</summary>
    public ValueList<ServiceLine> Lines { get; }

    /// <summary>The part of the value that no line accounts for, in pounds a year; £0.00 if they account for all of it.</summary>
    public Money NotDisaggregated => ContractValue - Lines.Sum(line => line.Value);
}

/// <summary>Rules for group contacts in words.</summary>
internal static class ContactWords
{
    internal static string Of(GroupContactRule rule) => rule switch
    {
        GroupContactRule.Relative => "of a one-to-one contact, and both together recover the cost",
        GroupContactRule.Anchored => "of the average contact, and one-to-one contacts carry the rest of the cost",
        _ => "of the average contact, which does not recover the whole cost",
    };
}
