extern alias minimal;

using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.Testing;
using Xunit;

namespace PlanService.Tests;

/// <summary>The smallest service answers as docs/developer/in-an-application.md shows it.</summary>
public sealed class MinimalTests(WebApplicationFactory<minimal::Program> minimal) : IClassFixture<WebApplicationFactory<minimal::Program>>
{
    private static readonly string Plan = Shown("plan.json");

    [Fact]
    public async Task A_plan_comes_back_as_its_budget()
    {
        HttpResponseMessage response = await Post(Plan);

        Assert.Equal((HttpStatusCode.OK, "application/json"), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        Assert.Equal(Shown("budget.json"), (await response.Content.ReadAsStringAsync()).ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task What_is_wrong_comes_back_as_problem_details()
    {
        HttpResponseMessage response = await Post(Plan.Replace("\"agency\"", "\"agncy\""));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        Assert.Equal(JsonNode.Parse(Shown("problem.json"))!.ToJsonString(), JsonNode.Parse(await response.Content.ReadAsStringAsync())!.ToJsonString());
    }

    [Fact]
    public async Task Members_that_are_missing_come_back_at_once()
    {
        HttpResponseMessage response = await Post("""{"format": "phbcalc.care-plan.v1", "start": "2026-04-01"}""");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Contains("#/person_id", await response.Content.ReadAsStringAsync());
    }

    private static string Shown(string file) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "pages", file)).ReplaceLineEndings("\n");

    private Task<HttpResponseMessage> Post(string json) => minimal.CreateClient().PostAsync("budgets", new StringContent(json));
}
