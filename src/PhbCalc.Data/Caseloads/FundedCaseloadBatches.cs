using PhbCalc.Data.Csv;

namespace PhbCalc.Data;

/// <summary>The people of a caseload in batches, with who pays for each budget, how it is held, what the person contributes, and the payments so far: for caseloads larger than memory, or to read with all cores.</summary>
/// <remarks>Files are cut as <see cref="CaseloadBatches"/> cuts them; those about budgets too. Rule: spec 7, The payment plan; spec 9, Scale.</remarks>
/// <example>
/// <code>
/// using FundedCaseloadBatches batches = FundedCaseloadBatches.Open(folder);
/// Money planned = batches.Each(caseload =>
/// {
///     CaseloadBudgets budgets = new(caseload, PublishedFigures.Bundled, new FinancialYear(2026).Days);
///     return caseload.Each((plan, terms) => budgets.Paid(plan, terms).Paid.Planned).Sum();
/// }).Sum();
/// </code>
/// </example>
public sealed class FundedCaseloadBatches : IDisposable
{
    private readonly PeopleBatches<FundedCaseload> people;

    internal FundedCaseloadBatches(FileSource source, ReadOptions? options, IProgress<ReadProgress>? progress, long length = PeopleBatches<FundedCaseload>.UsualLength, BudgetFiles others = BudgetFiles.Budgets) =>
        people = new(source, FundedCaseloadReader.OfPeople, (files, shared) => new FundedCaseloadReader(files, others, shared), options, progress, length);

    /// <summary>How many batches there are; 1 if the caseload is read as a whole.</summary>
    public int Count => people.Count;

    /// <summary>What a reader of the results should know about the files, although it stops nothing; complete once all people have been read.</summary>
    public ValueList<Notice> Notices => people.Notices;

    /// <summary>Opens the files of a folder.</summary>
    /// <param name="folder">The path of the folder.</param>
    /// <param name="options">How files are read; dates as yyyy-MM-dd if not given. It gets notices once, when all people have been read for the first time.</param>
    /// <param name="progress">Gets reports of progress for each file from the reading threads; null (the default) for none.</param>
    /// <exception cref="ArgumentException">The path is blank.</exception>
    /// <exception cref="InvalidFilesException">There is no such folder, or it holds what would be passed over in silence.</exception>
    public static FundedCaseloadBatches Open(string folder, ReadOptions? options = null, IProgress<ReadProgress>? progress = null) =>
        new(FundedCaseloadFolder.Source(folder, BudgetFiles.Budgets, options), options, progress);

    /// <summary>The same, in one batch, for work that needs everybody at once; with spending.csv on request.</summary>
    internal static FundedCaseloadBatches OpenWhole(string folder, ReadOptions? options, IProgress<ReadProgress>? progress, bool withSpending = false)
    {
        BudgetFiles others = withSpending ? BudgetFiles.Spending : BudgetFiles.Budgets;
        return new(FundedCaseloadFolder.Source(folder, others, options), options, progress, long.MaxValue / 4, others);
    }

    /// <summary>Works something out for each batch, in ordinal order of the people's ids. It works some out ahead, on all cores, and keeps none.</summary>
    /// <remarks>Faults show when all batches have been read, as with <see cref="CaseloadBatches.Each"/>.</remarks>
    /// <typeparam name="T">What is worked out.</typeparam>
    /// <param name="work">Works it out for one batch; called from several threads.</param>
    /// <exception cref="InvalidFilesException">Some files are wrong, or a budget cannot be worked out. All faults of all batches are reported at once.</exception>
    /// <exception cref="InvalidInputException">Figures, policies and the period do not go together, as the work says.</exception>
    public IEnumerable<T> Each<T>(Func<FundedCaseload, T> work) => people.Each(work);

    /// <inheritdoc/>
    public void Dispose() => people.Dispose();

    /// <summary>The whole caseload, in one.</summary>
    internal FundedCaseload Whole() => people.Whole();
}
