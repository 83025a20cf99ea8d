namespace PhbCalc.Data;

/// <summary>Where files that belong together are: a folder, or somewhere else.</summary>
/// <param name="open">Opens a file by its name; null if it is not there.</param>
/// <param name="place">What to call the place in a message.</param>
internal sealed class FileSource(Func<string, Stream?> open, string place)
{
    internal string Place => place;

    /// <summary>Opens a file; null if it is not there, or is there but cannot be opened, which is reported.</summary>
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

    /// <summary>A folder of the file system.</summary>
    internal static FileSource Folder(string folder) => new(name => OpenFile(Path.Combine(folder, name)), $"the folder '{folder}'");

    /// <summary>A file that Excel has open can be read, as it is on the disk.</summary>
    private static FileStream? OpenFile(string path) => !File.Exists(path) ? null
        : new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan);
}
