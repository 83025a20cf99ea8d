using System.Collections.Concurrent;
using System.CommandLine;
using System.Reflection;
using PhbCalc.Data;
using PhbCalc.Data.Results;
using PhbCalc.Parquet;
using PhbCalc.Workbooks;

namespace PhbCalc.Tool.Output;

/// <summary>One run of the command: what it has read and written so far, and what it says on standard error. All code that reads, writes or prints takes it.</summary>
internal sealed class CurrentRun : IProgress<Notice>
{
    private const string Folder = "FOLDER";
    private const int LongestTyped = 400;

    private readonly ConcurrentDictionary<string, bool> paths = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> namesInFolder = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<string, bool>> sheets = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, HashedFile> hashed = new(StringComparer.Ordinal);
    private readonly List<(string Called, string Folder)> folders = [];
    private readonly ConcurrentQueue<Notice> heard = new();

    /// <summary>The version of the command, and after a plus the commit that it was built from.</summary>
    internal static string WholeVersion { get; } = typeof(CurrentRun).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? string.Empty;

    /// <summary>The version of the command.</summary>
    internal static string Version { get; } = WholeVersion.Split('+')[0];

    /// <summary>Opens standard output for results that another program reads.</summary>
    internal Func<Stream> OpenOutput { get; init; } = Console.OpenStandardOutput;

    /// <summary>The signals that end it.</summary>
    internal Interruption Interruption { get; } = new();

    /// <summary>Where it prints for people; a pipe if not given.</summary>
    internal Screen Screen { get; init; } = new(room: null);

    /// <summary>Opens standard input.</summary>
    internal Func<Stream> OpenInput { get; init; } = Console.OpenStandardInput;

    /// <summary>Where it prints faults and notices; standard error if not given.</summary>
    internal TextWriter? Errors { get; init; }

    /// <summary>The files given in memory; null if there are none.</summary>
    internal GivenFiles? InMemory { get; init; }

    /// <summary>The forms of files that folders may have beside CSV, and those in memory.</summary>
    internal ReadOptions Forms => new() { Workbooks = ExcelWorkbook.Format, Tables = ParquetTable.Format, InMemory = InMemory };

    /// <summary>Takes the results instead of a folder and a screen; null if these take them.</summary>
    internal Action<OutputFile>? Take { get; init; }

    /// <summary>What it ended with, if not with a result.</summary>
    internal Exception? Failure { get; set; }

    /// <summary>Standard input; null if it was not opened. It can be read once.</summary>
    internal HashedInput? Input { get; set; }

    /// <summary>The policies of a verb that reads no folder, as the text of a policy.json; null if none are stated.</summary>
    internal string? StatedPolicies { get; set; }

    /// <summary>How much it says.</summary>
    internal Saying Saying { get; set; } = new();

    /// <summary>Whether results are for publication, in which case the list of notices beside them names no person.</summary>
    internal bool IsForPublication { get; set; }

    /// <summary>The part of the people to work out; null for all people.</summary>
    internal PeoplePart? Part { get; set; }

    /// <summary>Whether it has found something that a reader of results should know.</summary>
    internal bool HasNotices { get; private set; }

    /// <summary>The published figures it works with. Their version is worked out only when results are written, because it needs all of them.</summary>
    internal PublishedFigures Figures { get; set; } = PublishedFigures.Bundled;

    /// <summary>Where files went, and which; null if none did.</summary>
    internal (string Folder, string[] Names)? Written { get; private set; }

    internal void HasRead(string path) => paths[path] = true;

    /// <summary>Keeps that a named sheet of a workbook was read instead of a file.</summary>
    internal void HasReadSheet(string path, string name) => sheets.GetOrAdd(path, _ => new(StringComparer.Ordinal))[name] = true;

    internal void HasReadInFolder(string name) => namesInFolder[name] = true;

    /// <summary>Keeps that one of several folders was read, or one that the verb does not call FOLDER.</summary>
    /// <param name="called">What it is called beside the others: <c>before</c>; empty if it is the only one.</param>
    /// <param name="folder">Its path.</param>
    internal void HasReadFolder(string called, string folder) => folders.Add((called, folder));

