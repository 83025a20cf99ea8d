using System.Text.Json;
using PhbCalc.Budgets;
using PhbCalc.Comparison;

namespace PhbCalc.Data;

/// <summary>The members of two costing models, case by case.</summary>
internal static class PairMembers
{
    internal static void Write(Utf8JsonWriter json, ModelPair pair)
    {
        json.WriteStartObject();
        json.WriteString("first", pair.First);
        json.WriteString("second", pair.Second);
        json.WriteNumber("people", pair.People);
        json.WritePounds("difference", pair.Difference);
        json.WritePounds("mean_size", pair.MeanSize);
        json.WriteList("largest", pair.Largest, WriteDifference);
        json.WriteEndObject();
    }

    internal static ModelPair Read(JsonObject pair)
    {
        pair.MustHave("first", "second", "people", "difference", "mean_size", "largest");
        return new(pair.Text("first"), pair.Text("second"), pair.Whole("people"), pair.Pence("difference"), pair.PenceOrNull("mean_size"))
        {
            Largest = pair.List("largest", ReadDifference),
        };
    }

    private static void WriteDifference(Utf8JsonWriter json, CaseDifference one)
    {
        json.WriteStartObject();
        json.WriteString("person_id", one.PersonId);
        json.WritePounds("difference", one.Amount);
        json.WriteList("reasons", one.Reasons, WriteReason);
        LineMembers.Write(json, "first", one.First);
        LineMembers.Write(json, "second", one.Second);
        json.WriteEndObject();
    }

    private static CaseDifference ReadDifference(JsonObject members)
    {
        members.MustHave("person_id", "difference", "reasons", "first", "second");
        CaseDifference one = new(members.Text("person_id"), LineMembers.ReadBreakdown(members.Object("first")), LineMembers.ReadBreakdown(members.Object("second")))
        {
            Reasons = members.List("reasons", ReadReason),
        };
        members.RefuseUnlessIs("difference", members.Pence("difference"), one.Amount);
        members.RefuseUnlessIs("difference", one.Amount, one.Reasons.Aggregate(Money.Zero, (sum, reason) => sum + reason.Amount));
        return one;
    }

    private static void WriteReason(Utf8JsonWriter json, BudgetChange reason)
    {
        json.WriteStartObject();
        json.WriteString("reason", ComparisonWords.Reasons.Word(reason.Reason));
        json.WriteString("label", reason.Label);
        json.WritePounds("amount", reason.Amount);
        json.WriteEndObject();
    }

    private static BudgetChange ReadReason(JsonObject members)
    {
        members.MustHave("reason", "label", "amount");
        return new(members.Word("reason", ComparisonWords.Reasons), members.Text("label"), members.Pence("amount"));
    }
}
