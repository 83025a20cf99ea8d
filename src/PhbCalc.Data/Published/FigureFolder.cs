using PhbCalc.Data.Csv;

namespace PhbCalc.Data;

/// <summary>Files of published figures that a caller gives, in a folder or otherwise.</summary>
internal sealed class FigureFolder
{
    private const string Ending = ".csv";

    private readonly FileSource source;
    private readonly ReadOptions options;
    private readonly List<FileFaults> names = [];

    private FigureFolder(FileSource source, ReadOptions? options) => (this.source, this.options) = (source, options ?? ReadOptions.Default);

    /// <summary>A folder of the file system.</summary>
    internal static FigureFolder Of(string folder, ReadOptions? options)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        FigureFolder files = new(FileSource.Folder(folder), options);
        if (Directory.Exists(folder))
        {
            files.CheckNames(folder);
        }
        else
        {
            files.Refuse(files.source.Place, FigureFaults.NoFolder());
        }

        return files;
    }

    /// <summary>Files that are not in a folder.</summary>
    internal static FigureFolder Of(Func<string, Stream?> open, ReadOptions? options)
    {
        ArgumentNullException.ThrowIfNull(open);
        return new(FileSource.Given(open), options);
    }

    /// <summary>The tables with the rows of these files added.</summary>
    /// <exception cref="InvalidFilesException">Files are wrong, or there is none.</exception>
    internal FigureTables AddTo(FigureTables tables) => Change(tables, (table, content, faults) => table.Added(content, faults, options));

    /// <summary>The tables with each that has a file here read from that alone.</summary>
    /// <exception cref="InvalidFilesException">Files are wrong, or there is none.</exception>
    internal FigureTables Replace(FigureTables tables) => Change(tables, (table, content, faults) => table.Replaced(content, faults, options));

    private FigureTables Change(FigureTables tables, Func<FigureTable, byte[], FileFaults, FigureTable> change)
    {
        List<FileFaults> all = [.. names];
        List<FigureTable> changed = [];
        bool isAnyThere = all.Count > 0;
        foreach (FigureTable table in tables.All)
        {
            FileFaults faults = new(table.FileName);
            byte[]? content = Content(faults);
            isAnyThere |= content is not null || faults.Found > 0;
            changed.Add(content is null ? table : change(table, content, faults));
            all.Add(faults);
        }

        if (!isAnyThere)
        {
            FileFaults none = new(source.Place);
            none.Add(0, FigureFaults.NoFiles());
            all.Add(none);
        }

        FileFaults.ThrowIfAny([.. all]);
        return FigureTables.Of(changed);
    }

    private byte[]? Content(FileFaults faults)
    {
        using Stream? stream = source.Open(faults);
        return stream is null ? null : TextStream.Bytes(stream);
    }

    /// <summary>A CSV file whose name is misspelt would be passed over in silence.</summary>
    private void CheckNames(string folder)
    {
        IEnumerable<string> there = Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);
        foreach (string name in there.Where(name => name.EndsWith(Ending, StringComparison.OrdinalIgnoreCase) && !FigureTables.FileNames.Contains(name, StringComparer.Ordinal)))
        {
            string? meant = FigureTables.FileNames.FirstOrDefault(known => known.Equals(name, StringComparison.OrdinalIgnoreCase));
            if (meant is null)
            {
                Refuse(name, FigureFaults.UnknownFile(name, FigureTables.FileNames));
            }
            else if (!File.Exists(Path.Combine(folder, meant)))
            {
                Refuse(meant, TableFaults.OtherCapitals(name));
            }
        }
    }

    private void Refuse(string file, Fault fault)
    {
        FileFaults faults = new(file);
        faults.Add(0, fault);
        names.Add(faults);
    }
}
