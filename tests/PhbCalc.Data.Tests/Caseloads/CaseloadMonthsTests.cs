using PhbCalc.Budgets;
using PhbCalc.TestSupport;

namespace PhbCalc.Data.Tests;

/// <summary>A caseload month by month: spec 10, Forecast.</summary>
public sealed class CaseloadMonthsTests
{
    private static readonly DateInterval Year = new FinancialYear(2026).Days;

    [Theory]
    [InlineData("samples/caseload")]
    [InlineData("samples/employing")]
    [InlineData("samples/homecare")]
    public void The_months_of_everybody_are_those_of_their_lines_and_sum_to_the_budgets(string sample)
    {
        CaseloadMonths months = Of(sample);
        CaseloadForecast forecast = months.Forecast();
        ValueList<MonthlyLine>[] lines = [.. months.LinesInTurn().Select(person => person.Lines)];
        Caseload care = months.Caseload.Care;

        Assert.Equal(care.Plans.Sum(plan => months.Costing.Costing.Totals(plan, care.RotaInPlan(plan.PersonId)).Total), forecast.Sum);
        Assert.All(forecast.Totals.Index(), month => Assert.Equal(month.Item.Sum, lines.Sum(person => person.Sum(line => line.Months[month.Index]))));
        Assert.All(months.InTurn().Zip(lines), person => Assert.Equal(person.First.Totals.Sum(month => month.Sum), person.Second.Sum(line => line.Sum)));
    }

    [Fact]
    public void By_funder_and_holder_the_year_is_what_budget_says()
    {
        CaseloadMonths months = WithPayments("samples/budget");
        CaseloadForecast forecast = months.Forecast();
        HeldBudget[] held = [.. months.Caseload.Each((plan, terms) => terms.Holding.Split(terms.Funding.Split(months.Costing.Costing.Cost(plan, null).Budget, plan), plan))];

        Assert.All(forecast.Sums.Where(sum => sum.By == ForecastBy.Funder), sum => Assert.Equal(held.Sum(one => one.Funded.PaidBy(sum.Name)), sum.Sum));
        Assert.Equal(forecast.Sum, forecast.Sums.Where(sum => sum.By == ForecastBy.Funder).Sum(sum => sum.Sum));
        Assert.Equal(forecast.Sum, forecast.Sums.Where(sum => sum.By == ForecastBy.Held).Sum(sum => sum.Sum));
        Assert.All(forecast.Totals.Index(), month => Assert.Equal(month.Item.Sum, forecast.Sums.Where(sum => sum.By == ForecastBy.Funder).Sum(sum => sum.Months[month.Index])));
        Assert.Equal(Money.FromPounds(12_128.57m), forecast.Sums.Single(sum => sum is { By: ForecastBy.Held, Name: "notional" }).Sum);
        Assert.Contains(forecast.Sums, sum => sum.By == ForecastBy.PaidOut);
    }

    [Fact]
    public void A_forecast_reads_back_from_json()
    {
        CaseloadForecast forecast = WithPayments("samples/budget").Forecast();
        ForecastComparison comparison = new([new("as it is", forecast), new("growth", forecast.Times(new(103, 100)))], Money.FromPounds(50_000m));
        string text = ForecastJson.V1.Text(comparison);

        Assert.Equal(comparison, ForecastJson.V1.Parse(text));
        Assert.Contains("scenarios[0].sum: is not what the other m", Assert.Throws<InvalidInputException>(() => ForecastJson.V1.Parse(text.Replace("\"sum\": 50491.57", "\"sum\": 50491.58", StringComparison.Ordinal))).Report(), StringComparison.Ordinal);
    }

    private static CaseloadMonths WithPayments(string sample)
    {
        CaseloadMonths months = Of(sample);
        return months with { IsByFunder = true, Payments = new(months.Caseload, PublishedFigures.Bundled, Year) };
    }

    private static CaseloadMonths Of(string sample)
    {
        FundedCaseload read = FundedCaseloadFolder.Read(Path.Combine(Repository.Folder, sample));
        return new(read, new(read.Care.Costing(PublishedFigures.Bundled, Year)));
    }
}
