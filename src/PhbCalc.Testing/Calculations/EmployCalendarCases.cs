using PhbCalc.Data;
using PhbCalc.Rotas;
using PhbCalc.Testing.Files;
using PhbCalc.Testing.Rows;

namespace PhbCalc.Testing.Calculations;

/// <summary>Cases of <c>employ-calendar</c>: what employing a team by its rota costs over the person's own days of a period, as in <c>phbcalc employ</c> with a folder.</summary>
internal static class EmployCalendarCases
{
    private const string PaId = "pa_id";

    private static readonly string[] Policies = [.. PolicyNames.Employment, .. PolicyNames.Rota];

    internal static Calculation Calculation { get; } = new(
        "employ-calendar",
        [CaseColumns.Folder, CaseColumns.PersonId, PaId, .. CasePeriod.Columns, .. Policies],
        [CaseColumns.Folder, CaseColumns.PersonId, PaId, .. CasePeriod.Columns, .. Policies],
        ["gross", "holiday", "employer_ni", "pension", "other", "allowance", "total", "hours", "typical_year"],
        Work);

    private static CaseAnswer Work(CaseCells cells)
    {
        DateInterval? period = CasePeriod.Of(cells);
        if (!cells.Has(CaseColumns.Folder))
        {
            cells.Refuse(CaseColumns.Folder, NoFolder);
        }

        cells.ThrowIfRefused();
        CaseFiles files = CaseFiles.Folder(cells, Policies);
        Caseload? caseload = files.Read(CaseloadFolder.Names, source => new CaseloadReader(new(source, cells.Options, progress: null)).Read());
        Rota? rota = caseload is null ? null : RotaIn(cells, caseload);
        RotaCosting? costing = caseload is null || period is null ? null : cells.Try(() => caseload.Employing(PublishedFigures.Bundled, period), cells.FirstOf(CasePeriod.Columns)!);
        cells.ThrowIfRefused();
        RotaCost? cost = files.Try(() => costing!.Cost(rota!), fault => caseload!.Locate(rota!, fault));
        RotaAssistantCost? assistant = cost is not null && cells.Text(PaId) is { } id ? AssistantIn(cells, cost, id) : null;
        cells.ThrowIfRefused();
        string heading = $"employ-calendar, {Iso.Text(cost!.Period)}";
        return assistant is null
            ? new(heading, [.. EmployCases.Figures(cost.Cost, cost.Totals), Hours(cost.Hours), .. cost.TypicalYear is { } typical ? [Figure.Pounds("typical_year", typical.Totals.Total, typical.Cost.Lines)] : (Figure[])[]])
            : new(heading, [.. EmployCases.Figures(assistant.Cost, assistant.Totals), Hours(assistant.Hours)]);
    }

    private static Fault NoFolder => new(CaseColumns.Folder, "is blank", "write the path of a folder with people.csv, team.csv, and perhaps visits.csv and rates.csv with a card of pay");

    private static Figure Hours(Ratio hours) => Figure.Number("hours", hours.ToDecimal(), "the hours that are worked in the pay periods");

    private static Rota? RotaIn(CaseCells cells, Caseload caseload)
    {
        string id = cells.RequiredText(CaseColumns.PersonId);
        Rota? rota = caseload.FindRota(id);
        if (rota is null && id.Length > 0)
        {
            cells.Refuse(CaseColumns.PersonId, RowFaults.NotOneOf(CaseColumns.PersonId, id, TeamFile.Name, caseload.Rotas.Select(own => own.Plan.PersonId)));
        }

        return rota;
    }

    private static RotaAssistantCost? AssistantIn(CaseCells cells, RotaCost cost, string id)
    {
        RotaAssistantCost? assistant = cost.Assistants.FirstOrDefault(own => own.Assistant.Id == id);
        if (assistant is null)
        {
            cells.Refuse(PaId, RowFaults.NotOneOf(PaId, id, $"the team of that person in {TeamFile.Name}", cost.Assistants.Select(own => own.Assistant.Id)));
        }

        return assistant;
    }
}
