using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace PhbCalc;

/// <summary>A <see cref="ValueList{T}"/> as a JSON list, for System.Text.Json with any options.</summary>
/// <remarks>
/// This type is immutable. It stands on <see cref="ValueList{T}"/>, so you need not name it. It makes no types at run time, so it works in trimmed and natively compiled programs;
/// a source-generated context must name the type of the items as well, unless they are texts, whole numbers or decimals, or a type of PhbCalc with a converter of its own. Rule: spec 8, Files.
/// </remarks>
public sealed class ValueListJsonConverter : JsonConverterFactory
{
    /// <summary>Whether a type is a list of values.</summary>
    /// <param name="typeToConvert">The type.</param>
    public override bool CanConvert(Type typeToConvert)
    {
        ArgumentNullException.ThrowIfNull(typeToConvert);
        return typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(ValueList<>);
    }

    /// <summary>The converter of a type of list.</summary>
    /// <param name="typeToConvert">The type of the list.</param>
    /// <param name="options">The options; not used.</param>
    /// <exception cref="ArgumentException">The type is not a list of values.</exception>
    [UnconditionalSuppressMessage("Trimming", "IL2067", Justification = "A list of values is a struct: its default value needs no constructor.")]
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options)
    {
        if (!CanConvert(typeToConvert))
        {
            throw new ArgumentException("The type is not a list of values.", nameof(typeToConvert));
        }

        return ((IJsonValue)RuntimeHelpers.GetUninitializedObject(typeToConvert)).Converter;
    }
}

/// <summary>Reads and writes a list of values.</summary>
internal sealed class ValueListJson<T> : JsonConverter<ValueList<T>>
{
    /// <summary>The converter of items that a source-generated context need not name; null for others.</summary>
    private static readonly JsonConverter<T>? Known = ((default(T) as IJsonValue)?.Converter ?? ItemJson.Find(typeof(T))) as JsonConverter<T>;

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

/// <summary>Converters of items of other libraries that are known without a context.</summary>
internal static class ItemJson
{
    private static readonly Dictionary<Type, JsonConverter> Known = new()
    {
        [typeof(string)] = JsonMetadataServices.StringConverter,
        [typeof(int)] = JsonMetadataServices.Int32Converter,
        [typeof(long)] = JsonMetadataServices.Int64Converter,
        [typeof(decimal)] = JsonMetadataServices.DecimalConverter,
        [typeof(LocalDate)] = new LocalDateJsonConverter(),
        [typeof(LocalTime)] = new LocalTimeJsonConverter(),
        [typeof(DateInterval)] = new DateIntervalJsonConverter(),
    };

    internal static JsonConverter? Find(Type type) => Known.GetValueOrDefault(type);
}
