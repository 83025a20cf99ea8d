namespace PhbCalc.Parquet.Tests;

/// <summary>A folder of the file system that is gone when the test is over.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    internal string Path { get; } = Directory.CreateTempSubdirectory("phbcalc-").FullName;

    internal string File(string name) => System.IO.Path.Combine(Path, name);

    internal TemporaryFolder With(string name, params string[] lines)
    {
        System.IO.File.WriteAllText(File(name), string.Concat(lines.Select(line => line + "\n")));
        return this;
    }

    /// <summary>The names of the files, in order.</summary>
    internal string Names => string.Join(' ', Directory.EnumerateFileSystemEntries(Path).Select(System.IO.Path.GetFileName).Order(StringComparer.Ordinal));

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
