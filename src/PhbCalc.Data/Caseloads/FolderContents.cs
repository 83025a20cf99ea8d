using PhbCalc.Data.Csv;

namespace PhbCalc.Data;

/// <summary>The contents of a folder or a workbook: the tables that any verb reads, and how many rows each has.</summary>
/// <remarks>This type is immutable. Rule: spec 8b, Start and check.</remarks>
public sealed record FolderContents
{
    private readonly FileSource source;

    private FolderContents(ValueList<TableInFolder> tables, Policies policies, FileSource source) => (Tables, Policies, this.source) = (tables, policies, source);

    /// <summary>The tables, in the order of the page about files.</summary>
    public ValueList<TableInFolder> Tables { get; }

    /// <summary>The policies; <see cref="Policies.Default"/> if there are none.</summary>
    public Policies Policies { get; }

    /// <summary>The files that typed tables in a folder are made of, as paths from there with <c>/</c>: <c>visits.parquet</c>, <c>visits.parquet/part-0.parquet</c>. None if there is no such folder.</summary>
    /// <param name="folder">The path of the folder.</param>
    /// <param name="tables">The form of the tables.</param>
    /// <param name="fileNames">The names of the files that the tables stand for, such as <c>visits.csv</c>.</param>
    /// <exception cref="ArgumentException">The path is blank.</exception>
    public static ValueList<string> FilesOfTables(string folder, TableFormat tables, ValueList<string> fileNames)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        ArgumentNullException.ThrowIfNull(tables);
        string[] names = [.. Given.Whole(fileNames, "file_names")];
        return Directory.Exists(folder) ? [.. KnownFiles.TablesIn(folder, names, tables).NamesOf(names)] : [];
    }

    /// <summary>The policies beside other files, as the text of a policy.json; null if there are none.</summary>
    /// <param name="folder">The path of the folder or workbook.</param>
    /// <param name="workbooks">The form of workbooks that are read; null, the default, if none are.</param>
    /// <param name="tables">The form of typed tables that are read; null, the default, if none are.</param>
    /// <exception cref="ArgumentException">The path is blank.</exception>
    /// <exception cref="InvalidFilesException">There is no such folder, or a workbook in it cannot be read.</exception>
    public static string? StatedPolicies(string folder, WorkbookFormat? workbooks = null, TableFormat? tables = null) => StatedPolicies(folder, new ReadOptions { Workbooks = workbooks, Tables = tables });

    /// <summary>The same, for a folder that may be in memory.</summary>
    internal static string? StatedPolicies(string folder, ReadOptions options)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        FileSource files = KnownFiles.Folder(folder, [PolicyFile.Name], options);
        return ((string[])[PolicyFile.Name, PolicyFile.TableName]).Select(StatedUnder).FirstOrDefault(stated => stated is not null);

        string? StatedUnder(string name)
        {
            using Stream? stream = files.Open(new(name));
            return stream is null ? null : PolicyFile.Stated(stream, name);
        }
    }

    /// <summary>Looks into a folder. Files and sheets that no verb reads make a notice (<see cref="ReadOptions.Notices"/>).</summary>
    /// <param name="folder">The path of the folder or workbook.</param>
    /// <param name="options">How files are read; dates as yyyy-MM-dd if not given.</param>
    /// <exception cref="ArgumentException">The path is blank.</exception>
    /// <exception cref="InvalidFilesException">There is no such folder, it holds what would be passed over in silence, or a table cannot be taken apart into rows and cells.</exception>
    public static FolderContents Of(string folder, ReadOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        FileSource found = KnownFiles.Folder(folder, [.. KnownFiles.Tables.Keys.Where(name => name != PolicyFile.TableName), PolicyFile.Name], options);
        List<TableInFolder> tables = [];
        List<FileFaults> faults = [];
        foreach ((string name, FileColumns columns) in KnownFiles.Tables)
        {
            FileFaults own = new(name);
            faults.Add(own);
            using Stream? stream = found.Open(own);
            own.Sheet = stream as PlacedStream;
            if (stream is not null)
            {
                tables.Add(new(name, Math.Max(0, RawTable.Rows(stream, columns, own).Count(row => row.Cells.Length > 0) - 1)) { IsSheetOrTable = stream is PlacedStream });
            }
        }

        FileFaults ofPolicies = new(PolicyFile.Name);
        Policies policies = new InputFiles(found, options, progress: null).ReadPolicies(ofPolicies);
        FileFaults.ThrowIfAny([.. faults, ofPolicies]);
        return new(tables.ToValueList(), policies, found);
    }

    /// <summary>Whether a table is there.</summary>
    /// <param name="name">The name of its file, such as <c>visits.csv</c>.</param>
    public bool Has(string name) => Tables.Any(table => table.Name == name);

    /// <summary>Opens a table.</summary>
    /// <param name="name">The name of its file, such as <c>contract.csv</c>.</param>
    /// <exception cref="ArgumentException">It does not exist.</exception>
    public Stream Open(string name) => source.Open(new(name)) ?? throw new ArgumentException($"There is no {name}: see Has.", nameof(name));

    /// <summary>Whether both have tables of the same names with the same numbers of rows, and the same policies.</summary>
    /// <param name="other">The contents to compare with.</param>
    public bool Equals(FolderContents? other) => other is not null && Tables == other.Tables && Policies == other.Policies;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Tables, Policies);
}

/// <summary>A table in a folder or a workbook.</summary>
/// <remarks>This type is immutable. It is part of <see cref="FolderContents"/>.</remarks>
/// <param name="Name">The name of its file, such as <c>visits.csv</c>, even if it is a sheet.</param>
/// <param name="Rows">How many rows it has under the header, blank ones left out.</param>
public sealed record TableInFolder(string Name, int Rows)
{
    /// <summary>Whether it is a sheet of a workbook or a table with types; false by default, for a CSV file.</summary>
    public bool IsSheetOrTable { get; init; }
}
