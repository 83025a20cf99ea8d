using System.Text.Json;
using PhbCalc.BlockContracts;

namespace PhbCalc.Data;

/// <summary>The members of a contract year of a release, from both sides.</summary>
internal static class ReleaseYearMembers
{
    /// <summary>What stands for a release that cannot be read.</summary>
    internal static ReleasePlan NoPlan { get; } =
        new SteppedRelease(BlockContractMembers.NoContract, GuaranteeSchedule.Explicit(default(Ratio))).Release(ReleasePer.Year);

    internal static void Write(Utf8JsonWriter json, ReleaseYear year)
    {
        json.WriteStartObject();
        json.WriteNumber("number", year.Number);
        json.WriteDate("start", year.Start);
        json.WriteDate("end", year.End);
        json.WritePlain("guaranteed_share", year.GuaranteedShare);
        ReleaseSumsMembers.Write(json, year.Sums);
        WriteProvider(json, year.Provider);
        json.WriteEndObject();
    }

    internal static ReleaseYear Read(JsonObject year)
    {
        year.MustHave(["number", "start", "end", "guaranteed_share", .. ReleaseSumsMembers.Names, "provider"]);
        ReleaseSums sums = ReleaseSumsMembers.Read(year);
        year.RefuseUnlessIs("provider", !year.IsNull("provider"), sums.Avoidable is not null);
        StrandedCosts? provider = year.IsNull("provider") ? null : ReadProvider(year.Object("provider"), sums);
        return new(year.Whole("number"), year.Date("start"), year.Date("end"), year.Number("guaranteed_share"), sums, provider);
    }

    private static void WriteProvider(Utf8JsonWriter json, StrandedCosts? provider)
    {
        if (provider is null)
        {
            json.WriteNull("provider");
            return;
        }

        json.WriteStartObject("provider");
        json.WriteList("lines", provider.Lines, WriteLine);
        json.WriteEndObject();
    }

    private static StrandedCosts ReadProvider(JsonObject provider, ReleaseSums sums)
    {
        provider.MustHave("lines");
        StrandedCosts costs = new(provider.List("lines", ReadLine));
        Money value = costs.Lines.Aggregate(Money.Zero, (sum, line) => sum + line.Value);
        provider.RefuseUnlessIs("lines", (value, costs.Released, costs.Avoidable), (sums.Value, sums.Released, sums.Avoidable));
        return costs;
    }

    private static void WriteLine(Utf8JsonWriter json, StrandedCost line)
    {
        json.WriteStartObject();
        json.WriteString("name", line.Name);
        json.WritePounds("value", line.Value);
        json.WritePounds("released", line.Released);
        json.WritePounds("avoidable", line.Avoidable);
        json.WritePounds("stranded", line.Stranded);
        json.WriteEndObject();
    }

    private static StrandedCost ReadLine(JsonObject line)
    {
        line.MustHave("name", "value", "released", "avoidable", "stranded");
        StrandedCost cost = new(line.Text("name"), line.Pence("value"), line.Pence("released"), line.Pence("avoidable"));
        line.RefuseUnlessIs("stranded", line.Pence("stranded"), cost.Stranded);
        return cost;
    }
}
