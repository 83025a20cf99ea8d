using System.Text.Json;
using PhbCalc.BlockContracts;

namespace PhbCalc.Data;

/// <summary>The members of the sums of both sides over some time, within another object.</summary>
internal static class ReleaseSumsMembers
{
    internal static string[] Names { get; } = ["value", "guaranteed", "released", "phb_spend", "double_running", "unspent", "avoidable", "stranded"];

    internal static void Write(Utf8JsonWriter json, ReleaseSums sums)
    {
        json.WritePounds("value", sums.Value);
        json.WritePounds("guaranteed", sums.Guaranteed);
        json.WritePounds("released", sums.Released);
        json.WritePounds("phb_spend", sums.Spend);
        json.WritePounds("double_running", sums.DoubleRunning);
        json.WritePounds("unspent", sums.Unspent);
        json.WritePounds("avoidable", sums.Avoidable);
        json.WritePounds("stranded", sums.Stranded);
    }

    internal static ReleaseSums Read(JsonObject members)
    {
        ReleaseSums sums = new(members.Pence("value"), members.Pence("guaranteed"), members.PenceOrNull("phb_spend"), members.PenceOrNull("avoidable"));
        members.RefuseUnlessIs("released", members.Pence("released"), sums.Released);
        members.RefuseUnlessIs("double_running", members.PenceOrNull("double_running"), sums.DoubleRunning);
        members.RefuseUnlessIs("unspent", members.PenceOrNull("unspent"), sums.Unspent);
        members.RefuseUnlessIs("stranded", members.PenceOrNull("stranded"), sums.Stranded);
        return sums;
    }
}
