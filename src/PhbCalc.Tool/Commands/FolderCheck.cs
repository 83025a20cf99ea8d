using PhbCalc.Budgets;
using PhbCalc.Clusters;
using PhbCalc.Comparison;
using PhbCalc.Contacts;
using PhbCalc.Data;
using PhbCalc.Employment;
using PhbCalc.Rotas;
using PhbCalc.Tool.Output;

namespace PhbCalc.Tool.Commands;

/// <summary>Reads and prices everything in a folder or workbook, and keeps each fault and each notice once.</summary>
/// <param name="folder">The path of the folder or workbook.</param>
/// <param name="contents">What is in it.</param>
/// <param name="options">How it is read.</param>
/// <param name="figures">The published figures.</param>
/// <param name="given">The period to price; null for the financial year of the latest rates.</param>
internal sealed class FolderCheck(string folder, FolderContents contents, ReadOptions options, PublishedFigures figures, DateInterval? given)
{
    private readonly List<FileFault> faults = [];
    private readonly List<Notice> notices = [];

    /// <summary>What is wrong, each fault once.</summary>
    internal IReadOnlyList<FileFault> Faults => [.. faults.DistinctBy(fault => fault.ToString(), StringComparer.Ordinal)];

    /// <summary>What is odd, each notice once.</summary>
    internal IEnumerable<Notice> Notices => notices.DistinctBy(notice => notice.ToString(), StringComparer.Ordinal);

    /// <summary>What was worked out, a line each.</summary>
    internal List<string> Done { get; } = [];

    /// <summary>Reads and prices everything.</summary>
    internal bool All(ProgressBars bars)
    {
        if (contents.Has(PeopleFile.Name) && (contents.Tables.Any(table => table.Name is VisitsFile.Name or ItemsFile.Name or TeamFile.Name or RatesFile.Name) || !contents.Has(AnswersFile.Name)))
        {
            bool isFunded = contents.Tables.Any(table => table.Name is FundingFile.Name or HoldingFile.Name or AssessedContributionsFile.Name or PaymentsFile.Name or VersionsFile.Name or SpendingFile.Name);
            Try(() => Care(isFunded, bars));
        }
        else if (contents.Has(TeamFile.Name))
        {
            Try(Teams);
        }

        bool isRouted = contents.Has(RouteFile.Name) && contents.Has(PeopleFile.Name);
        ComparisonCaseload? routed = null;
        if (isRouted)
        {
            Try(() => Route(routed = ComparisonFolder.Read(folder, options, bars)));
        }

        // With a route, people may have no answers or clusters; if everybody has them, the verbs that need them for everybody work too.
        if ((!isRouted || routed?.Cases.All(one => one.Needs is not null) is true) && (contents.Has(QuestionnaireFile.Name) || contents.Has(AnswersFile.Name)))
        {
            Try(() => Needs(NeedsCaseloadFolder.Read(folder, needsTable: contents.Has(AllocationTableFile.Name), options, bars)));
        }

        if ((!isRouted || routed?.Cases.All(one => one.Clusters is not null || one.Contacts is not null) is true) && (contents.Has(EpisodesFile.Name) || contents.Has(ContactsFile.Name)))
        {
            Try(() => Clusters(ClusterCaseloadFolder.Read(folder, options, bars)));
        }

        Alone(ActualFile.Name, stream => ActualFile.Read(stream, options: options));
        Alone(ContractFile.Name, stream => ContractFile.Read(stream, options: options));
        Alone(QuotesFile.Name, stream => QuotesFile.Read(stream, options: options));
        Alone(SampleFile.Name, stream => SampleFile.Read(stream, options: options));
        Alone(WeightsFile.Name, stream => WeightsFile.Read(stream, options: options));
        Alone(WheelchairsFile.Name, stream => WheelchairsFile.Read(stream, contents.Policies.Wheelchairs, options: options));
        return faults.Count == 0;
    }

    private void Care(bool isFunded, ProgressBars bars)
    {
        using FundedCaseloadBatches? funded = isFunded ? FundedCaseloadBatches.OpenWhole(folder, options, bars, withSpending: true) : null;
        Caseload read = funded?.Whole().Care ?? CaseloadFolder.Read(folder, options, bars);
        notices.AddRange(read.Notices);
        DateInterval period = given ?? YearOf(read.RateCards.Services.SelectMany(service => service.Versions).Select(version => version.ValidFrom), read.People.Select(person => person.Start));
        BudgetCosting costing = read.Costing(figures, period);
        ValueList<PersonBudgetTotals> totals = read.Each(plan => costing.Totals(plan, read.RotaInPlan(plan.PersonId)), bars.Of("costing"));
        notices.AddRange(CaseloadNotices.Of(read, costing, totals).Lines);
        Done.Add($"Costed {Output.Notices.People(read.People.Count)} over {Days(period)}.");
        if (funded is not null)
        {
            using BudgetResults budgets = BudgetResults.Of(funded, figures, period, only: null, keepsRows: false, bars);
            notices.AddRange(budgets.NoticeLines);
            Done.Add($"Funded and paid out {Output.Notices.People(read.People.Count)}.");
        }

        Employed(read.Teams, read.Policies, period);
        ByTheCalendar(read, period, bars);
    }

