namespace PhbCalc.Data.Csv;

/// <summary>The place of files that belong together: a folder, or another place.</summary>
/// <param name="open">Opens a file by its name; null if it does not exist.</param>
/// <param name="place">The name of the place in messages.</param>
internal sealed class FileSource(Func<string, Stream?> open, string place)
{
    private const string Csv = ".csv";

    /// <summary>The endings with which Excel, LibreOffice and Numbers save sheets, and the one that a file gets if the system hides endings.</summary>
    private static readonly string[] OtherForms = [".xlsx", ".xls", ".xlsm", ".xlsb", ".ods", ".numbers", ".csv.txt", ".csv.csv", ".txt"];

    internal string Place => place;

    /// <summary>Opens a file; null if it does not exist, or cannot be opened, which is reported.</summary>
    internal Stream? Open(FileFaults faults)
    {
        try
        {
            return open(faults.File);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            faults.Add(0, TableFaults.CannotBeOpened());
            return null;
        }
    }

    /// <summary>Opens a file; null if it does not exist.</summary>
    /// <param name="name">The name of the file.</param>
    internal Stream? Opened(string name) => open(name);

    /// <summary>Files that are not in a folder.</summary>
    internal static FileSource Given(Func<string, Stream?> open) => new(open, "the files given");

    /// <summary>A folder of the file system that must exist.</summary>
    /// <param name="folder">The path of the folder.</param>
    /// <param name="names">The names of the files to look for, the most important first.</param>
    /// <param name="own">The names of all files that this library reads or writes.</param>
    /// <param name="isRead">Whether a file is read in another way, as workbooks are, by its name.</param>
    /// <exception cref="InvalidFilesException">There is no such folder, or files are there under names with other capitals.</exception>
    internal static FileSource Folder(string folder, string[] names, string[] own, Func<string, bool> isRead)
    {
        if (!Directory.Exists(folder))
        {
            throw new InvalidFilesException([new(names[0], 0, null, TableFaults.NoFolder(folder))]);
        }

        NearNames.RefuseIn(folder, names, own, isRead);
        return Folder(folder);
    }

    /// <summary>A folder of the file system.</summary>
    internal static FileSource Folder(string folder) => new(name => OpenFile(Path.Combine(folder, name)), $"the folder '{folder}'");

    /// <summary>The same place, with other files before its own.</summary>
    /// <param name="openOther">Opens one of the others by its name; null if it is not one of them.</param>
    internal FileSource Over(Func<string, Stream?> openOther) => new(name => openOther(name) ?? open(name), place);

    /// <summary>The same place, with files of other places before its own.</summary>
    /// <param name="instead">Opens one of the others by its name; null if it is not one of them.</param>
    /// <param name="forms">The names of the forms of one file: if one of them is given, none of its own is read.</param>
    internal FileSource InFrontOf(Func<string, Stream?> instead, string[] forms)
    {
        return new(name => instead(name) ?? (forms.Contains(name) && Array.Exists(forms, IsGiven) ? null : open(name)), place);

        bool IsGiven(string name)
        {
            using Stream? given = instead(name);
            return given is not null;
        }
    }

    /// <summary>The file with the table in another form than the CSV file of that name; null if there is none.</summary>
    internal static string? OtherForm(string name, IEnumerable<string> there) => !name.EndsWith(Csv, StringComparison.OrdinalIgnoreCase) ? null
        : there.FirstOrDefault(file => Array.Exists(OtherForms, form => file.Equals(name[..^Csv.Length] + form, StringComparison.OrdinalIgnoreCase)));

    /// <summary>Opens a file; null if it does not exist. It can read a file that Excel has open, as saved on the disk.</summary>
    internal static FileStream? OpenFile(string path) => !File.Exists(path) ? null
        : new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan);
}

/// <summary>Streams that are read as text.</summary>
internal static class TextStream
{
    /// <summary>The stream, or if it cannot be read twice, one that remembers the facts needed later.</summary>
    internal static Stream Readable(Stream stream) => stream.CanSeek ? stream : new ForwardStream(stream);

    /// <summary>Everything that is left of a stream.</summary>
    internal static byte[] Bytes(Stream stream)
    {
        using MemoryStream copy = RoomFor(stream);
        stream.CopyTo(copy);
        return Bytes(copy);
    }

