using FsCheck;
using FsCheck.Fluent;
using PhbCalc.BottomUp;
using PhbCalc.Budgets;
using PhbCalc.Data;
using PhbCalc.Rates;
using PhbCalc.Rotas;
using PhbCalc.Tests.Oracles;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests.Budgets;

/// <summary>Budgets cut by months: spec 10, Forecast.</summary>
public sealed class MonthlyCostingTests
{
    private static readonly DateInterval Year = new FinancialYear(2026).Days;

    private static readonly RateCards Prices = RateCards.From(
    [
        Build.Row("any", "Mon-Sun", "", 24m),
        Build.Row("bank holiday", "BankHoliday", "", 48m),
    ]);

    private static BudgetCosting Costing(DateInterval period, Contingency contingency = default) =>
        new(new BottomUpCosting(Prices, PublishedFigures.Bundled.BankHolidays, period, new() { Contingency = contingency }));

    [Fact]
    public void A_month_has_its_own_days_and_bank_holidays()
    {
        CarePlan plan = Build.Plan("2026-04-10", null, [Build.Visit("Mon-Sun", "08:00-09:00")], [], []);
        ValueList<MonthTotals> months = new MonthlyCosting(Costing(Year)).Totals(plan);

        Assert.Equal(12, months.Count);
        Assert.Equal(Money.FromPounds(21 * 24m), months[0].Sum); // from 10 April; Good Friday is before it, Easter Monday is too
        Assert.Equal(Money.FromPounds((31 * 24m) + (2 * 24m)), months[1].Sum); // two bank holidays at £48.00
        Assert.Equal(Money.FromPounds(28 * 24m), months[10].Sum);
    }

    [Fact]
    public void Periods_are_cut_at_months_and_at_quarters_of_the_financial_year()
    {
        DateInterval period = new(new(2026, 4, 15), new(2026, 7, 10));

        Assert.Equal(["2026-04-15", "2026-05-01", "2026-06-01", "2026-07-01"], new MonthlyCosting(Costing(period)).Months.Select(month => Text(month.Start)));
        Assert.Equal(["2026-04-30", "2026-05-31", "2026-06-30", "2026-07-10"], new MonthlyCosting(Costing(period)).Months.Select(month => Text(month.End)));
        Assert.Equal(["2026-06-30", "2026-07-10"], new MonthlyCosting(Costing(period), ForecastPer.Quarter).Months.Select(month => Text(month.End)));
        Assert.Equal(["2026-06-30", "2026-09-30", "2026-12-31", "2027-03-31"], new MonthlyCosting(Costing(Year), ForecastPer.Quarter).Months.Select(month => Text(month.End)));
    }

    [Fact]
    public void Weeks_of_contingency_go_with_the_lines_and_not_into_the_first_month()
    {
        CarePlan plan = Build.Plan("2026-04-01", null, [Build.Visit("Mon-Sun", "08:00-09:00")], [], []);
        MonthlyCosting months = new(Costing(Year, Contingency.OfWeeks(4m, ContingencyPlace.Inside)));
        ValueList<MonthTotals> totals = months.Totals(plan);

        Assert.Equal(Money.FromPounds(4 * 7 * 24m), totals.Sum(month => month.Contingency));
        Assert.All(totals, month => Assert.InRange(month.Contingency.Pounds, 50m, 62m));
    }

    [Fact]
    public void A_contingency_of_nothing_else_goes_by_days()
    {
        CarePlan plan = Build.Plan("2026-04-01", null, [Build.Visit("Mon-Sun", "08:00-09:00", from: "2027-04-01")], [], []);
        ValueList<MonthTotals> totals = new MonthlyCosting(Costing(Year, Contingency.OfWeeks(1m, ContingencyPlace.Inside))).Totals(plan);

        Assert.Equal(new MonthlyCosting(Costing(Year, Contingency.OfWeeks(1m, ContingencyPlace.Inside))).Costing.Totals(plan).Total, totals.Sum(month => month.Sum));
    }

    /// <summary>Each month is what the oracle, minute by minute, makes of the days until its end, less what it makes of those before it.</summary>
    [Law(20)]
    public Property Months_are_differences_of_the_minute_oracle() => Law.Of(Scenarios.Sound, given =>
    {
        Scenario scenario = given with { Policy = given.Policy with { Contingency = default } };
        MonthlyCosting months = new(new BudgetCosting(scenario.Costing()));
        ValueList<MonthTotals> totals = months.Totals(scenario.Plan());
        Money before = Money.Zero;
        foreach ((int i, DateInterval month) in months.Months.Index())
        {
            Money until = new MinuteOracle(scenario with { PeriodEnd = month.End }).Answer().Totals.CalendarExact;
            Assert.Equal(until - before, totals[i].Visits);
            before = until;
        }
    });

    [Law(100)]
    public Property Months_sum_to_the_budget_line_by_line_and_both_faces_agree() => Law.Of(Mixed, seed =>
    {
        MixedPlan mixed = MixedPlan.Of(seed);
        CarePlan plan = mixed.Plan;
        Rota rota = mixed.Rota(plan);
        PersonBudget budget;
        try
        {
            budget = mixed.Costing.Cost(plan, rota);
        }
        catch (InvalidInputException)
        {
            return;
        }

        foreach (ForecastPer per in Enum.GetValues<ForecastPer>())
        {
            MonthlyCosting months = new(mixed.Costing, per);
            ValueList<MonthTotals> totals = months.Totals(plan, rota);
            ValueList<MonthlyLine> lines = months.Cost(plan, rota);
            Assert.Equal(budget.Budget.Total, totals.Sum(month => month.Sum));
            Assert.Equal(budget.Team?.Cost.Total ?? Money.Zero, totals.Sum(month => month.Team));
            Assert.All(totals.Index(), month => Assert.Equal(month.Item.Sum, lines.Sum(line => line.Months[month.Index])));
            Assert.All(lines, line => Assert.Equal(
                line.Sum,
                budget.Budget.Lines.Where(own => (own.Kind, own.Id, own.Label, own.Band) == (line.Kind, line.Id, line.Label, line.Band)).Sum(own => own.Amount)));
        }
    });

    [Fact]
    [Trait("Kind", "Law")]
    public void The_random_plans_reach_visits_teams_items_and_contingencies_in_part_months()
    {
        MonthTotals all = default;
        int partMonths = 0;
        foreach (int seed in Mixed.Generator.Sample(100, new Rnd(5), 60))
        {
            MixedPlan mixed = MixedPlan.Of(seed);
            try
            {
                MonthlyCosting months = new(mixed.Costing);
                all += months.Totals(mixed.Plan, mixed.Rota(mixed.Plan)).Aggregate(default(MonthTotals), (sum, month) => sum + month);
                partMonths += months.Months.Count(month => month.Length < 28);
            }
            catch (InvalidInputException)
            {
                // About one in twenty cannot be worked out.
                continue;
            }
        }

        Assert.All([all.Visits, all.Team, all.Items, all.Contingency], sum => Assert.True(sum > Money.Zero));
        Assert.True(partMonths > 10);
    }

    private static Arbitrary<int> Mixed => Arb.From(Gen.Choose(0, int.MaxValue - 2));

    private static string Text(LocalDate day) => day.ToString("uuuu-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
