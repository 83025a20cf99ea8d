using NodaTime;
using PhbCalc;
using PhbCalc.BottomUp;
using PhbCalc.Data;
using PhbCalc.Data.Json;
using PhbCalc.Rates;

RateCards rates = RateCards.From([new("agency", "care", RateUnit.Hour, "any", Money.FromPounds(25m), new LocalDate(2026, 4, 1))]);
BottomUpCosting costing = new(rates, PublishedFigures.Bundled.BankHolidays, new FinancialYear(2026).Days); // made once: any thread may use it
WebApplication app = WebApplication.CreateBuilder(args).Build();

app.MapPost("/budgets", async (HttpRequest request, HttpResponse response, CancellationToken stop) =>
{
    try
    {
        CarePlan plan = await CarePlanJson.V1.ReadAsync(request.Body, stop);
        BottomUpBudget budget = costing.Cost(plan);
        response.ContentType = "application/json";
        await BudgetJson.V1.WriteAsync(response.Body, budget, stop);
    }
    catch (InvalidInputException refused)
    {
        var errors = refused.Faults.Select(fault => new { pointer = $"#{fault.Path}", detail = fault.WithoutPersonalData() }).ToArray();
        await Results.Problem(title: "The plan cannot be costed.", statusCode: 422, extensions: new Dictionary<string, object?> { ["errors"] = errors }).ExecuteAsync(request.HttpContext);
    }
});

app.Run();
