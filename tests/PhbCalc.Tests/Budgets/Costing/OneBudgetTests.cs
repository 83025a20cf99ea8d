using PhbCalc.BottomUp;
using PhbCalc.Budgets;
using PhbCalc.Data;
using PhbCalc.Employment;
using PhbCalc.Rates;
using PhbCalc.Rotas;
using PhbCalc.Tests.Employment;
using PhbCalc.Tests.Rotas;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests.Budgets;

/// <summary>One budget from everything in a plan: spec 7.1.</summary>
public sealed class OneBudgetTests
{
    private static readonly DateInterval Year = new FinancialYear(2026).Days;

    private static readonly RateCards Prices = RateCards.From([new("agency", "care", RateUnit.Hour, "any", Money.FromPounds(24m), Roster.Start)]);

    private static readonly PayRates Pay = Roster.Pay(
        Roster.Row("weekday", 13.50m, DayTypes.Weekdays), Roster.Row("weekend", 16m, DayTypes.Weekend), Roster.Row("bank holiday", 27m, DayTypes.BankHoliday));

    private static readonly Visit Supper = new("supper", "agency", "care", DayTypes.Weekdays, new LocalTime(18, 0), new LocalTime(19, 0));

    private static readonly Visit[] Worked = [Roster.Visit("weekdays", DayTypes.Weekdays, 4), Roster.Visit("weekends", DayTypes.Weekend, 5)];

    [Fact]
    public void Agency_visits_employed_PAs_and_items_are_one_sum()
    {
        CarePlan plan = Plan([Supper, .. Worked], new Item("physio", "therapy", Money.FromPounds(50m), ItemUnit.Month));
        PersonBudget budget = Costing().Cost(plan, Team(plan));

        // 261 weekdays from 1 April 2026 to 31 March 2027; the year of one PA is the worked one of spec 3b.
        Assert.Equal("£6,264.00", budget.Totals.CalendarExact.ToString());
        Assert.Equal("£29,416.89", budget.Totals.Team.ToString());
        Assert.Equal("£600.00", budget.Totals.Items.ToString());
        Assert.Equal("£36,280.89", budget.Totals.Total.ToString());
        Assert.Equal(budget.Totals, Costing().Totals(plan, Team(plan)));
        Assert.Equal(budget.Totals.Total, budget.Budget.Total);
        Assert.Equal("£6,240.00", budget.Care.IndicativeVisits.ToString());
        Assert.Equal(budget.Care.IndicativeVisits + budget.Team!.TypicalYear!.Totals.Total + Money.FromPounds(600m), budget.Totals.IndicativeAnnual);
        Assert.Equal(["care 35"], budget.HoursByService.Select(hours => $"{hours.Name} {hours.Hours}"));
    }

    [Fact]
    public void The_text_shows_every_line_of_both() => Snapshot.Matches(Mixed().Explain());

    /// <summary>The same sums in fewer rows: pay, holiday, National Insurance and pension once for twelve months.</summary>
    [Fact]
    public void The_text_can_put_the_pay_periods_of_each_kind_of_cost_together()
    {
        string each = Mixed().Explain();
        string together = Mixed().Explain(everyPayPeriod: false);

        Assert.Matches(@"\n  Pay for work +12 months +£[0-9,.]+\n", together);
        Assert.Matches(@"\n  Holiday pay +12 months +£[0-9,.]+  7/58 of pay, on top of the care hours; \[1\]\n", together);
        Assert.Equal(each.Split('\n').Length - 48 + 4 + 1, together.Split('\n').Length);
        Assert.Equal(each[each.IndexOf("\nSources", StringComparison.Ordinal)..], together[together.IndexOf("\nSources", StringComparison.Ordinal)..]);
    }

    [Fact]
    public void Somebody_with_a_team_and_no_visit_has_the_budget_of_the_team()
    {
        CarePlan plan = Plan([]);
        Rota rota = new(plan, [new RotaAssistant("ann", PayFrequency.Monthly) { WeeklyHours = 20, HourlyPay = Money.FromPounds(13.50m) }]);
        PersonBudget budget = Costing().Cost(plan, rota);

        Assert.Equal(Roster.Costing(Pay).Cost(rota).Cost.Total, budget.Totals.Total);
        Assert.Equal(["personal assistants 20"], budget.HoursByService.Select(hours => $"{hours.Name} {hours.Hours}"));
        Assert.DoesNotContain(budget.Notices, notice => notice.Contains("no visit", StringComparison.Ordinal) || notice.Contains("£0.00", StringComparison.Ordinal));
        Assert.DoesNotContain("Visits, calendar-exact", budget.Explain(), StringComparison.Ordinal);
    }

    /// <summary>Mileage of a PA comes each time the PA's visit does, though the visit itself is in the pay.</summary>
    [Fact]
    public void An_item_may_come_with_a_visit_of_a_PA()
    {
        CarePlan plan = Plan([Supper, .. Worked], new Item("miles", "mileage", Money.FromPounds(0.45m), ItemUnit.Mile, 10m, per: "weekends"));

        Assert.Equal("£468.00", Costing().Cost(plan, Team(plan)).Totals.Items.ToString());
    }

    [Theory]
    [InlineData(0.1, "Contingency, of visits, team and items", "£3,568.09")]
    [InlineData(4, "Contingency, of the typical week", "£2,682.40")]
    public void The_contingency_is_of_everything(double size, string label, string amount)
    {
        Contingency contingency = size < 1 ? Contingency.OfShare((decimal)size, ContingencyPlace.Inside) : Contingency.OfWeeks((decimal)size, ContingencyPlace.Inside);
        CarePlan plan = Plan([Supper, .. Worked]);
        BudgetCosting costing = Costing(new() { Contingency = contingency });
        PersonBudget budget = costing.Cost(plan, Team(plan));

        Assert.Equal(label, budget.Contingency!.Label);
        Assert.Equal(amount, budget.Contingency.Amount.ToString());
        Assert.Null(budget.Care.Contingency);
        Assert.Equal(budget.Totals, costing.Totals(plan, Team(plan)));
    }

