using PhbCalc.Data;
using PhbCalc.Data.Csv;
using PhbCalc.Employment;
using PhbCalc.Testing.Files;
using PhbCalc.Testing.Rows;

namespace PhbCalc.Testing.Calculations;

/// <summary>Cases of <c>employ</c>: what employing personal assistants costs over a tax year, as in <c>phbcalc employ</c>.</summary>
internal static class EmployCases
{
    private const string PaId = "pa_id";
    private const string OneId = "PA";
    private const int LoadedDecimals = 4;

    /// <summary>Columns that say nothing about a typical year.</summary>
    private static readonly string[] ByTheCalendar = ["from", "to", "service_from", "allowance_used", "rate_reason", "rate_until", "rate_evidence"];

    private static readonly CaseInput[] Team = [.. TeamFile.File.Columns.Names[2..].Except(ByTheCalendar, StringComparer.Ordinal).Select(column => new CaseInput(column, column))];
    private static readonly CaseInput[] OnCosts = CaseInput.With("oncost_", "item", "amount", "unit");

    internal static Calculation Calculation { get; } = new(
        "employ",
        [CaseColumns.Folder, CaseColumns.PersonId, PaId, CasePeriod.Year, .. Team.Concat(OnCosts).Select(input => input.Name), .. PolicyNames.Employment],
        [CaseColumns.Folder, CaseColumns.PersonId, PaId, CasePeriod.Year, .. PolicyNames.Employment],
        ["gross", "holiday", "employer_ni", "pension", "other", "allowance", "total", "loaded_hourly"],
        Work);

    private static CaseAnswer Work(CaseCells cells)
    {
        int? year = CasePeriod.StartYear(cells, "tax");
        CaseFiles files = cells.Has(CaseColumns.Folder) ? CaseFiles.Folder(cells, PolicyNames.Employment) : Made(cells);
        Policies? policies = files.ReadPolicies();
        Teams? teams = files.Read([TeamFile.Name, OnCostsFile.Name], source => ReadTeams(source, cells.Options));
        Team? team = teams is null ? null : TeamIn(cells, teams);
        EmploymentCosting? costing = policies is null || year is null ? null
            : cells.Try(() => new EmploymentCosting(PublishedFigures.Bundled.Employment, new(year.Value), policies.Employment), CasePeriod.Year);
        cells.ThrowIfRefused();
        EmploymentCost? cost = files.Try(() => costing!.Cost(team!), fault => teams!.Locate(team!, fault));
        PersonalAssistantCost? assistant = cost is not null && cells.Has(CaseColumns.Folder) && cells.Text(PaId) is { } id ? AssistantIn(cells, cost, id) : null;
        cells.ThrowIfRefused();
        string heading = $"employ, tax year {cost!.Year}";
        return assistant is null ? AnswerOf(heading, cost.Cost, cost.Totals, cost.Loaded) : AnswerOf(heading, assistant.Cost, assistant.Totals, assistant.Loaded);
    }

    private static CaseFiles Made(CaseCells cells)
    {
        CaseFiles files = CaseFiles.Made(cells, PolicyNames.Employment);
        MadeCell person = new("person_id", cells.Text(CaseColumns.PersonId) ?? "case", CaseColumns.PersonId);
        files.Add(TeamFile.Name, TeamFile.File.Columns, [person, new("pa_id", cells.Text(PaId) ?? OneId, PaId), .. Cells(Team)]);
        if (cells.FirstOf(OnCosts.Select(input => input.Name)) is not null)
        {
            files.Add(OnCostsFile.Name, OnCostsFile.File.Columns, [person, .. Cells(OnCosts[1..]), new("item", cells.Text(OnCosts[0].Name) ?? "On-costs", OnCosts[0].Name)]);
        }

        return files;

        IEnumerable<MadeCell> Cells(CaseInput[] inputs) => inputs.Select(input => new MadeCell(input.Column, cells.Text(input.Name), input.Name));
    }

    private static Teams ReadTeams(FileSource source, ReadOptions options)
    {
        FileFaults faults = new(TeamFile.Name);
        FileFaults onCostFaults = new(OnCostsFile.Name);
        using Stream? team = source.Open(faults);
        using Stream? onCosts = source.Open(onCostFaults);
        if (team is null && faults.Found == 0)
        {
            faults.Add(0, TableFaults.MissingFile(source.Place, TeamFile.File.Columns));
        }

        FileFaults.ThrowIfAny(faults, onCostFaults);
        return TeamFile.Read(team!, onCosts, options: options);
    }

    private static Team? TeamIn(CaseCells cells, Teams teams)
    {
        if (!cells.Has(CaseColumns.Folder))
        {
            return teams.All[0];
        }

        string id = cells.RequiredText(CaseColumns.PersonId);
        Team? team = teams.Find(id);
        if (team is null && id.Length > 0)
        {
            cells.Refuse(CaseColumns.PersonId, RowFaults.NotOneOf(CaseColumns.PersonId, id, TeamFile.Name, teams.All.Select(own => own.PersonId)));
        }

        return team;
    }

    private static PersonalAssistantCost? AssistantIn(CaseCells cells, EmploymentCost cost, string id)
    {
        PersonalAssistantCost? assistant = cost.Assistants.FirstOrDefault(own => own.Assistant.Id == id);
        if (assistant is null)
        {
            cells.Refuse(PaId, RowFaults.NotOneOf(PaId, id, $"the team of that person in {TeamFile.Name}", cost.Assistants.Select(own => own.Assistant.Id)));
        }

        return assistant;
    }

    private static CaseAnswer AnswerOf(string heading, CostBreakdown cost, EmploymentTotals totals, LoadedRate? loaded) =>
        new(heading, [.. Figures(cost, totals), .. loaded is { } rate ? [Figure.Rate("loaded_hourly", rate.PerHour, LoadedDecimals, cost)] : (Figure[])[]]);

    /// <summary>The cost of employment, by the names of the result files.</summary>
    internal static IEnumerable<Figure> Figures(CostBreakdown cost, EmploymentTotals totals)
    {
        IEnumerable<CostLine> Of(params CostLineKind[] kinds) => cost.Lines.Where(line => kinds.Contains(line.Kind));
        return
        [
            Figure.Pounds("gross", totals.Gross, Of(CostLineKind.Pay, CostLineKind.HolidayPay)),
            Figure.Pounds("holiday", totals.Holiday, Of(CostLineKind.HolidayPay)),
            Figure.Pounds("employer_ni", totals.NationalInsurance, Of(CostLineKind.NationalInsurance)),
            Figure.Pounds("pension", totals.Pension, Of(CostLineKind.Pension)),
            Figure.Pounds("other", totals.Other, Of(CostLineKind.OnCost)),
            Figure.Pounds("allowance", totals.Allowance, Of(CostLineKind.EmploymentAllowance)),
            Figure.Pounds("total", totals.Total, cost.Lines),
        ];
    }
}
