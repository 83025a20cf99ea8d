using PhbCalc.BlockContracts;

namespace PhbCalc.Data;

/// <summary>Reads the policy of stepped release from the values of policy.json.</summary>
internal static class ReleasePolicyValues
{
    internal static ReleasePolicy Read(PolicyValues values) => new()
    {
        Phasing = values.Word(PolicyNames.Phasing, ReleaseWords.Phasings) ?? default,
        AllowRisingShares = values.Word(PolicyNames.AllowRisingShares, Words.TrueOrFalse) ?? false,
    };
}
