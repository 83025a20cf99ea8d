using System.Text.Json;
using PhbCalc.TestSupport;

namespace PhbCalc.Data.Tests.Json;

/// <summary>The schemas of documents are what their shapes say (spec 8, Files).</summary>
public sealed class ShapeSchemaTests
{
    private static readonly Dictionary<string, string> Titles = new(StringComparer.Ordinal)
    {
        ["phbcalc.agency-build-up.v1"] = "What an agency's price is made of",
        ["phbcalc.budget-history.v1"] = "Versions of one person's budget",
        ["phbcalc.care-plan.v1"] = "Care plan of one person",
        ["phbcalc.contest.v1"] = "How near a costing model comes, and to whom",
        ["phbcalc.contest-person.v1"] = "Which answers would change one person's sum",
        ["phbcalc.counts.v1"] = "How many budgets of each kind there are",
        ["phbcalc.employment-calendar.v1"] = "What employing teams costs by the calendar",
        ["phbcalc.change.v1"] = "What a change comes to for a caseload",
        ["phbcalc.changed-budget.v1"] = "One person's budget before and after a change",
        ["phbcalc.demand.v1"] = "What a caseload buys",
        ["phbcalc.forecast.v1"] = "What a caseload costs in each month",
        ["phbcalc.level.v1"] = "What candidates for several areas come to",
        ["phbcalc.enough.v1"] = "Needs for support beside what is bought",
        ["phbcalc.needs.v1"] = "Needs for support of one person",
        ["phbcalc.notices.v1"] = "Notices beside results",
        ["phbcalc.paid-budget.v1"] = "Who pays one person's budget, who holds it, and when it is paid",
        ["phbcalc.rate-cards.v1"] = "Rate cards",
        ["phbcalc.route.v1"] = "A caseload priced by the first rule that applies to each person",
        ["phbcalc.routed-budget.v1"] = "How a route prices one person",
        ["phbcalc.review.v1"] = "What was paid and spent of one person's budget, and what to look at",
        ["phbcalc.sense-checks.v1"] = "Sense checks of budgets",
        ["phbcalc.team.v1"] = "Personal assistants whom one person employs",
        ["phbcalc.transparency-record.v1"] = "Algorithmic transparency record",
        ["phbcalc.wheelchairs.v1"] = "Personal wheelchair budgets",
        ["phbcalc.top-down-budgets.v1"] = "Indicative budgets from points",
    };

    public static TheoryData<string> Names { get; } = [.. Documents.All.Select(document => document.Name)];

    public static TheoryData<string> Exported { get; } = [.. Titles.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_schema_has_the_members_of_the_shape_in_its_order_and_of_its_types(string name)
    {
        using JsonDocument schema = JsonDocument.Parse(File.ReadAllText(File_(name)));
        using JsonDocument exported = JsonDocument.Parse(SchemaOfShape.Of(Documents.Named(name).Shape).ToJsonString());

        Assert.Equal(Members(exported.RootElement, exported.RootElement, "$"), Members(schema.RootElement, schema.RootElement, "$"));
    }

    /// <summary>Set PHBCALC_ACCEPT to write them.</summary>
    [Theory]
    [MemberData(nameof(Exported))]
    public void A_schema_that_is_exported_is_the_one_in_docs(string name)
    {
        string exported = SchemaOfShape.Text(name, Titles[name], Documents.Named(name).Shape);
        if (Environment.GetEnvironmentVariable("PHBCALC_ACCEPT") is not null && Environment.GetEnvironmentVariable("CI") is null)
        {
            File.WriteAllText(File_(name), exported);
        }

        Assert.Equal(exported, File.ReadAllText(File_(name)));
    }

    private static string File_(string name) => Repository.File("docs", "schemas", $"{name}.schema.json");

    /// <summary>Each member with the types that it may have, however a schema puts it.</summary>
    private static IEnumerable<string> Members(JsonElement schema, JsonElement root, string path)
    {
        List<JsonElement> parts = [.. Parts(schema, root)];
        string types = string.Join('|', parts.SelectMany(TypesOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        IEnumerable<string> own = [$"{path}: {types}"];
        IEnumerable<string> members = parts.Where(part => part.TryGetProperty("properties", out _)).SelectMany(part => part.GetProperty("properties").EnumerateObject())
            .Where(member => path != "$" || member.Name != "provenance")
            .SelectMany(member => Members(member.Value, root, $"{path}.{member.Name}"));
        IEnumerable<string> items = parts.Where(part => part.TryGetProperty("items", out _)).SelectMany(part => Members(part.GetProperty("items"), root, $"{path}[]"));
        return own.Concat(members).Concat(items);
    }

    /// <summary>A schema itself, or what it refers to or chooses from.</summary>
    private static IEnumerable<JsonElement> Parts(JsonElement schema, JsonElement root)
    {
        if (schema.TryGetProperty("$ref", out JsonElement reference))
        {
            return Parts(reference.GetString()![1..].Split('/', StringSplitOptions.RemoveEmptyEntries).Aggregate(root, Step), root);
        }

        return schema.TryGetProperty("oneOf", out JsonElement choices) || schema.TryGetProperty("anyOf", out choices)
            ? choices.EnumerateArray().SelectMany(choice => Parts(choice, root)) : [schema];
    }

    private static JsonElement Step(JsonElement at, string step) => at.ValueKind == JsonValueKind.Array
        ? at[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)]
        : at.GetProperty(step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal));

    private static IEnumerable<string> TypesOf(JsonElement schema)
    {
        if (schema.TryGetProperty("type", out JsonElement type))
        {
            return type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(one => one.GetString()!) : [type.GetString()!];
        }

        return schema.TryGetProperty("enum", out JsonElement words) ? words.EnumerateArray().Select(word => word.ValueKind == JsonValueKind.Null ? "null" : "string") : ["string"];
    }
}
