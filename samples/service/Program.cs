using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using PhbCalc;
using PlanService;

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
long mostBytes = builder.Configuration.GetValue("MostBytes", 1_048_576L);
int mostPlans = builder.Configuration.GetValue("MostPlans", 200);
builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = mostBytes);
builder.Services.ConfigureHttpJsonOptions(json => RequestJson.Configure(json.SerializerOptions));
builder.Services.AddOpenApi(Description.Of);
builder.Services.AddProblemDetails();
builder.Services.AddSingleton(new Pricing(builder.Configuration["RatesFile"] ?? Path.Combine(AppContext.BaseDirectory, "rates.csv")));
WebApplication app = builder.Build();
app.UseExceptionHandler();
app.MapOpenApi();

app.MapPost("/budgets", (HttpContext http, Pricing pricing, ILogger<Pricing> log) => Handled(http, RequestJson.Default.BudgetRequest, request =>
{
    try
    {
        byte[] budget = pricing.Budget(pricing.Costing(request.Year, request.RateCards), request.Plan, request.RateCards is not null);
        log.LogInformation("Costed a plan");
        return Task.FromResult(Results.Bytes(budget, "application/json"));
    }
    catch (InvalidInputException refused)
    {
        // The log has how many faults there are, not what they are about.
        log.LogInformation("Refused a plan for {Faults} faults", refused.Faults.Count);
        return Task.FromResult(Problems.Of(refused.Faults.Select(fault => fault.Path.StartsWith("/rate_cards", StringComparison.Ordinal) ? fault : fault.Under("plan"))));
    }
})).Accepts<BudgetRequest>("application/json").Produces<BudgetAnswer>().ProducesProblem(400).ProducesProblem(413).ProducesProblem(422);

app.MapPost("/budgets/batch", (HttpContext http, Pricing pricing, ILogger<Pricing> log) => Handled(http, RequestJson.Default.BatchRequest, async request =>
{
    if (request.Plans.Length > mostPlans)
    {
        return Problems.Of([new("plans", $"are {request.Plans.Length}", $"send {mostPlans} at most at once")]);
    }

    try
    {
        var lines = pricing.Lines(request, pricing.Costing(request.Year, request.RateCards), http.RequestAborted);
        http.Response.ContentType = "application/x-ndjson";
        int budgets = 0;
        foreach ((byte[] line, bool isBudget) in lines)
        {
            budgets += isBudget ? 1 : 0;
            await http.Response.Body.WriteAsync(line, http.RequestAborted);
            await http.Response.Body.WriteAsync("\n"u8.ToArray(), http.RequestAborted);
        }

        log.LogInformation("Costed {Budgets} of {Plans} plans", budgets, request.Plans.Length);
        return Results.Empty;
    }
    catch (InvalidInputException refused)
    {
        return Problems.Of(refused.Faults);
    }
})).Accepts<BatchRequest>("application/json").Produces<BatchLine>(contentType: "application/x-ndjson").ProducesProblem(400).ProducesProblem(413).ProducesProblem(422);

app.Run();

// Reads a request and answers it; says what is wrong with JSON that is none, or too long, and stops when nobody waits any more.
async Task<IResult> Handled<T>(HttpContext http, JsonTypeInfo<T> type, Func<T, Task<IResult>> answer)
{
    try
    {
        using MemoryStream body = new(); // MostBytes at most
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        byte[] json = body.ToArray();
        T request;
        try
        {
            request = JsonSerializer.Deserialize(json, type) ?? throw new JsonException("There is no request.", "$", null, null);
        }
        catch (JsonException exception)
        {
            return Problems.Of(exception, json, type);
        }

        return await answer(request);
    }
    catch (BadHttpRequestException exception) when (exception.StatusCode == StatusCodes.Status413PayloadTooLarge)
    {
        return Problems.TooLarge(mostBytes);
    }
    catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
    {
        return Results.Empty;
    }
}

/// <summary>The service; tests start it.</summary>
public partial class Program;
