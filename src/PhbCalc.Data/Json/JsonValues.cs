using System.Text.Json;

namespace PhbCalc.Data;

/// <summary>Writes the values that results are made of.</summary>
internal static class JsonValues
{
    /// <summary>A sum of money, with at least two decimals and all its digits.</summary>
    internal static void WritePounds(this Utf8JsonWriter json, string name, Money money) => json.WriteNumber(name, Exact.Pounds(money));

    /// <summary>The same; null if there is none.</summary>
    internal static void WritePounds(this Utf8JsonWriter json, string name, Money? money)
    {
        if (money is { } given)
        {
            json.WritePounds(name, given);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    /// <summary>A number, without zeros at its end.</summary>
    internal static void WritePlain(this Utf8JsonWriter json, string name, decimal number) => json.WriteNumber(name, Exact.Plain(number));

    /// <summary>A number without zeros at its end; null if there is none.</summary>
    internal static void WritePlain(this Utf8JsonWriter json, string name, decimal? number)
    {
        if (number is { } given)
        {
            json.WritePlain(name, given);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    /// <summary>An exact fraction: a number where it has at most nine decimals, otherwise text such as <c>365/7</c>; null if there is none.</summary>
    internal static void WriteRatio(this Utf8JsonWriter json, string name, Ratio? ratio)
    {
        if (ratio is { HasFiniteDecimal: false } fraction)
        {
            json.WriteString(name, fraction.ToString());
        }
        else
        {
            json.WritePlain(name, ratio?.ToDecimal());
        }
    }

    /// <summary>A number with just so many decimals; null if there is none.</summary>
    internal static void WriteDecimals(this Utf8JsonWriter json, string name, decimal? number, int decimals)
    {
        if (number is { } given)
        {
            json.WriteNumber(name, Exact.Decimals(given, decimals));
        }
        else
        {
            json.WriteNull(name);
        }
    }

    internal static void WriteTexts(this Utf8JsonWriter json, string name, ValueList<string> texts) =>
        json.WriteList(name, texts, (writer, text) => writer.WriteStringValue(text));

    internal static void WriteDate(this Utf8JsonWriter json, string name, LocalDate? date)
    {
        if (date is { } day)
        {
            json.WriteString(name, Iso.Text(day));
        }
        else
        {
            json.WriteNull(name);
        }
    }

    internal static void WriteList<T>(this Utf8JsonWriter json, string name, ValueList<T> values, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (T value in values)
        {
            write(json, value);
        }

        json.WriteEndArray();
    }
}
