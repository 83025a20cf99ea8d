namespace PhbCalc.Clusters;

/// <summary>A care cluster: a group of people with like mental health needs.</summary>
/// <remarks>This type is immutable. Rule: spec 5, Cluster code.</remarks>
public sealed record CareCluster
{
    /// <summary>Makes a cluster.</summary>
    /// <param name="code">The code.</param>
    /// <param name="name">The name, in the words of the source.</param>
    /// <param name="superClass">The group it falls into.</param>
    /// <param name="reviewPeriod">The longest time until it is reviewed.</param>
    /// <param name="isCrisis">Whether it is one of a crisis, as 14 and 15 are: no basis for a budget unless the policy says so.</param>
    /// <param name="source">Where it is published; null (the default) if not said.</param>
    /// <exception cref="InvalidInputException">The name is blank.</exception>
    public CareCluster(ClusterCode code, string name, ClusterSuperClass superClass, ReviewPeriod reviewPeriod, bool isCrisis = false, Source? source = null)
    {
        (Code, Name, SuperClass, ReviewPeriod, IsCrisis, Source) = (code, name, superClass, reviewPeriod, isCrisis, source);
        InvalidInputException.ThrowIfAny(CodeFaults.In(this));
    }

    /// <summary>The code.</summary>
    public ClusterCode Code { get; }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The group it falls into.</summary>
    public ClusterSuperClass SuperClass { get; }

    /// <summary>The longest time until it is reviewed.</summary>
    public ReviewPeriod ReviewPeriod { get; }

    /// <summary>Whether it is one of a crisis.</summary>
    public bool IsCrisis { get; }

    /// <summary>Where it is published; null if not said.</summary>
    public Source? Source { get; }

    /// <summary>Code and name: <c>10 First Episode Psychosis</c>.</summary>
    public override string ToString() => $"{Code} {Name}";
}
