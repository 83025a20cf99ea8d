using System.Text.Json;
using NodaTime.Text;

namespace PhbCalc;

/// <summary>A day as JSON: <c>"2026-04-01"</c>.</summary>
/// <remarks>This type is immutable. It stands on every property of PhbCalc that is a <see cref="LocalDate"/>, so you need not name it. Rule: spec 8, Files.</remarks>
public sealed class LocalDateJsonConverter : TextJsonConverter<LocalDate>
{
    private protected override string Expected => "a day; write it like \"2026-04-01\"";

    private protected override LocalDate? Of(string text) => LocalDatePattern.Iso.Parse(text) is { Success: true } day ? day.Value : null;

    private protected override string Text(LocalDate value) => LocalDatePattern.Iso.Format(value);
}

/// <summary>A time of day as JSON: <c>"22:00:00"</c>.</summary>
/// <remarks>This type is immutable. It stands on every property of PhbCalc that is a <see cref="LocalTime"/>, so you need not name it. Rule: spec 8, Files.</remarks>
public sealed class LocalTimeJsonConverter : TextJsonConverter<LocalTime>
{
    private protected override string Expected => "a time of day; write it like \"22:00:00\"";

    private protected override LocalTime? Of(string text) => LocalTimePattern.ExtendedIso.Parse(text) is { Success: true } time ? time.Value : null;

    private protected override string Text(LocalTime value) => LocalTimePattern.ExtendedIso.Format(value);
}

/// <summary>Days from a first to a last one, both included, as JSON: <c>"2026-04-01/2027-03-31"</c>, as ISO 8601 writes them.</summary>
/// <remarks>This type is immutable. It stands on every property of PhbCalc that is a <see cref="DateInterval"/>, so you need not name it. Rule: spec 8, Files.</remarks>
public sealed class DateIntervalJsonConverter : JsonConverter<DateInterval>
{
    /// <summary>Reads days.</summary>
    /// <param name="reader">Where the JSON comes from, at the text.</param>
    /// <param name="typeToConvert">The type of the value; not used.</param>
    /// <param name="options">The options; not used.</param>
    /// <exception cref="JsonException">The JSON is not two days, the second not before the first.</exception>
    public override DateInterval Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        string[] ends = reader.TokenType == JsonTokenType.String ? reader.GetString()!.Split('/') : [];
        return ends.Length == 2
            && LocalDatePattern.Iso.Parse(ends[0]) is { Success: true } first
            && LocalDatePattern.Iso.Parse(ends[1]) is { Success: true } last
            && first.Value <= last.Value ? new(first.Value, last.Value)
            : throw new JsonException("This is not a first and a last day; write them like \"2026-04-01/2027-03-31\".");
    }

    /// <summary>Writes days.</summary>
    /// <param name="writer">Where they go.</param>
    /// <param name="value">The days.</param>
    /// <param name="options">The options; not used.</param>
    public override void Write(Utf8JsonWriter writer, DateInterval value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(value);
        writer.WriteStringValue($"{Iso.Text(value.Start)}/{Iso.Text(value.End)}");
    }
}
