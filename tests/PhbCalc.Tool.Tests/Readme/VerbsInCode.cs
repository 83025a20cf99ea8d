// The example of docs/developer/verbs-in-code.md of what each verb does: the lines between the marks are there word for word, and their output below them.
using PhbCalc.Budgets;
using PhbCalc.Data;
using PhbCalc.Rotas;
using PhbCalc.TestSupport;
using PhbCalc.TopDown;

namespace PhbCalc.Tool.Tests.Readme;

internal static class VerbsInCode
{
    internal static void Run()
    {
        string folder = Repository.File("samples", "caseload");

        // begin
        PublishedFigures figures = PublishedFigures.Bundled;
        FinancialYear year = new(2026);
        Caseload caseload = CaseloadFolder.Read(folder);

        // phbcalc cost: the totals of everybody, on all cores; then every line of everybody, one after another
        BudgetCosting costing = caseload.Costing(figures, year.Days);
        ValueList<PersonBudgetTotals> totals = caseload.Each(plan => costing.Totals(plan, caseload.RotaInPlan(plan.PersonId)));
        int lines = caseload.EachInTurn(plan => costing.Cost(plan, caseload.RotaInPlan(plan.PersonId))).Sum(budget => budget.Budget.Lines.Count);
        Console.WriteLine($"cost: {totals.Count} people, {totals.Aggregate(Money.Zero, (sum, own) => sum + own.Total)}, {lines} lines");

        // phbcalc employ
        ValueList<RotaCost> teams = caseload.EachRota(caseload.Employing(figures, year.Days).Cost);
        Console.WriteLine($"employ: {teams.Count} teams, {teams.Aggregate(Money.Zero, (sum, cost) => sum + cost.Totals.Total)} by the calendar");

        // phbcalc providers
        ProviderComparisons both = CaseloadProviders.Of(caseload, figures, year).Compare();
        Console.WriteLine($"providers: {both.People.Count} people, {both.Calendar.Difference} less by PAs");

        // phbcalc allocate
        NeedsCaseload needs = NeedsCaseloadFolder.Read(folder, needsTable: true);
        EnvelopeOutcome outcome = new EnvelopeAllocation(new Envelope(Money.FromPounds(1_000_000m), contingencyShare: 0m), needs.Policies.TopDown.Scaling).Allocate(needs.Claims());
        Console.WriteLine($"allocate: {outcome.People.Count} people, {outcome.People.Aggregate(Money.Zero, (sum, person) => sum + person.Amount)}");

        // end
    }
}
