namespace PhbCalc.Data;

/// <summary>The columns of episodes.csv.</summary>
internal static class EpisodeColumns
{
    internal const int PersonId = 0;
    internal const int Cluster = 1;
    internal const int From = 2;
    internal const int To = 3;

    internal static FileColumns All { get; } = new(["person_id", "cluster", "from"], ["to"]);
}
