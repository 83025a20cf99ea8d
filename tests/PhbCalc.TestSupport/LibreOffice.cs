using System.Diagnostics;

namespace PhbCalc.TestSupport;

/// <summary>A test that needs LibreOffice. Where it is not installed the test is skipped, and the runner says so; the files that it saved once are tested everywhere.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class LibreOfficeFactAttribute : FactAttribute
{
    /// <summary>Marks such a test.</summary>
    public LibreOfficeFactAttribute() => Skip = LibreOffice.Program is null ? "LibreOffice (soffice) is not installed here" : null;
}

/// <summary>LibreOffice, as it saves files without anybody looking.</summary>
public static class LibreOffice
{
    private const string Settings = """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry">
        <item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>en-GB</value></prop></item>
        </oor:items>
        """;

    /// <summary>The path of the program; null if it is not installed.</summary>
    public static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator).Select(folder => Path.Combine(folder, "soffice")).FirstOrDefault(File.Exists);

    /// <summary>Opens files, and saves them in another form with every default of en-GB.</summary>
    /// <param name="scratch">A folder for the program's own settings.</param>
    /// <param name="form">The form: <c>csv</c> or <c>xlsx</c>.</param>
    /// <param name="into">The folder to save them into.</param>
    /// <param name="files">The paths of the files.</param>
    public static void Save(string scratch, string form, string into, string[] files)
    {
        string profile = Path.Combine(scratch, "profile");
        string settings = Path.Combine(profile, "user", "registrymodifications.xcu");
        if (!File.Exists(settings))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(settings)!);
            File.WriteAllText(settings, Settings);
        }

        using Process process = Process.Start(new ProcessStartInfo(Program!, [$"-env:UserInstallation={new Uri(profile)}", "--headless", "--convert-to", form, "--outdir", into, .. files])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(files.All(file => File.Exists(Path.Combine(into, $"{Path.GetFileNameWithoutExtension(file)}.{form}"))), $"{output}{errors.Result}");
    }

    /// <summary>Opens every CSV file of a folder and the folders in it, and saves it in another form under the same name.</summary>
    /// <param name="scratch">A folder for the program's own settings.</param>
    /// <param name="form">The form: <c>csv</c> or <c>xlsx</c>.</param>
    /// <param name="from">The folder.</param>
    /// <param name="into">The folder to save into.</param>
    public static void SaveFolder(string scratch, string form, string from, string into)
    {
        foreach (IGrouping<string, string> folder in FilesOf(from).GroupBy(path => Path.GetDirectoryName(path)!, StringComparer.Ordinal))
        {
            Save(scratch, form, Path.Combine(into, Path.GetRelativePath(from, folder.Key)), [.. folder]);
        }
    }

    /// <summary>Every CSV file of a folder and the folders in it, but for what was built there.</summary>
    /// <param name="folder">The folder.</param>
    public static IEnumerable<string> FilesOf(string folder) => Repository.FilesBelow(folder).Where(path => Path.GetExtension(path) == ".csv");
}
