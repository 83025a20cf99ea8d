// The example of docs/developer.md of what each verb does: the lines between the marks are there word for word, and their output below them.
using PhbCalc.BottomUp;
using PhbCalc.Budgets;
using PhbCalc.Data;
using PhbCalc.Employment;
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
        BottomUpCosting costing = new(caseload.RateCards, figures.BankHolidays, year.Days, caseload.Policies.Costing);
        ValueList<BottomUpTotals> totals = caseload.Each(costing.Totals);
        int lines = caseload.EachInTurn(costing.Cost).Sum(budget => budget.Budget.Lines.Count);
        Console.WriteLine($"cost: {totals.Count} people, {totals.Aggregate(Money.Zero, (sum, own) => sum + own.Total)}, {lines} lines");

        // phbcalc employ
        EmploymentCosting employing = new(figures.Employment, new TaxYear(2026), caseload.Policies.Employment);
        Dictionary<string, EmploymentCost> teams = caseload.Teams.Each(employing.Cost).ToDictionary(cost => cost.Team.PersonId);
        Console.WriteLine($"employ: {teams.Count} teams, {teams.Values.Aggregate(Money.Zero, (sum, cost) => sum + cost.Totals.Total)}");

        // phbcalc providers
        AgencyAgainstPa comparing = new(costing, caseload.Policies.AgencyCard, caseload.Policies.PaCard);
        ProviderComparisons both = new(caseload.Each(plan => teams.TryGetValue(plan.PersonId, out EmploymentCost? team)
            ? comparing.Compare(plan, team)
            : comparing.Compare(plan, caseload.Teams.OnCosts(plan.PersonId))));
        Console.WriteLine($"providers: {both.People.Count} people");

        // phbcalc allocate
        NeedsCaseload needs = NeedsCaseloadFolder.Read(folder, needsTable: true);
        EnvelopeOutcome outcome = new EnvelopeAllocation(new Envelope(Money.FromPounds(1_000_000m), contingencyShare: 0m), needs.Policies.TopDown.Scaling).Allocate(needs.Claims());
        Console.WriteLine($"allocate: {outcome.People.Count} people, {outcome.People.Aggregate(Money.Zero, (sum, person) => sum + person.Amount)}");

        // end
    }
}
