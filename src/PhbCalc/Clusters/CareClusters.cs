using PhbCalc.Currencies;

namespace PhbCalc.Clusters;

/// <summary>The care clusters, and their currency.</summary>
/// <remarks>This type is immutable. The published ones are in PhbCalc.Data. Rule: spec 5, Cluster code.</remarks>
public sealed record CareClusters
{
    /// <summary>The unit of an initial assessment, as activities and rates name it: one assessment.</summary>
    public const string Assessment = "assessment";

    private readonly CareCluster?[] byNumber = new CareCluster?[ClusterCode.Last + 1];

    /// <summary>Makes a list of clusters.</summary>
    /// <param name="all">The clusters, at least one, each code once.</param>
    /// <exception cref="InvalidInputException">There is none, or a code appears twice: all faults are reported, each with the position of its cluster.</exception>
    public CareClusters(ValueList<CareCluster> all)
    {
        All = all;
        InvalidInputException.ThrowIfAny(CodeFaults.In(all));
        foreach (CareCluster cluster in all)
        {
            byNumber[cluster.Code.Number] = cluster;
        }
    }

    /// <summary>Clusters as a currency: days of community care and initial assessments are in a budget; crisis and inpatient care never are.</summary>
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

    /// <summary>The cluster of a code as written: <c>8</c> is <c>08</c>.</summary>
    /// <param name="code">The code to look up, in one or two digits.</param>
    /// <returns>The cluster.</returns>
    /// <exception cref="InvalidInputException">It is no code of a cluster (09 and 99 are refused with the reason), or the list does not have it.</exception>
    public CareCluster Find(string code)
    {
        ClusterCode read = ClusterCode.Parse(code);
        return Find(read) ?? throw new InvalidInputException([CodeFaults.NotListed(read, this)]);
    }

    /// <summary>Whether both lists have the same clusters in the same order.</summary>
    /// <param name="other">The list to compare with.</param>
    public bool Equals(CareClusters? other) => other is not null && All == other.All;

    /// <inheritdoc/>
    public override int GetHashCode() => All.GetHashCode();
}

/// <summary>A care cluster: a group of people with similar mental health needs.</summary>
/// <remarks>This type is immutable. Rule: spec 5, Cluster code.</remarks>
public sealed record CareCluster
{
    /// <summary>Makes a cluster.</summary>
    /// <param name="code">The code, 00 to 21.</param>
    /// <param name="name">The name, in the words of the source.</param>
    /// <param name="superClass">The super class it falls into, such as psychosis.</param>
    /// <param name="reviewPeriod">The longest time until it is reviewed, in days or calendar months.</param>
    /// <param name="isCrisis">Whether it is a crisis cluster, like 14 and 15: not a basis for a budget unless the policy allows it. False by default.</param>
    /// <param name="source">Where it is published; null (the default) if it is not given.</param>
    /// <exception cref="InvalidInputException">The name is blank.</exception>
    public CareCluster(ClusterCode code, string name, ClusterSuperClass superClass, ReviewPeriod reviewPeriod, bool isCrisis = false, Source? source = null)
    {
        (Code, Name, SuperClass, ReviewPeriod, IsCrisis, Source) = (code, name, superClass, reviewPeriod, isCrisis, source);
        InvalidInputException.ThrowIfAny(CodeFaults.In(this));
    }

    /// <summary>The code, 00 to 21: the key, since names vary between sources.</summary>
    public ClusterCode Code { get; }

    /// <summary>The name, in the words of the source.</summary>
    public string Name { get; }

    /// <summary>The super class it falls into, such as psychosis.</summary>
    public ClusterSuperClass SuperClass { get; }

    /// <summary>The longest time until it is reviewed, in days or calendar months.</summary>
    public ReviewPeriod ReviewPeriod { get; }

    /// <summary>Whether it is a crisis cluster, like 14 and 15; false by default.</summary>
    public bool IsCrisis { get; }

    /// <summary>Where it is published; null if it is not given.</summary>
    public Source? Source { get; }

    /// <summary>Code and name: <c>10 First Episode Psychosis</c>.</summary>
    public override string ToString() => $"{Code} {Name}";
}

/// <summary>The groups into which care clusters fall.</summary>
/// <remarks>Rule: spec 5, Cluster code; the care clusters of the NHS, in contracts from 2012 to 2017.</remarks>
[JsonConverter(typeof(EnumWordJsonConverter<ClusterSuperClass>))]
public enum ClusterSuperClass
{
    /// <summary>No cluster could be given: 00.</summary>
    Variance,

    /// <summary>Non-psychotic: 01 to 08.</summary>
    [JsonStringEnumMemberName("non-psychotic")]
    NonPsychotic,

    /// <summary>Psychosis: 10 to 17.</summary>
    Psychosis,

    /// <summary>Organic, or cognitive impairment: 18 to 21.</summary>
    Organic,
}

/// <summary>The longest time until a cluster is reviewed, in days or calendar months.</summary>
/// <remarks>This type is immutable. The default value is no time: the review is due on the first day. Rule: spec 5, Cluster code.</remarks>
public readonly record struct ReviewPeriod
{
    /// <summary>The longest period allowed: some hundred years.</summary>
    internal const int Most = 1_200;

    /// <summary>Makes a period.</summary>
    /// <param name="count">How many days or months, 1 to 1,200.</param>
    /// <param name="unit">Whether they are days or calendar months.</param>
    /// <exception cref="InvalidInputException">The count is out of range.</exception>
    [JsonConstructor]
    public ReviewPeriod(int count, ReviewUnit unit)
    {
        InvalidInputException.ThrowIfAny(CodeFaults.InReviewPeriod(count, unit));
        (Count, Unit) = (count, unit);
    }

    /// <summary>How many days or months; 0 in the default value.</summary>
    public int Count { get; }

    /// <summary>Whether they are days or calendar months.</summary>
    public ReviewUnit Unit { get; }

    /// <summary>The day on which the review is due: the start and the period. If the month is too short, it is the month's last day: 31 August and six months is 28 February.</summary>
    /// <param name="start">The first day in the cluster.</param>
    /// <returns>The day on which the review is due at the latest.</returns>
    /// <exception cref="OverflowException">The day would be after the year 9999.</exception>
    public LocalDate DueAfter(LocalDate start) => Unit == ReviewUnit.Months ? start.PlusMonths(Count) : start.PlusDays(Count);

    /// <summary>The period as text: <c>84 days</c>, <c>6 months</c>, <c>1 month</c>.</summary>
    public override string ToString() => Unit == ReviewUnit.Months ? Iso.Count(Count, "month", "months") : Iso.Count(Count, "day", "days");
}

/// <summary>The unit of the longest time until a review.</summary>
/// <remarks>Rule: spec 5, Cluster code. It is the unit of a <see cref="ReviewPeriod"/>.</remarks>
[JsonConverter(typeof(EnumWordJsonConverter<ReviewUnit>))]
public enum ReviewUnit
{
    /// <summary>Days; published weeks are seven each.</summary>
    Days,

    /// <summary>Calendar months.</summary>
    Months,
}
