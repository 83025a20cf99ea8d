using PhbCalc.Currencies;

namespace PhbCalc.Clusters;

/// <summary>Prices people's clusters: days of community care in each cluster at its rate, without crisis and inpatient care.</summary>
/// <remarks>
/// This type is immutable, and many threads can share one. It prepares the tariff for the period once, so make one and price many histories with it.
/// <see cref="Totals"/> and <see cref="Price"/> are one calculation: the first adds lines up and forgets them, the second keeps and explains them. Rule: spec 5, Price.
/// </remarks>
/// <example>
/// <code>
/// ClusterTariff tariff = ClusterTariff.From([new(ClusterCode.Parse("08"), SettingClass.Community, ClusterUnit.Day, Money.FromPounds(11.40m), new LocalDate(2026, 4, 1))]);
/// ClusterPricing pricing = new(tariff, PublishedFigures.Bundled.CareClusters, new FinancialYear(2026).Days);
/// Money total = pricing.Price(new("P1", [new(ClusterCode.Parse("08"), new LocalDate(2026, 4, 1))])).Totals.Total;
/// </code>
/// </example>
public sealed record ClusterPricing
{
    private readonly PricedCluster?[] byNumber = new PricedCluster?[ClusterCode.Last + 1];
    private readonly CurrencyTariff priced;
    private readonly DayRange days;

    /// <summary>Prepares to price.</summary>
    /// <param name="tariff">What the clusters cost, in pounds a day or an assessment.</param>
    /// <param name="clusters">The possible clusters; the published ones are in PhbCalc.Data.</param>
    /// <param name="period">The period, first and last day included: a financial year is <see cref="FinancialYear.Days"/>.</param>
    /// <param name="policy">Where practice differs; every default if not given.</param>
    /// <param name="anchors">Published costs of a day, for warnings to name beside a rate that is not plausible; none by default.</param>
    /// <exception cref="InvalidInputException">
    /// The period starts before 1 April 1948, ends after 31 March 2200 or is longer than a hundred years; or the policy contradicts itself: a
    /// lowest plausible rate above the highest, or a cluster offered twice.
    /// </exception>
    public ClusterPricing(
        ClusterTariff tariff, CareClusters clusters, DateInterval period, ClusterPolicy? policy = null, ValueList<ClusterCostAnchor> anchors = default)
    {
        ArgumentNullException.ThrowIfNull(tariff);
        ArgumentNullException.ThrowIfNull(clusters);
        ArgumentNullException.ThrowIfNull(period);
        (Tariff, Clusters, Period, Policy, Anchors) = (tariff, clusters, period, policy ?? ClusterPolicy.Default, anchors);
        InvalidInputException.ThrowIfAny(PricingFaults.In(this));
        days = DayRange.Of(period);
        priced = tariff.ToCurrency(Policy.LocalIndex);
        PricedTariff ready = new(priced, days);
        foreach (CareCluster cluster in clusters.All)
        {
            byNumber[cluster.Code.Number] = new(cluster, ready);
        }

        Warnings = RateWarnings.Of(byNumber, Policy, anchors);
    }

    /// <summary>What the clusters cost, in pounds a day or an assessment.</summary>
    public ClusterTariff Tariff { get; }

    /// <summary>The clusters that people can be in.</summary>
    public CareClusters Clusters { get; }

    /// <summary>The period, first and last day included.</summary>
    [JsonConverter(typeof(DateIntervalJsonConverter))]
    public DateInterval Period { get; }

    /// <summary>The policy that is used.</summary>
    public ClusterPolicy Policy { get; }

    /// <summary>Published costs of a day, for warnings to name; empty by default.</summary>
    public ValueList<ClusterCostAnchor> Anchors { get; }

    /// <summary>The community rates of the period that are not plausible, by cluster and day; empty if all are.</summary>
    public ValueList<RateWarning> Warnings { get; }

    /// <summary>The totals of a history, without its lines: for many people at once. It allocates nothing.</summary>
    /// <param name="history">The clusters that one person was in, and the admissions.</param>
    /// <returns>The totals over the period, in days and pounds; the same as those of the lines.</returns>
    /// <exception cref="InvalidInputException">
    /// The history cannot be priced: a cluster is not in the list, or is a crisis cluster and the policy does not allow it; a required rate is not in the
    /// tariff; or a sum is too large. All faults are reported, each with the position of its episode.
    /// </exception>
    public ClusterTotals Totals(ClusterHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        ActivitySum sum = default;
        Run(history, ref sum);
        (Money community, Money assessments) = (Money.FromPence(sum.DayPence), Money.FromPence(sum.UnitPence));
        return new(sum.Days, community, assessments, Money.FromPence(sum.ExcludedPence), community + assessments);
    }

    /// <summary>The budget of a history with every line: those in it and those left out.</summary>
    /// <param name="history">The clusters that one person was in, and the admissions.</param>
    /// <returns>The budget over the period, in pounds: a line for each episode, setting class and rate, each rounded once to the penny.</returns>
    /// <exception cref="InvalidInputException">The history cannot be priced, for the reasons that <see cref="Totals"/> gives.</exception>
    public ClusterBudget Price(ClusterHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        ActivityLines lines = new();
        Run(history, ref lines);
        return new ClusterWriter(this, history, days).Write(lines.All);
    }

