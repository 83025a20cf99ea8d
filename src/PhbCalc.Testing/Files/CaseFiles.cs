using System.Text;
using System.Text.Json;
using PhbCalc.Data;
using PhbCalc.Data.Csv;
using PhbCalc.Testing.Rows;

namespace PhbCalc.Testing.Files;

/// <summary>The files of a case: a folder that the case names; or files that are made of its cells, and files that its cells name.</summary>
internal sealed class CaseFiles
{
    private readonly CaseCells cells;
    private readonly Dictionary<string, MadeFile> made = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> named = new(StringComparer.Ordinal);
    private readonly string[] policies;
    private readonly string column;
    private readonly string? folder;

    private CaseFiles(CaseCells cells, string[] policies, string column, string? folder) => (this.cells, this.policies, this.column, this.folder) = (cells, policies, column, folder);

    /// <summary>Files that are made of a case.</summary>
    /// <param name="cells">The cells.</param>
    /// <param name="policies">The policies that the calculation goes by.</param>
    internal static CaseFiles Made(CaseCells cells, params string[] policies) => new(cells, policies, CaseColumns.Folder, folder: null);

    /// <summary>The folder that a case names; whether it is there is found out when something is read from it.</summary>
    /// <param name="cells">The cells.</param>
    /// <param name="policies">The policies that the calculation goes by.</param>
    internal static CaseFiles Folder(CaseCells cells, params string[] policies) => FolderIn(cells, CaseColumns.Folder, policies);

    /// <summary>The folder that a cell of another column names.</summary>
    /// <param name="cells">The cells.</param>
    /// <param name="column">The column.</param>
    /// <param name="policies">The policies that the calculation goes by.</param>
    internal static CaseFiles FolderIn(CaseCells cells, string column, params string[] policies) => new(cells, policies, column, PathOf(cells, column));

    /// <summary>Adds a row to a file that is made.</summary>
    internal void Add(string file, FileColumns columns, params MadeCell[] row)
    {
        if (!made.TryGetValue(file, out MadeFile? there))
        {
            made.Add(file, there = new(columns));
        }

        there.Add(row);
    }

    /// <summary>Takes a file from the path that a cell names, in the place of the folder's if there is a folder.</summary>
    internal void AddNamed(string file, string column)
    {
        string path = PathOf(cells, column);
        if (File.Exists(path))
        {
            named.Add(file, path);
        }
        else
        {
            cells.Refuse(column, RowFaults.NoSuchPath(column, cells.Text(column)!, cells.Folder));
        }
    }

    /// <summary>Reads something from the files; null if it cannot be read, which is reported where it stands in the cases, or in a file that they name.</summary>
    /// <param name="names">The names of the files that are looked for, the one that is needed most first.</param>
    /// <param name="read">Reads it.</param>
    internal T? Read<T>(string[] names, Func<FileSource, T> read)
        where T : class
    {
        if (folder is not null && !CanUseFolder(folder))
        {
            return null;
        }

        return Try(() => read(folder is null ? FileSource.Given(OpenMade) : KnownFiles.Folder(folder, names, new() { Workbooks = cells.Options.Workbooks }).Over(OpenMade)));
    }

    /// <summary>Reads the policies; every default where neither the case nor the folder gives any, and null if they cannot be read.</summary>
    internal Policies? ReadPolicies() => Read([PolicyFile.Name], source =>
    {
        FileFaults faults = new(PolicyFile.Name);
        Policies read = new InputFiles(source, options: null, progress: null).ReadPolicies(faults);
        FileFaults.ThrowIfAny(faults);
        return read;
    });

    /// <summary>Works something out of what the files hold; null if it cannot be, which is reported where it stands.</summary>
    internal T? Try<T>(Func<T> work)
        where T : class
    {
        try
        {
            return work();
        }
        catch (InvalidFilesException exception)
        {
            cells.Add(exception.Faults.Where(IsNews).Select(Locate));
            return null;
        }
    }

    /// <summary>The same of one person, whose faults are placed in the files first.</summary>
    internal T? Try<T>(Func<T> work, Func<Fault, FileFault> locate)
        where T : class => Try(() =>
    {
        try
        {
            return work();
        }
        catch (InvalidInputException exception)
        {
            throw new InvalidFilesException(exception.Faults.Select(locate).ToValueList());
        }
    });

    /// <summary>That a file is missing which is made of cells, or named by one, follows from a fault of those cells.</summary>
    private bool IsNews(FileFault fault) => folder is not null || fault.Row > 0 || named.ContainsKey(fault.File);

