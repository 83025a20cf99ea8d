using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace PhbCalc;

/// <summary>Reads and writes a list of values.</summary>
internal sealed class ValueListJson<T> : JsonConverter<ValueList<T>>
{
    /// <summary>The converter of items that a source-generated context need not name; null for others.</summary>
    private static readonly JsonConverter<T>? Known = ItemJson.Find(typeof(T)) as JsonConverter<T>;

    public override ValueList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            throw new JsonException("This is not a list; write [ and its items.");
        }

        List<T> items = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            T? item = reader.TokenType == JsonTokenType.Null && !typeof(T).IsValueType ? default
                : Known is { } known ? known.Read(ref reader, typeof(T), options)
                : JsonSerializer.Deserialize(ref reader, (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T)));
            items.Add(item ?? throw new JsonException("An item of the list is null; leave it out."));
        }

        return [.. items];
    }

    public override void Write(Utf8JsonWriter writer, ValueList<T> value, JsonSerializerOptions options)
    {
        writer.WriteStartArray();
        foreach (T item in value)
        {
            if (Known is { } known)
            {
                known.Write(writer, item, options);
            }
            else
            {
                JsonSerializer.Serialize(writer, item, (JsonTypeInfo<T>)options.GetTypeInfo(typeof(T)));
            }
        }

        writer.WriteEndArray();
    }
}
