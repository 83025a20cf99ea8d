using System.Diagnostics;

namespace PhbCalc.Workbooks.Tests;

/// <summary>A test that needs LibreOffice. Where it is not installed the test is skipped, and the runner says so; the files that it saved once are tested everywhere.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LibreOfficeFactAttribute : FactAttribute
{
    public LibreOfficeFactAttribute() => Skip = LibreOffice.Program is null ? "LibreOffice (soffice) is not installed here" : null;
}

/// <summary>LibreOffice, as it saves files without anybody looking.</summary>
internal static class LibreOffice
{
    private const string Settings = """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry">
        <item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>en-GB</value></prop></item>
        </oor:items>
        """;

    /// <summary>The path of the program; null if it is not installed.</summary>
    internal static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator).Select(folder => Path.Combine(folder, "soffice")).FirstOrDefault(File.Exists);

    /// <summary>Opens files, and saves them in another form with every default of en-GB.</summary>
    internal static void Save(TemporaryFolder folder, string form, string into, string[] files)
    {
        string profile = Path.Combine(folder.File("profile"), "user");
        Directory.CreateDirectory(profile);
        File.WriteAllText(Path.Combine(profile, "registrymodifications.xcu"), Settings);
        using Process process = Process.Start(new ProcessStartInfo(Program!, [$"-env:UserInstallation={new Uri(folder.File("profile"))}", "--headless", "--convert-to", form, "--outdir", folder.File(into), .. files])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(files.Length == Directory.EnumerateFiles(folder.File(into)).Count(), $"{output}{errors.Result}");
    }
}
