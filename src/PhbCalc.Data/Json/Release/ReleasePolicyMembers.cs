using System.Text.Json;
using PhbCalc.BlockContracts;

namespace PhbCalc.Data;

/// <summary>The members of a policy of stepped release: those of policy.json, all of them written.</summary>
internal static class ReleasePolicyMembers
{
    internal static void Write(Utf8JsonWriter json, string name, ReleasePolicy policy)
    {
        json.WriteStartObject(name);
        json.WriteString(PolicyNames.Phasing, ReleaseWords.Phasings.Word(policy.Phasing));
        json.WriteBoolean(PolicyNames.AllowRisingShares, policy.AllowRisingShares);
        json.WriteEndObject();
    }

    internal static ReleasePolicy Read(JsonObject policy)
    {
        policy.MustHave(PolicyNames.Phasing, PolicyNames.AllowRisingShares);
        return new() { Phasing = policy.Word(PolicyNames.Phasing, ReleaseWords.Phasings), AllowRisingShares = policy.Flag(PolicyNames.AllowRisingShares) };
    }
}
