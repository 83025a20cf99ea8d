namespace PhbCalc.Tests.Oracles;

/// <summary>What the oracle makes of a case; sums in pence.</summary>
internal sealed class ClusterAnswer
{
    /// <summary>The episodes that cannot be priced, by their positions.</summary>
    internal SortedSet<int> Refused { get; } = [];

    /// <summary>The lines, in order.</summary>
    internal List<ClusterAnswerLine> Lines { get; } = [];

    /// <summary>Days between episodes.</summary>
    internal List<LocalDate> Gaps { get; } = [];

    /// <summary>Admitted days that no episode holds.</summary>
    internal List<LocalDate> AdmittedOutside { get; } = [];

    internal long Sum(params string[] settings) => Lines.Where(line => settings.Contains(line.Setting)).Sum(line => line.Pence);

    internal int PaidDays => Lines.Where(line => line.Setting == "community").Sum(line => line.Count);
}

/// <summary>A line: so many days of an episode in a setting at the rate from a day on; no day where no rate is known.</summary>
internal sealed record ClusterAnswerLine(string Cluster, string Setting, int Count, LocalDate? RateFrom, long Pence);
