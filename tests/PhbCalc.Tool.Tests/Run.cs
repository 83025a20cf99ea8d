using System.Diagnostics;
using System.Reflection;
using System.Text;
using PhbCalc.TestSupport;

namespace PhbCalc.Tool.Tests;

/// <summary>One run of the built command, as a shell sees it.</summary>
/// <param name="ExitStatus">The exit status.</param>
/// <param name="Output">What it printed.</param>
/// <param name="Errors">What it printed to standard error.</param>
internal sealed record Run(int ExitStatus, string Output, string Errors)
{
    private static readonly string Tool = Repository.File("src", "PhbCalc.Tool", "bin", Metadata("Configuration"), "net10.0", "PhbCalc.Tool.dll");

    /// <summary>Runs the command in the root of the repository.</summary>
    internal static Run Of(params string[] arguments) => In(Repository.Folder, [], arguments);

    /// <summary>Runs the command in a folder, with environment variables set.</summary>
    internal static Run In(string folder, (string Name, string Value)[] environment, params string[] arguments) =>
        Start(folder, environment, Tool, arguments);

    /// <summary>Runs the sample program of a practice: <c>Oxfordshire</c>.</summary>
    internal static Run OfSample(string practice, params string[] arguments) => Start(
        Repository.Folder, [], Repository.File("samples", practice.ToLowerInvariant(), "bin", Metadata("Configuration"), "net10.0", $"{practice}.dll"), arguments);

    /// <summary>Runs the entry point of this assembly, with environment variables set.</summary>
    internal static Run OfTests((string Name, string Value)[] environment, params string[] arguments) =>
        Start(Repository.Folder, environment, typeof(Run).Assembly.Location, arguments);

    /// <summary>Runs a command that needs no runtime, in the root of the repository.</summary>
    internal static Run OfCommand(string command, params string[] arguments) => StartOf(Repository.Folder, [], command, arguments);

    private static Run Start(string folder, (string Name, string Value)[] environment, string built, params string[] arguments) =>
        StartOf(folder, environment, "dotnet", [built, .. arguments]);

    private static Run StartOf(string folder, (string Name, string Value)[] environment, string command, string[] words)
    {
        ProcessStartInfo start = new(command, words)
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new(process.ExitCode, output, errors.GetAwaiter().GetResult());
    }

    private static string Metadata(string key) =>
        typeof(Run).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == key).Value!;
}
