using PhbCalc.Data.Csv;

namespace PhbCalc.Data;

/// <summary>
/// The typed tables of a folder that replace CSV files: visits.parquet for visits.csv. Such a table is a file, or a folder of files whose rows follow each other, as Spark and DuckDB write it, named visits.parquet or visits.
/// </summary>
/// <remarks>Rule: spec 9, Scale; spec 8b, Nothing passed over.</remarks>
internal sealed class TableFiles
{
    private const string Csv = ".csv";

    private readonly string folder;
    private readonly TableFormat format;
    private readonly Dictionary<string, string> paths = new(StringComparer.Ordinal);
    private readonly List<FileFault> faults = [];

    /// <summary>Finds the tables.</summary>
    /// <param name="folder">The path of the folder.</param>
    /// <param name="format">What reads them.</param>
    /// <param name="names">The names of the files to look for.</param>
    /// <param name="inputs">The names of all files that any verb reads.</param>
    internal TableFiles(string folder, TableFormat format, string[] names, string[] inputs)
    {
        (this.folder, this.format) = (folder, format);
        foreach (string path in Directory.EnumerateFileSystemEntries(folder).Order(StringComparer.Ordinal))
        {
            string name = Path.GetFileName(path);
            if (format.Reads(name) || (inputs.Contains($"{name}{Csv}") && Directory.Exists(path) && format.FilesIn(path).Any()))
            {
                Add(path, format.Reads(name) ? name[..^format.Ending.Length] : name, names, inputs);
            }
        }
    }

    /// <summary>The tables for no file in use: those that other verbs read, and those that none reads.</summary>
    internal (List<string> Known, List<string> Unknown) NotRead { get; } = ([], []);

    /// <summary>Whether there is a table that stands for a file.</summary>
    internal bool Has(string name) => paths.ContainsKey(name);

    /// <summary>The files that the tables which stand for some files are made of, as paths from the folder with <c>/</c>.</summary>
    internal IEnumerable<string> NamesOf(IEnumerable<string> names) =>
        from name in names.Where(Has)
        from path in Directory.Exists(paths[name]) ? format.FilesIn(paths[name]) : [paths[name]]
        select Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/');

    /// <summary>Opens the table that stands for a file; null if there is none.</summary>
    /// <exception cref="InvalidFilesException">It is no such table, or too large.</exception>
    internal TableStream? Open(string name) => paths.TryGetValue(name, out string? path) ? TableStream.Open(format, path, name) : null;

    /// <summary>Refuses sheets that would be ignored, and files that appear twice.</summary>
    /// <param name="isThere">Whether a file or a sheet of a name exists too.</param>
    /// <exception cref="InvalidFilesException">There are such sheets or files. All are reported at once.</exception>
    internal void RefuseDoubtful(Func<string, bool> isThere)
    {
        FileFault[] all = [.. faults, .. paths.Where(table => isThere(table.Key)).Select(table => new FileFault(table.Key, 0, null, StoredTableFaults.FileToo(Path.GetFileName(table.Value))))];
        if (all.Length > 0)
        {
            throw new InvalidFilesException([.. all]);
        }
    }

    private void Add(string path, string stem, string[] names, string[] inputs)
    {
        string file = $"{stem.ToLowerInvariant()}{Csv}";
        string called = Path.GetFileName(path);
        if (names.Contains(file))
        {
            if (!paths.TryAdd(file, path))
            {
                faults.Add(new(file, 0, null, StoredTableFaults.Twice(Path.GetFileName(paths[file]), called)));
            }
            else if (Directory.Exists(path) && Directory.EnumerateDirectories(path).Select(Path.GetFileName).FirstOrDefault(inner => inner![0] is not ('.' or '_')) is { } inner)
            {
                faults.Add(new(file, 0, null, StoredTableFaults.FolderWithin(called, inner)));
            }
        }
        else if (inputs.Contains(file))
        {
            NotRead.Known.Add(called);
        }
        else if (!KnownFiles.IsResult(file) && Array.Find(names, name => name.EndsWith(Csv, StringComparison.Ordinal) && NearNames.IsNear(file, name, inputs)) is { } near)
        {
            faults.Add(new(near, 0, null, StoredTableFaults.NearName(called, $"{Path.GetFileNameWithoutExtension(near)}{format.Ending}")));
        }
        else if (!KnownFiles.IsResult(file))
        {
            NotRead.Unknown.Add($"'{Shown.Of(called)}'");
        }
    }
}

/// <summary>What can be wrong with the tables of a folder, before they are read.</summary>
internal static class StoredTableFaults
{
    internal static Fault FileToo(string table) => new("file", $"exists, and so does {Shown.Of(table)}", "keep one of the two");

    internal static Fault Twice(string table, string other) => new("file", $"is in both {Shown.Of(table)} and {Shown.Of(other)}", "keep one of the two");

    internal static Fault FolderWithin(string table, string inner) =>
        new("file", $"has a folder in {Shown.Of(table)}, '{Shown.Of(inner)}', whose rows would not be read", "write the table without partitions, so that its columns are all in its files");

    internal static Fault NearName(string table, string name) => new("file", $"is not read from '{Shown.Of(table)}': the name is only similar", $"call it {name}, or take it out of the folder");
}
