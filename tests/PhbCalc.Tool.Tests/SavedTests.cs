using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using PhbCalc.TestSupport;

namespace PhbCalc.Tool.Tests;

/// <summary>
/// Every verb over the samples, opened and saved by LibreOffice in en-GB with every default, as CSV and as workbooks, and converted to tables of Apache Parquet, gives the same bytes of results as over the originals.
/// </summary>
/// <param name="converted">The samples as tables.</param>
[Trait("Kind", "Process")]
public sealed partial class SavedTests(SavedTests.Converted converted) : IClassFixture<SavedTests.Converted>
{
    private static readonly string Kept = Repository.File("tests", "PhbCalc.Workbooks.Tests", "Saved");

    /// <summary>Every verb that reads files (a record has the hashes of what was read, and is none of its results), and some more lines over files that they do not read: on the screen, as JSON, and in every file of results.</summary>
    private static readonly string[] Lines =
    [
        .. Verbs.All.Select(verb => verb.Line).Where(line => line.Contains("samples/", StringComparison.Ordinal)).Select(line => line.Replace(" --record", string.Empty, StringComparison.Ordinal)),
        "cost samples/homecare --year 2026 --lines",
        "explain samples/homecare --person H02 --year 2026",
        "compare samples/homecare --models bottom-up --year 2026",
    ];

    /// <summary>The other verbs that read the first sample, the caseload and the samples of budgets: in every file of results.</summary>
    private static readonly string[] Others =
    [
        "explain samples/first --person SAMPLE-A --year 2026",
        "employ samples/first --year 2026",
        "budget samples/first --year 2026 --lines",
        "statement samples/first --year 2026",
        "sense-check samples/first --year 2026",
        "history samples/first --before samples/first --year 2026",
        "review samples/first --year 2026 --as-at 2026-08-31",
        "change samples/first --uprate 0.03 --year 2026",
        "forecast samples/first --year 2026 --lines",
        "demand samples/first --year 2026",
        "counts samples/first --year 2026 --quarter 1",
        "compare samples/first --models bottom-up --year 2026",
        "budget samples/caseload --year 2026 --lines",
        "statement samples/caseload --year 2026",
        "history samples/caseload --before samples/caseload --year 2026",
        "review samples/caseload --year 2026 --as-at 2026-08-31",
        "forecast samples/caseload --year 2026 --lines",
        "budget samples/changes --year 2026 --lines",
        "statement samples/changes --year 2026",
        "history samples/changes --year 2026",
        "review samples/changes --year 2026 --as-at 2026-08-31",
        "forecast samples/changes --year 2026 --payments",
        "counts samples/changes --year 2026 --quarter 2",
        "employ samples/changes --year 2026 --lines",
        "statement samples/budget --year 2026",
        "counts samples/budget --year 2026 --quarter 1",
        "score samples/budget/indication --lines",
        "allocate samples/budget/indication --envelope 60000 --lines",
    ];

    /// <summary>What the originals come to, each worked out once for both forms.</summary>
    private static readonly ConcurrentDictionary<string, Lazy<Outcome>> Originals = new(StringComparer.Ordinal);

    /// <summary>Files that stand in no folder of a caseload: they are converted with none.</summary>
    private static readonly string[] Alone = ["samples/oxfordshire/wages.csv", "samples/oxfordshire/pay.csv"];

    public static TheoryData<string> OfTables => [.. Lines.Where(line => !Alone.Any(line.Contains))];

    /// <summary>Each line in both forms.</summary>
    public static TheoryData<string, string> Saved
    {
        get
        {
            TheoryData<string, string> saved = [];
            foreach (string line in Lines.Concat(Others))
            {
                saved.Add(line, "csv");
                saved.Add(line, "xlsx");
            }

            return saved;
        }
    }

    [Theory]
    [MemberData(nameof(Saved))]
    public void A_verb_gives_the_same_bytes_over_what_a_spreadsheet_saved(string line, string form)
    {
        using Folder folder = new();
        AssertSame(line, form, Path.Combine(Kept, form), folder);
    }

    [Theory]
    [MemberData(nameof(OfTables))]
    public void A_verb_gives_the_same_bytes_over_tables(string line)
    {
        using Folder folder = new();
        foreach (string word in line.Split(' ').Where(word => word.StartsWith("samples/", StringComparison.Ordinal)))
        {
            converted.Add(Path.GetExtension(word) == ".csv" ? Path.GetDirectoryName(word)! : word);
        }

        AssertSame(line, "parquet", converted.Root, folder);
    }

    [Fact]
    public void Every_verb_that_reads_files_is_compared() =>
        Assert.Empty(Commands.FileReaders.Verbs.Select(reader => reader.Verb).Except(Lines.Select(line => line.Split(' ')[0])));

