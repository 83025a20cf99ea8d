using PhbCalc.Data.Csv;

namespace PhbCalc.Data;

/// <summary>Every file that this library reads or writes, by its name, and what happens to other files in a folder.</summary>
/// <remarks>Rule: spec 8, Files: nothing that is there is passed over in silence.</remarks>
internal static class KnownFiles
{
    /// <summary>The tables that verbs read, each with its columns. A verb describes only the tables that it reads.</summary>
    private static readonly (string Name, Func<FileColumns> Columns)[] All =
    [
        (PeopleFile.Name, () => PeopleFile.Columns.All),
        (VisitsFile.Name, () => VisitsFile.File.Columns),
        (ItemsFile.Name, () => ItemsFile.File.Columns),
        (PackagesFile.Name, () => PackagesFile.Columns.All),
        (AbsencesFile.Name, () => AbsencesFile.File.Columns),
        (SupportNeedsFile.Name, () => SupportNeedsFile.File.Columns),
        (RatesFile.Name, () => RatesFile.Columns.All),
        (SpecialDaysFile.Name, () => SpecialDaysFile.Columns.All),
        (ParityFile.Name, () => ParityFile.Columns.All),
        (TeamFile.Name, () => TeamFile.File.Columns),
        (OnCostsFile.Name, () => OnCostsFile.File.Columns),
        (FundingFile.Name, () => FundingFile.File.Columns),
        (HoldingFile.Name, () => HoldingFile.File.Columns),
        (AssessedContributionsFile.Name, () => AssessedContributionsFile.File.Columns),
        (PaymentsFile.Name, () => PaymentsFile.File.Columns),
        (VersionsFile.Name, () => VersionsFile.File.Columns),
        (SpendingFile.Name, () => SpendingFile.File.Columns),
        (QuestionnaireFile.Name, () => QuestionnaireFile.Columns.All),
        (AnswersFile.Name, () => AnswersFile.Columns.All),
        (AllocationTableFile.Name, () => AllocationTableFile.Columns.All),
        (EpisodesFile.Name, () => EpisodesFile.File.Columns),
        (AdmissionsFile.Name, () => AdmissionsFile.File.Columns),
        (TariffFile.Name, () => TariffFile.Columns.All),
        (ContactsFile.Name, () => ContactsFile.File.Columns),
        (ActualFile.Name, () => ActualFile.Columns.All),
        (RouteFile.Name, () => RouteFile.Columns.All),
        (ContractFile.Name, () => ContractFile.Columns.All),
        (QuotesFile.Name, () => QuotesFile.Columns.All),
        (SampleFile.Name, () => SampleFile.Columns.All),
        (WeightsFile.Name, () => WeightsFile.Columns.All),
        (WheelchairsFile.Name, () => WheelchairsFile.Columns.All),
        (PolicyFile.TableName, () => PolicyTable.Columns.All),
    ];

    private static readonly Lazy<IReadOnlyDictionary<string, FileColumns>> ByName = new(() => All.ToDictionary(table => table.Name, table => table.Columns(), StringComparer.Ordinal));

    private static readonly string[] Inputs = [.. All.Select(table => table.Name), PolicyFile.Name];

    /// <summary>Every file of results that a verb writes.</summary>
    internal static IReadOnlyList<string> Results { get; } =
    [
        "accuracy.csv", "agency-rates.csv", "allocation-lines.csv", "allocations.csv", "budget-interest.csv", "budget-lines.csv", "budget-parts.csv", "budget-payments.csv", "budget-sums.csv", "budgets.csv", "cluster-budgets.csv", "cluster-lines.csv",
        "change-groups.csv", "change-lines.csv", "change-reasons.csv", "changes.csv", "comparison.csv", "contact-budgets.csv", "contact-lines.csv", "contest-person.csv", "contest.csv", "counts.csv", "demand-parts.csv", "demand.csv", "differences.csv", "employment.csv", "employment-calendar.csv", "employment-lines.csv", "enough.csv", "enough-findings.csv", "enough-week.csv", "faults.csv", "forecast-lines.csv", "forecast-people.csv", "forecast.csv", "history-lines.csv", "history-versions.csv", "history.csv", "left-out.csv", "level-people.csv", "level.csv", "lines.csv", "nic.csv", "notices.csv", "pa-rate.csv", "pairs.csv", "providers.csv",
        "record.csv", "release.csv", "review-categories.csv", "review-findings.csv", "review.csv", "routed-lines.csv", "routed-rules.csv", "routed.csv", "score-lines.csv", "scores.csv", "sense-checks.csv", "shares.csv", "stability.csv", "statements.csv", "wheelchair-budgets.csv", "provenance.json",
    ];

    /// <summary>The columns of each table that a verb reads, by the name of its file.</summary>
    internal static IReadOnlyDictionary<string, FileColumns> Tables => ByName.Value;

    /// <summary>Whether a name is the name of a file of results.</summary>
    internal static bool IsResult(string name) => Results.Contains(name, StringComparer.Ordinal);

    private static readonly string[] ResultsAsJson = ["calibration.json", "change.json", "clusters.json", .. Results.Select(name => Path.ChangeExtension(name, ".json"))];

