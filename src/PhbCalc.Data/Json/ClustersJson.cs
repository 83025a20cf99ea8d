using PhbCalc.Clusters;
using PhbCalc.Contacts;
using PhbCalc.Currencies;
using PhbCalc.Data.Csv;
using PhbCalc.Data.Results;
using PhbCalc.Rates;

namespace PhbCalc.Data.Json;

/// <summary>The cost of clusters and contacts, with every line, as JSON.</summary>
/// <remarks>
/// Rule: spec 8, Files. The schema is docs/schemas/phbcalc.clusters.v1.schema.json. Sums are pounds with two decimals (rates with up to six), exact fractions are text,
/// dates yyyy-MM-dd. People are in ordinal order of their ids.
/// </remarks>
public static class ClustersJson
{
    /// <summary>Version 1: <c>phbcalc.clusters.v1</c>.</summary>
    public static JsonFormat<ClusterResults> V1 { get; } = new("phbcalc.clusters.v1", Shapes.Strict.ClustersShape, ClustersShape.Of);
}

/// <summary>The shape of the cost of clusters and contacts.</summary>
internal sealed record ClustersShape(
    string Format,
    PeriodShape Period,
    LocalDate ReviewsAsAt,
    CurrencyShape<ClusterPolicyShape, ClusterBudgetShape>? Clusters,
    CurrencyShape<ContactPolicyShape, ContactBudgetShape>? Contacts) : IDocument<ClusterResults>
{
    internal static ClustersShape Of(ClusterResults results) => new(
        ClustersJson.V1.Name,
        PeriodShape.Of(results.Period),
        results.AsAt,
        results.Clusters.Count == 0 ? null : CurrencyShape.Of(
            CareClusters.Currency, results.Clusters.SelectMany(budget => budget.Breakdown.Lines), ClusterPolicyShape.Of(results.Clusters[0].Policy),
            results.Clusters.Select(budget => ClusterBudgetShape.Of(budget, results.AsAt))),
        results.Contacts.Count == 0 ? null : CurrencyShape.Of(
            TeamTypes.Currency, results.Contacts.SelectMany(budget => budget.Breakdown.Lines), ContactPolicyShape.Of(results.Contacts[0].Policy),
            results.Contacts.Select(ContactBudgetShape.Of)));

    public ClusterResults Made()
    {
        Parts parts = new();
        DateInterval period = parts.One("period", Period.Made);
        ValueList<ClusterBudget> clusters = parts.One("clusters", () => Clusters?.Made(policy => policy.Made(), (budget, policy) => budget.Made(period, policy)) ?? []);
        ValueList<ContactBudget> contacts = parts.One("contacts", () => Contacts?.Made(policy => policy.Made(), (budget, policy) => budget.Made(period, policy)) ?? []);
        parts.ThrowIfAny();
        return Parts.Placed(
            () => new ClusterResults(period, ReviewsAsAt, clusters, contacts),
            fault => Parts.Repeated("/clusters/people", clusters, budget => budget.PersonId, fault)
                ?? Parts.Repeated("/contacts/people", contacts, budget => budget.PersonId, fault) ?? fault.Path);
    }
}

/// <summary>The total in one currency.</summary>
internal sealed record CurrencyShape<TPolicy, TPerson>(
    string Currency, string Statement, TPolicy Policy, Money Total, Money Excluded, IEnumerable<string> Sources, IEnumerable<TPerson> People)
    where TPolicy : notnull
{
    internal ValueList<T> Made<TMade, T>(Func<TPolicy, TMade> makePolicy, Func<TPerson, TMade, T> make)
    {
        Parts parts = new();
        TMade policy = parts.One("policy", () => makePolicy(Policy));
        ValueList<T> people = parts.Each("people", People, person => make(person, policy));
        parts.ThrowIfAny();
        return people;
    }
}

/// <summary>Makes shapes of currencies.</summary>
internal static class CurrencyShape
{
    internal static CurrencyShape<TPolicy, TPerson> Of<TPolicy, TPerson>(Currency currency, IEnumerable<CostLine> lines, TPolicy policy, IEnumerable<TPerson> people)
        where TPolicy : notnull
    {
        CostBreakdown all = new([.. lines]);
        IEnumerable<string> sources = all.Lines.Where(line => line.Source is not null).Select(line => line.Source!.MarkedTitle).Distinct(StringComparer.Ordinal);
        return new(currency.Name, currency.Statement, policy, all.Total, all.NotInBudget, sources, people);
    }
}