    /// <summary>The files that are kept are what it saves: which of its fonts and widths it takes is the machine's matter. With PHBCALC_ACCEPT=1 it saves them anew.</summary>
    [LibreOfficeFact]
    public void Where_LibreOffice_is_installed_it_saves_them_so_today()
    {
        using Folder folder = new();
        string[] samples = [.. Lines.Concat(Others).SelectMany(line => line.Split(' ')).Where(word => word.StartsWith("samples/", StringComparison.Ordinal)).Select(SampleOf).Distinct()];
        string[] files = [.. samples.SelectMany(sample => LibreOffice.FilesOf(Repository.File(sample))).Select(path => Path.GetRelativePath(Repository.Folder, path))];
        Assert.NotEmpty(files);
        foreach (string form in (string[])["csv", "xlsx"])
        {
            if (Snapshot.Accepts)
            {
                Array.ForEach(samples, sample => LibreOffice.SaveFolder(folder.Path, form, Repository.File(sample), Path.Combine(Kept, form, sample)));
            }

            // Starting the program takes longer than what it does: it starts once, so every file has a name of its own.
            string[] numbered = [.. files.Select((_, i) => folder.Of($"{form}-{i}.csv"))];
            for (int i = 0; i < files.Length; i++)
            {
                File.Copy(Repository.File(files[i]), numbered[i]);
            }

            LibreOffice.Save(folder.Path, form, folder.Of(form), numbered);
            for (int i = 0; i < files.Length; i++)
            {
                string kept = Path.Combine(Kept, form, Path.ChangeExtension(files[i], form));
                Assert.Equal([files[i], .. ContentOf(kept)], [files[i], .. ContentOf(folder.Of($"{form}/{form}-{i}.{form}"))]);
            }
        }
    }

    /// <summary>Compares what a line comes to over the originals and over what was saved.</summary>
    /// <param name="line">The line.</param>
    /// <param name="form">In which form the files were saved.</param>
    /// <param name="root">Where they are.</param>
    /// <param name="folder">A folder for results.</param>
    private static void AssertSame(string line, string form, string root, Folder folder)
    {
        Outcome original = Originals.GetOrAdd(line, own => new(() =>
        {
            using Folder results = new();
            return OutcomeOf(own, Verbs.Arguments(own), results.Of("out"));
        })).Value;
        string[] words = [.. line.Split(' ').Select(word => word.StartsWith("samples/", StringComparison.Ordinal) ? Of(word, form, root, folder) : word)];
        Outcome saved = OutcomeOf(line, words, folder.Of("out"));

        Assert.Equal(original.Screen, saved.Screen);
        Assert.Equal(original.Json, saved.Json);
        Assert.Equal(original.Files.Keys, saved.Files.Keys);
        Assert.All(original.Files, file => Assert.Equal(Named(file.Key, file.Value), Named(file.Key, saved.Files[file.Key])));
        if (form == "csv")
        {
            Assert.Equal(original.Notices, saved.Notices);
        }
    }

    private static Outcome OutcomeOf(string line, string[] words, string into)
    {
        bool hasFiles = !line.StartsWith("explain", StringComparison.Ordinal) && (!Verbs.All.Any(verb => verb.Line == line && !verb.Writes));
        (string Screen, string Json) shown = Lines.Contains(line) ? (InProcess.Of(words).Output, InProcess.Of([.. words, "--format", "json"]).Output) : default;
        Run run = InProcess.Of(hasFiles ? [.. words, "--out", into] : words);
        Assert.Equal(0, run.ExitStatus);
        SortedDictionary<string, string> files = new(StringComparer.Ordinal);
        foreach (string path in hasFiles ? Results(into) : [])
        {
            files.Add(Path.GetRelativePath(into, path), File.ReadAllText(path));
        }

        Assert.Equal(hasFiles, files.Count > 0);
        return new(shown.Screen ?? (hasFiles ? string.Empty : run.Output), shown.Json ?? string.Empty, files, run.Errors.Replace(into, "out", StringComparison.Ordinal));
    }

    /// <summary>What a line comes to.</summary>
    /// <param name="Screen">What it prints.</param>
    /// <param name="Json">What it prints as JSON.</param>
    /// <param name="Files">Every file of results.</param>
    /// <param name="Notices">What it says beside its results, which names files and their rows.</param>
    private sealed record Outcome(string Screen, string Json, SortedDictionary<string, string> Files, string Notices);

    /// <summary>
    /// A page names what it was made from: here the same files, under the names of CSV; its foot has their hashes, as provenance.json has them, and is left out. A letter has the hashes of the files that were opened, and every workbook of a folder is opened, to see which sheets it has: what else it
    /// says is the same, wherever its lines are broken.
    /// </summary>
    private static string Named(string name, string text) => Path.GetExtension(name) is not (".html" or ".txt") ? text
        : Hashes().Replace(Space().Replace(Forms().Replace(Foot().Replace(text, string.Empty), ".csv"), " "), string.Empty);

