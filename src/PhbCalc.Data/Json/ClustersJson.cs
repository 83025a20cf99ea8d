using System.Buffers;
using System.Text.Json;
using PhbCalc.Clusters;
using PhbCalc.Contacts;
using PhbCalc.Currencies;
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

    /// <summary>Writes results.</summary>
    /// <param name="stream">Where they go, as UTF-8; it is left open.</param>
    /// <param name="results">The results to write.</param>
    public static void Write(Stream stream, ClusterResults results)
    {
        ArgumentNullException.ThrowIfNull(results);
        JsonText.Write(stream, json => ClustersMembers.Write(json, results));
    }

    /// <summary>Writes results without waiting for the stream: for streams that refuse synchronous writing, such as the response of a web server.</summary>
    /// <param name="stream">Where they go, as UTF-8; it is left open.</param>
    /// <param name="results">The results to write.</param>
    /// <param name="cancellationToken">Stops the writing; none by default.</param>
    /// <returns>A task that ends when all is written.</returns>
    /// <exception cref="OperationCanceledException">The writing was stopped.</exception>
    public static Task WriteAsync(Stream stream, ClusterResults results, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(results);
        return JsonText.WriteAsync(stream, json => ClustersMembers.Write(json, results), cancellationToken);
    }

    /// <summary>Writes results into a buffer, such as a pipe.</summary>
    /// <param name="buffer">Where they go, as bytes of UTF-8.</param>
    /// <param name="results">The results to write.</param>
    public static void Write(IBufferWriter<byte> buffer, ClusterResults results)
    {
        ArgumentNullException.ThrowIfNull(results);
        JsonText.Write(buffer, json => ClustersMembers.Write(json, results));
    }

    /// <summary>The text that <see cref="Write(Stream, ClusterResults)"/> writes.</summary>
    /// <param name="results">The results to write.</param>
    public static string Text(ClusterResults results)
    {
        ArgumentNullException.ThrowIfNull(results);
        return JsonText.Of(json => ClustersMembers.Write(json, results));
    }

    /// <summary>Reads results.</summary>
    /// <param name="stream">The JSON, as UTF-8; it is left open.</param>
    /// <exception cref="InvalidInputException">
    /// It is not well-formed JSON or of another format, a member is missing, unknown or malformed, or something is not what the lines come to. All faults are
    /// reported at once, each with the path of its member.
    /// </exception>
    public static ClusterResults Read(Stream stream) => JsonText.Read(stream, Format, ClustersMembers.Read);

    /// <summary>Reads results from text.</summary>
    /// <param name="text">The JSON, as <see cref="Text"/> makes it.</param>
    /// <exception cref="InvalidInputException">The text is faulty, as with <see cref="Read"/>.</exception>
    public static ClusterResults Parse(string text) => JsonText.Parse(text, Format, ClustersMembers.Read);
}

/// <summary>The members of what clusters and contacts come to.</summary>
internal static class ClustersMembers
{
    private const string ReviewsAsAt = "reviews_as_at";
    private const string Clusters = "clusters";
    private const string Contacts = "contacts";
    private static readonly string[] Names = ["format", "period", ReviewsAsAt, Clusters, Contacts];
    private static readonly string[] OfCurrency = ["currency", "statement", "policy", "total", "excluded", "sources", "people"];

    internal static void Write(Utf8JsonWriter json, ClusterResults results)
    {
        json.WriteStartObject();
        json.WriteString("format", ClustersJson.Format);
        PeriodMembers.Write(json, "period", results.Period);
        json.WriteDate(ReviewsAsAt, results.AsAt);
        Write(json, Clusters, CareClusters.Currency, results.Clusters, budget => budget.Breakdown, () => ClusterPolicyMembers.Write(json, "policy", results.Clusters[0].Policy),
            (writer, budget) => ClusterBudgetMembers.Write(writer, budget, results.AsAt));
        Write(json, Contacts, TeamTypes.Currency, results.Contacts, budget => budget.Breakdown, () => ContactPolicyMembers.Write(json, "policy", results.Contacts[0].Policy),
            ContactBudgetMembers.Write);
        json.WriteEndObject();
    }

