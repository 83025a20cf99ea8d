namespace PhbCalc.Clusters;

/// <summary>The care clusters, and the currency they are.</summary>
/// <remarks>This type is immutable. The published ones are in PhbCalc.Data. Rule: spec 5, Cluster code.</remarks>
public sealed record CareClusters
{
    /// <summary>The unit of an initial assessment, as activities and rates name it: one assessment.</summary>
    public const string Assessment = "assessment";

    private readonly CareCluster?[] byNumber = new CareCluster?[ClusterCode.Last + 1];

    /// <summary>Makes a list of clusters.</summary>
    /// <param name="all">The clusters, at least one, each code once.</param>
    /// <exception cref="InvalidInputException">There is none, or a code is there twice: all faults are reported, each with the position of its cluster.</exception>
    public CareClusters(ValueList<CareCluster> all)
    {
        All = Given.Whole(all, "all");
        InvalidInputException.ThrowIfAny(CodeFaults.In(all));
        foreach (CareCluster cluster in all)
        {
            byNumber[cluster.Code.Number] = cluster;
        }
    }

    /// <summary>Clusters as a currency: days of community care and initial assessments are in a budget, crisis and inpatient care never.</summary>
    public static Currency Currency { get; } = new(
        "care clusters",
        "Care clusters are a former currency of the NHS, used in contracts from 2012 to 2017. They remain in records and in local practice. The care plan, not the cluster, sets the final budget: the cost of the cluster checks it and predicts it.",
        [Activity.Day, Assessment],
        [
            new(SettingClass.Community, Treatment.Included),
            new(SettingClass.InitialAssessment, Treatment.Included),
            new(SettingClass.Crisis, Treatment.Excluded, "left out: the NHS provides crisis care itself"),
            new(SettingClass.Inpatient, Treatment.Excluded, "left out: the NHS provides care in hospital itself"),
        ]);

    /// <summary>The clusters, in the order in which they were given.</summary>
    public ValueList<CareCluster> All { get; }

    /// <summary>The cluster of a code; null if the list does not have it.</summary>
    /// <param name="code">The code to look up.</param>
    public CareCluster? Find(ClusterCode code) => byNumber[code.Number];

    /// <summary>The cluster of a code, as somebody wrote it: <c>8</c> is <c>08</c>.</summary>
    /// <param name="code">The code to look up, in one or two digits.</param>
    /// <returns>The cluster.</returns>
    /// <exception cref="InvalidInputException">It is no code of a cluster (09 and 99 are refused with the reason), or the list does not have it.</exception>
    public CareCluster Find(string code)
    {
        ClusterCode read = ClusterCode.Parse(code);
        return Find(read) ?? throw new InvalidInputException([CodeFaults.NotListed(read, this)]);
    }

    /// <summary>Whether both lists hold the same clusters in the same order.</summary>
    /// <param name="other">The list to compare with.</param>
    public bool Equals(CareClusters? other) => other is not null && All == other.All;

    /// <inheritdoc/>
    public override int GetHashCode() => All.GetHashCode();
}
