using PhbCalc.Budgets;
using PhbCalc.Comparison;
using PhbCalc.TopDown;

namespace PhbCalc.Data;

/// <summary>The costing models that a caseload's own files, policies and the published figures make, each by a name.</summary>
/// <remarks>This type is immutable. Rule: spec 9, Comparing models; spec 8, verb compare.</remarks>
/// <param name="Caseload">What the files say about people, with rates, tariff, table and policies.</param>
/// <param name="Figures">The published figures that the models work with, such as bank holidays and National Insurance.</param>
public sealed record CaseloadModels(ComparisonCaseload Caseload, PublishedFigures Figures)
{
    internal const string BottomUp = "bottom-up";
    internal const string Agency = "agency";
    internal const string Points = "points";
    internal const string InEnvelope = "envelope";
    internal const string Assistants = "pa";
    internal const string Clusters = "clusters";
    internal const string Contacts = "contacts";
    internal const string GroupAverage = "group-average";

    /// <summary>The model by which the first rule of route.csv that applies prices each person: <c>route</c>.</summary>
    public const string Routed = "route";

    /// <summary>
    /// The names: <c>bottom-up</c> (the care plan), <c>agency</c> (the plan with the work of personal assistants priced by an agency), <c>points</c> (by
    /// table.csv), <c>envelope</c> (points made to fit an envelope), <c>pa</c> (what employing the team costs), <c>clusters</c> (the days in each mental
    /// health cluster), <c>contacts</c> (the contacts with mental health teams), <c>group-average</c> (the mean past cost of the person's group) and
    /// <c>route</c> (the one of these that route.csv chooses for the person).
    /// </summary>
    public static ValueList<string> Names { get; } = [BottomUp, Agency, Points, InEnvelope, Assistants, Clusters, Contacts, GroupAverage, Routed];

    /// <summary>The names that route.csv may have.</summary>
    internal static ValueList<string> OfRoutes { get; } = [.. Names.Where(name => name != Routed)];

    /// <summary>The financial year that plans, clusters and contacts are costed for, and the tax year that starts five days later for teams; null (the default) if no model needs it.</summary>
    public FinancialYear? Year { get; init; }

    /// <summary>The envelope for points, in pounds a year; null (the default) if no model needs it.</summary>
    public Envelope? Envelope { get; init; }

    /// <summary>
    /// Whether the model <c>group-average</c> includes a person's own past cost in the group's, like one price for a whole group; false (the default) leaves it out, since a model is measured fairly only against costs that
    /// it has not seen.
    /// </summary>
    public bool OwnCostCounts { get; init; }

    /// <summary>The models of some names, in their order.</summary>
    /// <param name="names">Some of <see cref="Names"/>, exactly as written.</param>
    /// <returns>The models, in pounds a year.</returns>
    /// <exception cref="InvalidInputException">
    /// A name is unknown, the files lack the data of a model, or it needs a year or an envelope that is not given: all faults are reported, each
    /// with the position of its name. Or figures of the year are not published.
    /// </exception>
    public ValueList<CostingModel> Named(ValueList<string> names)
    {
        _ = Given.Whole(names, "names");
        List<Fault> faults = [];
        for (int i = 0; i < names.Count; i++)
        {
            string path = $"/names/{Iso.Number(i)}";
            faults.AddRange(FaultsOf(names[i]).Select(fault => fault with { Path = path }));
        }

        InvalidInputException.ThrowIfAny(faults);
        return names.Select(Model).ToValueList();
    }

    /// <summary>The names, then that of the simplest rival, the group average, if past costs are known and it is not among them.</summary>
    /// <param name="names">Some of <see cref="Names"/>.</param>
    /// <exception cref="InvalidInputException">A name is null.</exception>
    /// <remarks>Rule: spec 10, Route: the plainest rival in every comparison.</remarks>
    public ValueList<string> WithRival(ValueList<string> names)
    {
        _ = Given.Whole(names, "names");
        return names.Contains(GroupAverage, StringComparer.Ordinal) || Missing(GroupAverage) is not null ? names : [.. names, GroupAverage];
    }

