using PhbCalc.Budgets;
using PhbCalc.Data.Csv;

namespace PhbCalc.Data;

/// <summary>
/// Reads all that <see cref="CaseloadFolder"/> reads, with funding.csv, holding.csv, contributions.csv, payments.csv, versions.csv and, on request, spending.csv. All of these are optional.
/// </summary>
/// <remarks>Rule: spec 7, Who funds it; How it is held; The payment plan; spec 8, Files.</remarks>
public static class FundedCaseloadFolder
{
    private static readonly string[] OfVersions = [.. CaseloadFolder.Names, VersionsFile.Name];
    private static readonly string[] OfBudgets = [.. CaseloadFolder.Names, FundingFile.Name, HoldingFile.Name, AssessedContributionsFile.Name, PaymentsFile.Name, VersionsFile.Name];
    private static readonly string[] OfSpending = [.. OfBudgets, SpendingFile.Name];

    /// <summary>Reads a caseload from a folder.</summary>
    /// <param name="folder">The path of the folder.</param>
    /// <param name="options">How files are read; dates as yyyy-MM-dd if not given.</param>
    /// <param name="progress">Gets reports of progress for each file from the reading threads; null (the default) for none.</param>
    /// <param name="withSpending">Whether to read spending.csv too; no by default.</param>
    /// <exception cref="ArgumentException">The path is blank.</exception>
    /// <exception cref="InvalidFilesException">Some files are wrong, or a required file is missing. All faults of all files are reported at once.</exception>
    public static FundedCaseload Read(string folder, ReadOptions? options = null, IProgress<ReadProgress>? progress = null, bool withSpending = false)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        return Read(Source(folder, With(withSpending), options), options, progress, With(withSpending));
    }

    /// <summary>Reads a caseload with the versions of its budgets, but without funding, holding and payments.</summary>
    /// <param name="folder">The path of the folder.</param>
    /// <param name="options">How files are read; dates as yyyy-MM-dd if not given.</param>
    /// <param name="progress">Gets reports of progress for each file from the reading threads; null (the default) for none.</param>
    /// <exception cref="ArgumentException">The path is blank.</exception>
    /// <exception cref="InvalidFilesException">Some files are wrong, or a required file is missing. All faults of all files are reported at once.</exception>
    public static FundedCaseload ReadVersions(string folder, ReadOptions? options = null, IProgress<ReadProgress>? progress = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        return Read(Source(folder, BudgetFiles.Versions, options), options, progress, BudgetFiles.Versions);
    }

    /// <summary>Reads a caseload from files that are not in a folder, such as files sent to a web page.</summary>
    /// <param name="open">Opens a file by its name, and returns null if it does not exist. It is called from several threads. The streams are closed after reading.</param>
    /// <param name="options">How files are read; dates as yyyy-MM-dd if not given.</param>
    /// <param name="progress">Gets reports of progress for each file from the reading threads; null (the default) for none.</param>
    /// <param name="withSpending">Whether to read spending.csv too; no by default.</param>
    /// <exception cref="InvalidFilesException">Some files are wrong, or a required file is missing. All faults of all files are reported at once.</exception>
    public static FundedCaseload Read(Func<string, Stream?> open, ReadOptions? options = null, IProgress<ReadProgress>? progress = null, bool withSpending = false)
    {
        ArgumentNullException.ThrowIfNull(open);
        return Read(FileSource.Given(open), options, progress, With(withSpending));
    }

    /// <summary>Where the files of a folder are.</summary>
    /// <exception cref="InvalidFilesException">There is no such folder, or it holds what would be passed over in silence.</exception>
    internal static FileSource Source(string folder, BudgetFiles others, ReadOptions? options)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        return KnownFiles.Folder(folder, others switch { BudgetFiles.Versions => OfVersions, BudgetFiles.Budgets => OfBudgets, _ => OfSpending }, options);
    }

    private static BudgetFiles With(bool withSpending) => withSpending ? BudgetFiles.Spending : BudgetFiles.Budgets;

    private static FundedCaseload Read(FileSource source, ReadOptions? options, IProgress<ReadProgress>? progress, BudgetFiles others) =>
        new FundedCaseloadReader(new(source, options, progress), others).Read();
}

