using PhbCalc.Clusters;
using PhbCalc.Currencies;
using PhbCalc.Data;
using PhbCalc.Testing.Files;
using PhbCalc.Testing.Rows;

namespace PhbCalc.Testing.Calculations;

/// <summary>Cases of <c>cluster</c>: the days of a mental health cluster priced, as in <c>phbcalc cluster</c>.</summary>
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
            cells.Refuse(CaseColumns.PersonId, RowFaults.NotOneOf(CaseColumns.PersonId, id, EpisodesFile.Name, caseload.Histories.Select(own => own.PersonId)));
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

/// <summary>Makes the files of a person with one episode in a cluster, and one admission at most, from the cells of a case.</summary>
internal static class ClusterCaseFiles
{
    private const string Cluster = "cluster";
    private const string From = "from";
    private const string To = "to";
    private const string Tariff = "tariff";
    private const string CrisisShare = "crisis_share";
    private const string OneId = "case";

    /// <summary>Before any period that can be priced.</summary>
    private static readonly LocalDate LongAgo = new(1900, 1, 1);

    private static readonly CaseInput[] Admissions = CaseInput.With("admission_", "from", "to");

    /// <summary>The columns of rates, with the setting and the unit that each is for.</summary>
    private static readonly (string Column, string Setting, string Unit)[] Rates =
    [
        ("community_rate", "community", "day"), ("crisis_rate", "crisis", "day"), ("inpatient_rate", "inpatient", "day"), ("assessment_rate", "initial_assessment", "assessment"),
    ];

    /// <summary>Every column.</summary>
    internal static string[] Columns { get; } =
        [Cluster, From, To, .. Rates.Select(rate => rate.Column), CrisisShare, Tariff, .. Admissions.Select(input => input.Name)];

    /// <summary>The policies that change a sum.</summary>
    internal static string[] Policies { get; } = [PolicyNames.InitialAssessment, PolicyNames.PayOnAdmittedDays, PolicyNames.DischargeDay, PolicyNames.CrisisClusters, PolicyNames.LocalIndex];

    internal static CaseFiles Of(CaseCells cells, DateInterval? period)
    {
        CaseFiles files = CaseFiles.Made(cells, Policies);
        MadeCell person = new("person_id", OneId, CaseColumns.Case);
        files.Add(EpisodesFile.Name, EpisodesFile.File.Columns,
            person, new(Cluster, cells.Text(Cluster), Cluster), new(From, cells.Text(From) ?? cells.Written(period?.Start ?? LongAgo), From), new(To, cells.Text(To), To));
        if (cells.FirstOf(Admissions.Select(input => input.Name)) is not null)
        {
            files.Add(AdmissionsFile.Name, AdmissionsFile.File.Columns, [person, .. Admissions.Select(input => new MadeCell(input.Column, cells.Text(input.Name), input.Name))]);
        }

        AddTariff(cells, files);
        return files;
    }

    private static void AddTariff(CaseCells cells, CaseFiles files)
    {
        string? inline = cells.FirstOf([.. Rates.Select(rate => rate.Column), CrisisShare]);
        if (cells.Has(Tariff))
        {
            files.AddNamed(TariffFile.Name, Tariff);
            if (inline is not null)
            {
                cells.Refuse(inline, RowFaults.NotTogether(inline, Tariff));
            }

            return;
        }

        string usual = Rates[0].Column;
        if (!cells.Has(usual))
        {
            cells.Refuse(usual, ClusterFaults.NoRate(usual, Tariff));
            return;
        }

        foreach ((string column, string setting, string unit) in Rates.Where(rate => cells.Has(rate.Column)))
        {
            files.Add(TariffFile.Name, TariffFile.Columns.All,
                new(Cluster, cells.Text(Cluster), Cluster),
                new("setting", setting, column),
                new("unit", unit, column),
                new("rate", cells.Text(column), column),
                new("valid_from", cells.Written(LongAgo), column),
                new(CrisisShare, column == usual ? cells.Text(CrisisShare) : null, CrisisShare));
        }
    }
}

/// <summary>What can be wrong with cases of <c>cluster</c>, beyond what is wrong with episodes, admissions and tariffs.</summary>
internal static class ClusterFaults
{
    internal static Fault NoRate(string column, string file) => new(column, "is blank", $"write pounds a day, or the path of a tariff.csv in the column {file}");
}