    /// <summary>
    /// A folder of the file system that must exist, with its workbooks and typed tables if any are read; or a workbook instead, with the policies beside it. Other files, sheets and tables that
    /// could hold rows make a notice.
    /// </summary>
    /// <param name="folder">The path of the folder or workbook.</param>
    /// <param name="names">The names of the files to look for, the most important first.</param>
    /// <param name="options">How files are read, and where the notice goes; null for the default.</param>
    /// <exception cref="InvalidFilesException">There is no such folder, or it holds what would be passed over in silence, or holds something twice.</exception>
    internal static FileSource Folder(string folder, string[] names, ReadOptions? options = null)
    {
        names = names.Contains(PolicyFile.Name) ? [.. names, PolicyFile.TableName] : names;
        if (options?.InMemory is { } given && given.HasFolder(folder))
        {
            return FolderInMemory(given, folder, names, options);
        }

        WorkbookFormat? format = options?.Workbooks;
        bool IsBook(string name) => format?.Reads(name) is true;
        bool IsTable(string name) => options?.Tables?.Reads(name) is true;
        bool isBook = IsBook(Path.GetFileName(folder)) && File.Exists(folder);
        string place = isBook ? Path.GetDirectoryName(Path.GetFullPath(folder))! : folder;
        string[] beside = isBook ? [.. names.Intersect([PolicyFile.Name, PolicyFile.TableName], StringComparer.Ordinal)] : names;
        FileSource files = beside.Length == 0 ? FileSource.Folder(place) : FileSource.Folder(place, beside, [.. Inputs, .. Results], name => IsBook(name) || IsTable(name));
        string[] books = isBook ? [folder] : format is null ? [] : [.. Directory.EnumerateFiles(place).Where(path => IsBook(Path.GetFileName(path))).Order(StringComparer.Ordinal)];
        SheetFiles? sheets = books.Length == 0 ? null : new(books, format!, names, Inputs);
        sheets?.RefuseDoubtful(name => beside.Contains(name) && File.Exists(Path.Combine(place, name)));
        TableFiles? tables = isBook || options?.Tables is null ? null : TablesIn(place, names, options.Tables);
        tables?.RefuseDoubtful(name => File.Exists(Path.Combine(place, name)) || sheets?.Has(name) is true);
        if (options is { Notices: { } notices, AllowOtherFiles: false } && NotRead(isBook ? null : place, names, name => IsBook(name) || IsTable(name), sheets, tables) is { } notice)
        {
            notices.Report(notice);
        }

        files = tables is null ? files : files.Over(tables.Open);
        return sheets is null ? files
            : isBook ? new(name => (Stream?)sheets.Open(name) ?? (beside.Contains(name) ? FileSource.OpenFile(Path.Combine(place, name)) : null), $"the workbook '{Shown.Of(folder)}'")
            : files.Over(sheets.Open);
    }

    /// <summary>A folder in memory. Files that are not read make a notice; files that no verb reads are refused, since the caller means a given file to be read.</summary>
    private static FileSource FolderInMemory(GivenFiles files, string folder, string[] names, ReadOptions options)
    {
        string[] given = [.. files.NamesIn(folder)];
        FileFault[] unknown =
        [
            .. given.Where(name => !Inputs.Contains(name, StringComparer.Ordinal))
                .Select(name => new FileFault(Shown.Of(name), 0, null, new("file", "is not a file that phbcalc reads", $"{Nearest.Suggest(name, Inputs)}; or leave it out"))),
        ];
        if (unknown.Length > 0)
        {
            throw new InvalidFilesException([.. unknown]);
        }

        string[] others = [.. given.Except(names, StringComparer.Ordinal)];
        if (others.Length > 0 && !options.AllowOtherFiles)
        {
            options.Notices?.Report(new($"not read: {string.Join(", ", others)}, which other verbs read"));
        }

        return new(name => names.Contains(name) ? files.Open(folder, name) : null, "the files given");
    }

    /// <summary>The typed tables that replace files in a folder.</summary>
    /// <param name="folder">The path of the folder.</param>
    /// <param name="names">The names of the files to look for.</param>
    /// <param name="format">What reads them.</param>
    internal static TableFiles TablesIn(string folder, string[] names, TableFormat format) => new(folder, format, names, Inputs);

    /// <summary>The sheets that are not read; null if all are.</summary>
    internal static Notice? NotRead(SheetFiles sheets) => NotRead(null, [], _ => true, sheets, tables: null);

    private static Notice? NotRead(string? folder, string[] names, Func<string, bool> isOther, SheetFiles? sheets, TableFiles? tables)
    {
        string[] others = folder is null ? [] : [.. Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path)).Where(name => NearNames.CouldHoldRows(name) && !isOther(name))
            .Except([.. names, .. Results, .. ResultsAsJson], StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)];
        string[] known = [.. others.Intersect(Inputs, StringComparer.Ordinal), .. sheets?.NotRead.Known ?? [], .. tables?.NotRead.Known ?? []];
        string[] unknown = [.. others.Except(Inputs, StringComparer.Ordinal).Select(name => $"'{Shown.Of(name)}'"), .. sheets?.NotRead.Unknown ?? [], .. tables?.NotRead.Unknown ?? []];
        string[] parts =
        [
            .. known.Length > 0 ? (string[])[$"{string.Join(", ", known)}, which other verbs read"] : [],
            .. unknown.Length > 0 ? (string[])[$"{string.Join(", ", unknown)}, which no verb reads"] : [],
        ];
        return parts.Length == 0 ? null : new($"not read: {string.Join("; ", parts)}");
    }
}