/// <summary>Which files are read beside those of care.</summary>
internal enum BudgetFiles
{
    /// <summary>Only versions.csv.</summary>
    Versions,

    /// <summary>Those about who pays for a budget, how it is held and what is paid.</summary>
    Budgets,

    /// <summary>Those, and spending.csv.</summary>
    Spending,
}

/// <summary>Reads the files of care and the files about budgets together, and reports all their faults at once.</summary>
internal sealed class FundedCaseloadReader : IPeopleReader<FundedCaseload>
{
    private readonly InputFiles files;
    private readonly BudgetFiles others;
    private readonly FileFaults fundingFaults = new(FundingFile.Name);
    private readonly FileFaults holdingFaults = new(HoldingFile.Name);
    private readonly FileFaults contributionFaults = new(AssessedContributionsFile.Name);
    private readonly FileFaults paymentFaults = new(PaymentsFile.Name);
    private readonly FileFaults versionFaults = new(VersionsFile.Name);
    private readonly FileFaults spendingFaults = new(SpendingFile.Name);

    private FilePeople<FundingRow>? funding;
    private FilePeople<HoldingRule>? holding;
    private FilePeople<Contribution>? contributions;
    private FilePeople<PayoutMade>? payments;
    private FilePeople<StatedVersion>? versions;
    private FilePeople<Spending>? spending;
    private int[] order = [];
    private BudgetTerms?[] terms = [];

    /// <summary>Prepares to read.</summary>
    /// <param name="files">The files.</param>
    /// <param name="others">Which files are read beside those of care.</param>
    /// <param name="given">The files that apply to all people, if already read; null to read them.</param>
    internal FundedCaseloadReader(InputFiles files, BudgetFiles others, SharedFiles? given = null)
    {
        (this.files, this.others) = (files, others);
        Care = new(files, given) { Others = [fundingFaults, holdingFaults, contributionFaults, paymentFaults, versionFaults, spendingFaults] };
    }

    /// <summary>The files that have rows about people, but for spending.csv, whose columns a policy may name.</summary>
    internal static (string Name, FileColumns Columns)[] OfPeople { get; } =
    [
        .. CutFiles.OfCare, (FundingFile.Name, FundingFile.File.Columns), (HoldingFile.Name, HoldingFile.File.Columns), (AssessedContributionsFile.Name, AssessedContributionsFile.File.Columns),
        (PaymentsFile.Name, PaymentsFile.File.Columns), (VersionsFile.Name, VersionsFile.File.Columns),
    ];

    /// <inheritdoc/>
    public CaseloadReader Care { get; }

    /// <summary>Reads the files and puts them together.</summary>
    internal FundedCaseload Read()
    {
        ReadFiles();
        FileFaults.ThrowIfAny(Care.Faults);
        return Build();
    }

    /// <inheritdoc/>
    public void ReadFiles()
    {
        Care.ReadFiles(() =>
        {
            versions = Rows(versionFaults, VersionsFile.File.Columns, VersionsFile.Rows);
            if (others == BudgetFiles.Versions)
            {
                return;
            }

            funding = Rows(fundingFaults, FundingFile.File.Columns, FundingFile.Rows);
            holding = Rows(holdingFaults, HoldingFile.File.Columns, HoldingFile.Rows);
            contributions = Rows(contributionFaults, AssessedContributionsFile.File.Columns, AssessedContributionsFile.Rows);
            payments = Rows(paymentFaults, PaymentsFile.File.Columns, PaymentsFile.Rows);
            (FileColumns columns, Func<CsvTable, PersonColumn, PersonRows<Spending>> rows) = Care.Policies.Spending is { } statement ? StatementFile.Of(statement) : (SpendingFile.File.Columns, SpendingFile.Rows);
            spending = others == BudgetFiles.Spending ? Rows(spendingFaults, columns, rows) : null;
        });
        order = Care.People.InOrder();
        terms = Array.ConvertAll(order, Terms);
    }

    /// <inheritdoc/>
    public FundedCaseload Build() => new(Care.Build(), [.. terms.Select(own => own!)], PaymentRows());

