namespace PhbCalc.Data;

/// <summary>
/// Reads a caseload of scored needs from its files: questionnaire.csv and answers.csv, which must be there; people.csv, table.csv and
/// policy.json, which need not. Other files are left alone.
/// </summary>
/// <remarks>
/// Where there is people.csv, it has everybody who is in answers.csv and nobody else, and gives floors, caps and groups. Rule: spec 8, Files;
/// spec 4, Questionnaire.
/// </remarks>
public static class NeedsCaseloadFolder
{
    /// <summary>The names of the files, the one that is needed most first.</summary>
    internal static readonly string[] Names = [QuestionnaireFile.Name, AnswersFile.Name, PeopleFile.Name, AllocationTableFile.Name, PolicyFile.Name];

    /// <summary>Reads a caseload from a folder.</summary>
    /// <param name="folder">The path of the folder.</param>
    /// <param name="needsTable">Whether table.csv must be there: allocating needs it, scoring does not (the default).</param>
    /// <param name="options">How files are read; dates as yyyy-MM-dd if not given.</param>
    /// <param name="progress">Is told how far each file has come; null (the default) for nobody.</param>
    /// <exception cref="ArgumentException">The path is blank.</exception>
    /// <exception cref="InvalidFilesException">Some files are wrong, or a file that is needed is missing. All faults of all files are reported at once.</exception>
    public static NeedsCaseload Read(string folder, bool needsTable = false, ReadOptions? options = null, IProgress<ReadProgress>? progress = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        return new NeedsCaseloadReader(new(FileSource.Folder(folder, Names), options, progress)).Read(needsTable);
    }

    /// <summary>Reads a caseload from files that are not in a folder, such as files sent to a web page.</summary>
    /// <param name="open">Opens a file by its name and gives null if it is not there. The streams are closed after reading.</param>
    /// <param name="needsTable">Whether table.csv must be there: allocating needs it, scoring does not (the default).</param>
    /// <param name="options">How files are read; dates as yyyy-MM-dd if not given.</param>
    /// <param name="progress">Is told how far each file has come; null (the default) for nobody.</param>
    /// <exception cref="InvalidFilesException">Some files are wrong, or a file that is needed is missing. All faults of all files are reported at once.</exception>
    public static NeedsCaseload Read(Func<string, Stream?> open, bool needsTable = false, ReadOptions? options = null, IProgress<ReadProgress>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(open);
        return new NeedsCaseloadReader(new(FileSource.Given(open), options, progress)).Read(needsTable);
    }
}
