using System.Globalization;
using PhbCalc.Data.Csv;

namespace PhbCalc.Data;

/// <summary>The sheets of workbooks that replace files: <c>visits</c> or <c>visits.csv</c> for visits.csv, and <c>visits 2</c> for the rows that follow.</summary>
/// <remarks>Rule: spec 8b, Read what is plain and Nothing passed over.</remarks>
internal sealed class SheetFiles
{
    private const string Csv = ".csv";

    /// <summary>Sheets whose names start like this are not read, like such columns.</summary>
    private const string NotePrefix = "note";

    private readonly Dictionary<string, List<FoundSheet>> byFile = new(StringComparer.Ordinal);
    private readonly List<FileFault> faults = [];
    private readonly bool areSeveral;

    /// <summary>Finds the sheets.</summary>
    /// <param name="paths">The paths of the workbooks.</param>
    /// <param name="format">What reads them.</param>
    /// <param name="names">The names of the files to look for.</param>
    /// <param name="inputs">The names of all files that any verb reads.</param>
    internal SheetFiles(IReadOnlyList<string> paths, WorkbookFormat format, string[] names, string[] inputs)
    {
        areSeveral = paths.Count > 1;
        foreach (FoundSheet sheet in paths.SelectMany(path => In(path, format, inputs)))
        {
            Add(sheet, names, inputs);
        }

        foreach ((string file, List<FoundSheet> sheets) in byFile)
        {
            sheets.Sort((one, other) => one.Part.CompareTo(other.Part));
            FoundSheet? misplaced = sheets.Where((sheet, i) => sheet.Part != i + 1).FirstOrDefault();
            if (misplaced is not null)
            {
                faults.Add(new(file, 0, null, SheetFaults.OutOfTurn(misplaced.Named, Path.GetFileNameWithoutExtension(file))));
            }
        }
    }

    /// <summary>Opens the sheet that stands for a file, with those that follow it; or the only sheet of a workbook, whatever its name.</summary>
    /// <param name="format">What reads the workbook.</param>
    /// <param name="path">The path of the workbook.</param>
    /// <param name="fileName">The name of the file.</param>
    /// <param name="files">The sheets by the files that they stand for.</param>
    /// <exception cref="InvalidFilesException">It is no such workbook, or has several sheets and none of that name, or one of a name that is only near.</exception>
    internal static SheetStream Open(WorkbookFormat format, string path, string fileName, out SheetFiles files)
    {
        IReadOnlyList<Sheet> there = format.Sheets(path);
        files = Of(format, path, [fileName]);
        if (there.Count == 1)
        {
            return new(fileName, [(there[0].Name, there[0])]);
        }

        files.RefuseDoubtful(_ => false);
        return files.Open(fileName) ?? throw new InvalidFilesException([new(Path.GetFileName(path), 0, null, SheetFaults.NoSheet(Path.GetFileNameWithoutExtension(fileName), there.Select(sheet => sheet.Name)))]);
    }

    /// <summary>The sheets of one workbook by the files that they stand for.</summary>
    internal static SheetFiles Of(WorkbookFormat format, string path, string[] names) => new([path], format, names, [.. KnownFiles.Tables.Keys.Union(names, StringComparer.Ordinal)]);

    /// <summary>The sheets for no file in use: those that other verbs read, and those that none reads.</summary>
    internal (List<string> Known, List<string> Unknown) NotRead { get; } = ([], []);

    /// <summary>Whether there are sheets that stand for a file.</summary>
    internal bool Has(string name) => byFile.ContainsKey(name);

    /// <summary>Opens the sheets that stand for a file; null if there is none.</summary>
    internal SheetStream? Open(string name) => byFile.TryGetValue(name, out List<FoundSheet>? sheets)
        ? new(name, [.. sheets.Select(sheet => (sheet.Place(areSeveral), sheet.Sheet))])
        : null;

    /// <summary>Refuses sheets that would be ignored, and files that appear twice.</summary>
    /// <param name="isFile">Whether a file of a name exists too.</param>
    /// <exception cref="InvalidFilesException">There are such sheets or files. All are reported at once.</exception>
    internal void RefuseDoubtful(Func<string, bool> isFile)
    {
        FileFault[] all =
        [
            .. faults,
            .. byFile.Where(entry => isFile(entry.Key)).Select(entry => new FileFault(entry.Key, 0, null, SheetFaults.FileToo(entry.Value[0].Named))),
        ];
        if (all.Length > 0)
        {
            throw new InvalidFilesException([.. all]);
        }
    }