    private FilePeople<T>? Rows<T>(FileFaults faults, FileColumns columns, Func<CsvTable, PersonColumn, PersonRows<T>> read)
        where T : class
    {
        PersonColumn column = PersonColumn.Of(Care.People);
        return files.Read(faults, columns, table => new FilePeople<T>(column, read(table, column), table.IsWhole));
    }

    /// <summary>What the files say about the budget of one person; null if something is wrong with it, which is reported.</summary>
    private BudgetTerms? Terms(int person)
    {
        FundingSplit? split = FundingOf(person);
        HoldingSplit? held = HoldingOf(person);
        ValueList<Contribution> assessed = contributions?.ValuesOf(person) ?? [];
        Refuse(contributionFaults, AssessedContributionsFile.File.Columns, [.. contributions?.RowsOf(person) ?? []], ContributionFaults.Overlaps(assessed, "contributions"));
        ValueList<StatedVersion> stated = versions?.ValuesOf(person) ?? [];
        Refuse(versionFaults, VersionsFile.File.Columns, [.. versions?.RowsOf(person) ?? []], Care.People[person] is { } known ? StatedVersionFaults.In(stated, known.End) : []);
        return split is null || held is null ? null : new() { Funding = split, FundingReasons = ReasonsOf(person), Holding = held, Contributions = assessed, Made = payments?.ValuesOf(person) ?? [], Versions = stated, Spending = spending?.ValuesOf(person) ?? [] };
    }

    private FundingSplit? FundingOf(int person)
    {
        if (funding?.Has(person) is not true)
        {
            return new();
        }

        ValueList<FundingRow> own = funding.ValuesOf(person);
        int[] rows = [.. funding.RowsOf(person).Zip(own, (row, value) => Enumerable.Repeat(row, value.Rules.Count)).SelectMany(row => row)];
        ValueList<FundingRule> rules = [.. own.SelectMany(row => row.Rules)];
        Refuse(fundingFaults, FundingFile.File.Columns, rows, Care.UnknownTargets(person, rules.Select(rule => rule.On)));
        // Shares beside one that could not be read do not sum to 1, which is no news.
        return funding.HasFaulty(person) ? null : Made(fundingFaults, FundingFile.File.Columns, rows, () => new FundingSplit(rules));
    }

    private ValueList<string> ReasonsOf(int person) =>
        funding is null || !funding.Has(person) ? [] : [.. funding.ValuesOf(person).Select(row => row.Reason).OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>How a budget is held: by holding.csv for some or all lines, otherwise by people.csv.</summary>
    private HoldingSplit? HoldingOf(int person)
    {
        ValueList<HoldingRule> own = holding?.ValuesOf(person) ?? [];
        int[] rows = [.. holding?.RowsOf(person) ?? []];
        Refuse(holdingFaults, HoldingFile.File.Columns, rows, Care.UnknownTargets(person, own.Select(rule => rule.On)));
        return Made(holdingFaults, HoldingFile.File.Columns, rows, () => new HoldingSplit(
            Care.People[person] is { } known && own.All(rule => rule.On.Kind != LineTargetKind.Whole) ? [.. own, new(known.Held, known.Holder)] : own));
    }

    private PersonSpans PaymentRows()
    {
        List<int> rows = [];
        List<int> starts = [0];
        foreach (int person in order)
        {
            rows.AddRange(payments?.RowsOf(person) ?? []);
            starts.Add(rows.Count);
        }

        return new([.. rows], [.. starts]);
    }

    private static T? Made<T>(FileFaults faults, FileColumns columns, int[] rows, Func<T> make)
        where T : class
    {
        try
        {
            return make();
        }
        catch (InvalidInputException exception)
        {
            Refuse(faults, columns, rows, exception.Faults);
            return null;
        }
    }

    /// <summary>Reports what is wrong with the rows of one person together, each fault at the row of its position.</summary>
    private static void Refuse(FileFaults faults, FileColumns columns, int[] rows, IEnumerable<Fault> found)
    {
        foreach (Fault fault in found)
        {
            faults.Add(rows[fault.Position ?? 0], columns.IndexOf(fault.Field), fault.Field, fault);
        }
    }
}
