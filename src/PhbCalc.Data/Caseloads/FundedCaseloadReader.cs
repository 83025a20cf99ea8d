using PhbCalc.Budgets;
using PhbCalc.Data.Csv;

namespace PhbCalc.Data;

/// <summary>
/// Reads all that <see cref="CaseloadFolder"/> reads, with funding.csv, holding.csv, contributions.csv, payments.csv, versions.csv and, on request, spending.csv. All of these are optional.
/// </summary>
/// <remarks>Rule: spec 7, Who funds it; How it is held; The payment plan; spec 8, Files.</remarks>
public static class FundedCaseloadFolder
{
    private static readonly string[] Names = [.. CaseloadFolder.Names, FundingFile.Name, HoldingFile.Name, AssessedContributionsFile.Name, PaymentsFile.Name, VersionsFile.Name];

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
        return new FundedCaseloadReader(new(KnownFiles.Folder(folder, withSpending ? [.. Names, SpendingFile.Name] : Names, options), options, progress)).Read(withSpending);
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
        return new FundedCaseloadReader(new(KnownFiles.Folder(folder, [.. CaseloadFolder.Names, VersionsFile.Name], options), options, progress)).Read(withSpending: false, withVersionsOnly: true);
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
        return new FundedCaseloadReader(new(FileSource.Given(open), options, progress)).Read(withSpending);
    }
}

/// <summary>Reads the files of care and the files about budgets together, and reports all their faults at once.</summary>
/// <param name="files">The files.</param>
internal sealed class FundedCaseloadReader(InputFiles files)
{
    private readonly CaseloadReader care = new(files);
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

    internal FundedCaseload Read(bool withSpending, bool withVersionsOnly = false)
    {
        care.ReadFiles(() =>
        {
            versions = Rows(versionFaults, VersionsFile.File.Columns, VersionsFile.Rows);
            if (withVersionsOnly)
            {
                return;
            }

            funding = Rows(fundingFaults, FundingFile.File.Columns, FundingFile.Rows);
            holding = Rows(holdingFaults, HoldingFile.File.Columns, HoldingFile.Rows);
            contributions = Rows(contributionFaults, AssessedContributionsFile.File.Columns, AssessedContributionsFile.Rows);
            payments = Rows(paymentFaults, PaymentsFile.File.Columns, PaymentsFile.Rows);
            (FileColumns columns, Func<CsvTable, PersonColumn, PersonRows<Spending>> rows) = care.Policies.Spending is { } statement ? StatementFile.Of(statement) : (SpendingFile.File.Columns, SpendingFile.Rows);
            spending = withSpending ? Rows(spendingFaults, columns, rows) : null;
        });
        int[] order = care.People.InOrder();
        BudgetTerms?[] terms = Array.ConvertAll(order, Terms);
        FileFaults[] all = [.. care.Faults, fundingFaults, holdingFaults, contributionFaults, paymentFaults, versionFaults, spendingFaults];
        FileFaults.ThrowIfAny(all);
        return new(care.Build(), [.. terms.Select(own => own!)], PaymentRows(order)) { Notices = FileFaults.NoticesOf(all) };
    }

    private FilePeople<T>? Rows<T>(FileFaults faults, FileColumns columns, Func<CsvTable, PersonColumn, PersonRows<T>> read)
        where T : class
    {
        PersonColumn column = PersonColumn.Of(care.People);
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
        Refuse(versionFaults, VersionsFile.File.Columns, [.. versions?.RowsOf(person) ?? []], care.People[person] is { } known ? StatedVersionFaults.In(stated, known.End) : []);
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
        Refuse(fundingFaults, FundingFile.File.Columns, rows, care.UnknownTargets(person, rules.Select(rule => rule.On)));
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
        Refuse(holdingFaults, HoldingFile.File.Columns, rows, care.UnknownTargets(person, own.Select(rule => rule.On)));
        return Made(holdingFaults, HoldingFile.File.Columns, rows, () => new HoldingSplit(
            care.People[person] is { } known && own.All(rule => rule.On.Kind != LineTargetKind.Whole) ? [.. own, new(known.Held, known.Holder)] : own));
    }

    private PersonSpans PaymentRows(int[] order)
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