    [Fact]
    public void Without_a_team_it_is_the_budget_of_visits_and_items()
    {
        CarePlan plan = Plan([Supper], new Item("physio", "therapy", Money.FromPounds(50m), ItemUnit.Month));
        BottomUpCosting care = new(Prices, PublishedFigures.Bundled.BankHolidays, Year, new() { Contingency = Contingency.OfWeeks(2m) });
        BottomUpBudget budget = care.Cost(plan);

        Assert.Equal(budget.Explain(), new BudgetCosting(care).Cost(plan).Explain());
        Assert.Equal(budget.Budget, new BudgetCosting(care).Cost(plan).Budget);
        Assert.Equal(PersonBudgetTotals.Of(budget.Totals), Costing(care.Policy).Totals(plan));
    }

    /// <summary>Of a caseload most people employ nobody: beside those who do, their totals make no garbage.</summary>
    [Fact]
    public void Totals_of_who_employs_nobody_allocate_0_bytes()
    {
        CarePlan plan = Plan([Supper], new Item("physio", "therapy", Money.FromPounds(50m), ItemUnit.Month));
        BudgetCosting costing = Costing();

        Assert.Equal(0, Garbage.Of(200, () => costing.Totals(plan)));
    }

    [Fact]
    public void A_visit_on_a_card_of_pay_needs_somebody_who_works_it()
    {
        CarePlan plan = Plan([Supper, .. Worked]);
        InvalidInputException refused = Assert.Throws<InvalidInputException>(() => Costing().Cost(plan));

        Assert.Equal(["/visits/1/card", "/visits/2/card"], refused.Faults.Select(fault => fault.Path));
        Assert.Equal(refused.Faults, Assert.Throws<InvalidInputException>(() => Costing().Totals(plan)).Faults);
    }

    [Fact]
    public void Faults_of_visits_and_of_the_team_come_together()
    {
        CarePlan plan = Plan([Supper.OnCard("unknown"), .. Worked]);
        Rota rota = new(plan, [new RotaAssistant("ann", PayFrequency.Monthly) { To = new(2026, 6, 30) }]);

        Assert.Equal(["/visits/0/card", "/rota/plan/visits/1/pa", "/rota/plan/visits/2/pa"], Assert.Throws<InvalidInputException>(() => Costing().Cost(plan, rota)).Faults.Select(fault => fault.Path));
    }

    [Fact]
    public void A_rota_is_that_of_the_plan()
    {
        CarePlan plan = Plan([Supper, .. Worked]);
        CarePlan other = new("P2", Roster.Start, visits: [.. Worked]);

        Assert.Equal("/rota/plan", Refusal(() => Costing().Cost(plan, Team(Plan([.. Worked])))).Path);
        Assert.Equal("/rota/plan/person_id", Refusal(() => Costing().Cost(plan, Team(other))).Path);
        Assert.Equal("/rota", Refusal(() => new BudgetCosting(Costing().Care).Cost(Plan([]), Team(Plan([])))).Path);
    }

    [Fact]
    public void Both_costings_are_for_the_same_days_and_no_card_is_in_both()
    {
        BottomUpCosting care = new(Prices, PublishedFigures.Bundled.BankHolidays, new FinancialYear(2025).Days, new() { ClockChanges = ClockChanges.Ignored });
        PayRates pay = Roster.Pay(new RateRow("agency", "care", RateUnit.Hour, "any", Money.FromPounds(14m), Roster.Start));
        InvalidInputException refused = Assert.Throws<InvalidInputException>(() => new BudgetCosting(care, new(Employ.Figures, pay, PublishedFigures.Bundled.BankHolidays, Year)));

        Assert.Equal(["/employing/period", "/employing/costing", "/employing/pay/cards"], refused.Faults.Select(fault => fault.Path));
    }

    [Fact]
    public void A_version_of_it_has_the_year_of_both()
    {
        PersonBudget budget = Mixed();
        BudgetVersion version = BudgetVersion.Of(budget, Roster.Start);

        Assert.Equal(budget.Totals.IndicativeAnnual, version.YearlyAmount);
        Assert.Equal(budget.Budget, version.Breakdown);
        Assert.Equal(version.Amount, version.Parts.Aggregate(Money.Zero, (sum, part) => sum + part.Amount));
    }

    private static PersonBudget Mixed()
    {
        CarePlan plan = Plan([Supper, .. Worked], new Item("physio", "therapy", Money.FromPounds(50m), ItemUnit.Month));
        return Costing(new() { Contingency = Contingency.OfShare(0.05m) }).Cost(plan, Team(plan));
    }

    private static CarePlan Plan(Visit[] visits, params Item[] items) => new("P1", Roster.Start, visits: [.. visits], items: [.. items]);

    private static Rota Team(CarePlan plan) => new(plan, [new RotaAssistant("ann", PayFrequency.Monthly)], claimsEmploymentAllowance: false);

    private static BudgetCosting Costing(CostingPolicy? policy = null) => new(
        new(Prices, PublishedFigures.Bundled.BankHolidays, Year, policy),
        new(PublishedFigures.Bundled.Employment, Pay, PublishedFigures.Bundled.BankHolidays, Year, costing: policy));

    private static Fault Refusal(Action act) => Assert.Single(Assert.Throws<InvalidInputException>(act).Faults);
}
