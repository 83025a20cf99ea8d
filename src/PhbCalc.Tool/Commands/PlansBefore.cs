using PhbCalc.Budgets;
using PhbCalc.Data;
using PhbCalc.Data.Results;
using PhbCalc.Reports;

namespace PhbCalc.Tool.Commands;

/// <summary>The plans of a caseload, and of an earlier folder, as they are costed for some days.</summary>
internal sealed class PlansBefore
{
    private readonly Caseload caseload;
    private readonly Caseload? before;
    private readonly BudgetCosting costing;
    private readonly BudgetCosting? costingBefore;
    private readonly DateInterval period;

    /// <summary>Prepares to cost them. Faults in earlier plans show here, for all people at once.</summary>
    internal PlansBefore(Caseload caseload, Caseload? before, PublishedFigures published, DateInterval period)
    {
        (this.caseload, this.before, this.period) = (caseload, before, period);
        costing = caseload.Costing(published, period);
        costingBefore = before?.Costing(published, period);
        before?.Each(plan => costingBefore!.Totals(plan, before.RotaInPlan(plan.PersonId)));
    }

    /// <summary>The notice if --before names a folder of other people.</summary>
    internal static Notice NobodyInCommon { get; } = new("the folder of --before has nobody in common with this one: nothing is compared with it; is it the right folder?");

    /// <summary>The notice that nobody of the caseload is in the earlier folder; nothing if somebody is, or if there is no such folder.</summary>
    internal IEnumerable<Notice> Notices => before is not null && !caseload.People.Any(person => before.FindPlan(person.Id) is not null) ? [NobodyInCommon] : [];

    /// <summary>The plan before, as a version with its yearly amount; null if there was none.</summary>
    internal BudgetVersion? Earlier(string id) => BudgetBefore(id) is { } budget ? BudgetVersion.Of(budget, budget.Days?.Start ?? period.Start) : null;

    /// <summary>The papers of a panel: the people who go to it or cannot be checked, or the one person asked for.</summary>
    internal IEnumerable<PanelCase> Cases(ValueList<PersonCheck> people, bool isOne) =>
        from person in people
        where isOne || person.Result?.Decision != SenseCheckDecision.Accept
        let plan = caseload.FindPlan(person.PersonId)!
        select new PanelCase(costing.Cost(plan, caseload.RotaInPlan(person.PersonId)), plan) { Check = person.Result, WhyNot = person.WhyNot, Before = BudgetBefore(person.PersonId) };

    /// <summary>The plan before, with every line; null if there was none.</summary>
    internal PersonBudget? BudgetBefore(string id) => before?.FindPlan(id) is { } plan ? costingBefore!.Cost(plan, before.RotaInPlan(id)) : null;
}