    /// <summary>Whether both price alike: with an equal tariff, clusters, period, policy and anchors.</summary>
    /// <param name="other">The pricing to compare with.</param>
    public bool Equals(ClusterPricing? other) => other is not null && Tariff == other.Tariff && Clusters == other.Clusters && Period.Equals(other.Period)
        && Policy == other.Policy && Anchors == other.Anchors;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Tariff, Clusters, Period, Policy, Anchors);

    private void Run<TSink>(ClusterHistory history, ref TSink sink)
        where TSink : struct, IActivitySink
    {
        List<Fault>? faults = null;
        foreach (ref readonly EpisodeTerms episode in history.Terms)
        {
            DayRange inPeriod = episode.Days.And(days);
            if (inPeriod.IsEmpty)
            {
                continue;
            }

            try
            {
                Add(in episode, inPeriod, history.Admitted(Policy.DischargeDay), ref faults, ref sink);
            }
            catch (OverflowException)
            {
                Report(ref faults, CurrencyFaults.TooLarge($"person {history.PersonId}"), in episode);
            }
        }

        InvalidInputException.ThrowIfAny(faults);
    }

    private void Add<TSink>(in EpisodeTerms episode, DayRange inPeriod, ReadOnlySpan<DayRange> admitted, ref List<Fault>? faults, ref TSink sink)
        where TSink : struct, IActivitySink
    {
        if (byNumber[episode.Cluster.Number] is not { } cluster)
        {
            Report(ref faults, CodeFaults.NotListed(episode.Cluster, Clusters), in episode);
            return;
        }

        if (cluster.Cluster.IsCrisis && Policy.CrisisClusters == CrisisClusterRule.Refused)
        {
            Report(ref faults, PricingFaults.CrisisRefused(cluster.Cluster), in episode);
            return;
        }

        if (Policy.InitialAssessment == InitialAssessment.First && episode.StartsRun && episode.Days.First == inPeriod.First
            && ActivityRun.Units(episode.Position, ClusterTreatments.InitialAssessment, cluster.Assessment, inPeriod.First, 1m, ref sink) is { } unassessed)
        {
            Report(ref faults, PricingFaults.NoRate(cluster, SettingClass.InitialAssessment, cluster.Assessment, unassessed, priced), in episode);
        }

        DayMask paid = new(Policy.PaysOnAdmittedDays ? [] : admitted, countsInside: false);
        if (ActivityRun.Days(episode.Position, ClusterTreatments.Community, cluster.Community, inPeriod, paid, ref sink) is { } unpriced)
        {
            Report(ref faults, PricingFaults.NoRate(cluster, SettingClass.Community, cluster.Community, unpriced, priced), in episode);
        }

        // Crisis care is not counted in days of its own: only where a rate is known is there something to show.
        foreach (PricedRate rate in cluster.Crisis is null ? [] : cluster.Crisis.Rates)
        {
            DayRange held = inPeriod.And(rate.Days);
            int count = paid.Count(held);
            if (count > 0)
            {
                sink.AddDays(episode.Position, ClusterTreatments.Crisis, rate, held, count, rate.PenceOf(count));
            }
        }

        if (admitted.Length > 0)
        {
            ActivityRun.Days(episode.Position, ClusterTreatments.Inpatient, cluster.Inpatient, inPeriod, new(admitted, countsInside: true), ref sink);
        }
    }

    private static void Report(ref List<Fault>? faults, Fault fault, in EpisodeTerms episode) => (faults ??= []).Add(fault.Under("episodes", episode.Position));
}

/// <summary>A cluster with its rates made ready for a period.</summary>
internal sealed class PricedCluster
{
    internal PricedCluster(CareCluster cluster, PricedTariff tariff)
    {
        Cluster = cluster;
        Community = tariff.Find(Key(SettingClass.Community));
        Crisis = tariff.Find(Key(SettingClass.Crisis));
        Inpatient = tariff.Find(Key(SettingClass.Inpatient));
        Assessment = tariff.Find(Key(SettingClass.InitialAssessment));
    }

    internal CareCluster Cluster { get; }

    /// <summary>Rates of community days; null if there are none.</summary>
    internal PricedSeries? Community { get; }

    /// <summary>Rates of crisis care on the same days; null if there are none.</summary>
    internal PricedSeries? Crisis { get; }

    /// <summary>Rates of admitted days; null if there are none.</summary>
    internal PricedSeries? Inpatient { get; }

    /// <summary>Rates of initial assessments; null if there are none.</summary>
    internal PricedSeries? Assessment { get; }

    /// <summary>What has one rate at a time in a setting of this cluster.</summary>
    internal RateKey Key(SettingClass setting) =>
        new(Cluster.Code.ToString(), setting, setting == SettingClass.InitialAssessment ? CareClusters.Assessment : Activity.Day);
}

/// <summary>What can be wrong when the clusters of a person meet a tariff and a period. The position of each fault is that of the episode in the history.</summary>
internal static class PricingFaults
{
    internal static List<Fault>? In(ClusterPricing pricing)
    {
        FaultList faults = new(string.Empty);
        faults.AddNulls("anchors", pricing.Anchors);
        return [.. PeriodLimits.FaultIn(pricing.Period) is { } fault ? [fault] : (Fault[])[], .. (PolicyFaults.In(pricing.Policy) ?? []).Select(fault => fault.Under("policy")), .. faults.All ?? []];
    }

    internal static Fault CrisisRefused(CareCluster cluster) => new(
        "cluster",
        "is refused: it is a crisis cluster, which is not a basis for a budget",
        "give the cluster that the person is in outside the crisis, or let the policy allow it (crisis_clusters)")
    {
        Value = cluster.Code.ToString(),
        Kind = FaultKind.Rule,
    };

    /// <summary>A day without a rate, or a setting without any rates.</summary>
    internal static Fault NoRate(PricedCluster cluster, SettingClass setting, PricedSeries? series, int day, CurrencyTariff tariff) =>
        series is null ? CurrencyFaults.NoRate(cluster.Key(setting), tariff) with { Path = "/cluster" } : series.Series.NoRateOn(DayNumber.Date(day), "/cluster");
}
