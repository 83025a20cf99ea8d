using System.ComponentModel;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace PhbCalc.Data.Tests.Json;

/// <summary>The JSON Schema of a document, exported from its shape by the platform.</summary>
internal static class SchemaOfShape
{
    private static readonly JsonSchemaExporterOptions Options = new() { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Said };

    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The schema as a file.</summary>
    internal static string Text(string format, string title, JsonTypeInfo shape)
    {
        JsonObject schema = new()
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$id"] = $"urn:{format.Replace('.', ':')}",
            ["title"] = title,
        };
        foreach ((string name, JsonNode? node) in Of(shape).ToArray())
        {
            schema[name] = node!.DeepClone();
        }

        schema["properties"]!["format"] = new JsonObject { ["const"] = format };
        schema["properties"]!["provenance"] = new JsonObject
        {
            ["description"] = "Where the document comes from: written with --provenance, and no part of the value. May be left out.",
            ["$ref"] = "urn:phbcalc:provenance:v1#/$defs/origin",
        };
        return $"{schema.ToJsonString(Layout)}\n";
    }

    /// <summary>The schema of a shape.</summary>
    internal static JsonObject Of(JsonTypeInfo shape) => shape.GetJsonSchemaAsNode(Options).AsObject();

    private static JsonObject Said(JsonSchemaExporterContext context, JsonNode node)
    {
        Type type = Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
        bool mayBeNull = type != context.TypeInfo.Type || (context.PropertyInfo is { } member && !type.IsValueType && member.AssociatedParameter!.IsNullable);
        JsonObject schema = Described(context.PropertyInfo);

        if (Leaf(context.TypeInfo, type) is { } leaf)
        {
            return Add(schema, leaf, mayBeNull);
        }

        if (node is JsonObject members)
        {
            members.Remove("default");
            AddLeftOut(context.TypeInfo, members["properties"] as JsonObject);
            foreach ((string name, JsonNode? value) in members.ToArray())
            {
                members.Remove(name);
                schema[name] = value;
            }
        }

        if (context.TypeInfo.Kind == JsonTypeInfoKind.Enumerable && schema["items"] is null && Leaf(context.TypeInfo, context.TypeInfo.ElementType!) is { } item)
        {
            schema["items"] = Add([], item, mayBeNull: false);
        }

        return schema;
    }

    private static JsonObject Described(JsonPropertyInfo? member) =>
        member?.AttributeProvider?.GetCustomAttributes(typeof(DescriptionAttribute), inherit: false) is [DescriptionAttribute description]
            ? new() { ["description"] = description.Description } : [];

    /// <summary>Members that may be left out: the platform loses what is said of them where their value is one text or number.</summary>
    private static void AddLeftOut(JsonTypeInfo shape, JsonObject? members)
    {
        foreach (JsonPropertyInfo member in members is null ? [] : shape.Properties.Where(member => member.AssociatedParameter?.HasDefaultValue == true))
        {
            if (Leaf(shape, Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType) is { } leaf)
            {
                members![member.Name] = Add(Described(member), leaf, mayBeNull: true);
            }
        }
    }

    private static ILeaf? Leaf(JsonTypeInfo shape, Type type) => shape.Options.GetTypeInfo(type).Converter as ILeaf;

    private static JsonObject Add(JsonObject schema, ILeaf leaf, bool mayBeNull)
    {
        string[] types = [.. leaf.SchemaTypes, .. mayBeNull ? ["null"] : (string[])[]];
        schema["type"] = types is [string only] ? only : new JsonArray([.. types.Select(one => JsonValue.Create(one))]);
        if (leaf.SchemaWords is { } words)
        {
            schema["enum"] = new JsonArray([.. words.Select(word => JsonValue.Create(word)), .. mayBeNull ? [null] : (JsonNode?[])[]]);
        }

        return schema;
    }
}
