using PhbCalc.Data.Csv;

namespace PhbCalc.Data;

/// <summary>The people of a caseload in batches, each a caseload of its own with the same rates and policies: for caseloads larger than memory, or to read with all cores.</summary>
/// <remarks>
/// <para>
/// Files sorted by person, in ordinal order of the ids, are cut between people, with a few batches in memory at a time. Unsorted files, short files and workbooks are one batch, which is
/// kept. Results for each person are the same either way, and so are faults and the rows they name; of files with
/// faults, batches may name what follows from them too.
/// </para>
/// <para>Rule: spec 9, Scale.</para>
/// </remarks>
/// <example>
/// <code>
/// using CaseloadBatches batches = CaseloadBatches.Open(folder);
/// Money total = batches.Each(caseload =>
/// {
///     BudgetCosting costing = caseload.Costing(PublishedFigures.Bundled, new FinancialYear(2026).Days);
///     return caseload.Each(plan => costing.Totals(plan, caseload.RotaInPlan(plan.PersonId))).Sum(person => person.Total);
/// }).Sum();
/// </code>
/// </example>
public sealed class CaseloadBatches : IDisposable
{
    internal CaseloadBatches(FileSource source, ReadOptions? options, IProgress<ReadProgress>? progress, long length = PeopleBatches<Caseload>.UsualLength, CaseloadBatches? cutAs = null) =>
        People = new(source, CutFiles.OfCare, (files, shared) => new CaseloadReader(files, shared), options, progress, length, cutAs?.People);

    /// <summary>How many batches there are; 1 if the caseload is read as a whole.</summary>
    public int Count => People.Count;

    /// <summary>What a reader of the results should know about the files, although it stops nothing; complete once all people have been read.</summary>
    public ValueList<Notice> Notices => People.Notices;

    /// <summary>The batches.</summary>
    internal PeopleBatches<Caseload> People { get; }

    /// <summary>Opens the files of a folder.</summary>
    /// <param name="folder">The path of the folder.</param>
    /// <param name="options">How files are read; dates as yyyy-MM-dd if not given. It gets notices once, when all people have been read for the first time.</param>
    /// <param name="progress">Gets reports of progress for each file from the reading threads; null (the default) for none.</param>
    /// <exception cref="ArgumentException">The path is blank.</exception>
    /// <exception cref="InvalidFilesException">There is no such folder, or it holds what would be passed over in silence.</exception>
    public static CaseloadBatches Open(string folder, ReadOptions? options = null, IProgress<ReadProgress>? progress = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        return new(KnownFiles.Folder(folder, CaseloadFolder.Names, options), options, progress);
    }

    /// <summary>Where the files of a folder are, with some files of other places before its own.</summary>
    internal static FileSource Source(string folder, Func<string, Stream?> instead, ReadOptions? options)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        return KnownFiles.Folder(folder, CaseloadFolder.Names, options).InFrontOf(instead, [PolicyFile.Name, PolicyFile.TableName]);
    }

    /// <summary>Works something out for each batch, in ordinal order of the people's ids. It works some out ahead, on all cores, and keeps none.</summary>
    /// <remarks>
    /// Faults show when all batches have been read: those of the files if there are any, otherwise those that the work found. So nothing based on the answers may be
    /// written before the last has come.
    /// </remarks>
    /// <typeparam name="T">What is worked out.</typeparam>
    /// <param name="work">Works it out for one batch; called from several threads.</param>
    /// <exception cref="InvalidFilesException">Some files are wrong, or a budget cannot be worked out. All faults of all batches are reported at once.</exception>
    /// <exception cref="InvalidInputException">Figures, policies and the period do not go together, as the work says.</exception>
    public IEnumerable<T> Each<T>(Func<Caseload, T> work) => People.Each(work);

    /// <inheritdoc/>
    public void Dispose() => People.Dispose();
}
