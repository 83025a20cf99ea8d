using System.Text.Json;
using PhbCalc.Rates;

namespace PhbCalc.Data;

/// <summary>The members of an uplift.</summary>
internal static class UpliftMembers
{
    internal static void Write(Utf8JsonWriter json, string name, Uplift? uplift)
    {
        if (uplift is not { } given)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WritePlain("cost", given.Cost);
        json.WritePlain("efficiency", given.Efficiency);
        json.WriteString("rule", ReleaseWords.UpliftRules.Word(given.Rule));
        SourceMembers.Write(json, "source", given.Source);
        json.WriteEndObject();
    }

    /// <summary>The uplift that a member is; null if there is none.</summary>
    internal static Uplift? ReadOrNull(JsonObject members, string name)
    {
        if (members.IsNull(name))
        {
            return null;
        }

        JsonObject uplift = members.Object(name);
        uplift.MustHave("cost", "efficiency", "rule", "source");
        (decimal cost, decimal efficiency) = (uplift.Number("cost"), uplift.Number("efficiency"));
        UpliftRule rule = uplift.Word("rule", ReleaseWords.UpliftRules);
        Source? source = SourceMembers.ReadOrNull(uplift, "source");
        return uplift.Make(() => new Uplift(cost, efficiency, rule, source), default, field => field == "uplift" ? "cost" : field);
    }
}
