using System.Text.Json;

namespace PhbCalc.Data;

/// <summary>The members of a period.</summary>
internal static class PeriodMembers
{
    private const string From = "from";
    private const string To = "to";

    /// <summary>Writes a period; null if there is none.</summary>
    internal static void Write(Utf8JsonWriter json, string name, DateInterval? period)
    {
        json.WritePropertyName(name);
        if (period is null)
        {
            json.WriteNullValue();
        }
        else
        {
            Write(json, period);
        }
    }

    internal static void Write(Utf8JsonWriter json, DateInterval period)
    {
        json.WriteStartObject();
        json.WriteDate(From, period.Start);
        json.WriteDate(To, period.End);
        json.WriteEndObject();
    }

    internal static DateInterval? ReadOrNull(JsonObject parent, string name) => parent.IsNull(name) ? null : Read(parent.Object(name));

    internal static DateInterval Read(JsonObject period)
    {
        period.MustHave(From, To);
        LocalDate from = period.Date(From);
        LocalDate to = period.Date(To);
        if (to >= from)
        {
            return new(from, to);
        }

        period.Refuse(To, JsonFaults.EndsFirst);
        return new(from, from);
    }
}
