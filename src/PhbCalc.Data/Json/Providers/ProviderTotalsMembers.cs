using System.Text.Json;
using PhbCalc.Budgets;

namespace PhbCalc.Data;

/// <summary>The members of what both ways of care come to, and where they differ. They are read to be held against the lines.</summary>
internal static class ProviderTotalsMembers
{
    private const int SavingDecimals = 5;

    internal static string[] Names { get; } = ["totals", "differences"];

    internal static void Write(Utf8JsonWriter json, Money agency, Money personalAssistants, decimal? saving, ValueList<ProviderDifference> differences)
    {
        json.WriteStartObject("totals");
        json.WritePounds("agency", agency);
        json.WritePounds("pa", personalAssistants);
        json.WritePounds("difference", agency - personalAssistants);
        json.WriteDecimals("saving", saving, SavingDecimals);
        json.WriteEndObject();
        json.WriteList("differences", differences, WriteDifference);
    }

    internal static void RefuseOthers(JsonObject members, Money agency, Money personalAssistants, decimal? saving, ValueList<ProviderDifference> differences)
    {
        JsonObject totals = members.Object("totals");
        totals.MustHave("agency", "pa", "difference", "saving");
        totals.RefuseUnlessSum("agency", agency);
        totals.RefuseUnlessSum("pa", personalAssistants);
        totals.RefuseUnlessSum("difference", agency - personalAssistants);
        totals.RefuseUnlessIs("saving", totals.NumberOrNull("saving"), saving);
        members.RefuseUnlessIs("differences", members.List("differences", ReadDifference), differences);
    }

    private static void WriteDifference(Utf8JsonWriter json, ProviderDifference difference)
    {
        json.WriteStartObject();
        json.WriteString("reason", difference.Reason);
        json.WritePounds("amount", difference.Amount);
        json.WriteEndObject();
    }

    private static ProviderDifference ReadDifference(JsonObject difference)
    {
        difference.MustHave("reason", "amount");
        return new(difference.Text("reason"), difference.Pence("amount"));
    }
}
