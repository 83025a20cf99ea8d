using System.Reflection;

namespace PhbCalc.TestSupport;

/// <summary>The files of this repository, wherever it is checked out.</summary>
public static class Repository
{
    private static readonly string[] NotSources =
        [".git", ".idea", ".vs", ".vscode", "artifacts", "BenchmarkDotNet.Artifacts", "bin", "node_modules", "obj", "out", "TestResults"];

    /// <summary>The root folder.</summary>
    public static string Folder { get; } = Metadata(typeof(Repository).Assembly, "RepositoryFolder");

    /// <summary>What the tests were built as, Release or Debug: the name of the folders that hold what was built with them.</summary>
    public static string Configuration { get; } = Metadata(typeof(Repository).Assembly, "Configuration");

    /// <summary>The path of a file or folder, from the names that lead to it from the root.</summary>
    /// <param name="parts">The names.</param>
    public static string File(params IEnumerable<string> parts) => Path.Combine([Folder, .. parts]);

    /// <summary>The files in and below a folder, in ordinal order, without what is built, hidden or received.</summary>
    /// <param name="folder">The folder.</param>
    public static IEnumerable<string> FilesBelow(string folder)
    {
        foreach (string file in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
        {
            if (!file.EndsWith(".received.txt", StringComparison.Ordinal) && Path.GetFileName(file) != ".git")
            {
                yield return file;
            }
        }

        foreach (string below in Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal))
        {
            if (!NotSources.Contains(Path.GetFileName(below)))
            {
                foreach (string file in FilesBelow(below))
                {
                    yield return file;
                }
            }
        }
    }

    internal static string Metadata(Assembly assembly, string key) =>
        assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == key).Value!;
}
