using System.Text.Json;

namespace PhbCalc.Data;

/// <summary>Writes the values that results are made of.</summary>
internal static class JsonValues
{
    /// <summary>A sum of money, with at least two decimals and all its digits.</summary>
    internal static void WritePounds(this Utf8JsonWriter json, string name, Money money) => json.WriteNumber(name, Exact.Pounds(money));

    /// <summary>A number, without zeros at its end.</summary>
    internal static void WritePlain(this Utf8JsonWriter json, string name, decimal number) => json.WriteNumber(name, Exact.Plain(number));

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
