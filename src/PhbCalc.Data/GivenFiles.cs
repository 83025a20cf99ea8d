namespace PhbCalc.Data;

/// <summary>Files in memory that replace a path of the file system: <c>ours/people.csv</c> is a file of the folder <c>ours</c>.</summary>
/// <param name="files">What opens each of them, by its path with forward slashes, each time it is called; from several threads.</param>
internal sealed class GivenFiles(IReadOnlyDictionary<string, Func<Stream>> files)
{
    private const char Slash = '/';

    /// <summary>Whether the path has files under it, and so is a folder.</summary>
    internal bool HasFolder(string path) => NamesIn(path).Any();

    /// <summary>Whether a file of that path is given.</summary>
    internal bool Has(string path) => files.ContainsKey(path);

    /// <summary>Opens a file; null if none of that path is given.</summary>
    internal Stream? Open(string path) => files.TryGetValue(path, out Func<Stream>? open) ? open() : null;

    /// <summary>Opens a file of a folder; null if it is not given.</summary>
    internal Stream? Open(string folder, string name) => Open($"{folder}{Slash}{name}");

    /// <summary>The names of the files of a folder, in ordinal order.</summary>
    internal IEnumerable<string> NamesIn(string folder)
    {
        string start = $"{folder}{Slash}";
        return files.Keys.Where(path => path.StartsWith(start, StringComparison.Ordinal)).Select(path => path[start.Length..]).Order(StringComparer.Ordinal);
    }
}
