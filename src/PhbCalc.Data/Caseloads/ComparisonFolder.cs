using PhbCalc.Clusters;
using PhbCalc.Comparison;
using PhbCalc.Contacts;
using PhbCalc.Data.Csv;
using PhbCalc.TopDown;

namespace PhbCalc.Data;

/// <summary>
/// Reads the data over which costing models are compared: all that <see cref="CaseloadFolder"/> reads; questionnaire.csv with answers.csv, table.csv
/// and actual.csv; episodes.csv with tariff.csv, admissions.csv and contacts.csv; route.csv. These are optional.
/// </summary>
/// <remarks>Rule: spec 8, Files; spec 9, Comparing models. A person without answers has no score; answers of a person who is not in people.csv are refused.</remarks>
public static class ComparisonFolder
{
    private static readonly string[] Names =
    [
        .. CaseloadFolder.Names, QuestionnaireFile.Name, AnswersFile.Name, AllocationTableFile.Name, EpisodesFile.Name, AdmissionsFile.Name, TariffFile.Name, ContactsFile.Name, ActualFile.Name, RouteFile.Name,
    ];

    /// <summary>Reads a caseload from a folder.</summary>
    /// <param name="folder">The path of the folder.</param>
    /// <param name="options">How files are read; dates as yyyy-MM-dd if not given.</param>
    /// <param name="progress">Gets reports of progress for each file from the reading threads; null (the default) for none.</param>
    /// <exception cref="ArgumentException">The path is blank.</exception>
    /// <exception cref="InvalidFilesException">Some files are wrong, or a required file is missing. All faults of all files are reported at once.</exception>
    public static ComparisonCaseload Read(string folder, ReadOptions? options = null, IProgress<ReadProgress>? progress = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        return new ComparisonReader(new(KnownFiles.Folder(folder, Names, options), options, progress)).Read();
    }

    /// <summary>The names of the files that <see cref="Read(string, ReadOptions?, IProgress{ReadProgress}?)"/> reads, workbooks and typed tables among them, in ordinal order; empty if there are none.</summary>
    /// <param name="folder">The path of the folder, or of a workbook instead of it.</param>
    /// <param name="workbooks">The form of workbooks that are read; null, the default, if none are.</param>
    /// <param name="tables">The form of typed tables that are read; null, the default, if none are.</param>
    public static ValueList<string> FilesIn(string folder, WorkbookFormat? workbooks = null, TableFormat? tables = null)
    {
        ArgumentNullException.ThrowIfNull(folder);
        bool isBook = File.Exists(folder);
        string place = isBook ? Path.GetDirectoryName(Path.GetFullPath(folder))! : folder;
        IEnumerable<string> books = isBook ? [Path.GetFileName(folder)]
            : workbooks is null || !Directory.Exists(folder) ? []
            : Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path)).Where(workbooks.Reads);
        string[] files = isBook ? [PolicyFile.Name, PolicyFile.TableName] : [.. Names, PolicyFile.TableName];
        return files.Where(name => File.Exists(Path.Combine(place, name))).Concat(books).Concat(isBook || tables is null ? [] : FolderContents.FilesOfTables(folder, tables, [.. files])).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToValueList();
    }

    /// <summary>The same, for a folder that may be in memory.</summary>
    internal static ValueList<string> FilesIn(string folder, ReadOptions options) => options.InMemory is { } given && given.HasFolder(folder)
        ? Names.Append(PolicyFile.TableName).Where(name => given.Has($"{folder}/{name}")).Order(StringComparer.Ordinal).ToValueList()
        : FilesIn(folder, options.Workbooks, options.Tables);

    /// <summary>Reads a caseload from files that are not in a folder, such as files sent to a web page.</summary>
    /// <param name="open">
    /// Opens a file by its name, and returns null if it does not exist. It is called from several threads. The streams are closed after reading.
    /// </param>
    /// <param name="options">How files are read; dates as yyyy-MM-dd if not given.</param>
    /// <param name="progress">Gets reports of progress for each file from the reading threads; null (the default) for none.</param>
    /// <exception cref="InvalidFilesException">Some files are wrong, or a required file is missing. All faults of all files are reported at once.</exception>
    public static ComparisonCaseload Read(Func<string, Stream?> open, ReadOptions? options = null, IProgress<ReadProgress>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(open);
        return new ComparisonReader(new(FileSource.Given(open), options, progress)).Read();
    }
}

/// <summary>Reads the files of care, of needs and of mental health together, and reports the faults of all of them at once.</summary>
/// <param name="files">The files.</param>
internal sealed class ComparisonReader(InputFiles files)
{
    private readonly CaseloadReader care = new(files);
    private readonly NeedsReader needs = new(files);
    private readonly ClusterFiles clusters = new(files);
    private readonly FileFaults actualFaults = new(ActualFile.Name);
    private readonly FileFaults routeFaults = new(RouteFile.Name);

