using System.Text.Json;
using PhbCalc.Clusters;

namespace PhbCalc.Data;

/// <summary>The members of a warning about a rate.</summary>
internal static class RateWarningMembers
{
    internal static void Write(Utf8JsonWriter json, RateWarning warning)
    {
        json.WriteStartObject();
        json.WriteString("cluster", warning.Cluster.ToString());
        json.WriteDate("valid_from", warning.ValidFrom);
        json.WriteString("rate", warning.Rate.ToFraction());
        json.WriteString("text", warning.Text);
        json.WriteEndObject();
    }

    internal static RateWarning Read(JsonObject members)
    {
        members.MustHave("cluster", "valid_from", "rate", "text");
        return new(members.Cluster("cluster"), members.Date("valid_from"), members.UnitCostOf("rate"), members.Text("text"));
    }
}