    /// <summary>Works out the teams whose hours or pay come from a rota: they have no typical year by themselves.</summary>
    private void ByTheCalendar(Caseload read, DateInterval period, ProgressBars bars)
    {
        RotaCosting costing = read.Employing(figures, period);
        RotaCost[] costs = [.. read.EachRota(rota => rota.Plan.Visits.Count > 0 || read.Teams.Find(rota.Plan.PersonId) is null ? costing.Cost(rota) : null, bars.Of("costing employment")).OfType<RotaCost>()];
        notices.AddRange(costs.SelectMany(cost => Output.Notices.Of(cost.PersonId, cost.Notices).Select(notice => notice with { File = TeamFile.Name })));
        if (costs.Length > 0)
        {
            Done.Add($"Worked out by the calendar what {Output.Notices.People(costs.Length)} with a rota pay{(costs.Length == 1 ? "s" : string.Empty)} PAs over {Days(period)}.");
        }
    }

    private void Teams()
    {
        using Stream team = contents.Open(TeamFile.Name);
        using Stream? onCosts = contents.Has(OnCostsFile.Name) ? contents.Open(OnCostsFile.Name) : null;
        Teams teams = TeamFile.Read(team, onCosts, options: options);
        Employed(teams, contents.Policies, given ?? LatestYear);
    }

    private void Employed(Teams teams, Policies policies, DateInterval period)
    {
        if (teams.All.Count > 0)
        {
            TaxYear year = TaxYear.Containing(period.End);
            ValueList<EmploymentCost> costs = teams.Each(new EmploymentCosting(figures.Employment, year, policies.Employment).Cost);
            notices.AddRange(costs.SelectMany(cost => Output.Notices.Of(cost.Team.PersonId, cost.Notices).Select(notice => notice with { File = TeamFile.Name })));
            Done.Add($"Worked out what {Output.Notices.People(costs.Count)} who employ{(costs.Count == 1 ? "s" : string.Empty)} PAs pay in the tax year {year}.");
        }
    }

    private void Needs(NeedsCaseload read)
    {
        notices.AddRange(read.Notices);
        if (read.Table is not null)
        {
            read.Claims();
        }

        Done.Add($"Scored {Output.Notices.People(read.People.Count)}{(read.Table is null ? string.Empty : ", and looked their points up in the table")}.");
    }

    private void Clusters(ClusterCaseload read)
    {
        notices.AddRange(read.Notices);
        DateInterval period = given ?? YearOf(read.Histories.SelectMany(history => history.Episodes).Select(episode => episode.From), read.Packages.SelectMany(package => package.Contacts).Select(contact => contact.Date));
        ClusterPricing? clusters = read.Tariff is { } tariff ? new(tariff, figures.CareClusters, period, read.Policies.Clusters, figures.ClusterCostAnchors) : null;
        ContactPricing? contacts = read.Packages.Count > 0 ? new(figures.TeamTypes, figures.TeamCosts, period, read.Policies.Contacts) : null;
        read.Price(clusters, contacts, period, period.End);
        notices.AddRange(clusters?.Warnings.Select(warning => new Notice(warning.Text)) ?? []);
        Done.Add($"Priced clusters and contacts of {Output.Notices.People(read.Histories.Select(history => history.PersonId).Union(read.Packages.Select(package => package.PersonId), StringComparer.Ordinal).Count())} over {Days(period)}.");
    }

    /// <summary>Prices people by the route.</summary>
    private void Route(ComparisonCaseload read)
    {
        CaseloadModels known = new(read, figures)
        {
            OwnCostCounts = true,
            Year = FinancialYear.Containing(given?.Start ?? YearOf(read.Care.RateCards.Services.SelectMany(service => service.Versions).Select(version => version.ValidFrom), read.Care.People.Select(person => person.Start)).Start),
        };
        notices.AddRange(read.Notices);
        notices.AddRange(known.RouteNotices());
        string rules = read.Route.Count == 1 ? "1 rule" : $"{read.Route.Count} rules";
        if (known.RouteNeedsEnvelope)
        {
            Done.Add($"Read {RouteFile.Name}: {rules}; what they come to depends on an envelope.");
            return;
        }

        try
        {
            RoutedCaseload routed = known.By(known.Route(), (route, people) => route.Price(people));
            Done.Add($"Priced {routed.Priced} of {Output.Notices.People(routed.People.Count)} by {rules} of {RouteFile.Name} over {known.Year}.");
        }
        catch (InvalidInputException refused)
        {
            faults.AddRange(refused.Faults.Select(fault => new FileFault(RouteFile.Name, 0, null, fault with { Subject = null })));
        }
    }

    private void Alone(string name, Action<Stream> read)
    {
        if (contents.Has(name))
        {
            Try(() =>
            {
                using Stream stream = contents.Open(name);
                read(stream);
                Done.Add($"Read {name}.");
            });
        }
    }

    private void Try(Action work)
    {
        try
        {
            work();
        }
        catch (InvalidFilesException exception)
        {
            faults.AddRange(exception.Faults);
        }
    }

    /// <summary>The financial year of the last of some days; without any, that of the last of the others; without any of those, the latest year with published figures.</summary>
    private DateInterval YearOf(IEnumerable<LocalDate> days, IEnumerable<LocalDate> otherwise) =>
        days.Append(default).Max() is var last && last != default ? FinancialYear.Containing(last).Days
        : otherwise.Append(default).Max() is var other && other != default ? FinancialYear.Containing(other).Days
        : LatestYear;

    /// <summary>The latest financial year that figures are published for.</summary>
    private DateInterval LatestYear => FinancialYear.Containing(figures.Employment.NationalInsurance.Figures[^1].ValidFrom.PlusDays(30)).Days;

    private static string Days(DateInterval period) => $"{period.Start.ToString("uuuu-MM-dd", null)} to {period.End.ToString("uuuu-MM-dd", null)}";
}
