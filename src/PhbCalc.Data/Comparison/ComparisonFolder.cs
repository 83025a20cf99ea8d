namespace PhbCalc.Data;

/// <summary>
/// Reads what costing models are compared over: all that <see cref="CaseloadFolder"/> reads; questionnaire.csv with answers.csv, table.csv
/// and actual.csv; episodes.csv with tariff.csv, admissions.csv and contacts.csv, which need not be there.
/// </summary>
/// <remarks>Rule: spec 8, Files; spec 9, Comparing models. Somebody without answers has no score; answers of somebody who is not in people.csv are refused.</remarks>
public static class ComparisonFolder
{
    private static readonly string[] Names =
    [
        PeopleFile.Name, VisitsFile.Name, ItemsFile.Name, AbsencesFile.Name, RatesFile.Name, TeamFile.Name, OnCostsFile.Name,
        QuestionnaireFile.Name, AnswersFile.Name, AllocationTableFile.Name, EpisodesFile.Name, AdmissionsFile.Name, TariffFile.Name, ContactsFile.Name, ActualFile.Name,
        PolicyFile.Name,
    ];

    /// <summary>Reads a caseload from a folder.</summary>
    /// <param name="folder">The path of the folder.</param>
    /// <param name="options">How files are read; dates as yyyy-MM-dd if not given.</param>
    /// <param name="progress">Is told how far each file has come, from the threads that read; null (the default) for nobody.</param>
    /// <exception cref="ArgumentException">The path is blank.</exception>
    /// <exception cref="InvalidFilesException">Some files are wrong, or a file that is needed is missing. All faults of all files are reported at once.</exception>
    public static ComparisonCaseload Read(string folder, ReadOptions? options = null, IProgress<ReadProgress>? progress = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        return new ComparisonReader(new(FileSource.Folder(folder, Names), options, progress)).Read();
    }

    /// <summary>The names of the files in a folder that <see cref="Read(string, ReadOptions?, IProgress{ReadProgress}?)"/> reads, in ordinal order; empty if none is there.</summary>
    /// <param name="folder">The path of the folder.</param>
    public static ValueList<string> FilesIn(string folder) =>
        Names.Where(name => File.Exists(Path.Combine(folder, name))).Order(StringComparer.Ordinal).ToValueList();

    /// <summary>Reads a caseload from files that are not in a folder, such as files sent to a web page.</summary>
    /// <param name="open">
    /// Opens a file by its name and gives null if it is not there. It is called from several threads. The streams are closed after reading.
    /// </param>
    /// <param name="options">How files are read; dates as yyyy-MM-dd if not given.</param>
    /// <param name="progress">Is told how far each file has come, from the threads that read; null (the default) for nobody.</param>
    /// <exception cref="InvalidFilesException">Some files are wrong, or a file that is needed is missing. All faults of all files are reported at once.</exception>
    public static ComparisonCaseload Read(Func<string, Stream?> open, ReadOptions? options = null, IProgress<ReadProgress>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(open);
        return new ComparisonReader(new(FileSource.Given(open), options, progress)).Read();
    }
}