    /// <summary>Compares models over the caseload.</summary>
    /// <param name="comparison">The models, from these or the caller's own, and how they are compared.</param>
    /// <returns>The answers of each model, in pounds a year, for all, by group and beside each other model.</returns>
    /// <exception cref="InvalidFilesException">A model finds something wrong with what the files say of a person: all faults are reported, each at its row.</exception>
    /// <exception cref="InvalidInputException">A model finds something wrong that is in none of the files.</exception>
    /// <exception cref="InvalidOperationException">A model fails: see <see cref="ModelComparison.Compare"/>.</exception>
    public ModelComparisonResult Compare(ModelComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return Located(comparison.Models, () => comparison.Compare(Caseload.Cases));
    }

    /// <summary>The route of route.csv over the models of the caseload.</summary>
    /// <returns>The route, in pounds a year.</returns>
    /// <exception cref="InvalidInputException">There is no route.csv, the files lack the data of one of its models, or it needs a year or an envelope that is not given: all faults are reported.</exception>
    /// <remarks>Rule: spec 10, Route.</remarks>
    public CostingRoute Route()
    {
        InvalidInputException.ThrowIfAny([.. FaultsOf(Routed)]);
        return new(Caseload.Route, [.. ModelsOfRoute.Select(Model)]);
    }

    /// <summary>Works something out by a route over <see cref="ComparisonCaseload.Cases"/>: a sum for all people, or how one person is priced.</summary>
    /// <typeparam name="T">What it comes to.</typeparam>
    /// <param name="route">The route: <see cref="Route"/>, or one of the caller's own.</param>
    /// <param name="work">Works it out, such as <see cref="CostingRoute.Price"/>.</param>
    /// <returns>What it comes to, in pounds a year.</returns>
    /// <exception cref="InvalidFilesException">A model finds something wrong with what the files say of a person: all faults are reported, each at its row.</exception>
    /// <exception cref="InvalidInputException">A model finds something wrong that is in none of the files.</exception>
    public T By<T>(CostingRoute route, Func<CostingRoute, ValueList<ComparisonCase>, T> work)
    {
        ArgumentNullException.ThrowIfNull(route);
        ArgumentNullException.ThrowIfNull(work);
        return Located([route.Model(Routed)], () => work(route, Caseload.Cases));
    }

    /// <summary>Whether a rule of route.csv names the model <c>envelope</c>, which needs one.</summary>
    public bool RouteNeedsEnvelope => Caseload.Route.Any(rule => rule.Model == InEnvelope);

    /// <summary>What a reader of results should know about route.csv: rules that apply to no person.</summary>
    public ValueList<Notice> RouteNotices()
    {
        HashSet<RouteRule> used = new(Caseload.Cases.Select(one => Caseload.Route.FirstOrDefault(rule => rule.Applies(one))).OfType<RouteRule>(), ReferenceEqualityComparer.Instance);
        return
        [
            .. Caseload.Route.Index().Where(rule => !used.Contains(rule.Item)).Select(rule =>
                new Notice($"the rule for model {rule.Item.Model} ({rule.Item.Conditions}) applies to nobody") { File = RouteFile.Name, Row = Caseload.RouteRows.Numbers[rule.Index] }),
        ];
    }

    private T Located<T>(ValueList<CostingModel> models, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (InvalidInputException exception)
        {
            FileFault[] located = [.. new ModelFaultPlaces(Caseload, models).Of(exception.Faults)];
            if (located.Length == 0)
            {
                throw;
            }

            throw new InvalidFilesException([.. located]);
        }
    }

    /// <summary>Whether a model has all the data it needs.</summary>
    internal bool CanBe(string name) => !FaultsOf(name).Any() && (name != Agency
        || Array.TrueForAll([Caseload.Care.Policies.PaCard, Caseload.Care.Policies.AgencyCard], card => Caseload.Care.RateCards.Services.Any(service => service.Card == card)));

