using PhbCalc.Budgets;
using PhbCalc.Data;
using PhbCalc.Data.Json;
using PhbCalc.Data.Results;
using PhbCalc.Tool.Options;
using PhbCalc.Tool.Output;

namespace PhbCalc.Tool.Commands;

/// <summary>Two caseloads that are costed over one period, and what changed from the one to the other.</summary>
internal sealed class HistoryResults
{
    private readonly Caseload before;
    private readonly Caseload after;
    private readonly BudgetCosting costingBefore;
    private readonly BudgetCosting costingAfter;
    private readonly string[] people;

    private HistoryResults(Caseload before, Caseload after, PublishedFigures figures, DateInterval period, string? only, ProgressBars bars)
    {
        (this.before, this.after) = (before, after);
        costingBefore = before.Costing(figures, period);
        costingAfter = after.Costing(figures, period);
        people = [.. before.People.Concat(after.People).Select(person => person.Id).Where(id => only is null || id == only).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (only is not null && people.Length == 0)
        {
            throw new UsageException($"--person: '{only}' is in neither people.csv; write an id that is in one of them, capitals included.");
        }

        // Whatever keeps a plan from being costed shows here, for everybody at once; then one after another nothing does.
        before.Each(plan => costingBefore.Totals(plan, before.RotaInPlan(plan.PersonId)), bars.Of("costing the earlier folder"));
        after.Each(plan => costingAfter.Totals(plan, after.RotaInPlan(plan.PersonId)), bars.Of("costing"));
    }

    internal static HistoryResults Of(Caseload before, Caseload after, PublishedFigures figures, DateInterval period, string? only, ProgressBars bars) => new(before, after, figures, period, only, bars);

    /// <summary>What changed for each person, one after another.</summary>
    internal IEnumerable<PersonChange> InTurn() => people.Select(id => new PersonChange(Version(before, costingBefore, id, BudgetStage.Final), Version(after, costingAfter, id, BudgetStage.Review)));

    /// <summary>A list of histories, each in the format of one.</summary>
    internal void WriteJson(Stream stream) => JsonList.Write(stream, InTurn().Select(change => new BudgetHistory([.. new[] { change.Before, change.After }.OfType<BudgetVersion>()])), BudgetHistoryJson.V1);

    internal void Print(Screen screen, bool isWritten)
    {
        if (people.Length == 1)
        {
            Console.Out.Write(LineChangesText.Explain(InTurn().First().Before?.Breakdown ?? new([]), InTurn().First().After?.Breakdown ?? new([]), people[0]));
            return;
        }

        MoneyTable table = new(["person", "what"], ["before", "after", "difference"]);
        Money[] sums = [Money.Zero, Money.Zero, Money.Zero];
        foreach (PersonChange change in InTurn())
        {
            Money[] own = [change.Before?.Amount ?? Money.Zero, change.After?.Amount ?? Money.Zero, change.Difference];
            sums = [.. sums.Zip(own, (sum, one) => sum + one)];
            table.Add([change.PersonId, change.What], own);
        }

        table.AddAlways(["Sum", ""], sums);
        Screen.WriteLine($"Budgets of {Notices.People(people.Length)}, before and now; --person ID says why one changed, --out DIR why all did");
        table.Print(screen, "people", isWritten);
    }

    private static BudgetVersion? Version(Caseload caseload, BudgetCosting costing, string id, BudgetStage stage) =>
        caseload.FindPlan(id) is { } plan && costing.Cost(plan, caseload.RotaInPlan(id)) is var budget ? BudgetVersion.Of(budget, budget.Days?.Start ?? costing.Care.Period.Start, stage) : null;
}
