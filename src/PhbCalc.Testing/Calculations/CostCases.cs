using PhbCalc.BottomUp;
using PhbCalc.Data;

namespace PhbCalc.Testing;

/// <summary>Cases of <c>cost</c>: a care plan costed bottom-up, as <c>phbcalc cost</c> does it.</summary>
internal static class CostCases
{
    internal static Calculation Calculation { get; } = new(
        "cost",
        [CaseColumns.Folder, CaseColumns.PersonId, .. CasePeriod.Columns, .. CostCaseFiles.Columns, .. PolicyNames.Costing],
        [CaseColumns.Folder, CaseColumns.PersonId, .. CasePeriod.Columns, .. PolicyNames.Costing],
        ["typical_week", "indicative_annual", "calendar_exact", "items", "contingency", "total"],
        Work);

    private static CaseAnswer Work(CaseCells cells)
    {
        DateInterval? period = CasePeriod.Of(cells);
        CaseFiles files = cells.Has(CaseColumns.Folder) ? CaseFiles.Folder(cells, PolicyNames.Costing) : CostCaseFiles.Of(cells, period);
        Caseload? caseload = files.Read(CaseloadFolder.Names, source => new CaseloadReader(new(source, cells.Options, progress: null)).Read());
        CarePlan? plan = caseload is null ? null : PlanIn(cells, caseload);
        BottomUpCosting? costing = caseload is null || period is null ? null
            : cells.Try(() => new BottomUpCosting(caseload.RateCards, PublishedFigures.Bundled.BankHolidays, period, caseload.Policies.Costing), cells.FirstOf(CasePeriod.Columns)!);
        cells.ThrowIfRefused();
        BottomUpBudget? budget = files.Try(() => costing!.Cost(plan!), fault => caseload!.Locate(plan!, fault));
        cells.ThrowIfRefused();
        return AnswerOf(budget!);
    }

    private static CarePlan? PlanIn(CaseCells cells, Caseload caseload)
    {
        if (!cells.Has(CaseColumns.Folder))
        {
            return caseload.Plans[0];
        }

        string id = cells.RequiredText(CaseColumns.PersonId);
        CarePlan? plan = caseload.FindPlan(id);
        if (plan is null && id.Length > 0)
        {
            cells.Refuse(CaseColumns.PersonId, CaseFaults.NotOneOf(CaseColumns.PersonId, id, PeopleFile.Name, caseload.People.Select(person => person.Id)));
        }

        return plan;
    }

    private static CaseAnswer AnswerOf(BottomUpBudget budget)
    {
        BottomUpTotals totals = budget.Totals;
        return new(
            $"cost, {Iso.Text(budget.Period)}",
            [
                Figure.Pounds("typical_week", totals.TypicalWeek, budget.TypicalWeek.Lines),
                Figure.Pounds("indicative_annual", totals.IndicativeAnnual, [IndicativeVisits(budget), .. budget.Items.Lines]),
                Figure.Pounds("calendar_exact", totals.CalendarExact, budget.CalendarExact.Lines),
                Figure.Pounds("items", totals.Items, budget.Items.Lines),
                Figure.Pounds("contingency", totals.Contingency, budget.Contingency is { } line ? [line] : []),
                Figure.Pounds("total", totals.Total, budget.Budget.Lines),
            ]);
    }

    /// <summary>The typical week over the year is one more line, rounded once.</summary>
    private static CostLine IndicativeVisits(BottomUpBudget budget) => new(
        CostLineKind.Visit, string.Empty, $"Typical week x {budget.Policy.WeeksPerYear} weeks", CostUnit.Week,
        budget.Policy.WeeksPerYear, budget.TypicalWeek.Total, budget.IndicativeVisits);
}
