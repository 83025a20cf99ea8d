using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Logging;
using NodaTime;
using PhbCalc;
using PhbCalc.BottomUp;
using PhbCalc.Data;
using PhbCalc.Data.Json;
using PlanService;
using Xunit;

namespace PlanService.Tests;

/// <summary>The service over a real server on a free port: the pennies of the library, every fault by its pointer, many at once, and nothing personal in the log.</summary>
public sealed class ServiceTests : IClassFixture<ServiceTests.Service>
{
    private const string PersonId = "P-4711-secret";
    private readonly Service service;
    private readonly HttpClient client;

    public ServiceTests(Service service)
    {
        this.service = service;
        client = service.CreateClient();
    }

    [Fact]
    public async Task A_plan_comes_back_as_the_budget_of_the_library_with_its_provenance()
    {
        HttpResponseMessage response = await Post("budgets", $$"""{"year":"2026/27","plan":{{Plan(PersonId)}}}""");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        JsonNode answer = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.Equal(Library(PersonId), BudgetJson.V1.Parse(answer["budget"]!.ToJsonString()));
        Assert.Equal(PublishedFigures.Bundled.Version, (string?)answer["provenance"]!["figures"]);
        Assert.Equal(64, ((string?)answer["provenance"]!["rates"]!["sha256"])!.Length);
    }

    [Fact]
    public async Task Rate_cards_may_come_with_the_plan()
    {
        const string Rates = """{"rows":[{"card":"agency","service":"personal-care","unit":"hour","band":"any","rate":10.00,"valid_from":"2026-04-01"}]}""";
        string plan = Plan("P1").Replace("\"sleep-in\"", "\"personal-care\"");

        JsonNode answer = JsonNode.Parse(await (await Post("budgets", $$"""{"year":"2026/27","plan":{{plan}},"rate_cards":{{Rates}}}""")).Content.ReadAsStringAsync())!;

        Assert.Equal("request", (string?)answer["provenance"]!["rates"]);
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_told_at_once_each_by_its_pointer()
    {
        const string Wrong = """
            {"year":"2026/27","plan":{"person_id":" ","start":"2026-04-01","visits":[
              {"id":"v1","card":"agency","service":"personal-care","days":"Mon","start":"08:00:00","end":"09:00:00"},
              {"id":"","card":"agency","service":"personal-care","days":"Mon","start":"08:00:00","carers":0}],
             "items":[{"id":"i1","category":"gambling","amount":-1,"unit":"week"}]}}
            """;
        HttpResponseMessage response = await Post("budgets", Wrong);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(
            ["#/plan/person_id", "#/plan/visits/1/id", "#/plan/visits/1/carers", "#/plan/visits/1/end", "#/plan/items/0/amount", "#/plan/items/0/category"],
            await Pointers(response));
    }

    [Theory]
    [InlineData("\"personal-care\"", "\"persnal-care\"", "#/plan/visits/0/service")]
    [InlineData("\"2026-04-01\"", "\"2026-04-31\"", "#/plan/start")]
    [InlineData("\"start\":\"08:00:00\"", "\"begin\":\"08:00:00\"", "#/plan/visits/0/begin")]
    [InlineData("\"days\":\"Mon-Fri\"", "\"days\":\"Mno\"", "#/plan/visits/0/days")]
    [InlineData("\"2026/27\"", "\"2026/28\"", "#/year")]
    public async Task What_cannot_be_read_or_costed_is_at_its_pointer(string sound, string wrong, string pointer) =>
        Assert.Contains(pointer, await Pointers(await Post("budgets", $$"""{"year":"2026/27","plan":{{Plan("P1")}}}""".Replace(sound, wrong))));

    [Fact]
    public async Task Two_hundred_plans_come_back_in_their_order_and_one_that_is_wrong_stops_no_other()
    {
        string[] plans = [.. Enumerable.Range(0, 200).Select(i => i == 117 ? Plan($"{PersonId}-{i}").Replace("\"agency\"", "\"agncy\"") : Plan($"{PersonId}-{i}"))];
        HttpResponseMessage response = await Post("budgets/batch", $$"""{"year":"2026/27","plans":[{{string.Join(',', plans)}}]}""");

        JsonNode[] lines = [.. (await response.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)];
        Assert.Equal(Enumerable.Range(0, 200), lines.Select(line => (int)line["position"]!));
        Assert.All(lines.Where((_, i) => i != 117), line => Assert.Equal(Library((string)line["budget"]!["person_id"]!).Totals.Total, BudgetJson.V1.Parse(line["budget"]!.ToJsonString()).Totals.Total));
        Assert.Equal("#/plans/117/visits/0/card", (string?)lines[117]["errors"]![0]!["pointer"]);
    }

    [Fact]
    public async Task Two_hundred_requests_at_once_get_two_hundred_answers()
    {
        HttpResponseMessage[] responses = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => Post("budgets", $$"""{"year":"2026/27","plan":{{Plan($"P{i}")}}}""")));

