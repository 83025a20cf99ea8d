using System.Buffers;
using PhbCalc.Clusters;
using PhbCalc.Contacts;
using PhbCalc.Currencies;
using PhbCalc.Data.Csv;
using PhbCalc.Data.Results;
using PhbCalc.Rates;

namespace PhbCalc.Data.Json;

/// <summary>Writes what clusters and contacts come to, with every line, as JSON, and reads it back: what comes back equals what was written.</summary>
/// <remarks>
/// Rule: spec 8, Files. The schema is docs/schemas/phbcalc.clusters.v1.schema.json. Sums are pounds with two decimals (rates with up to six), exact fractions are text,
/// dates yyyy-MM-dd. People are in ordinal order of their ids.
/// </remarks>
public static class ClustersJson
{
    /// <summary>What the member <c>format</c> says: <c>phbcalc.clusters.v1</c>.</summary>
    public const string Format = "phbcalc.clusters.v1";

    private static readonly JsonFormat<ClusterResults, ClustersShape> Document = new(Format, Shapes.Strict.ClustersShape, ClustersShape.Of);

    /// <summary>Writes results.</summary>
    /// <param name="stream">Where they go, as UTF-8; it is left open.</param>
    /// <param name="results">The results to write.</param>
    public static void Write(Stream stream, ClusterResults results) => Document.Write(stream, results);

    /// <summary>Writes results without waiting for the stream: for streams that refuse synchronous writing, such as the response of a web server.</summary>
    /// <param name="stream">Where they go, as UTF-8; it is left open.</param>
    /// <param name="results">The results to write.</param>
    /// <param name="cancellationToken">Stops the writing; none by default.</param>
    /// <returns>A task that ends when all is written.</returns>
    /// <exception cref="OperationCanceledException">The writing was stopped.</exception>
    public static Task WriteAsync(Stream stream, ClusterResults results, CancellationToken cancellationToken = default) => Document.WriteAsync(stream, results, cancellationToken);

    /// <summary>Writes results into a buffer, such as a pipe.</summary>
    /// <param name="buffer">Where they go, as bytes of UTF-8.</param>
    /// <param name="results">The results to write.</param>
    public static void Write(IBufferWriter<byte> buffer, ClusterResults results) => Document.Write(buffer, results);

    /// <summary>The text that <see cref="Write(Stream, ClusterResults)"/> writes.</summary>
    /// <param name="results">The results to write.</param>
    public static string Text(ClusterResults results) => Document.Text(results);

    /// <summary>Reads results.</summary>
    /// <param name="stream">The JSON, as UTF-8; it is left open.</param>
    /// <exception cref="InvalidInputException">
    /// It is not well-formed JSON or of another format, a member is missing, unknown or malformed, or something is not what the lines come to. All faults are
    /// reported at once, each with the path of its member.
    /// </exception>
    public static ClusterResults Read(Stream stream) => Document.Read(stream);

    /// <summary>Reads results from text.</summary>
    /// <param name="text">The JSON, as <see cref="Text"/> makes it.</param>
    /// <exception cref="InvalidInputException">The text is faulty, as with <see cref="Read"/>.</exception>
    public static ClusterResults Parse(string text) => Document.Parse(text);
}

/// <summary>The shape of what clusters and contacts come to.</summary>
internal sealed record ClustersShape(
    string Format,
    PeriodShape Period,
    LocalDate ReviewsAsAt,
    CurrencyShape<ClusterPolicyShape, ClusterBudgetShape>? Clusters,
    CurrencyShape<ContactPolicyShape, ContactBudgetShape>? Contacts) : IDocument<ClusterResults>
{
    internal static ClustersShape Of(ClusterResults results) => new(
        ClustersJson.Format,
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

/// <summary>What everything in one currency comes to.</summary>
internal sealed record CurrencyShape<TPolicy, TPerson>(
    string Currency, string Statement, TPolicy Policy, Money Total, Money Excluded, IEnumerable<string> Sources, IEnumerable<TPerson> People)
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
    {
        CostBreakdown all = new([.. lines]);
        IEnumerable<string> sources = all.Lines.Where(line => line.Source is not null).Select(line => line.Source!.MarkedTitle).Distinct(StringComparer.Ordinal);
        return new(currency.Name, currency.Statement, policy, all.Total, all.NotInBudget, sources, people);
    }
}

/// <summary>What the clusters of one person come to.</summary>
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
    /// <param name="asAt">As at which day reviews are overdue.</param>
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

/// <summary>What the contacts of one person come to.</summary>
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
