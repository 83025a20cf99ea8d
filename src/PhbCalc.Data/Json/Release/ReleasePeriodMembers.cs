using System.Text.Json;
using PhbCalc.BlockContracts;

namespace PhbCalc.Data;

/// <summary>The members of a period of a release.</summary>
internal static class ReleasePeriodMembers
{
    internal static void Write(Utf8JsonWriter json, ReleasePeriod period)
    {
        json.WriteStartObject();
        json.WriteNumber("year", period.Year);
        json.WriteDate("start", period.Start);
        json.WriteDate("end", period.End);
        ReleaseSumsMembers.Write(json, period.Sums);
        json.WriteStartObject("to_date");
        ReleaseSumsMembers.Write(json, period.ToDate);
        json.WriteEndObject();
        json.WritePounds("double_running_so_far", period.DoubleRunningSoFar);
        json.WriteEndObject();
    }

    internal static ReleasePeriod Read(JsonObject period)
    {
        period.MustHave(["year", "start", "end", .. ReleaseSumsMembers.Names, "to_date", "double_running_so_far"]);
        JsonObject toDate = period.Object("to_date");
        toDate.MustHave(ReleaseSumsMembers.Names);
        return new(
            period.Whole("year"),
            period.Date("start"),
            period.Date("end"),
            ReleaseSumsMembers.Read(period),
            ReleaseSumsMembers.Read(toDate),
            period.PenceOrNull("double_running_so_far"));
    }
}