    /// <summary>The rest of a stream, without waiting for it.</summary>
    internal static async Task<byte[]> BytesAsync(Stream stream, CancellationToken cancellationToken)
    {
        using MemoryStream copy = RoomFor(stream);
        await stream.CopyToAsync(copy, cancellationToken).ConfigureAwait(false);
        return Bytes(copy);
    }

    /// <summary>Memory for the rest of a stream, if it says how much that is.</summary>
    private static MemoryStream RoomFor(Stream stream) => new(stream.CanSeek ? (int)Math.Clamp(stream.Length - stream.Position, 0, Array.MaxLength) : 0);

    private static byte[] Bytes(MemoryStream copy) => copy.Length == copy.Capacity ? copy.GetBuffer() : copy.ToArray();

    /// <summary>Whether the last byte ends a line; true for a stream without bytes. If the stream cannot be read twice, this is known after reading.</summary>
    internal static bool EndsWithLine(Stream stream)
    {
        if (stream is ForwardStream forward)
        {
            return forward.EndsWithLine;
        }

        if (stream.Length == 0)
        {
            return true;
        }

        long position = stream.Position;
        stream.Position = stream.Length - 1;
        int last = stream.ReadByte();
        stream.Position = position;
        return last is '\n' or '\r';
    }
}

/// <summary>Files that are read together, each by its name.</summary>
/// <param name="source">Where the files are.</param>
/// <param name="options">How dates are written.</param>
/// <param name="progress">Gets reports of progress for each; null for none.</param>
internal sealed class InputFiles(FileSource source, ReadOptions? options, IProgress<ReadProgress>? progress)
{
    /// <summary>The name of the place in messages.</summary>
    internal string Place => source.Place;

    /// <summary>The sheets and tables read in place of files.</summary>
    internal SheetPlaces Places { get; } = new();

    /// <summary>Opens a file; null if it does not exist, or cannot be opened, which is reported.</summary>
    internal Stream? Open(FileFaults faults)
    {
        Stream? stream = source.Open(faults);
        if (stream is PlacedStream placed)
        {
            Places.Add(placed);
        }

        return stream;
    }

    /// <summary>Reads a table; null if it does not exist.</summary>
    internal T? Read<T>(FileFaults faults, FileColumns columns, Func<CsvTable, T?> read)
        where T : class
    {
        using Stream? stream = Open(faults);
        if (stream is null)
        {
            return null;
        }

        using CsvTable table = new(stream, columns, faults, options ?? ReadOptions.Default, progress);
        return read(table);
    }

    /// <summary>The length of the parts of a large file, in bytes.</summary>
    internal long PartLength { get; init; } = FileParts.UsualLength;

    /// <summary>Reads a table; null if it does not exist. It reads a large file in parts on all cores, if nothing in it is wrong or odd.</summary>
    /// <param name="faults">Where faults go.</param>
    /// <param name="columns">The columns that it may have.</param>
    /// <param name="readPart">Reads the rows of a part; called from several threads.</param>
    /// <param name="join">Puts parts together, each with how many rows of the file come before its own; null if that shows a fault.</param>
    /// <param name="readWhole">Reads the rows of the whole file, and reports what is wrong with them.</param>
    internal T? ReadInParts<T>(FileFaults faults, FileColumns columns, Func<CsvTable, T> readPart, Func<(T Rows, int RowsBefore)[], T?> join, Func<CsvTable, T?> readWhole)
        where T : class
    {
        using Stream? stream = Open(faults);
        if (stream is null)
        {
            return null;
        }

        ReadOptions how = options ?? ReadOptions.Default;
        bool isOneByOne = columns.TellsRepeats || Cores.IsOne;
        (T, int)[]? parts = isOneByOne ? null : FileParts.Of(stream, PartLength)?.Read(faults.File, columns, how, progress, readPart);
        T? joined = parts is null ? null : join(parts);
        if (joined is not null)
        {
            return joined;
        }

        using CsvTable table = new(stream, columns, faults, how, progress);
        return readWhole(table);
    }

    /// <summary>Reads a required table; null if it is missing, which is reported.</summary>
    internal T? ReadRequired<T>(FileFaults faults, FileColumns columns, Func<CsvTable, T?> read)
        where T : class
    {
        T? found = Read(faults, columns, read);
        if (found is null && faults.Found == 0)
        {
            faults.Add(0, TableFaults.MissingFile(Place, columns));
        }

        return found;
    }
}
