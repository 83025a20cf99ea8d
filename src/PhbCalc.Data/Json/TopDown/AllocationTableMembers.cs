using System.Text.Json;
using PhbCalc.TopDown;

namespace PhbCalc.Data;

/// <summary>The members of an allocation table.</summary>
internal static class AllocationTableMembers
{
    private static readonly AllocationTable NoTable = AllocationTable.PricePerPoint(Money.Zero);

    internal static void Write(Utf8JsonWriter json, string name, AllocationTable table)
    {
        json.WriteStartObject(name);
        json.WriteString("kind", TopDownWords.Tables.Word(table.Kind));
        json.WriteBoolean("extend", table.Extends);
        json.WriteList("bands", table.Bands, WriteBand);
        json.WriteList("points", table.Points, WritePoint);
        json.WriteEndObject();
    }

    internal static AllocationTable Read(JsonObject members)
    {
        members.MustHave("kind", "extend", "bands", "points");
        AllocationTableKind kind = members.Word("kind", TopDownWords.Tables);
        bool extends = members.Flag("extend");
        ValueList<AllocationBand> bands = members.List("bands", ReadBand);
        ValueList<AllocationPoint> points = members.List("points", ReadPoint);
        if (!members.IsSoundSoFar)
        {
            return NoTable;
        }

        string list = kind == AllocationTableKind.Bands ? "bands" : "points";
        AllocationTable table = members.Make(() => Make(kind, extends, bands, points), NoTable, _ => list);
        members.RefuseUnlessIs("extend", extends, table.Extends);
        members.RefuseUnlessIs("bands", bands, table.Bands);
        members.RefuseUnlessIs("points", points, table.Points);
        return table;
    }

    private static AllocationTable Make(AllocationTableKind kind, bool extends, ValueList<AllocationBand> bands, ValueList<AllocationPoint> points) => kind switch
    {
        AllocationTableKind.Bands => AllocationTable.OfBands(bands),
        AllocationTableKind.Interpolated => AllocationTable.Interpolated(points, extends),
        _ when points.Count == 2 => AllocationTable.PricePerPoint(points[1].Amount, points[1].Points),
        _ => NoTable,
    };

    private static void WriteBand(Utf8JsonWriter json, AllocationBand band)
    {
        json.WriteStartObject();
        json.WritePlain("points_from", band.From);
        json.WritePlain("points_to", band.To);
        json.WritePounds("amount", band.Amount);
        json.WriteEndObject();
    }

    private static AllocationBand ReadBand(JsonObject band)
    {
        band.MustHave("points_from", "points_to", "amount");
        return new(band.Number("points_from"), band.Number("points_to"), band.Pounds("amount"));
    }

    private static void WritePoint(Utf8JsonWriter json, AllocationPoint point)
    {
        json.WriteStartObject();
        json.WritePlain("points", point.Points);
        json.WritePounds("amount", point.Amount);
        json.WriteEndObject();
    }

    private static AllocationPoint ReadPoint(JsonObject point)
    {
        point.MustHave("points", "amount");
        return new(point.Number("points"), point.Pounds("amount"));
    }
}
