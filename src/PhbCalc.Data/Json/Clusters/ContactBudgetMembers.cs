using System.Text.Json;
using PhbCalc.Clusters;

namespace PhbCalc.Data;

/// <summary>The members of what the contacts of one person come to.</summary>
internal static class ContactBudgetMembers
{
    internal static void Write(Utf8JsonWriter json, ContactBudget budget)
    {
        json.WriteStartObject();
        json.WriteString("person_id", budget.PersonId);
        json.WritePounds("excluded", budget.Breakdown.NotInBudget);
        json.WritePounds("total", budget.Breakdown.Total);
        json.WriteList("lines", budget.Breakdown.Lines, LineMembers.Write);
        json.WriteEndObject();
    }

    internal static ContactBudget Read(JsonObject members, DateInterval period, ContactPolicy policy)
    {
        members.MustHave("person_id", "excluded", "total", "lines");
        ContactBudget budget = new(members.Text("person_id"), period, policy, new(members.List("lines", LineMembers.Read)));
        members.RefuseUnlessSum("excluded", budget.Breakdown.NotInBudget);
        members.RefuseUnlessSum("total", budget.Breakdown.Total);
        return budget;
    }
}