    internal void HasWritten(string folder, IEnumerable<string> names) => Written = (folder, [.. names]);

    /// <summary>What was written, in words, or that nothing was.</summary>
    internal string WhatIsWritten() => Written is { } written
        ? $"Written whole into '{written.Folder}': {string.Join(", ", written.Names)}."
        : "Nothing was written.";

    internal string Ended() => $"Ended early. {WhatIsWritten()}";

    /// <summary>With <c>--keep-going</c>, the people left out and the faults in their rows; none without it.</summary>
    internal (ValueList<FileFault> Faults, ValueList<string> People) LeftOut { get; set; } = ([], []);

    /// <summary>What a reader of the results should know about them; nothing until the verb knows.</summary>
    internal IEnumerable<Notice> OfResults { get; set; } = [];

    /// <summary>Every notice so far, those of the files first, for the list beside the results.</summary>
    internal IEnumerable<Notice> AllNotices => NoticesFile.InOrder(HeardInAnyOrder, OfResults).Select(notice => IsForPublication ? PrivateText.Of(notice) : notice);

    private IEnumerable<Notice> Heard => NoticesFile.InOrder(HeardInAnyOrder, []);

    private IEnumerable<Notice> HeardInAnyOrder => heard.Concat(OfSheetsNotRead);

    /// <summary>Takes a notice about a file, on any thread; it is printed once, with the result, however often the file is read.</summary>
    public void Report(Notice value) => heard.Enqueue(value);

    /// <summary>Prints the notices about the files, by file and row.</summary>
    internal void SayWhatWasHeard() => Say(Heard);

    /// <summary>Says something, a line or several.</summary>
    internal void Say(string message) => (Errors ?? Console.Error).WriteLine(Visible(message, keepsLines: true));

    /// <summary>Says something that may name a person, or the same without.</summary>
    internal void Say(string message, string withoutPersonalData) => Say(Saying.IsPrivate ? withoutPersonalData : message);

    /// <summary>Says what is wrong with what was typed, on one line.</summary>
    internal void SayOfTyped(string problem, string[] typed)
    {
        string line = Visible(problem, keepsLines: false);
        line = line.Length > LongestTyped ? $"{line[..LongestTyped]}..." : line;
        Say(line, PrivateText.Of(line, typed));
    }

    /// <summary>Says what a reader of results should know, though it stops nothing.</summary>
    /// <param name="notice">What there is to know; a value stands in single quotes.</param>
    internal void SayNotice(string notice) => SayNotice(notice, PrivateText.Of(notice));

    /// <summary>The same, for a notice that knows its place and person.</summary>
    internal void Say(Notice notice) => SayNotice($"{notice}", PrivateText.WithoutDates(PrivateText.Of(notice.WithoutPersonalData())));

    /// <summary>The same, for several.</summary>
    internal void Say(IEnumerable<Notice> notices)
    {
        foreach (Notice notice in notices)
        {
            Say(notice);
        }
    }

    /// <summary>The folder that the command line names, or the folder of a file that it names; null if neither.</summary>
    internal static string? PlaceRead(ParseResult parsed) => FolderRead(parsed)
        ?? (parsed.CommandResult.Command.Arguments is [{ Name: not ("TOPIC" or "SHELL" or "NAME") }] && parsed.CommandResult.Tokens is [{ } file] ? Path.GetDirectoryName(Path.GetFullPath(file.Value)) : null);

    /// <summary>Where the results come from.</summary>
    internal Provenance Provenance(ParseResult parsed)
    {
        string? folder = FolderRead(parsed);
        IEnumerable<HashedFile> inMemory = folder is null ? [] : HashedInMemory(folder);
        (string Path, string Name)[] read = [.. (folder is null || InMemory?.HasFolder(folder) is true ? [] : ReadIn(folder)).Concat(paths.Keys.Select(path => (Path: path, Name: Path.GetFileName(path)))).Where(file => InMemory?.Has(file.Path) is true || File.Exists(file.Path)).DistinctBy(file => file.Path, StringComparer.Ordinal)];
        return new()
        {
            Verb = parsed.CommandResult.Command.Name,
            Version = Version,
            Figures = FiguresUsed(parsed).Version,
            Part = Part,
            Inputs = [.. inMemory.Concat(read.Select(Hashed)).Concat(Input is { } input ? [input.Hashed()] : []).Concat(folders.SelectMany(HashedIn)).OrderBy(file => file.Name, StringComparer.Ordinal)],
            Policies = (folder ?? folders.LastOrDefault().Folder) is { } last ? FolderContents.StatedPolicies(last, Forms) : StatedPolicies,
        };
    }