    internal static ClusterResults Read(JsonObject members)
    {
        members.MustHave(Names);
        DateInterval period = PeriodMembers.Read(members.Object("period"));
        LocalDate asAt = members.Date(ReviewsAsAt);
        ValueList<ClusterBudget> clusters = Read(members, Clusters, CareClusters.Currency, budget => budget.Breakdown, its =>
        {
            ClusterPolicy policy = ClusterPolicyMembers.Read(its.Object("policy"));
            return its.List("people", person => ClusterBudgetMembers.Read(person, period, policy, asAt));
        });
        ValueList<ContactBudget> contacts = Read(members, Contacts, TeamTypes.Currency, budget => budget.Breakdown, its =>
        {
            ContactPolicy policy = ContactPolicyMembers.Read(its.Object("policy"));
            return its.List("people", person => ContactBudgetMembers.Read(person, period, policy));
        });
        return members.Make(() => new ClusterResults(period, asAt, clusters, contacts), new ClusterResults(period, asAt), _ => "people");
    }

    private static void Write<T>(
        Utf8JsonWriter json, string name, Currency currency, ValueList<T> budgets, Func<T, CostBreakdown> breakdown, Action writePolicy, Action<Utf8JsonWriter, T> writePerson)
    {
        if (budgets.Count == 0)
        {
            json.WriteNull(name);
            return;
        }

        CostBreakdown all = Together(budgets, breakdown);
        json.WriteStartObject(name);
        json.WriteString("currency", currency.Name);
        json.WriteString("statement", currency.Statement);
        writePolicy();
        json.WritePounds("total", all.Total);
        json.WritePounds("excluded", all.NotInBudget);
        json.WriteTexts("sources", Sources(all));
        json.WriteList("people", budgets, writePerson);
        json.WriteEndObject();
    }

    private static ValueList<T> Read<T>(JsonObject members, string name, Currency currency, Func<T, CostBreakdown> breakdown, Func<JsonObject, ValueList<T>> read)
    {
        if (members.IsNull(name))
        {
            return [];
        }

        JsonObject its = members.Object(name);
        its.MustHave(OfCurrency);
        ValueList<T> budgets = read(its);
        CostBreakdown all = Together(budgets, breakdown);
        its.RefuseUnlessIs("currency", its.Text("currency"), currency.Name);
        its.RefuseUnlessIs("statement", its.Text("statement"), currency.Statement);
        its.RefuseUnlessSum("total", all.Total);
        its.RefuseUnlessSum("excluded", all.NotInBudget);
        its.RefuseUnlessIs("sources", its.Texts("sources"), Sources(all));
        return budgets;
    }

    /// <summary>The lines of everybody.</summary>
    private static CostBreakdown Together<T>(ValueList<T> budgets, Func<T, CostBreakdown> breakdown) => new(budgets.SelectMany(budget => breakdown(budget).Lines).ToValueList());

    /// <summary>Where the rates come from, each once, in the order of the lines.</summary>
    private static ValueList<string> Sources(CostBreakdown all) =>
        all.Lines.Where(line => line.Source is not null).Select(line => line.Source!.MarkedTitle).Distinct(StringComparer.Ordinal).ToValueList();
}

/// <summary>The members of what the clusters of one person come to.</summary>
internal static class ClusterBudgetMembers
{
    private static readonly string[] Names =
        ["person_id", "days", "community", "initial_assessment", "excluded", "total", "lines", "gaps", "admitted_outside", "reviews", "outside_offer", "warnings"];

    internal static void Write(Utf8JsonWriter json, ClusterBudget budget, LocalDate asAt)
    {
        ClusterTotals totals = budget.Totals;
        json.WriteStartObject();
        json.WriteString("person_id", budget.PersonId);
        json.WriteNumber("days", totals.Days);
        json.WritePounds("community", totals.Community);
        json.WritePounds("initial_assessment", totals.InitialAssessment);
        json.WritePounds("excluded", totals.Excluded);
        json.WritePounds("total", totals.Total);
        json.WriteList("lines", budget.Breakdown.Lines, LineMembers.Write);
        json.WriteList("gaps", budget.Gaps, PeriodMembers.Write);
        json.WriteList("admitted_outside", budget.AdmittedOutside, PeriodMembers.Write);
        json.WriteList("reviews", budget.Reviews, (writer, review) => ClusterReviewMembers.Write(writer, review, asAt));
        json.WriteTexts("outside_offer", budget.OutsideOffer.Select(code => code.ToString()).ToValueList());
        json.WriteList("warnings", budget.Warnings, RateWarningMembers.Write);
        json.WriteEndObject();
    }

