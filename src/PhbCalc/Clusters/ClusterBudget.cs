using PhbCalc.Currencies;
using PhbCalc.Rates;

namespace PhbCalc.Clusters;

/// <summary>What the clusters a person was in cost over a period, with every line that makes it up and every line that was left out.</summary>
/// <remarks>
/// This type is immutable. Every total is the sum of the lines shown. It is an indicative sum: the care plan sets the final budget. Rule: spec 5, Price and Sense check.
/// </remarks>
public sealed record ClusterBudget
{
    internal ClusterBudget(string personId, DateInterval period, ClusterPolicy policy, CostBreakdown breakdown) =>
        (PersonId, Period, Policy, Breakdown) = (personId, period, policy, breakdown);

    /// <summary>The id of the person.</summary>
    public string PersonId { get; internal init; }

    /// <summary>The period, first and last day included.</summary>
    [JsonConverter(typeof(DateIntervalJsonConverter))]
    public DateInterval Period { get; }

    /// <summary>The policy that was used.</summary>
    public ClusterPolicy Policy { get; internal init; }

    /// <summary>
    /// The lines, in pounds, in the order of the episodes' days: initial assessment, community, crisis, inpatient. The code of the cluster is the line's id, the setting class its
    /// band; crisis and inpatient lines add £0.00 and show what they would have cost.
    /// </summary>
    public CostBreakdown Breakdown { get; }

    /// <summary>Days of the period between episodes, on which the person was in no cluster, first and last day of each gap included; empty if there are none.</summary>
    public ValueList<DateInterval> Gaps { get; internal init; }

    /// <summary>Admitted days of the period on which the person was in no cluster; empty if there are none.</summary>
    public ValueList<DateInterval> AdmittedOutside { get; internal init; }

    /// <summary>When the review of each episode of the period is due, in the order of their days; empty if no episode is in the period.</summary>
    public ValueList<ClusterReview> Reviews { get; internal init; }

    /// <summary>The clusters of the period for which budgets are not offered, ascending; empty if there are none, or the policy does not list those offered.</summary>
    public ValueList<ClusterCode> OutsideOffer { get; internal init; }

    /// <summary>The community rates that were used and are not plausible; empty if all are.</summary>
    public ValueList<RateWarning> Warnings { get; internal init; }

    /// <summary>The totals of the lines, in days and pounds.</summary>
    public ClusterTotals Totals
    {
        get
        {
            CostBreakdown community = new(Of(SettingClass.Community));
            CostBreakdown assessments = new(Of(SettingClass.InitialAssessment));
            return new((int)community.Lines.Sum(line => line.Quantity.ToDecimal()), community.Total, assessments.Total, Breakdown.NotInBudget, Breakdown.Total);
        }
    }

    private ValueList<CostLine> Of(SettingClass setting) => Breakdown.Lines.Where(line => line.Band == setting.Word).ToValueList();

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>The totals of one person's clusters, without the lines. Each equals the sum of the lines that the budget shows.</summary>
/// <remarks>This type is immutable. Rule: spec 5, Price.</remarks>
/// <param name="Days">The number of paid days of community care.</param>
/// <param name="Community">What those days cost, in pounds.</param>
/// <param name="InitialAssessment">What initial assessments cost, in pounds.</param>
/// <param name="Excluded">What crisis and inpatient care would have cost, in pounds, if its rates are known. It is not in the total.</param>
/// <param name="Total">What is in the budget, in pounds: community care and initial assessments.</param>
public readonly record struct ClusterTotals(int Days, Money Community, Money InitialAssessment, Money Excluded, Money Total);

/// <summary>When the review of an episode is due.</summary>
/// <remarks>This type is immutable. Rule: spec 5, Cluster code.</remarks>
public sealed record ClusterReview
{
    internal ClusterReview(ClusterCode cluster, LocalDate from, LocalDate? to, LocalDate due) => (Cluster, From, To, Due) = (cluster, from, to, due);

    /// <summary>The code of the cluster.</summary>
    public ClusterCode Cluster { get; }

    /// <summary>The first day of the episode.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate From { get; }

    /// <summary>The last day of the episode, included; null if it goes on.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate? To { get; }

    /// <summary>The day on which the review is due.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate Due { get; }

    /// <summary>Whether, as at a day, the episode had continued past the day its review was due.</summary>
    /// <param name="day">The day as at which it is asked.</param>
    public bool IsOverdueOn(LocalDate day) => Due < (To < day ? To.Value : day);

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>A community rate that is not plausible: a warning, which stops nothing.</summary>
/// <remarks>This type is immutable. Rule: spec 5, Tariff.</remarks>
public sealed record RateWarning
{
    internal RateWarning(ClusterCode cluster, LocalDate validFrom, UnitCost rate, string text) => (Cluster, ValidFrom, Rate, Text) = (cluster, validFrom, rate, text);

    /// <summary>The code of the cluster.</summary>
    public ClusterCode Cluster { get; internal init; }

    /// <summary>The first day on which the rate holds.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate ValidFrom { get; }

    /// <summary>The rate in pounds a day, exactly, after crisis share and index.</summary>
    public UnitCost Rate { get; }

    /// <summary>The problem, with the bounds, and the figures published for that year. It names no person.</summary>
    public string Text { get; }

    /// <summary>The problem, as in <see cref="Text"/>.</summary>
    public override string ToString() => Text;
}

/// <summary>Finds community rates that are not plausible.</summary>
/// <remarks>Rule: spec 5, Tariff.</remarks>
internal static class RateWarnings
{
    internal static ValueList<RateWarning> Of(IEnumerable<PricedCluster?> clusters, ClusterPolicy policy, ValueList<ClusterCostAnchor> anchors) => (
        from cluster in clusters
        from rate in cluster?.Community?.Rates ?? []
        let cost = rate.Row.Cost
        where cost < UnitCost.Of(policy.PlausibleDayRateLeast) || cost > UnitCost.Of(policy.PlausibleDayRateMost)
        select new RateWarning(cluster.Cluster.Code, rate.Row.ValidFrom, cost, Text(cluster.Cluster.Code, rate, policy, anchors))).ToValueList();

    private static string Text(ClusterCode cluster, PricedRate rate, ClusterPolicy policy, ValueList<ClusterCostAnchor> anchors)
    {
        FinancialYear year = FinancialYear.Containing(DayNumber.Date(rate.Days.First));
        ClusterCostAnchor[] fitting = [.. anchors.Where(anchor => !anchor.IsAdmitted && anchor.Year == year && (anchor.Cluster is null || anchor.Cluster == cluster))];
        string published = anchors.Count == 0 ? string.Empty
            : fitting.Length == 0 ? $" No figure to compare it with is published for {year}."
            : $" Published for {year}, a day of people who are not admitted: {string.Join(", ", fitting.Select(anchor => anchor.ToString()))}{Sources(fitting)}.";
        return $"Cluster {cluster}: the community rate from {Iso.Text(rate.Row.ValidFrom)} is {rate.Row.Cost} a day, {(rate.Row.Cost > UnitCost.Of(policy.PlausibleDayRateMost) ? "above" : "below")} what is plausible "
            + $"({policy.PlausibleDayRateLeast} to {policy.PlausibleDayRateMost}).{published}";
    }

    private static string Sources(IEnumerable<ClusterCostAnchor> anchors)
    {
        string sources = string.Join("; ", anchors.Select(anchor => anchor.Source?.ToString()).Where(source => source is not null).Distinct(StringComparer.Ordinal));
        return sources.Length == 0 ? string.Empty : $" ({sources})";
    }
}
