using System.Globalization;
using System.Text;
using System.Text.Json;

namespace PhbCalc;

/// <summary>A sum of money as JSON: pounds as a number with two decimals, <c>1234.50</c>, and more where it holds fractions of a penny.</summary>
/// <remarks>
/// This type is immutable. It stands on <see cref="Money"/>, so nobody needs to name it. Where the options let numbers be read from text (as those of the web do), a text is read too.
/// Rule: spec 8, Files; spec 1, Money.
/// </remarks>
public sealed class MoneyJsonConverter : JsonConverter<Money>
{
    /// <summary>Reads a sum, digit for digit.</summary>
    /// <param name="reader">Where the JSON comes from, at the number.</param>
    /// <param name="typeToConvert">The type of the value; not used.</param>
    /// <param name="options">Whether numbers may be text.</param>
    /// <exception cref="JsonException">The JSON is no number, has an exponent, or more digits than a sum can hold.</exception>
    public override Money Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        bool isRead = reader.TokenType == JsonTokenType.Number
            || (reader.TokenType == JsonTokenType.String && options.NumberHandling.HasFlag(JsonNumberHandling.AllowReadingFromString));
        return isRead ? Checked(Written(in reader)) : throw new JsonException("This is not a sum of money; write a number of pounds like 1234.50.");
    }

    /// <summary>Writes a sum.</summary>
    /// <param name="writer">Where it goes.</param>
    /// <param name="value">The sum.</param>
    /// <param name="options">Whether numbers are written as text.</param>
    public override void Write(Utf8JsonWriter writer, Money value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(options);
        if (options.NumberHandling.HasFlag(JsonNumberHandling.WriteAsString))
        {
            writer.WriteStringValue(Text(value));
        }
        else
        {
            writer.WriteRawValue(Text(value));
        }
    }

    /// <summary>Reads a sum that is the name of a member: the key of a dictionary.</summary>
    /// <param name="reader">Where the JSON comes from, at the name.</param>
    /// <param name="typeToConvert">The type of the value; not used.</param>
    /// <param name="options">The options; not used.</param>
    /// <exception cref="JsonException">The name is not a number of pounds.</exception>
    public override Money ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Checked(reader.GetString()!);

    /// <summary>Writes a sum as the name of a member: the key of a dictionary.</summary>
    /// <param name="writer">Where it goes.</param>
    /// <param name="value">The sum.</param>
    /// <param name="options">The options; not used.</param>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, Money value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(Text(value));
    }

    private static string Written(in Utf8JsonReader reader) => reader.TokenType == JsonTokenType.String ? reader.GetString()!
        : reader.HasValueSequence ? Encoding.UTF8.GetString(reader.ValueSequence) : Encoding.UTF8.GetString(reader.ValueSpan);

    private static Money Checked(string text) => Money.TryParse(text, out Money money) ? money
        : throw new JsonException("This is not a sum of money; write a number of pounds like 1234.50, without an exponent and with at most 28 digits.");

    private static string Text(Money money) => money.Pounds.ToString("0.00##########################", CultureInfo.InvariantCulture);
}
