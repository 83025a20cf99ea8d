using PhbCalc.Data.Csv;
using PhbCalc.Data.Results;

namespace PhbCalc.Data;

/// <summary>Files that are in memory and stand where a path of the file system could: <c>ours/people.csv</c> is a file of the folder <c>ours</c>.</summary>
/// <param name="files">What opens each of them, by its path with forward slashes, as often as it is asked; from several threads.</param>
internal sealed class GivenFiles(IReadOnlyDictionary<string, Func<Stream>> files)
{
    private const char Slash = '/';

    /// <summary>Whether files are given under the path, which is a folder then.</summary>
    internal bool HasFolder(string path) => NamesIn(path).Any();

    /// <summary>Opens a file; null if none of that path is given.</summary>
    internal Stream? Open(string path) => files.TryGetValue(path, out Func<Stream>? open) ? open() : null;

    /// <summary>Whether a file of that path is given.</summary>
    internal bool Has(string path) => files.ContainsKey(path);

    /// <summary>The files of a folder. Those that are not read are a notice; those that nobody reads at all are refused, as whoever gives a file means it to be read.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="names">The names of the files that are looked for.</param>
    /// <param name="inputs">The names of all files that any verb reads.</param>
    /// <param name="options">Who is told of the notice.</param>
    /// <exception cref="InvalidFilesException">There is a file that nobody reads.</exception>
    internal FileSource Folder(string folder, string[] names, string[] inputs, ReadOptions options)
    {
        string[] given = [.. NamesIn(folder)];
        FileFault[] unknown =
        [
            .. given.Where(name => !inputs.Contains(name, StringComparer.Ordinal))
                .Select(name => new FileFault(Shown.Of(name), 0, null, new("file", "is no file that phbcalc reads", $"{Nearest.Suggest(name, inputs)}; or leave it out"))),
        ];
        if (unknown.Length > 0)
        {
            throw new InvalidFilesException([.. unknown]);
        }

        string[] others = [.. given.Except(names, StringComparer.Ordinal)];
        if (others.Length > 0 && !options.AllowOtherFiles)
        {
            options.Notices?.Report(new($"not read: {string.Join(", ", others)}, which other verbs read"));
        }

        return new(name => names.Contains(name) ? Open($"{folder}{Slash}{name}") : null, "the files given");
    }

    /// <summary>Some files of a folder, hashed; those that are not given are left out.</summary>
    internal IEnumerable<HashedFile> Hashed(string folder, IEnumerable<string> names)
    {
        foreach (string name in names.Intersect(NamesIn(folder), StringComparer.Ordinal))
        {
            using Stream stream = Open($"{folder}{Slash}{name}")!;
            yield return HashedFile.Of(name, stream);
        }
    }

    private IEnumerable<string> NamesIn(string folder)
    {
        string start = $"{folder}{Slash}";
        return files.Keys.Where(path => path.StartsWith(start, StringComparison.Ordinal)).Select(path => path[start.Length..]).Order(StringComparer.Ordinal);
    }
}
