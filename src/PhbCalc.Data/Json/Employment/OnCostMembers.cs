using System.Text.Json;
using PhbCalc.Rates.Employment;

namespace PhbCalc.Data;

/// <summary>The members of an on-cost.</summary>
internal static class OnCostMembers
{
    private static readonly OnCost Nothing = new("?", Money.Zero);

    internal static void Write(Utf8JsonWriter json, OnCost cost)
    {
        json.WriteStartObject();
        json.WriteString("item", cost.Item);
        json.WritePounds("amount", cost.Amount);
        json.WriteString("unit", cost.Unit.Word());
        SourceMembers.Write(json, "source", cost.Source);
        json.WriteEndObject();
    }

    internal static OnCost Read(JsonObject cost)
    {
        cost.MustHave("item", "amount", "unit", "source");
        string item = cost.Text("item");
        Money amount = cost.Pounds("amount");
        OnCostUnit unit = cost.Word("unit", EmploymentWords.OnCostUnits);
        Source? source = SourceMembers.ReadOrNull(cost, "source");
        return cost.Make(() => new OnCost(item, amount, unit, source), Nothing);
    }
}
