using System.Text.Json;
using NodaTime.Text;

namespace PhbCalc;

/// <summary>A value as one JSON text, also as the name of a member, for System.Text.Json with any options. Any other text is refused, and never read as a default value.</summary>
/// <remarks>This type is immutable. It uses no reflection, so it works in trimmed and natively compiled programs. Rule: spec 8, Files.</remarks>
/// <typeparam name="T">The type of the value.</typeparam>
public abstract class TextJsonConverter<T> : JsonConverter<T>
    where T : struct
{
    private const int MostShown = 80;

    private protected TextJsonConverter()
    {
    }

    /// <summary>What the text is to be: <c>a financial year; write it like "2026/27"</c>.</summary>
    private protected abstract string Expected { get; }

    /// <summary>The value of a text; null if it is none.</summary>
    private protected abstract T? Of(string text);

    /// <summary>The text of a value.</summary>
    private protected virtual string Text(T value) => value.ToString()!;

    /// <summary>Reads a value.</summary>
    /// <param name="reader">Where the JSON comes from, at the text.</param>
    /// <param name="typeToConvert">The type of the value; not used.</param>
    /// <param name="options">The options; not used.</param>
    /// <exception cref="JsonException">The JSON is no text, or not the text of such a value: the message says what was expected.</exception>
    public sealed override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String ? Checked(reader.GetString()!) : throw new JsonException($"A {Words(reader.TokenType)} is not {Expected}.");

    /// <summary>Writes a value as text.</summary>
    /// <param name="writer">Where it goes.</param>
    /// <param name="value">The value.</param>
    /// <param name="options">The options; not used.</param>
    public sealed override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(Text(value));
    }

    /// <summary>Reads a value that is the name of a member: the key of a dictionary.</summary>
    /// <param name="reader">Where the JSON comes from, at the name.</param>
    /// <param name="typeToConvert">The type of the value; not used.</param>
    /// <param name="options">The options; not used.</param>
    /// <exception cref="JsonException">The name is not the text of such a value: the message says what was expected.</exception>
    public sealed override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Checked(reader.GetString()!);

    /// <summary>Writes a value as the name of a member: the key of a dictionary.</summary>
    /// <param name="writer">Where it goes.</param>
    /// <param name="value">The value.</param>
    /// <param name="options">The options; not used.</param>
    public sealed override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(Text(value));
    }

    private T Checked(string text) => Of(text) ?? throw new JsonException($"'{(text.Length > MostShown ? $"{text[..MostShown]}..." : text)}' is not {Expected}.");

    private static string Words(JsonTokenType token) => token switch
    {
        JsonTokenType.Number => "number",
        JsonTokenType.True or JsonTokenType.False => "yes or no",
        JsonTokenType.StartObject => "JSON object",
        JsonTokenType.StartArray => "JSON list",
        _ => "null",
    };
}

/// <summary>A value that knows its own converter: none need be made by reflection, or named in a source-generated context.</summary>
internal interface IJsonValue
{
    JsonConverter Converter { get; }
}

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