    [GeneratedRegex("<footer>.*</footer>", RegexOptions.Singleline, 5000)]
    private static partial Regex Foot();

    [GeneratedRegex(@"([a-z-]+\.(csv|json) [0-9a-f]{16}(, )?)+", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Hashes();

    [GeneratedRegex(@"\.(xlsx|parquet)", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Forms();

    [GeneratedRegex(@"\s+", RegexOptions.None, 5000)]
    private static partial Regex Space();

    /// <summary>The files of results, but for provenance and records, which have the hashes of what was read, and notices, which name its files.</summary>
    private static IEnumerable<string> Results(string folder) =>
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(path => Path.GetFileName(path) is not ("provenance.json" or "record.csv" or "record.md" or "notices.csv"));

    /// <summary>A file or folder as it was saved, with the policies of the sample beside it: a spreadsheet saves none.</summary>
    private static string Of(string path, string form, string root, Folder folder)
    {
        if (Path.GetExtension(path) == ".csv")
        {
            return Path.Combine(root, Path.ChangeExtension(path, form));
        }

        string copy = folder.Of(path);
        Directory.CreateDirectory(copy);
        foreach (string file in Directory.EnumerateFiles(Path.Combine(root, path)))
        {
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)), overwrite: true);
        }

        if (File.Exists(Repository.File($"{path}/policy.json")))
        {
            File.Copy(Repository.File($"{path}/policy.json"), Path.Combine(copy, "policy.json"), overwrite: true);
        }

        return copy;
    }

    /// <summary>The lines of a file, or of a workbook its cells: where each is, its type, its value, and the form in which it is shown.</summary>
    private static string[] ContentOf(string path)
    {
        if (Path.GetExtension(path) == ".csv")
        {
            return File.ReadAllText(path).Split('\n');
        }

        using SpreadsheetDocument workbook = SpreadsheetDocument.Open(path, isEditable: false);
        WorkbookPart book = workbook.WorkbookPart!;
        Stylesheet styles = book.WorkbookStylesPart!.Stylesheet!;
        Dictionary<uint, string> forms = (styles.NumberingFormats?.Elements<NumberingFormat>() ?? []).ToDictionary(form => form.NumberFormatId!.Value, form => form.FormatCode!.Value!);
        uint[] formOf = [.. styles.CellFormats!.Elements<CellFormat>().Select(format => format.NumberFormatId?.Value ?? 0)];
        string[] texts = [.. book.SharedStringTablePart?.SharedStringTable!.Elements<SharedStringItem>().Select(text => text.InnerText) ?? []];
        return
        [
            .. book.WorksheetParts.Single().Worksheet!.Descendants<Cell>().Select(cell =>
            {
                uint form = formOf[cell.StyleIndex?.Value ?? 0];
                string? value = cell.DataType?.Value == CellValues.SharedString ? texts[int.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture)] : cell.CellValue?.Text;
                return $"{cell.CellReference} {cell.DataType?.InnerText} '{value}' {forms.GetValueOrDefault(form, form.ToString(CultureInfo.InvariantCulture))}";
            }),
        ];
    }

    private static string SampleOf(string path) => string.Join('/', path.Split('/')[..2]);

    /// <summary>Samples as tables, each converted once.</summary>
    public sealed class Converted : IDisposable
    {
        private readonly ConcurrentDictionary<string, Lazy<Run>> made = new(StringComparer.Ordinal);

        internal string Root { get; } = Directory.CreateTempSubdirectory("phbcalc-").FullName;

        internal void Add(string sample)
        {
            Run run = made.GetOrAdd(sample, path => new(() => Convert(path))).Value;
            Assert.Equal(0, run.ExitStatus);
            Assert.DoesNotContain(Directory.EnumerateFiles(Path.Combine(Root, sample)), path => Path.GetExtension(path) == ".csv");
        }

        public void Dispose() => Directory.Delete(Root, recursive: true);

        /// <summary>Converts a sample, some of which have others in their folders.</summary>
        private Run Convert(string sample)
        {
            string apart = Path.Combine(Root, sample.Replace('/', '-'));
            string files = Directory.CreateDirectory($"{apart}-files").FullName;
            foreach (string file in Directory.EnumerateFiles(Repository.File(sample)).Where(path => Path.GetExtension(path) == ".csv" || Path.GetFileName(path) == "policy.json"))
            {
                File.Copy(file, Path.Combine(files, Path.GetFileName(file)));
            }

            Run run = InProcess.Of("convert", files, apart, "--to", "parquet");
            Directory.CreateDirectory(Path.Combine(Root, sample));
            foreach (string file in Directory.EnumerateFiles(apart))
            {
                File.Move(file, Path.Combine(Root, sample, Path.GetFileName(file)));
            }

            return run;
        }
    }
}
