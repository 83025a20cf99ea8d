using System.Text.Json;
using PhbCalc.Rates.Employment;

namespace PhbCalc.Data;

/// <summary>The members of what somebody is paid for each week at one rate.</summary>
internal static class PaidTimeMembers
{
    internal static void Write(Utf8JsonWriter json, PaidTime time)
    {
        json.WriteStartObject();
        json.WriteString("label", time.Label);
        json.WriteBoolean("is_sleep_in", time.IsSleepIn);
        json.WriteString("per_week", time.PerWeek.ToString());
        json.WritePounds("rate", time.Rate);
        SourceMembers.Write(json, "source", time.Source);
        json.WriteEndObject();
    }

    internal static PaidTime Read(JsonObject time)
    {
        time.MustHave("label", "is_sleep_in", "per_week", "rate", "source");
        string label = time.Text("label");
        bool isSleepIn = time.Flag("is_sleep_in");
        Ratio perWeek = time.Fraction("per_week");
        Money rate = time.Pounds("rate");
        Source? source = SourceMembers.ReadOrNull(time, "source");
        return time.Make(
            () => isSleepIn ? PaidTime.SleepIns(perWeek, rate, label, source) : PaidTime.Hours(perWeek, rate, label, source),
            PaidTime.Hours(default, Money.Zero),
            field => field is "nights" or "weekly_hours" ? "per_week" : field is "allowance" or "hourly_pay" ? "rate" : field);
    }
}
