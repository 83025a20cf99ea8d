using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using PhbCalc.Data;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests.Json;

/// <summary>What System.Text.Json writes of a public type it reads back equal, or it refuses: no sum comes back as £0.00 (spec 8, Files).</summary>
public sealed class JsonLawTests
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    /// <summary>Types that hold a value: not enums, static classes, exceptions, converters and those that live on the stack.</summary>
    private static readonly Dictionary<string, Type> Types = ((Assembly[])[typeof(Money).Assembly, typeof(Caseload).Assembly]).SelectMany(library => library.GetExportedTypes())
        .Where(type => !type.IsEnum && !type.IsAbstract && !type.IsByRefLike && !type.ContainsGenericParameters)
        .Where(type => !type.IsSubclassOf(typeof(Exception)) && !type.IsSubclassOf(typeof(JsonConverter)))
        .ToDictionary(type => type.FullName!, StringComparer.Ordinal);

    public static TheoryData<string> Values { get; } = [.. Types.Keys];

    [Theory]
    [MemberData(nameof(Values))]
    public void It_comes_back_equal_or_is_refused(string name) => Assert.NotEqual("another value", There(name, JsonSerializerOptions.Default));

    [Theory]
    [MemberData(nameof(Values))]
    public void With_the_options_of_the_web_too(string name) => Assert.NotEqual("another value", There(name, Web));

    [Theory]
    [MemberData(nameof(Values))]
    public void What_makes_it_is_read_from_members_of_the_same_type(string name)
    {
        Type type = Of(name);
        if (type.IsDefined(typeof(JsonConverterAttribute), inherit: false) || type.GetConstructors() is not [{ } constructor])
        {
            return; // It has a converter of its own, or System.Text.Json refuses it or makes it by its properties.
        }

        Assert.All(constructor.GetParameters(), parameter => Assert.Equal(
            parameter.ParameterType,
            type.GetProperties().SingleOrDefault(property => property.Name.Equals(parameter.Name, StringComparison.OrdinalIgnoreCase))?.PropertyType ?? parameter.ParameterType));
    }

    [Theory]
    [MemberData(nameof(Values))]
    public void With_a_generated_context_too(string name)
    {
        Assert.Contains(Of(name), typeof(EveryTypeJson).GetCustomAttributesData()
            .Where(attribute => attribute.AttributeType == typeof(JsonSerializableAttribute)).Select(attribute => (Type)attribute.ConstructorArguments[0].Value!));
        Assert.NotEqual("another value", There(name, EveryTypeJson.Default.Options));
    }

    [Fact]
    public void What_comes_back_and_what_is_refused_is_known() =>
        Snapshot.Matches(string.Join('\n', Types.Keys.Order(StringComparer.Ordinal).Select(name => $"{There(name, JsonSerializerOptions.Default)}: {name}")) + "\n");

    private static string There(string name, JsonSerializerOptions options)
    {
        Type type = Of(name);
        if (Sample.Of(type) is not { } value)
        {
            return "no sample";
        }

        try
        {
            return value.Equals(JsonSerializer.Deserialize(JsonSerializer.Serialize(value, type, options), type, options)) ? "equal" : "another value";
        }
        catch (Exception refused) when (refused is JsonException or NotSupportedException or InvalidOperationException or ArgumentException)
        {
            return "refused";
        }
    }

    private static Type Of(string name) => Types[name];
}
