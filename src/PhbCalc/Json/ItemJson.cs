using System.Text.Json.Serialization.Metadata;

namespace PhbCalc;

/// <summary>Converters of items that are known without a context.</summary>
internal static class ItemJson
{
    private static readonly Dictionary<Type, JsonConverter> Known = new()
    {
        [typeof(string)] = JsonMetadataServices.StringConverter,
        [typeof(int)] = JsonMetadataServices.Int32Converter,
        [typeof(long)] = JsonMetadataServices.Int64Converter,
        [typeof(decimal)] = JsonMetadataServices.DecimalConverter,
        [typeof(Money)] = new MoneyJsonConverter(),
        [typeof(Ratio)] = new RatioJsonConverter(),
        [typeof(LocalDate)] = new LocalDateJsonConverter(),
        [typeof(LocalTime)] = new LocalTimeJsonConverter(),
        [typeof(DateInterval)] = new DateIntervalJsonConverter(),
    };

    internal static JsonConverter? Find(Type type) => Known.GetValueOrDefault(type);
}
