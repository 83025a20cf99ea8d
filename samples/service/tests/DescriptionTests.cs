using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Json.Schema;
using Xunit;

namespace PlanService.Tests;

/// <summary>The description (/openapi/v1.json) is true: what the README sends and what comes back are as it says, and the service takes every member that it names.</summary>
public sealed class DescriptionTests(ServiceTests.Service service) : IClassFixture<ServiceTests.Service>
{
    private const string Wrong = """{"year":"2026/27","plan":{"person_id":"P1","start":"2026-04-01","visits":[{"id":"v1","card":"agncy","service":"personal-care","days":"Mon","start":"08:00","end":"09:00"}]}}""";

    private readonly HttpClient client = service.CreateClient();

    [Theory]
    [InlineData("/budgets")]
    [InlineData("/budgets/batch")]
    public async Task The_body_in_the_README_and_its_answer_are_as_described(string path)
    {
        string body = path == "/budgets" ? Readme() : Readme().Replace("\"plan\":", "\"plans\": [").Replace("}]}}", "}]}]}");
        JsonNode description = await Described();

        Valid(description, description["paths"]![path]!["post"]!["requestBody"]!, body);
        HttpResponseMessage response = await Post(path, body);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Valid(description, description["paths"]![path]!["post"]!["responses"]!["200"]!, await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("/budgets", Wrong, 422)]
    [InlineData("/budgets", "{}", 400)]
    public async Task What_is_wrong_comes_back_as_described(string path, string body, int status)
    {
        JsonNode description = await Described();
        HttpResponseMessage response = await Post(path, body);

        string answer = await response.Content.ReadAsStringAsync();
        Assert.Equal(status, (int)response.StatusCode);
        Assert.NotEmpty(JsonNode.Parse(answer)!["errors"]!.AsArray());
        Valid(description, description["paths"]![path]!["post"]!["responses"]![$"{status}"]!, answer);
    }

    [Fact]
    public async Task A_plan_that_is_refused_among_many_comes_back_as_described()
    {
        JsonNode description = await Described();
        string answer = await (await Post("/budgets/batch", Wrong.Replace("\"plan\":", "\"plans\":[").Replace("]}}", "]}]}"))).Content.ReadAsStringAsync();

        Assert.Contains("errors", answer);
        Valid(description, description["paths"]!["/budgets/batch"]!["post"]!["responses"]!["200"]!, answer);
    }

    [Theory]
    [InlineData("/budgets")]
    [InlineData("/budgets/batch")]
    public async Task The_service_takes_every_member_that_is_described(string path)
    {
        JsonNode description = await Described();
        JsonNode schema = description["paths"]![path]!["post"]!["requestBody"]!["content"]!["application/json"]!["schema"]!;
        HashSet<string> names = [];
        string body = Example(description, schema, names).ToJsonString();

        Assert.Superset(new HashSet<string> { "year", "person_id", "rate_cards", "valid_from", "funded_by", "weeks", "absences" }, names);
        Valid(description, description["paths"]![path]!["post"]!["requestBody"]!, body);
        HttpResponseMessage response = await Post(path, body); // What is invented need not be on a rate card; but it is read.
        Assert.True(response.StatusCode is HttpStatusCode.OK or HttpStatusCode.UnprocessableEntity, await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("\"person_id\"", "\"personId\"")]
    [InlineData("\"2026/27\"", "\"2026\"")]
    [InlineData("\"08:00\"", "\"8 o'clock\"")]
    [InlineData("\"2026-04-01\"", "20260401")]
    public async Task What_the_service_refuses_the_description_refuses(string sound, string wrong)
    {
        JsonNode description = await Described();
        string body = Readme().Replace(sound, wrong);

        Assert.NotEqual(Readme(), body);
        Assert.Equal(HttpStatusCode.BadRequest, (await Post("/budgets", body)).StatusCode);
        Assert.False(Evaluated(description, description["paths"]!["/budgets"]!["post"]!["requestBody"]!, body).IsValid);
    }

    /// <summary>The JSON that the README sends by curl.</summary>
    private static string Readme() =>
        Regex.Match(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "pages", "README.md")), "-d '(?<body>[^']+)'").Groups["body"].Value;

    /// <summary>A value with every member that a schema names.</summary>
    private static JsonNode Example(JsonNode description, JsonNode schema, HashSet<string> names)
    {
        if (schema["oneOf"]?.AsArray() is { } choices)
        {
            return Example(description, choices.Last()!, names);
        }

        if ((string?)schema["$ref"] is { } reference)
        {
            return Example(description, description["components"]!["schemas"]![reference.Split('/')[^1]]!, names);
        }

        if (schema["examples"]?[0] is { } example)
        {
            return example.DeepClone();
        }

        string type = schema["type"] is JsonArray types ? types.Select(one => (string)one!).First(one => one != "null") : (string)schema["type"]!;
        names.UnionWith(schema["properties"]?.AsObject().Select(member => member.Key) ?? []);
        return type switch
        {
            "object" => new JsonObject(schema["properties"]!.AsObject().Select(member => KeyValuePair.Create(member.Key, (JsonNode?)Example(description, member.Value!, names)))),
            "array" => new JsonArray(Example(description, schema["items"]!, names)),
            "string" => schema["enum"]?[0]?.DeepClone() ?? "x",
            _ => JsonValue.Create(1),
        };
    }

    private static void Valid(JsonNode description, JsonNode content, string json) =>
        Assert.True(Evaluated(description, content, json) is { IsValid: true }, json);

    private static EvaluationResults Evaluated(JsonNode description, JsonNode content, string json)
    {
        JsonObject schema = content["content"]!.AsObject().Single().Value!["schema"]!.DeepClone().AsObject();
        schema["$defs"] = description["components"]!["schemas"]!.DeepClone();
        return JsonSchema.FromText(schema.ToJsonString().Replace("#/components/schemas/", "#/$defs/")).Evaluate(
            System.Text.Json.JsonDocument.Parse(json).RootElement, new EvaluationOptions { RequireFormatValidation = true });
    }

    private async Task<JsonNode> Described() => JsonNode.Parse(await client.GetStringAsync("openapi/v1.json"))!;

    private Task<HttpResponseMessage> Post(string path, string json) => client.PostAsync(path, new StringContent(json, Encoding.UTF8, "application/json"));
}