    private void Add(FoundSheet sheet, string[] names, string[] inputs)
    {
        if (Array.Find(names, name => name == sheet.File) is { } file)
        {
            List<FoundSheet> sheets = byFile.TryGetValue(file, out List<FoundSheet>? found) ? found : byFile[file] = [];
            if (sheets.Find(other => other.Part == sheet.Part) is { } other)
            {
                faults.Add(new(file, 0, null, SheetFaults.Twice(other.Named, sheet.Named)));
                return;
            }

            sheets.Add(sheet);
        }
        else if (inputs.Contains(sheet.File))
        {
            NotRead.Known.Add(sheet.Named);
        }
        else if (!KnownFiles.IsResult(sheet.File) && Array.Find(names, name => name.EndsWith(Csv, StringComparison.Ordinal) && NearNames.IsNear(sheet.File, name, inputs)) is { } near)
        {
            faults.Add(new(near, 0, null, SheetFaults.NearName(sheet.Named, Path.GetFileNameWithoutExtension(near))));
        }
        else if (!sheet.File.StartsWith(NotePrefix, StringComparison.OrdinalIgnoreCase) && !KnownFiles.IsResult(sheet.File))
        {
            NotRead.Unknown.Add(sheet.Named);
        }
    }

    /// <summary>The sheets of a workbook, each with the file that it stands for. The only sheet of a workbook that has the name of a file stands for that file, whatever its own name.</summary>
    private static IEnumerable<FoundSheet> In(string path, WorkbookFormat format, string[] inputs)
    {
        IReadOnlyList<Sheet> sheets = format.Sheets(path);
        string book = Path.GetFileName(path);
        string ofBook = $"{Path.GetFileNameWithoutExtension(path).ToLowerInvariant()}{Csv}";
        foreach (Sheet sheet in sheets)
        {
            (string file, int part) = FileOf(sheet.Name);
            bool isAlone = sheets.Count == 1 && !inputs.Contains(file) && inputs.Contains(ofBook);
            yield return new(sheet, book, isAlone ? ofBook : file, isAlone ? 1 : part);
        }
    }

    /// <summary>The name of the file that a sheet stands for, and which part of it: <c>visits 2</c> is the second part of visits.csv.</summary>
    private static (string File, int Part) FileOf(string sheet)
    {
        string name = sheet.Trim().ToLowerInvariant();
        name = name.EndsWith(Csv, StringComparison.Ordinal) ? name[..^Csv.Length] : name;
        int space = name.LastIndexOf(' ');
        bool isPart = space > 0 && int.TryParse(name[(space + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out int part) && part is >= 2 and <= 100;
        return isPart ? ($"{name[..space]}{Csv}", int.Parse(name[(space + 1)..], NumberStyles.None, CultureInfo.InvariantCulture)) : ($"{name}{Csv}", 1);
    }

    /// <summary>A sheet that was found.</summary>
    /// <param name="Sheet">The sheet.</param>
    /// <param name="Book">The name of its workbook.</param>
    /// <param name="File">The name of the file that it stands for, which may not be read.</param>
    /// <param name="Part">The number of the part of that file, from 1.</param>
    private sealed record FoundSheet(Sheet Sheet, string Book, string File, int Part)
    {
        internal string Named => $"the sheet '{Shown.Of(Sheet.Name)}' of '{Shown.Of(Book)}'";

        /// <summary>Its name in messages, as a spreadsheet writes it: <c>visits</c>, <c>'visits 2'</c>, <c>[caseload.xlsx]visits</c>.</summary>
        internal string Place(bool withBook)
        {
            string place = withBook ? $"[{Book}]{Sheet.Name}" : Sheet.Name;
            return place.All(letter => char.IsLetterOrDigit(letter) || letter is '_' or '.' or '[' or ']') ? place : $"'{place}'";
        }
    }
}

/// <summary>What can be wrong with the sheets of workbooks, before they are read.</summary>
internal static class SheetFaults
{
    internal static Fault FileToo(string sheet) => new("file", $"exists, and so does {sheet}", "keep one of the two");

    internal static Fault Twice(string sheet, string other) => new("file", $"is in both {sheet} and {other}", "keep one of the two, or number the sheets whose rows follow each other: visits, visits 2");

    internal static Fault OutOfTurn(string sheet, string name) => new("file", $"has {sheet}, but not the sheet before it", $"call the first sheet {name}, the second {name} 2, and so on");

    internal static Fault NoSheet(string sheet, IEnumerable<string> there) =>
        new("file", $"has several sheets, and none is called {sheet}", $"call the sheet that is meant {sheet}, or keep it alone; there are {string.Join(", ", there)}");

    internal static Fault NearName(string sheet, string name) => new("file", $"is not read from {sheet}: the name is only similar", $"call the sheet {name}, or take it out of the workbook");
}
