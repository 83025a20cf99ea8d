using System.Text.Json;

namespace PhbCalc.Data;

/// <summary>Finds texts in JSON that are none: half of a pair of UTF-16 (<c>"\ud800"</c>), which no text can hold, or bytes that are not UTF-8.</summary>
internal static class JsonStrings
{
    /// <summary>The line of the first text or name that cannot be read, counted from 1; null if all can.</summary>
    /// <param name="json">Well-formed JSON.</param>
    /// <exception cref="JsonException">It is not well-formed.</exception>
    internal static int? FirstUnreadable(ReadOnlySpan<byte> json)
    {
        Utf8JsonReader reader = new(json);
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && !IsReadable(ref reader))
            {
                return json[..(int)reader.TokenStartIndex].Count((byte)'\n') + 1;
            }
        }

        return null;
    }

    /// <summary>Whether every text can be read, and no list holds null: no format has such a list.</summary>
    /// <param name="json">What may be JSON.</param>
    /// <exception cref="JsonException">It is not well-formed.</exception>
    internal static bool AreSound(ReadOnlySpan<byte> json)
    {
        Utf8JsonReader reader = new(json);
        UInt128 lists = 0;
        while (reader.Read())
        {
            UInt128 inside = UInt128.One << (reader.CurrentDepth + 1);
            switch (reader.TokenType)
            {
                case JsonTokenType.StartArray:
                    lists |= inside;
                    break;
                case JsonTokenType.StartObject:
                    lists &= ~inside;
                    break;
                case JsonTokenType.Null when (lists >> reader.CurrentDepth & 1) == 1:
                case JsonTokenType.String or JsonTokenType.PropertyName when !IsReadable(ref reader):
                    return false;
            }
        }

        return true;
    }

    private static bool IsReadable(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped)
        {
            return System.Text.Unicode.Utf8.IsValid(reader.ValueSpan);
        }

        try
        {
            reader.GetString();
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