    private IEnumerable<Fault> FaultsOf(string name)
    {
        if (!Names.Contains(name, StringComparer.Ordinal))
        {
            yield return ComparisonReadingFaults.UnknownModel(name, Names);
            yield break;
        }

        if (Missing(name) is { } files)
        {
            yield return ComparisonReadingFaults.NothingToWorkWith(name, files);
        }

        if (Year is null && name is not (Points or InEnvelope or GroupAverage or Routed))
        {
            yield return ComparisonReadingFaults.NeedsYear(name);
        }

        if (Envelope is null && name == InEnvelope)
        {
            yield return ComparisonReadingFaults.NeedsEnvelope(name);
        }

        if (name == GroupAverage && Caseload.Care.Policies.AverageGroup is { } group && !GroupNames.Contains(group))
        {
            yield return ComparisonReadingFaults.NotAGroup(group, GroupNames);
        }

        foreach (Fault fault in name == Routed ? ModelsOfRoute.SelectMany(FaultsOf) : [])
        {
            yield return fault with { Subject = RouteFile.Name };
        }
    }

    /// <summary>The files with the data that a model lacks; null if they exist.</summary>
    private string? Missing(string name) => name switch
    {
        BottomUp or Agency when !Caseload.Care.Plans.Any(plan => plan.Visits.Count > 0 || plan.Items.Count > 0) && !Caseload.Cases.Any(one => one.Rota is not null) => "visits.csv, items.csv or team.csv",
        Assistants when Caseload.Care.Teams.All.Count == 0 => "team.csv",
        Points or InEnvelope when Caseload.Table is null || Caseload.Cases.All(one => one.Points is null) => "questionnaire.csv, answers.csv and table.csv",
        Clusters when Caseload.MentalHealth.Histories.Count == 0 => "episodes.csv and tariff.csv",
        Contacts when Caseload.MentalHealth.Packages.Count == 0 => "contacts.csv",
        GroupAverage when Caseload.Cases.All(one => one.ActualCost is null) => "actual.csv",
        Routed when Caseload.Route.Count == 0 => "route.csv",
        _ => null,
    };

    private CostingModel Model(string name) => name switch
    {
        BottomUp => CostingModels.BottomUp(Costing, name),
        Agency => CostingModels.OnCard(Costing, Caseload.Care.Policies.PaCard, Caseload.Care.Policies.AgencyCard, name),
        Points => CostingModels.Points(new(Caseload.Table!), name),
        InEnvelope => CostingModels.PointsInEnvelope(new(Caseload.Table!), new(Envelope!, Caseload.Care.Policies.TopDown.Scaling), name),
        Clusters => CostingModels.Clusters(
            new(Caseload.MentalHealth.Tariff!, Figures.CareClusters, Year!.Value.Days, Caseload.Care.Policies.Clusters, Figures.ClusterCostAnchors), name),
        Contacts => CostingModels.Contacts(new(Figures.TeamTypes, Figures.TeamCosts, Year!.Value.Days, Caseload.Care.Policies.Contacts), name),
        GroupAverage => CostingModels.GroupAverage(Caseload.Care.Policies.AverageGroup ?? GroupNames.FirstOrDefault(), Caseload.Care.Policies.AverageWeight, name, leavesOwnOut: !OwnCostCounts),
        Routed => Route().Model(name),
        _ => CostingModels.PersonalAssistants(new(Figures.Employment, new TaxYear(Year!.Value.StartYear), Caseload.Care.Policies.Employment), name),
    };

    private IEnumerable<string> ModelsOfRoute => Caseload.Route.Select(rule => rule.Model).Distinct(StringComparer.Ordinal);

    /// <summary>The names of the groups of people, in ordinal order.</summary>
    private string[] GroupNames => [.. Caseload.Cases.SelectMany(one => one.Groups).Select(group => group.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private BudgetCosting Costing => Caseload.Care.Costing(Figures, Year!.Value.Days);
}
