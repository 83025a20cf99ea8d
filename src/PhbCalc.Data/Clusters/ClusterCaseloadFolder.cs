namespace PhbCalc.Data;

/// <summary>
/// Reads a caseload of clusters or contacts from its files: episodes.csv with tariff.csv, or contacts.csv, or all of them; admissions.csv,
/// people.csv and policy.json, which need not be there. Other files are left alone.
/// </summary>
/// <remarks>
/// Where there is people.csv, it has everybody who is in episodes.csv or contacts.csv and nobody else. Everybody in admissions.csv is in
/// episodes.csv. Rule: spec 8, Files; spec 5, Episodes and Contacts.
/// </remarks>
public static class ClusterCaseloadFolder
{
    /// <summary>The names of the files, the one that is needed most first.</summary>
    internal static readonly string[] Names = [EpisodesFile.Name, AdmissionsFile.Name, TariffFile.Name, ContactsFile.Name, PeopleFile.Name, PolicyFile.Name];

    /// <summary>Reads a caseload from a folder.</summary>
    /// <param name="folder">The path of the folder.</param>
    /// <param name="options">How files are read; dates as yyyy-MM-dd if not given.</param>
    /// <param name="progress">Is told how far each file has come; null (the default) for nobody.</param>
    /// <exception cref="ArgumentException">The path is blank.</exception>
    /// <exception cref="InvalidFilesException">Some files are wrong, or a file that is needed is missing. All faults of all files are reported at once.</exception>
    public static ClusterCaseload Read(string folder, ReadOptions? options = null, IProgress<ReadProgress>? progress = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        return new ClusterCaseloadReader(new(FileSource.Folder(folder, Names), options, progress)).Read();
    }

    /// <summary>Reads a caseload from files that are not in a folder, such as files sent to a web page.</summary>
    /// <param name="open">Opens a file by its name and gives null if it is not there. The streams are closed after reading.</param>
    /// <param name="options">How files are read; dates as yyyy-MM-dd if not given.</param>
    /// <param name="progress">Is told how far each file has come; null (the default) for nobody.</param>
    /// <exception cref="InvalidFilesException">Some files are wrong, or a file that is needed is missing. All faults of all files are reported at once.</exception>
    public static ClusterCaseload Read(Func<string, Stream?> open, ReadOptions? options = null, IProgress<ReadProgress>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(open);
        return new ClusterCaseloadReader(new(FileSource.Given(open), options, progress)).Read();
    }
}
