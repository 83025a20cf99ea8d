using PhbCalc.Clusters;
using PhbCalc.Data;

namespace PhbCalc.Testing;

/// <summary>Cases of <c>cluster</c>: the days of a mental health cluster priced, as <c>phbcalc cluster</c> does it.</summary>
internal static class ClusterCases
{
    internal static Calculation Calculation { get; } = new(
        "cluster",
        [CaseColumns.Folder, CaseColumns.PersonId, .. CasePeriod.Columns, .. ClusterCaseFiles.Columns, .. ClusterCaseFiles.Policies],
        [CaseColumns.Folder, CaseColumns.PersonId, .. CasePeriod.Columns, .. ClusterCaseFiles.Policies],
        ["days", "community", "initial_assessment", "excluded", "total"],
        Work);

    private static CaseAnswer Work(CaseCells cells)
    {
        DateInterval? period = CasePeriod.Of(cells);
        CaseFiles files = cells.Has(CaseColumns.Folder) ? CaseFiles.Folder(cells, ClusterCaseFiles.Policies) : ClusterCaseFiles.Of(cells, period);
        ClusterCaseload? caseload = files.Read(ClusterCaseloadFolder.Names, source => new ClusterCaseloadReader(new(source, cells.Options, progress: null)).Read());
        ClusterHistory? history = caseload is null ? null : HistoryIn(cells, caseload);
        ClusterPricing? pricing = caseload?.Tariff is not { } tariff || period is null ? null
            : cells.Try(() => new ClusterPricing(tariff, PublishedFigures.Bundled.CareClusters, period, caseload.Policies.Clusters), cells.FirstOf(CasePeriod.Columns)!);
        cells.ThrowIfRefused();
        ClusterBudget? budget = files.Try(() => pricing!.Price(history!), fault => caseload!.Locate(history!, fault));
        cells.ThrowIfRefused();
        return AnswerOf(budget!);
    }

    private static ClusterHistory? HistoryIn(CaseCells cells, ClusterCaseload caseload)
    {
        if (!cells.Has(CaseColumns.Folder))
        {
            return caseload.Histories[0];
        }

        string id = cells.RequiredText(CaseColumns.PersonId);
        ClusterHistory? history = caseload.Histories.FirstOrDefault(own => own.PersonId == id);
        if (history is null && id.Length > 0)
        {
            cells.Refuse(CaseColumns.PersonId, CaseFaults.NotOneOf(CaseColumns.PersonId, id, EpisodesFile.Name, caseload.Histories.Select(own => own.PersonId)));
        }

        return history;
    }

    private static CaseAnswer AnswerOf(ClusterBudget budget)
    {
        IEnumerable<CostLine> Of(SettingClass setting) => budget.Breakdown.Lines.Where(line => line.Band == setting.Word);
        ClusterTotals totals = budget.Totals;
        return new(
            $"cluster, {Iso.Text(budget.Period)}",
            [
                Figure.Number("days", totals.Days, Of(SettingClass.Community)),
                Figure.Pounds("community", totals.Community, Of(SettingClass.Community)),
                Figure.Pounds("initial_assessment", totals.InitialAssessment, Of(SettingClass.InitialAssessment)),
                Figure.Pounds("excluded", totals.Excluded, budget.Breakdown.Lines.Where(line => line.NotInBudget != Money.Zero)),
                Figure.Pounds("total", totals.Total, budget.Breakdown.Lines),
            ]);
    }
}
