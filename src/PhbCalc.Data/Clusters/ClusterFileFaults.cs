namespace PhbCalc.Data;

/// <summary>What can be wrong with the files of clusters and contacts together.</summary>
internal static class ClusterFileFaults
{
    /// <summary>There is nothing to price.</summary>
    internal static Fault Missing(string place) =>
        new("file", $"is missing from {place}, and so is {ContactsFile.Name}", $"add one of them, or both; needed are the columns {EpisodeColumns.All.Required}, or {ContactColumns.All.Required}");

    internal static Fault MissingWithEpisodes(string place) =>
        new("file", $"is missing from {place}, where {EpisodesFile.Name} has episodes to price", $"add it; needed are the columns {TariffColumns.All.Required}");

    internal static Fault MissingWithAdmissions(string place) =>
        new("file", $"is missing from {place}, where {AdmissionsFile.Name} says when people were admitted", $"add it; needed are the columns {EpisodeColumns.All.Required}");

    internal static Fault NothingToPrice(string id) =>
        new("person_id", $"is neither in {EpisodesFile.Name} nor in {ContactsFile.Name}", "add what is to be priced, or take the person out") { Value = id };
}
