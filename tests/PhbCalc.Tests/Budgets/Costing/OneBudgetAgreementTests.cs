using FsCheck;
using FsCheck.Fluent;
using PhbCalc.BottomUp;
using PhbCalc.Budgets;
using PhbCalc.Data;
using PhbCalc.Rotas;
using PhbCalc.Tests.Employment;
using PhbCalc.Tests.Oracles;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests.Budgets;

/// <summary>The one budget of a person against the two oracles: that of visits by the minute, and that of pay by the day.</summary>
public sealed class OneBudgetAgreementTests
{
    private const int Cases = 300;

    private static readonly Arbitrary<MixedPlan> Any = Arb.From(Gen.Choose(0, int.MaxValue - 2).Select(MixedPlan.Of));

    [Law(Cases)]
    public Property A_budget_is_what_the_oracles_of_its_parts_say() => Law.Of(Any, Agree);

    [Fact]
    [Trait("Kind", "Law")]
    public void The_random_plans_reach_every_mixture()
    {
        Dictionary<string, int> reached = new(StringComparer.Ordinal) { ["both"] = 0, ["refused by one"] = 0, ["refused by both"] = 0, ["contingency inside"] = 0, ["contingency of weeks"] = 0, ["items"] = 0, ["part year"] = 0 };
        Law.Holds(Any, plan => Count(plan, reached), count: Cases);

        Assert.DoesNotContain(reached, mixture => mixture.Value < 3);
    }

    private static void Agree(MixedPlan given)
    {
        CarePlan plan = given.Plan;
        Rota rota = given.Rota(plan);
        Contingency contingency = given.Care.Policy.Contingency;
        OracleAnswer care = new MinuteOracle(given.Care with { Policy = given.Care.Policy with { Contingency = Contingency.None } }).Answer();
        RotaAnswer team = new RotaOracle(given.Team, Employ.Figures).Answer();
        bool isCareRefused = care.Refused.Count > 0 || care.IsSeasonRefused;
        if (isCareRefused || team.Refused.Count > 0)
        {
            InvalidInputException refused = Assert.Throws<InvalidInputException>(() => given.Costing.Cost(plan, rota));
            Assert.Equal(refused.Faults, Assert.Throws<InvalidInputException>(() => given.Costing.Totals(plan, rota)).Faults);
            Assert.Equal(team.Refused.Count > 0, refused.Faults.Any(fault => fault.Path.StartsWith("/rota/", StringComparison.Ordinal)));
            Assert.Equal(isCareRefused, refused.Faults.Any(fault => !fault.Path.StartsWith("/rota", StringComparison.Ordinal)));
            return;
        }

        PersonBudget budget = given.Costing.Cost(plan, rota);
        PersonBudgetTotals totals = budget.Totals;
        Money teamTotal = Money.FromPence((long)team.Total);
        Money whole = care.Totals.CalendarExact + teamTotal + care.Totals.Items;
        Money typicalYear = budget.Team!.TypicalYear?.Totals.Total ?? Money.Zero;
        Money kept = contingency.Weeks != default
            ? Share(care.Totals.TypicalWeek + Share(typicalYear, new(1, 52)), contingency.Weeks)
            : Share(whole, contingency.Share);
        Assert.Equal(new(care.Totals.TypicalWeek, care.Totals.IndicativeAnnual + typicalYear, care.Totals.CalendarExact, teamTotal, care.Totals.Items, kept,
            contingency.Place == ContingencyPlace.Inside ? whole + kept : whole), totals);
        Assert.Equal(totals, given.Costing.Totals(plan, rota));
        Assert.Equal(totals.Total, budget.Budget.Total);
        Assert.Equal(care.Year.Count, budget.Care.CalendarExact.Lines.Count);
        PersonBudgetLines lines = given.Costing.Lines(plan, rota);
        AssertSame(budget, lines);
        AssertPayPeriods(budget.Team, lines.PayPeriods);
    }

    /// <summary>Pay periods and what comes beside them are the team: nothing is below zero, and each tax year has its allowance.</summary>
    private static void AssertPayPeriods(RotaCost team, ValueList<PayPeriodPayable> periods)
    {
        PayPeriodCost[] costs = [.. team.Assistants.SelectMany(assistant => assistant.PayPeriods)];
        Money before = costs.Sum(period => period.Gross + period.NationalInsurance + period.Pension);
        Money allowance = -team.Cost.Lines.Where(line => line.Kind == CostLineKind.EmploymentAllowance).Sum(line => line.Amount);
        Money contributions = costs.Sum(period => period.NationalInsurance);
        Money taken = before - periods.Sum(period => period.Amount);
        Assert.All(periods, period => Assert.True(period.Amount > Money.Zero));
        Assert.True(taken >= Money.Zero && taken <= allowance && taken <= contributions);
        Assert.True(periods.Sum(period => period.Amount) <= team.Cost.Total);
        Assert.True(taken == allowance || team.Cost.Lines.Where(line => line.Kind == CostLineKind.NationalInsurance).Sum(line => line.Amount) > contributions); // the rest is off what is paid beside pay periods
    }

    [Law(Cases)]
    public Property The_lines_without_all_that_explains_them_are_those_of_the_budget() => Law.Of(Any, given =>
    {
        BudgetCosting costing = new(new(given.Care.Rates(), PublishedFigures.Bundled.BankHolidays, given.Care.Period, given.Care.Policy));
        CarePlan plan = given.Care.Plan();
        PersonBudget? budget = null;
        InvalidInputException? refused = Record.Exception(() => budget = costing.Cost(plan)) as InvalidInputException;
        if (budget is null)
        {
            Assert.Equal(refused!.Faults, Assert.Throws<InvalidInputException>(() => costing.Lines(plan)).Faults);
            return;
        }

        AssertSame(budget, costing.Lines(plan));
    });

    private static void AssertSame(PersonBudget budget, PersonBudgetLines lines)
    {
        Assert.Equal(new PersonBudgetLines(budget), lines);
        Assert.Equal((budget.PersonId, budget.Days, budget.Budget, budget.Totals), (lines.PersonId, lines.Days, lines.Lines, lines.Totals));
    }

    private static Money Share(Money sum, Ratio share) => Money.FromPence((long)Exactly.Pence(sum.Pounds, share.Numerator, share.Denominator));

    private static void Count(MixedPlan given, Dictionary<string, int> reached)
    {
        OracleAnswer care = new MinuteOracle(given.Care).Answer();
        int refused = (care.Refused.Count > 0 || care.IsSeasonRefused ? 1 : 0) + (new RotaOracle(given.Team, Employ.Figures).Answer().Refused.Count > 0 ? 1 : 0);
        Contingency contingency = given.Care.Policy.Contingency;
        reached["refused by one"] += refused == 1 ? 1 : 0;
        reached["refused by both"] += refused == 2 ? 1 : 0;
        bool isCosted = refused == 0;
        reached["both"] += isCosted && given.Care.Visits.Count > 0 && given.Team.Visits.Count > 0 ? 1 : 0;
        reached["items"] += isCosted && given.Care.Items.Count > 0 ? 1 : 0;
        reached["contingency inside"] += isCosted && !contingency.IsNone && contingency.Place == ContingencyPlace.Inside ? 1 : 0;
        reached["contingency of weeks"] += isCosted && contingency.Weeks != default ? 1 : 0;
        reached["part year"] += isCosted && given.Care.PersonStart > given.Care.PeriodStart ? 1 : 0;
    }
}
