namespace PhbCalc.Clusters;

/// <summary>What can be wrong with codes of clusters, and with the list of them.</summary>
internal static class CodeFaults
{
    internal const int NeverUsed = 9;

    private const string Field = "cluster";

    /// <summary>Why a text is no code of a cluster.</summary>
    internal static Fault NoCode(string text) => text.Trim() switch
    {
        "9" or "09" => New(text, "was never used as a cluster", "look up which cluster is meant: 00 to 08, or 10 to 21"),
        "99" => New(text, "is a bucket of the cost collections for what had no cluster, and not a cluster", "write 00 for variance, or the cluster that the person is in"),
        _ => New(text, "is not a cluster", "write 00 to 08, or 10 to 21"),
    };

    internal static List<Fault>? In(CareCluster cluster)
    {
        FaultList faults = new(Field, cluster.Code.ToString());
        faults.AddIfBlank("name", cluster.Name ?? string.Empty);
        return faults.All;
    }

    internal static List<Fault>? In(ValueList<CareCluster> clusters)
    {
        FaultList faults = new("clusters");
        if (clusters.Count == 0)
        {
            faults.Add(Field, null, "there is none", "give at least one cluster");
        }

        faults.AddRepeats(Field, clusters, cluster => cluster.Code.ToString());
        return faults.All;
    }

    internal static List<Fault>? InReviewPeriod(int count)
    {
        FaultList faults = new("review period");
        if (count is < 1 or > ReviewPeriod.Most)
        {
            faults.Add("maximum_review_value", Iso.Number(count), "is not a number of days or months", $"write a whole number from 1 to {Iso.Number(ReviewPeriod.Most)}");
        }

        return faults.All;
    }

    internal static Fault NotListed(ClusterCode code, CareClusters clusters) =>
        New(code.ToString(), "is not in the list of clusters", $"add it to the list; it has: {string.Join(", ", clusters.All.Select(cluster => cluster.Code))}");

    private static Fault New(string value, string problem, string remedy) => new(Field, problem, remedy) { Value = value };
}
