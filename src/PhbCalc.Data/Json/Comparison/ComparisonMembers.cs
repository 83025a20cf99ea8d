using System.Text.Json;
using PhbCalc.Comparison;

namespace PhbCalc.Data;

/// <summary>The members of a comparison of costing models.</summary>
internal static class ComparisonMembers
{
    internal static void Write(Utf8JsonWriter json, ModelComparisonResult result)
    {
        json.WriteStartObject();
        json.WriteString("format", ComparisonJson.Format);
        json.WriteNumber("people", result.People);
        json.WritePounds("envelope", result.Envelope);
        json.WriteNumber("suppress_below", result.SuppressBelow);
        json.WriteNumber("hidden_groups", result.HiddenGroups);
        json.WriteList("models", result.Models, ModelMembers.Write);
        json.WriteList("pairs", result.Pairs, PairMembers.Write);
        json.WriteEndObject();
    }

    internal static ModelComparisonResult Read(JsonObject members)
    {
        members.MustHave("format", "people", "envelope", "suppress_below", "hidden_groups", "models", "pairs");
        return new(members.Whole("people"), members.PenceOrNull("envelope"), members.List("models", ModelMembers.Read), members.List("pairs", PairMembers.Read))
        {
            SuppressBelow = members.Whole("suppress_below"),
            HiddenGroups = members.Whole("hidden_groups"),
        };
    }
}