    internal ComparisonCaseload Read()
    {
        ActualRows? actuals = null;
        RouteRows? route = null;
        NeedsScore?[] scores = [];
        care.ReadFiles(() =>
        {
            needs.ReadIfThere(care.People, care.Policies.TopDown.Extends);
            scores = Scores();
            clusters.Read(care.People);
            actuals = files.Read(actualFaults, ActualFile.Columns.All, table => ActualRows.Read(table, PersonColumn.Of(care.People)));
            route = files.Read(routeFaults, RouteFile.Columns.All, table => RouteFile.Rows(table, new(Groups(), CaseloadModels.OfRoutes)));
        });
        care.People.RefuseBounds(care.PeopleFaults);
        FileFaults.ThrowIfAny([.. care.Faults, .. needs.Faults, .. clusters.Faults, actualFaults, routeFaults]);
        Caseload caseload = care.Build();
        ClusterCaseload mentalHealth = clusters.Build(care.Policies);
        return new(caseload, needs.Table, mentalHealth, Cases(caseload, mentalHealth, scores, actuals))
        {
            Questionnaire = needs.Answers is null ? null : needs.Questionnaire,
            Notices = FileFaults.NoticesOf([.. care.Faults, .. needs.Faults, .. clusters.Faults, actualFaults, routeFaults]),
            RouteRows = route ?? RouteRows.None,
        };
    }

    private ValueList<ComparisonCase> Cases(Caseload caseload, ClusterCaseload mentalHealth, NeedsScore?[] scores, ActualRows? actuals)
    {
        Dictionary<string, ClusterHistory> histories = mentalHealth.Histories.ToDictionary(history => history.PersonId, StringComparer.Ordinal);
        Dictionary<string, ContactPackage> packages = mentalHealth.Packages.ToDictionary(package => package.PersonId, StringComparer.Ordinal);
        int[] order = care.People.InOrder();
        ComparisonCase[] cases = new ComparisonCase[order.Length];
        Parallel.For(0, cases.Length, i =>
        {
            Person person = caseload.People[i];
            cases[i] = new(person.Id)
            {
                Needs = scores[order[i]],
                Plan = caseload.Plans[i],
                Rota = caseload.RotaInPlan(person.Id),
                Team = caseload.Teams.Find(person.Id),
                Clusters = histories.GetValueOrDefault(person.Id),
                Contacts = packages.GetValueOrDefault(person.Id),
                Floor = person.Floor ?? Money.Zero,
                Cap = person.Cap,
                ActualCost = actuals?[order[i]],
                Groups = person.Groups,
            };
        });

        return new(cases);
    }

    /// <summary>The groups that people are in, by name; null if those of a person are unknown because their row is faulty.</summary>
    private ILookup<string, string>? Groups() => care.PeopleFaults.Found > 0 ? null
        : care.People.Sound.SelectMany(person => person.Groups).Distinct().ToLookup(group => group.Name, group => group.Value, StringComparer.Ordinal);

    /// <summary>The score of each person by their number; null if there are no answers, or the files of needs are wrong.</summary>
    private NeedsScore?[] Scores()
    {
        NeedsScore?[] scores = new NeedsScore?[care.People.Index.Count];
        bool areSound = needs.Faults.All(faults => faults.Found == 0);
        foreach ((int person, _, NeedsScore score) in areSound && needs.Answers is { } answers ? answers.Scored(needs.Questionnaire) : [])
        {
            scores[person] = score;
        }

        return scores;
    }
}

/// <summary>All that files say about people, to compare costing models over.</summary>
/// <remarks>This type is immutable. <see cref="ComparisonFolder"/> reads one from files. Rule: spec 9, Comparing models.</remarks>
/// <param name="Care">Care plans, teams, rates and policies.</param>
/// <param name="Table">The table that turns points into pounds a year; null if there is none.</param>
/// <param name="MentalHealth">Clusters and contacts, with the tariff of clusters; empty if there are no such files.</param>
/// <param name="Cases">The facts about each person, in ordinal order of their ids: those of <paramref name="Care"/>.</param>
public sealed record ComparisonCaseload(Caseload Care, AllocationTable? Table, ClusterCaseload MentalHealth, ValueList<ComparisonCase> Cases)
{
    /// <summary>The questionnaire that scored the needs; null (the default) if there are no answers.</summary>
    public Questionnaire? Questionnaire { get; init; }

    /// <summary>What a reader of the results should know about the files, although it stops nothing: a row that appears twice, a last row that is cut short.</summary>
    public ValueList<Notice> Notices { get; internal init; }

    /// <summary>The rules of route.csv: which costing model prices which people; none if there is no such file.</summary>
    public ValueList<RouteRule> Route => RouteRows.Rules;

    /// <summary>The same with the rows of the file.</summary>
    internal RouteRows RouteRows { get; init; } = RouteRows.None;
}

/// <summary>What can be wrong with the models asked for.</summary>
internal static class ComparisonReadingFaults
{
    internal static Fault UnknownModel(string name, IEnumerable<string> known) => new("models", "is not a costing model", Nearest.Suggest(name, known)) { Value = name };

    internal static Fault NothingToWorkWith(string model, string files) =>
        new("models", "has nothing to work with", $"add {files}, or leave the model out") { Value = model };

    internal static Fault NeedsYear(string model) => new("year", $"is not given, and model {model} needs it", "give the financial year, such as 2026");

    internal static Fault NotAGroup(string name, string[] known) => new(PolicyNames.AverageGroup, "is not a group that people have", known.Length == 0 ? "leave the policy out, or give people.csv groups" : Nearest.Suggest(name, known)) { Value = name };

    internal static Fault NeedsEnvelope(string model) => new("envelope", $"is not given, and model {model} needs it", "give what there is for the population, in pounds a year");
}
