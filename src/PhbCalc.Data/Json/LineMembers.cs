using System.Text.Json;

namespace PhbCalc.Data.Json;

/// <summary>The members of a line, and of a list of lines with its totals.</summary>
internal static class LineMembers
{
    private static readonly string[] Names =
        ["kind", "id", "label", "band", "quantity", "unit", "count", "rate", "carers", "amount", "not_in_budget", "note", "rate_valid_from", "rate_valid_to", "source"];

    internal static void Write(Utf8JsonWriter json, string name, CostBreakdown breakdown)
    {
        json.WriteStartObject(name);
        json.WritePounds("total", breakdown.Total);
        json.WritePounds("not_in_budget", breakdown.NotInBudget);
        json.WriteList("lines", breakdown.Lines, Write);
        json.WriteEndObject();
    }

    internal static void Write(Utf8JsonWriter json, CostLine line)
    {
        json.WriteStartObject();
        json.WriteString("kind", Words.LineKinds.Word(line.Kind));
        json.WriteString("id", line.Id);
        json.WriteString("label", line.Label);
        json.WriteString("band", line.Band);
        json.WriteRatio("quantity", line.Quantity);
        json.WriteString("unit", line.Unit.Word);
        json.WriteRatio("count", line.Count);
        json.WritePounds("rate", line.Rate);
        json.WriteNumber("carers", line.Carers);
        json.WritePounds("amount", line.Amount);
        json.WritePounds("not_in_budget", line.NotInBudget);
        json.WriteString("note", line.Note);
        json.WriteDate("rate_valid_from", line.RateValidFrom);
        json.WriteDate("rate_valid_to", line.RateValidTo);
        SourceMembers.Write(json, "source", line.Source);
        json.WriteEndObject();
    }

    internal static CostBreakdown ReadBreakdown(JsonObject members)
    {
        members.MustHave("total", "not_in_budget", "lines");
        CostBreakdown breakdown = new(members.List("lines", Read));
        members.RefuseUnlessSum("total", breakdown.Total);
        members.RefuseUnlessSum("not_in_budget", breakdown.NotInBudget);
        return breakdown;
    }

    internal static CostLine Read(JsonObject line)
    {
        line.MustHave(Names);
        return new(
            line.Word("kind", Words.LineKinds),
            line.Text("id"),
            line.Text("label"),
            line.Unit("unit"),
            line.Quantity("quantity"),
            line.Pounds("rate"),
            line.Pence("amount"))
        {
            Band = line.TextOrNull("band"),
            Count = line.QuantityOrNull("count"),
            Carers = line.Whole("carers"),
            NotInBudget = line.Pence("not_in_budget"),
            Note = line.TextOrNull("note"),
            RateValidFrom = line.DateOrNull("rate_valid_from"),
            RateValidTo = line.DateOrNull("rate_valid_to"),
            Source = SourceMembers.ReadOrNull(line, "source"),
        };
    }
}