    private bool CanUseFolder(string path)
    {
        bool isWorkbook = IsWorkbook(path) && File.Exists(path);
        if (!isWorkbook && !Directory.Exists(path))
        {
            cells.Refuse(column, RowFaults.NoSuchPath(column, cells.Text(column)!, cells.Folder));
            return false;
        }

        string? file = Array.Find([PolicyFile.Name, PolicyFile.TableName], name => File.Exists(Path.Combine(isWorkbook ? Path.GetDirectoryName(path)! : path, name)));
        if (cells.FirstOf(policies) is { } policy && file is not null)
        {
            cells.Refuse(policy, RowFaults.NotTogether(policy, $"{file} of the folder"));
            return false;
        }

        return true;
    }

    /// <summary>Where in the file of cases, or in a file that it names, a fault is.</summary>
    private FileFault Locate(FileFault fault)
    {
        if (fault.File == PolicyFile.Name && fault.Column is { } policy && cells.Has(policy))
        {
            return cells.At(policy, fault.Fault);
        }

        if (made.TryGetValue(fault.File, out MadeFile? file))
        {
            return cells.At(file.From(fault.Row, fault.Column) ?? fault.Column ?? fault.Fault.Field, fault.Fault);
        }

        return named.TryGetValue(fault.File, out string? path) ? fault with { File = Path.GetFileName(path) }
            : folder is not null ? fault with { File = $"{cells.Text(column)!.TrimEnd('/', '\\')}/{fault.File}" }
            : fault;
    }

    private Stream? OpenMade(string name) =>
        name == PolicyFile.Name ? MadePolicy.Open(cells, policies)
        : made.TryGetValue(name, out MadeFile? file) ? file.Open()
        : named.TryGetValue(name, out string? path) ? IsWorkbook(path) ? SheetFiles.Open(cells.Options.Workbooks!, path, name, out _) : FileSource.OpenFile(path)
        : null;

    private bool IsWorkbook(string path) => cells.Options.Workbooks?.Reads(Path.GetFileName(path)) is true;

    private static string PathOf(CaseCells cells, string column) =>
        Path.GetFullPath(Path.Combine(cells.Folder, (cells.Text(column) ?? string.Empty).Replace('\\', '/')));
}

/// <summary>A column of cases that stands for a column of one of the files that PhbCalc reads.</summary>
/// <param name="Name">The column of cases.</param>
/// <param name="Column">The column of the file.</param>
internal sealed record CaseInput(string Name, string Column)
{
    /// <summary>A column that has the name it has in the file.</summary>
    /// <param name="column">The column.</param>
    public static implicit operator CaseInput(string column) => new(column, column);

    /// <summary>Columns that have the names they have in the file, with a word before them where other files have such a column too.</summary>
    internal static CaseInput[] With(string prefix, params IEnumerable<string> columns) => [.. columns.Select(column => new CaseInput(prefix + column, column))];
}

/// <summary>A cell of a file that is made of a case.</summary>
/// <param name="Column">The column of the file.</param>
/// <param name="Text">The text; null if it is blank.</param>
/// <param name="From">The column of cases that it comes from.</param>
internal readonly record struct MadeCell(string Column, string? Text, string From);

/// <summary>One of the files that PhbCalc reads, made of the cells of a case, so that cases are read by the code that reads the files.</summary>
/// <param name="columns">The columns of the file.</param>
internal sealed class MadeFile(FileColumns columns)
{
    private const int FirstRow = 2;

    private readonly List<MadeCell[]> rows = [];

    internal void Add(params MadeCell[] cells) => rows.Add(cells);

    /// <summary>The file as it would be on the disk.</summary>
    internal MemoryStream Open()
    {
        IEnumerable<IEnumerable<string>> lines = rows.Select(row => columns.Names.Select(column => row.FirstOrDefault(cell => cell.Column == column).Text ?? string.Empty));
        return new(Encoding.UTF8.GetBytes(string.Join('\n', lines.Prepend(columns.Names).Select(cells => string.Join(',', cells.Select(Quoted))))));
    }

    /// <summary>The column of cases that a cell comes from; null if it comes from none.</summary>
    internal string? From(int row, string? column) =>
        row - FirstRow is >= 0 and var position && position < rows.Count ? rows[position].FirstOrDefault(cell => cell.Column == column).From : null;

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}

/// <summary>A policy.json, made of the cells of a case.</summary>
internal static class MadePolicy
{
    /// <summary>The file as it would be on the disk; null if the case gives no policy.</summary>
    /// <param name="cells">The cells.</param>
    /// <param name="names">The policies that the calculation goes by.</param>
    internal static MemoryStream? Open(CaseCells cells, IEnumerable<string> names)
    {
        string[] given = [.. names.Where(cells.Has)];
        return given.Length == 0 ? null : new(Encoding.UTF8.GetBytes($"{{{string.Join(",\n", given.Select(name => Member(name, cells.Text(name)!)))}}}"));
    }

    private static string Member(string name, string text) => $"\"{name}\": \"{JsonEncodedText.Encode(text)}\"";
}