        Assert.All(responses, response => Assert.Equal(HttpStatusCode.OK, response.StatusCode));
    }

    [Fact]
    public async Task More_plans_or_bytes_than_the_limits_are_refused()
    {
        string many = string.Join(',', Enumerable.Repeat(Plan("P1"), 201));
        Assert.Equal(["#/plans"], await Pointers(await Post("budgets/batch", $$"""{"year":"2026/27","plans":[{{many}}]}""")));

        HttpResponseMessage tooLarge = await Post("budgets", $$"""{"year":"2026/27","plan":{{Plan(new string('x', 1_100_000))}}}""");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, tooLarge.StatusCode);
    }

    [Fact]
    public async Task What_nobody_waits_for_is_stopped()
    {
        using CancellationTokenSource gone = new();
        BatchRequest batch = new(new(2026), [.. Enumerable.Repeat(new PlanBody("P1", new(2026, 4, 1)), 1_000)]);
        Pricing pricing = new(Path.Combine(AppContext.BaseDirectory, "rates.csv"));
        IEnumerator<(byte[], bool)> lines = pricing.Lines(batch, pricing.Costing(new(2026), null), gone.Token).GetEnumerator();
        Assert.True(lines.MoveNext());
        await gone.CancelAsync();

        Assert.Throws<OperationCanceledException>(() =>
        {
            while (lines.MoveNext())
            {
            }
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => client.PostAsync("budgets", new StringContent("{}"), gone.Token));
        Assert.Equal(HttpStatusCode.OK, (await Post("budgets", $$"""{"year":"2026/27","plan":{{Plan("P1")}}}""")).StatusCode);
    }

    [Fact]
    public async Task The_log_names_nobody_at_any_level()
    {
        await Post("budgets", $$"""{"year":"2026/27","plan":{{Plan(PersonId)}}}""");
        await Post("budgets", $$"""{"year":"2026/27","plan":{{Plan(PersonId).Replace("\"agency\"", "\"agncy\"")}}}""");
        await Post("budgets", """{"year":"2026/27","plan":{"person_id":"ID","start":"nonsense"}}""".Replace("ID", PersonId));
        await Post("budgets/batch", $$"""{"year":"2026/27","plans":[{{Plan(PersonId)}},{{Plan(PersonId).Replace("08:00:00", "08:00:30")}}]}""");

        Assert.Contains(service.Log, line => line.Contains("Costed a plan", StringComparison.Ordinal));
        Assert.DoesNotContain(service.Log, line => line.Contains(PersonId, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("", "#")]
    [InlineData("{}", "#/year", "#/plan")]
    [InlineData("""{"plan":{"visits":[{"id":"v1","card":"agency","service":"personal-care"},{"id":"v2"}],"items":[{"unit":"week"}]}}""",
        "#/year", "#/plan/person_id", "#/plan/start", "#/plan/visits/1/card", "#/plan/visits/1/service", "#/plan/items/0/id", "#/plan/items/0/category", "#/plan/items/0/amount")]
    [InlineData("""{"year":"2026/28","plan":{"person_id":"P1"}}""", "#/year", "#/plan/start")]
    public async Task Every_member_that_is_missing_is_named(string request, params string[] pointers)
    {
        HttpResponseMessage response = await Post("budgets", request);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(pointers, await Pointers(response));
    }

    [Theory]
    [InlineData("08:00", "09:30")]
    [InlineData("08:00:00", "09:30")]
    public async Task Times_are_taken_as_files_write_them_and_with_seconds(string start, string end)
    {
        HttpResponseMessage response = await Post("budgets", $$"""{"year":"2026/27","plan":{{Plan("P1").Replace("08:00:00", start).Replace("09:30:00", end)}}}""");

        JsonNode answer = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.Equal(Library("P1"), BudgetJson.V1.Parse(answer["budget"]!.ToJsonString()));
    }

    [Fact]
    public async Task An_answer_has_no_line_breaks_and_the_version_of_the_package()
    {
        string answer = await (await Post("budgets", $$"""{"year":"2026/27","plan":{{Plan("P1")}}}""")).Content.ReadAsStringAsync();

        Assert.DoesNotContain("  ", answer);
        Assert.DoesNotContain("\n", answer);
        Assert.Matches("^\\d+\\.\\d+\\.\\d+", (string?)JsonNode.Parse(answer)!["provenance"]!["phbcalc"]);
    }

    private static string Plan(string personId) => $$"""
        {"person_id":"{{personId}}","start":"2026-04-01","visits":[
          {"id":"v1","card":"agency","service":"personal-care","days":"Mon-Fri","start":"08:00:00","end":"09:30:00","carers":2},
          {"id":"v2","card":"agency","service":"sleep-in","days":"Sat Sun","start":"22:00:00","end":"07:00:00","weeks":"1 of 2"}],
         "items":[{"id":"i1","category":"equipment","amount":120.50,"unit":"year"}]}
        """;

    private static BottomUpBudget Library(string personId)
    {
        using FileStream rates = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "rates.csv"));
        CarePlan plan = new(personId, new LocalDate(2026, 4, 1), visits:
        [
            new("v1", "agency", "personal-care", DayTypes.Weekdays, new(8, 0), new(9, 30), carers: 2),
            new("v2", "agency", "sleep-in", DayTypes.Weekend, new(22, 0), new(7, 0), weeks: WeekPattern.Of(2, 1)),
        ], items: [new("i1", "equipment", Money.FromPounds(120.50m), ItemUnit.Year)]);
        return new BottomUpCosting(RatesFile.Read(rates).Prices, PublishedFigures.Bundled.BankHolidays, new FinancialYear(2026).Days).Cost(plan);
    }

    private static async Task<string[]> Pointers(HttpResponseMessage response) =>
        [.. JsonNode.Parse(await response.Content.ReadAsStringAsync())!["errors"]!.AsArray().Select(error => (string)error!["pointer"]!)];

    private Task<HttpResponseMessage> Post(string path, string json) => client.PostAsync(path, new StringContent(json, Encoding.UTF8, "application/json"));

    /// <summary>The service on a free port, with all that it logs.</summary>
    public sealed class Service : WebApplicationFactory<Program>
    {
        public Service()
        {
            UseKestrel(0);
            StartServer();
        }

        public ConcurrentQueue<string> Log { get; } = [];

        protected override void ConfigureWebHost(IWebHostBuilder builder) => builder.ConfigureLogging(logging =>
        {
            logging.ClearProviders();
            logging.SetMinimumLevel(LogLevel.Trace);
            logging.AddProvider(new Lines(Log));
        });
    }

    private sealed class Lines(ConcurrentQueue<string> log) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            log.Enqueue($"{formatter(state, exception)} {exception}");

        public bool IsEnabled(LogLevel logLevel) => true;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public void Dispose()
        {
        }
    }
}
