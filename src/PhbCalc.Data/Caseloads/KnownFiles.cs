using PhbCalc.Data.Csv;

namespace PhbCalc.Data;

/// <summary>Every file that this library reads or writes, by its name.</summary>
internal static class KnownFiles
{
    private static readonly string[] Names =
    [
        .. CaseloadFolder.Names, .. ClusterCaseloadFolder.Names, .. NeedsCaseloadFolder.Names, ActualFile.Name, ContractFile.Name, QuotesFile.Name, SampleFile.Name, WeightsFile.Name,
        AllocationTableFile.Name, "accuracy.csv", "agency-rates.csv", "allocation-lines.csv", "allocations.csv", "budgets.csv", "cluster-budgets.csv", "cluster-lines.csv",
        "comparison.csv", "contact-budgets.csv", "contact-lines.csv", "differences.csv", "employment.csv", "lines.csv", "nic.csv", "pa-rate.csv", "pairs.csv", "providers.csv",
        "release.csv", "score-lines.csv", "scores.csv", "shares.csv", "stability.csv", "provenance.json",
    ];

    /// <summary>A folder of the file system that must be there.</summary>
    /// <param name="folder">The path of the folder.</param>
    /// <param name="names">The names of the files that are looked for, the one that is needed most first.</param>
    /// <exception cref="InvalidFilesException">There is no such folder, or it holds files that would be passed over in silence.</exception>
    internal static FileSource Folder(string folder, string[] names) => FileSource.Folder(folder, names, Names);
}