    /// <summary>Reads a budget.</summary>
    /// <param name="members">Its members.</param>
    /// <param name="period">The period.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="asAt">As at which day reviews are overdue.</param>
    internal static ClusterBudget Read(JsonObject members, DateInterval period, ClusterPolicy policy, LocalDate asAt)
    {
        members.MustHave(Names);
        ClusterBudget budget = new(members.Text("person_id"), period, policy, new(members.List("lines", LineMembers.Read)))
        {
            Gaps = members.List("gaps", PeriodMembers.Read),
            AdmittedOutside = members.List("admitted_outside", PeriodMembers.Read),
            Reviews = members.List("reviews", review => ClusterReviewMembers.Read(review, asAt)),
            OutsideOffer = members.List("outside_offer", code => code.AsCluster()),
            Warnings = members.List("warnings", RateWarningMembers.Read),
        };
        if (members.IsSoundSoFar)
        {
            ClusterTotals totals = budget.Totals;
            members.RefuseUnlessIs("days", members.Whole("days"), totals.Days);
            members.RefuseUnlessSum("community", totals.Community);
            members.RefuseUnlessSum("initial_assessment", totals.InitialAssessment);
            members.RefuseUnlessSum("excluded", totals.Excluded);
            members.RefuseUnlessSum("total", totals.Total);
        }

        return budget;
    }
}

/// <summary>The members of the policy of clusters: those of policy.json, all of them written, clusters as a list.</summary>
internal static class ClusterPolicyMembers
{
    internal static void Write(Utf8JsonWriter json, string name, ClusterPolicy policy)
    {
        json.WriteStartObject(name);
        json.WriteString(PolicyNames.InitialAssessment, ClusterWords.InitialAssessments.Word(policy.InitialAssessment));
        json.WriteBoolean(PolicyNames.PayOnAdmittedDays, policy.PaysOnAdmittedDays);
        json.WriteString(PolicyNames.DischargeDay, ClusterWords.DischargeDays.Word(policy.DischargeDay));
        json.WriteString(PolicyNames.CrisisClusters, ClusterWords.CrisisClusters.Word(policy.CrisisClusters));
        json.WriteTexts(PolicyNames.OfferedClusters, policy.OfferedClusters.Select(code => code.ToString()).ToValueList());
        json.WritePlain(PolicyNames.LocalIndex, policy.LocalIndex);
        json.WritePounds(PolicyNames.PlausibleDayRateLeast, policy.PlausibleDayRateLeast);
        json.WritePounds(PolicyNames.PlausibleDayRateMost, policy.PlausibleDayRateMost);
        json.WriteEndObject();
    }

    internal static ClusterPolicy Read(JsonObject policy)
    {
        policy.MustHave(PolicyNames.Clusters);
        return policy.Make(
            () => new ClusterPolicy
            {
                InitialAssessment = policy.Word(PolicyNames.InitialAssessment, ClusterWords.InitialAssessments),
                PaysOnAdmittedDays = policy.Flag(PolicyNames.PayOnAdmittedDays),
                DischargeDay = policy.Word(PolicyNames.DischargeDay, ClusterWords.DischargeDays),
                CrisisClusters = policy.Word(PolicyNames.CrisisClusters, ClusterWords.CrisisClusters),
                OfferedClusters = policy.List(PolicyNames.OfferedClusters, code => code.AsCluster()),
                LocalIndex = policy.NumberOrNull(PolicyNames.LocalIndex),
                PlausibleDayRateLeast = policy.Pounds(PolicyNames.PlausibleDayRateLeast),
                PlausibleDayRateMost = policy.Pounds(PolicyNames.PlausibleDayRateMost),
            },
            ClusterPolicy.Default);
    }
}

/// <summary>The members of a review of an episode.</summary>
internal static class ClusterReviewMembers
{
    internal static void Write(Utf8JsonWriter json, ClusterReview review, LocalDate asAt)
    {
        json.WriteStartObject();
        json.WriteString("cluster", review.Cluster.ToString());
        json.WriteDate("from", review.From);
        json.WriteDate("to", review.To);
        json.WriteDate("due", review.Due);
        json.WriteBoolean("is_overdue", review.IsOverdueOn(asAt));
        json.WriteEndObject();
    }

