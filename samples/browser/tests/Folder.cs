namespace BudgetsInBrowser.Tests;

/// <summary>A folder of files for one test, gone when the test is over.</summary>
internal sealed class Folder : IDisposable
{
    private Folder() => Directory.CreateDirectory(Path);

    /// <summary>Where it is.</summary>
    internal string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"phbcalc-{Guid.NewGuid():N}");

    /// <summary>A copy of the invented caseload, to be changed.</summary>
    internal static Folder CopyOfCaseload()
    {
        Folder folder = new();
        foreach (string file in Directory.EnumerateFiles(OpenPage.Caseload))
        {
            File.Copy(file, folder.Of(System.IO.Path.GetFileName(file)));
        }

        return folder;
    }

    /// <summary>The path of a file in it.</summary>
    internal string Of(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Changes the text of a file.</summary>
    internal void Change(string name, Func<string, string> change) => File.WriteAllText(Of(name), change(File.ReadAllText(Of(name))));

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Path, recursive: true);
}
