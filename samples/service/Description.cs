using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using NodaTime;
using PhbCalc;
using PhbCalc.BottomUp;
using PhbCalc.Data.Json;
using PhbCalc.Rates;

namespace PlanService;

/// <summary>What comes out for a plan; for the description only, as <see cref="Pricing"/> writes it as it goes.</summary>
public sealed record BudgetAnswer(ProvenanceBody Provenance, BudgetBody Budget);

/// <summary>A line of what comes out for many plans: a budget, or what is wrong with the plan.</summary>
public sealed record BatchLine(int Position, ProvenanceBody? Provenance = null, BudgetBody? Budget = null, Problem[]? Errors = null);

/// <summary>Which program, figures and rates made a budget.</summary>
public sealed record ProvenanceBody(string Phbcalc, string Figures, RatesBody Rates);

/// <summary>Which rates: <c>request</c>, or the file of the service.</summary>
public sealed record RatesBody;

/// <summary>A budget, phbcalc.budget.v1.</summary>
public sealed record BudgetBody;

/// <summary>Says in /openapi/v1.json how the values of PhbCalc are written: their converters tell the description nothing.</summary>
public static class Description
{
    private static readonly Dictionary<Type, Action<OpenApiSchema>> Values = new()
    {
        [typeof(LocalDate)] = schema => Text(schema, "A day.", "2026-04-01", format: "date"),
        [typeof(LocalTime)] = schema => Text(schema, "A time of day, HH:mm or HH:mm:ss.", "08:00", TimeOfDayJsonConverter.Form),
        [typeof(FinancialYear)] = schema => Text(schema, "A financial year, from 1 April.", "2026/27", "^[0-9]{4}/[0-9]{2}$"),
        [typeof(DayTypes)] = schema => Text(schema, "Days as words, such as Mon-Fri, Sat Sun or BankHoliday; empty for care by the week.", "Mon-Fri"),
        [typeof(WeekPattern)] = schema => Text(schema, "Which weeks: every, 1,3 of 4, or 1 of 2 from 2026-07-15.", "every"),
        [typeof(Money)] = Pounds,
        [typeof(RateUnit)] = Words<RateUnit>,
        [typeof(ItemUnit)] = Words<ItemUnit>,
        [typeof(Funding)] = Words<Funding>,
        [typeof(FaultKind)] = Words<FaultKind>,
        [typeof(RatesBody)] = Rates,
        [typeof(BudgetBody)] = Budget,
        [typeof(ProblemDetails)] = Errors,
    };

    /// <summary>Sets up the description.</summary>
    public static void Of(OpenApiOptions options) => options.AddSchemaTransformer((schema, context, _) =>
    {
        Type type = context.JsonTypeInfo.Type;
        if (Values.TryGetValue(Nullable.GetUnderlyingType(type) ?? type, out Action<OpenApiSchema>? describe))
        {
            describe(schema);
            schema.Type |= Nullable.GetUnderlyingType(type) is null ? 0 : JsonSchemaType.Null;
        }

        return Task.CompletedTask;
    });

    private static void Text(OpenApiSchema schema, string description, string example, string? pattern = null, string? format = null) =>
        (schema.Type, schema.Description, schema.Examples, schema.Pattern, schema.Format) = (JsonSchemaType.String, description, [example], pattern, format);

    private static void Words<T>(OpenApiSchema schema)
        where T : struct, Enum => (schema.Type, schema.Enum) = (JsonSchemaType.String, [.. EnumWords.All<T>().Select(word => JsonValue.Create(word))]);

    private static void Pounds(OpenApiSchema schema) => (schema.Type, schema.Description) = (JsonSchemaType.Number, "Pounds.");

    private static void Rates(OpenApiSchema schema)
    {
        (schema.Type, schema.Description, schema.AdditionalPropertiesAllowed) = (null, "request, or the file of the service with its hash.", true);
        schema.OneOf =
        [
            new OpenApiSchema { Type = JsonSchemaType.String, Const = "request" },
            Members(("name", Text()), ("sha256", Text("^[0-9a-f]{64}$"))),
        ];
    }

    private static void Errors(OpenApiSchema schema)
    {
        OpenApiSchema kind = new();
        Words<FaultKind>(kind);
        schema.AdditionalPropertiesAllowed = true;
        schema.Properties!["errors"] = new OpenApiSchema { Type = JsonSchemaType.Array, Description = "Everything that is wrong.", Items = Members(("pointer", Text()), ("detail", Text()), ("kind", kind)) };
    }

    /// <summary>The head of a budget. All of it is in docs/schemas/phbcalc.budget.v1.schema.json of PhbCalc.</summary>
    private static void Budget(OpenApiSchema schema)
    {
        OpenApiSchema members = Members(
            ("format", new() { Type = JsonSchemaType.String, Const = BudgetJson.V1.Name }),
            ("person_id", Text()),
            ("totals", new() { Type = JsonSchemaType.Object, AdditionalProperties = new OpenApiSchema { Type = JsonSchemaType.Number | JsonSchemaType.Null }, Description = "Pounds." }));
        (schema.Type, schema.Properties, schema.Required) = (members.Type, members.Properties, members.Required);
        schema.Description = "A budget with every line. This is its head; the schema of all of it is urn:phbcalc:budget:v1, docs/schemas/phbcalc.budget.v1.schema.json of PhbCalc, and BudgetJson.V1 reads it.";
        schema.AdditionalPropertiesAllowed = true;
    }

    private static OpenApiSchema Text(string? pattern = null) => new() { Type = JsonSchemaType.String, Pattern = pattern };

    private static OpenApiSchema Members(params (string Name, OpenApiSchema Schema)[] members) => new()
    {
        Type = JsonSchemaType.Object,
        Properties = members.ToDictionary(member => member.Name, IOpenApiSchema (member) => member.Schema),
        Required = members.Select(member => member.Name).ToHashSet(),
    };
}