    /// <summary>The figures that were used; if a team is costed by the calendar, they include those for pay days after the period.</summary>
    private PublishedFigures FiguresUsed(ParseResult parsed) =>
        (namesInFolder.ContainsKey(TeamFile.Name) || new ParsedOptions(parsed).Day("--start") is not null) && new ParsedOptions(parsed).LastDay is { } last ? Figures.ForPayDaysAfter(new(last, last)) : Figures;

    /// <summary>The sheets of workbooks that replace single files and were not read.</summary>
    private IEnumerable<Notice> OfSheetsNotRead => Saying.AllowsOtherFiles ? []
        : sheets.Select(book => ExcelWorkbook.SheetsNotRead(book.Key, [.. book.Value.Keys])).OfType<Notice>();

    private void SayNotice(string notice, string withoutPersonalData)
    {
        HasNotices = true;
        if (!Saying.IsQuiet)
        {
            Say($"notice: {notice}", $"notice: {withoutPersonalData}");
        }
    }

    /// <summary>A terminal obeys control characters, so those in files and options are not passed on to it. Line breaks stay if the message has several lines.</summary>
    private static string Visible(string text, bool keepsLines) => string.Concat(text.Select(letter => char.IsControl(letter) && !(keepsLines && letter == '\n') ? '\uFFFD' : letter));

    /// <summary>What can have been read as a folder: its files by name, its workbooks, or the workbook given instead, with the policies beside it.</summary>
    private IEnumerable<(string Path, string Name)> ReadIn(string folder)
    {
        string place = File.Exists(folder) ? Path.GetDirectoryName(folder) ?? string.Empty : folder;
        string[] names = [PolicyFile.Name, PolicyFile.TableName, .. place == folder ? namesInFolder.Keys : []];
        IEnumerable<string> books = place == folder ? Directory.EnumerateFiles(folder, $"*{ExcelWorkbook.Format.Ending}").Where(path => Path.GetFileName(path)[0] is not ('.' or '~')) : [folder];
        return names.Distinct(StringComparer.Ordinal).Concat(books.Select(book => Path.GetFileName(book))).Concat(place == folder ? FolderContents.FilesOfTables(folder, ParquetTable.Format, [.. names]) : []).Select(name => (Path.Combine(place, name), name));
    }

    /// <summary>The files of one of several folders, with the folder's name before theirs.</summary>
    private IEnumerable<HashedFile> HashedIn((string Called, string Folder) one) => (InMemory?.HasFolder(one.Folder) is true ? HashedInMemory(one.Folder) : ReadIn(one.Folder).Where(file => File.Exists(file.Path)).Select(Hashed))
        .Select(file => one.Called.Length == 0 ? file : file with { Name = $"{one.Called}/{file.Name}" });

    private IEnumerable<HashedFile> HashedInMemory(string folder) => InMemory is { } given ? HashedFile.In(given, folder, [PolicyFile.Name, PolicyFile.TableName, .. namesInFolder.Keys]) : [];

    /// <summary>Pages and provenance.json say the same: a large file is hashed only once.</summary>
    private HashedFile Hashed((string Path, string Name) file) => hashed.GetOrAdd(file.Path, HashOf) with { Name = file.Name };

    private HashedFile HashOf(string path)
    {
        using Stream? given = InMemory?.Open(path);
        return given is null ? HashedFile.Of(path) : HashedFile.Of(Path.GetFileName(path), given);
    }

    private static string? FolderRead(ParseResult parsed) =>
        parsed.CommandResult.Command.Arguments is [{ Name: Folder }] && parsed.CommandResult.Tokens is [{ } folder] ? folder.Value : null;
}