/// <summary>The cost of the clusters of one person.</summary>
internal sealed record ClusterBudgetShape(
    string PersonId,
    int Days,
    Money Community,
    Money InitialAssessment,
    Money Excluded,
    Money Total,
    LineShape[] Lines,
    IEnumerable<PeriodShape> Gaps,
    IEnumerable<PeriodShape> AdmittedOutside,
    IEnumerable<ClusterReviewShape> Reviews,
    IEnumerable<ClusterCode> OutsideOffer,
    IEnumerable<RateWarningShape> Warnings)
{
    /// <summary>The shape of a budget.</summary>
    /// <param name="budget">The budget.</param>
    /// <param name="asAt">The day on which to say whether reviews are overdue.</param>
    internal static ClusterBudgetShape Of(ClusterBudget budget, LocalDate asAt)
    {
        ClusterTotals totals = budget.Totals;
        return new(
            budget.PersonId,
            totals.Days,
            totals.Community,
            totals.InitialAssessment,
            totals.Excluded,
            totals.Total,
            [.. budget.Breakdown.Lines.Select(LineShape.Of)],
            budget.Gaps.Select(PeriodShape.Of),
            budget.AdmittedOutside.Select(PeriodShape.Of),
            budget.Reviews.Select(review => ClusterReviewShape.Of(review, asAt)),
            budget.OutsideOffer,
            budget.Warnings.Select(RateWarningShape.Of));
    }

    internal ClusterBudget Made(DateInterval period, ClusterPolicy policy)
    {
        Parts parts = new();
        ValueList<DateInterval> gaps = parts.Each("gaps", Gaps);
        ValueList<DateInterval> outside = parts.Each("admitted_outside", AdmittedOutside);
        parts.ThrowIfAny();
        return new(PersonId, period, policy, new(LineShape.Made(Lines)))
        {
            Gaps = gaps,
            AdmittedOutside = outside,
            Reviews = [.. Reviews.Select(review => review.Made())],
            OutsideOffer = [.. OutsideOffer],
            Warnings = [.. Warnings.Select(warning => warning.Made())],
        };
    }
}

/// <summary>A policy of clusters: the names of policy.json, all of them written, clusters as a list.</summary>
internal sealed record ClusterPolicyShape(
    InitialAssessment InitialAssessment,
    bool PayOnAdmittedDays,
    DischargeDay DischargeDay,
    CrisisClusterRule CrisisClusters,
    IEnumerable<ClusterCode> OfferedClusters,
    decimal? LocalIndex,
    decimal PlausibleDayRateLeast,
    decimal PlausibleDayRateMost) : IShape<ClusterPolicy>
{
    internal static ClusterPolicyShape Of(ClusterPolicy policy) => new(
        policy.InitialAssessment,
        policy.PaysOnAdmittedDays,
        policy.DischargeDay,
        policy.CrisisClusters,
        policy.OfferedClusters,
        Exact.PlainOrNull(policy.LocalIndex),
        Exact.Pounds(policy.PlausibleDayRateLeast),
        Exact.Pounds(policy.PlausibleDayRateMost));

    public ClusterPolicy Made() => new()
    {
        InitialAssessment = InitialAssessment,
        PaysOnAdmittedDays = PayOnAdmittedDays,
        DischargeDay = DischargeDay,
        CrisisClusters = CrisisClusters,
        OfferedClusters = [.. OfferedClusters],
        LocalIndex = LocalIndex,
        PlausibleDayRateLeast = Money.FromPounds(PlausibleDayRateLeast),
        PlausibleDayRateMost = Money.FromPounds(PlausibleDayRateMost),
    };
}

/// <summary>A review of an episode.</summary>
internal sealed record ClusterReviewShape(ClusterCode Cluster, LocalDate From, LocalDate? To, LocalDate Due, bool IsOverdue)
{
    internal static ClusterReviewShape Of(ClusterReview review, LocalDate asAt) => new(review.Cluster, review.From, review.To, review.Due, review.IsOverdueOn(asAt));

    internal ClusterReview Made() => new(Cluster, From, To, Due);
}

/// <summary>A warning about a rate.</summary>
internal sealed record RateWarningShape(ClusterCode Cluster, LocalDate ValidFrom, UnitCost Rate, string Text)
{
    internal static RateWarningShape Of(RateWarning warning) => new(warning.Cluster, warning.ValidFrom, warning.Rate, warning.Text);

    internal RateWarning Made() => new(Cluster, ValidFrom, Rate, Text);
}

/// <summary>The cost of the contacts of one person.</summary>
internal sealed record ContactBudgetShape(string PersonId, Money Excluded, Money Total, LineShape[] Lines)
{
    internal static ContactBudgetShape Of(ContactBudget budget) =>
        new(budget.PersonId, budget.Breakdown.NotInBudget, budget.Breakdown.Total, [.. budget.Breakdown.Lines.Select(LineShape.Of)]);

    internal ContactBudget Made(DateInterval period, ContactPolicy policy) => new(PersonId, period, policy, new(LineShape.Made(Lines)));
}

/// <summary>A policy of contacts: the names of policy.json, all of them written, classes as a list and numbers as exact fractions.</summary>
internal sealed record ContactPolicyShape(IEnumerable<SettingClass> AllowedTeamClasses, GroupContactRule? GroupContactRule, Ratio? GroupContactWeight, Ratio? GroupContactShare)
    : IShape<ContactPolicy>
{
    internal static ContactPolicyShape Of(ContactPolicy policy) => new(policy.AllowedClasses, policy.Groups?.Rule, policy.Groups?.Weight, policy.GroupShare);

    public ContactPolicy Made()
    {
        Parts parts = new();
        GroupContactPolicy? groups = null;
        if (GroupContactRule is not null || GroupContactWeight is not null)
        {
            GroupContactRule rule = parts.Own(() => Parts.Needed(GroupContactRule, PolicyNames.GroupContactRule, JsonFaults.NotText));
            Ratio weight = parts.Own(() => Parts.Needed(GroupContactWeight, PolicyNames.GroupContactWeight, JsonFaults.NotText));
            parts.ThrowIfAny();
            groups = new(rule, weight);
        }

        return new() { AllowedClasses = [.. AllowedTeamClasses], Groups = groups, GroupShare = GroupContactShare };
    }
}
