namespace PhbCalc.Clusters;

/// <summary>A care cluster: a group of people with like mental health needs.</summary>
/// <remarks>This type is immutable. Rule: spec 5, Cluster code.</remarks>
public sealed record CareCluster
{
    /// <summary>Makes a cluster.</summary>
    /// <param name="code">The code, 00 to 21.</param>
    /// <param name="name">The name, in the words of the source.</param>
    /// <param name="superClass">The super class it falls into, such as psychosis.</param>
    /// <param name="reviewPeriod">The longest time until it is reviewed, in days or calendar months.</param>
    /// <param name="isCrisis">Whether it is one of a crisis, as 14 and 15 are: no basis for a budget unless the policy says so. It is not by default.</param>
    /// <param name="source">Where it is published; null (the default) if not said.</param>
    /// <exception cref="InvalidInputException">The name is blank.</exception>
    public CareCluster(ClusterCode code, string name, ClusterSuperClass superClass, ReviewPeriod reviewPeriod, bool isCrisis = false, Source? source = null)
    {
        (Code, Name, SuperClass, ReviewPeriod, IsCrisis, Source) = (code, name, superClass, reviewPeriod, isCrisis, source);
        _ = Given.Defined(superClass, "super_class");
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

    /// <summary>Whether it is one of a crisis, as 14 and 15 are; false by default.</summary>
    public bool IsCrisis { get; }

    /// <summary>Where it is published; null if not said.</summary>
    public Source? Source { get; }

    /// <summary>Code and name: <c>10 First Episode Psychosis</c>.</summary>
    public override string ToString() => $"{Code} {Name}";
}
