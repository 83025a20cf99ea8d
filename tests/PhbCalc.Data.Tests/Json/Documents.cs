using System.Reflection;
using System.Text.Json.Serialization.Metadata;

namespace PhbCalc.Data.Tests.Json;

/// <summary>A kind of document: its name, and how the platform reads and writes it.</summary>
internal sealed record KnownDocument(string Name, JsonTypeInfo Shape);

/// <summary>Every kind of document: every version of every public class whose name ends in Json.</summary>
internal static class Documents
{
    internal static IReadOnlyList<KnownDocument> All { get; } = [.. typeof(BudgetJson).Assembly.GetExportedTypes()
        .Where(type => type.Name.EndsWith("Json", StringComparison.Ordinal))
        .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Static))
        .Where(property => property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(JsonFormat<>))
        .Select(property => property.GetValue(null)!)
        .Select(format => new KnownDocument(
            (string)format.GetType().GetProperty("Name")!.GetValue(format)!,
            (JsonTypeInfo)format.GetType().GetField("shape", BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(format)!))
        .OrderBy(document => document.Name, StringComparer.Ordinal)];

    internal static KnownDocument Named(string name) => All.Single(document => document.Name == name);
}
