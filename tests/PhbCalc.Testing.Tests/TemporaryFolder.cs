namespace PhbCalc.Testing.Tests;

/// <summary>A folder with files, which is deleted in the end.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    internal string Path { get; } = Directory.CreateTempSubdirectory("phbcalc-testing-").FullName;

    internal string File(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Writes a file, with the folders it is in.</summary>
    internal string Write(string name, string text)
    {
        string path = File(name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
