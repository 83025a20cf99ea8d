using PhbCalc.Currencies;
using PhbCalc.Rates;

namespace PhbCalc.Contacts;

/// <summary>The choices where practice differs in pricing contacts.</summary>
/// <remarks>This type is immutable. Rule: spec 5, Contacts and Group contacts. <see cref="ContactPricing"/> checks that its properties go together.</remarks>
public sealed record ContactPolicy
{
    /// <summary>The policy with every default: it prices no contact in a group, since the way to do so is always stated and never assumed.</summary>
    public static ContactPolicy Default { get; } = new();

    /// <summary>Classes that are refused unless they are named here, such as <see cref="SettingClass.TalkingTherapies"/>; none by default.</summary>
    public ValueList<SettingClass> AllowedClasses { get; init; }

    /// <summary>The weight of a contact in a group; null (the default) if there is none. With it, contacts with one person have its price too.</summary>
    public GroupContactPolicy? Groups { get; init; }

    /// <summary>
    /// How many of all contacts of the services are in groups, from 0 to 1; null (the default) if that is not known. The relative and the anchored
    /// rule need it; with the rule as stated it shows what the prices leave uncovered.
    /// </summary>
    public Ratio? GroupShare { get; init; }

    /// <summary>
    /// The share of the services' cost that prices as stated leave uncovered: the share of group contacts times what their weight is under 1, to six decimals, half away
    /// from zero; below zero where the weight is above 1. Null for the other rules, and where the share of group contacts is not known.
    /// </summary>
    public decimal? UncoveredShare => Groups is { Rule: GroupContactRule.AsStated } groups && GroupShare is { } share
        ? (Fraction.Of(share) * (1 - Fraction.Of(groups.Weight))).Round(6)
        : null;

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}