    internal static ClusterReview Read(JsonObject members, LocalDate asAt)
    {
        members.MustHave("cluster", "from", "to", "due", "is_overdue");
        ClusterReview review = new(members.Cluster("cluster"), members.Date("from"), members.DateOrNull("to"), members.Date("due"));
        members.RefuseUnlessIs("is_overdue", members.Flag("is_overdue"), review.IsOverdueOn(asAt));
        return review;
    }
}

/// <summary>The members of a warning about a rate.</summary>
internal static class RateWarningMembers
{
    internal static void Write(Utf8JsonWriter json, RateWarning warning)
    {
        json.WriteStartObject();
        json.WriteString("cluster", warning.Cluster.ToString());
        json.WriteDate("valid_from", warning.ValidFrom);
        json.WriteString("rate", warning.Rate.ToFraction());
        json.WriteString("text", warning.Text);
        json.WriteEndObject();
    }

    internal static RateWarning Read(JsonObject members)
    {
        members.MustHave("cluster", "valid_from", "rate", "text");
        return new(members.Cluster("cluster"), members.Date("valid_from"), members.UnitCostOf("rate"), members.Text("text"));
    }
}

/// <summary>The members of what the contacts of one person come to.</summary>
internal static class ContactBudgetMembers
{
    internal static void Write(Utf8JsonWriter json, ContactBudget budget)
    {
        json.WriteStartObject();
        json.WriteString("person_id", budget.PersonId);
        json.WritePounds("excluded", budget.Breakdown.NotInBudget);
        json.WritePounds("total", budget.Breakdown.Total);
        json.WriteList("lines", budget.Breakdown.Lines, LineMembers.Write);
        json.WriteEndObject();
    }

    internal static ContactBudget Read(JsonObject members, DateInterval period, ContactPolicy policy)
    {
        members.MustHave("person_id", "excluded", "total", "lines");
        ContactBudget budget = new(members.Text("person_id"), period, policy, new(members.List("lines", LineMembers.Read)));
        members.RefuseUnlessSum("excluded", budget.Breakdown.NotInBudget);
        members.RefuseUnlessSum("total", budget.Breakdown.Total);
        return budget;
    }
}

/// <summary>The members of the policy of contacts: those of policy.json, all of them written, classes as a list and numbers as exact fractions.</summary>
internal static class ContactPolicyMembers
{
    internal static void Write(Utf8JsonWriter json, string name, ContactPolicy policy)
    {
        json.WriteStartObject(name);
        json.WriteTexts(PolicyNames.AllowedTeamClasses, policy.AllowedClasses.Select(allowed => allowed.Word).ToValueList());
        json.WriteString(PolicyNames.GroupContactRule, policy.Groups is { } groups ? ClusterWords.GroupContactRules.Word(groups.Rule) : null);
        json.WriteString(PolicyNames.GroupContactWeight, policy.Groups?.Weight.ToString());
        json.WriteString(PolicyNames.GroupContactShare, policy.GroupShare?.ToString());
        json.WriteEndObject();
    }

    internal static ContactPolicy Read(JsonObject policy)
    {
        policy.MustHave(PolicyNames.Contacts);
        return new()
        {
            AllowedClasses = policy.List(PolicyNames.AllowedTeamClasses, allowed => allowed.AsWord(ClusterWords.RefusedTeamClasses)),
            Groups = policy.IsNull(PolicyNames.GroupContactRule) && policy.IsNull(PolicyNames.GroupContactWeight) ? null : GroupsIn(policy),
            GroupShare = policy.IsNull(PolicyNames.GroupContactShare) ? null : policy.Fraction(PolicyNames.GroupContactShare),
        };
    }

    private static GroupContactPolicy? GroupsIn(JsonObject policy)
    {
        GroupContactRule rule = policy.Word(PolicyNames.GroupContactRule, ClusterWords.GroupContactRules);
        Ratio weight = policy.Fraction(PolicyNames.GroupContactWeight);
        return policy.Make<GroupContactPolicy?>(() => new(rule, weight), null);
    }
}
