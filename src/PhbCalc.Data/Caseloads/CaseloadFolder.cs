namespace PhbCalc.Data;

/// <summary>
/// Reads a caseload from its files: people.csv, visits.csv, items.csv, absences.csv, rates.csv, team.csv, oncosts.csv and policy.json. Only
/// people.csv must be there, and rates.csv if there are visits; other files are left alone.
/// </summary>
/// <remarks>Rule: spec 8, Files.</remarks>
public static class CaseloadFolder
{
    /// <summary>The names of the files, the one that is needed most first.</summary>
    internal static readonly string[] Names =
    [
        PeopleFile.Name, VisitsFile.Name, ItemsFile.Name, AbsencesFile.Name, RatesFile.Name, TeamFile.Name, OnCostsFile.Name, PolicyFile.Name,
    ];

    /// <summary>Reads a caseload from a folder.</summary>
    /// <param name="folder">The path of the folder.</param>
    /// <param name="options">How files are read; dates as yyyy-MM-dd if not given.</param>
    /// <param name="progress">Is told how far each file has come, from the threads that read; null (the default) for nobody.</param>
    /// <exception cref="ArgumentException">The path is blank.</exception>
    /// <exception cref="InvalidFilesException">Some files are wrong, or a file that is needed is missing. All faults of all files are reported at once.</exception>
    public static Caseload Read(string folder, ReadOptions? options = null, IProgress<ReadProgress>? progress = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        return new CaseloadReader(new(FileSource.Folder(folder, Names), options, progress)).Read();
    }

    /// <summary>Reads a caseload from files that are not in a folder, such as files sent to a web page.</summary>
    /// <param name="open">
    /// Opens a file by its name and gives null if it is not there. It is called from several threads. The streams are closed after reading.
    /// </param>
    /// <param name="options">How files are read; dates as yyyy-MM-dd if not given.</param>
    /// <param name="progress">Is told how far each file has come, from the threads that read; null (the default) for nobody.</param>
    /// <exception cref="InvalidFilesException">Some files are wrong, or a file that is needed is missing. All faults of all files are reported at once.</exception>
    public static Caseload Read(Func<string, Stream?> open, ReadOptions? options = null, IProgress<ReadProgress>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(open);
        return new CaseloadReader(new(FileSource.Given(open), options, progress)).Read();
    }
}
