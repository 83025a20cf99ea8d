using PhbCalc.Rates;

namespace PhbCalc.BlockContracts;

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
