using System.Globalization;
using PhbCalc.TestSupport;

namespace PhbCalc.Tool.Tests;

/// <summary>
/// The entry point of this assembly: <c>dotnet PhbCalc.Tool.Tests.dll FOLDER</c> runs every verb in every form, and some that are refused, and keeps in the folder what each of
/// them printed and wrote. Language and time zone are those of the process, which reads them once, when it starts; one process for all verbs is what makes it quick.
/// <c>dotnet PhbCalc.Tool.Tests.dll FOLDER COMMAND</c> runs the same and more by a built command, such as the native one, each in a process of its own; <c>here</c> for the command in this process.
/// </summary>
internal static class ManyRuns
{
    private const string Here = "here";

    /// <summary>Runs the lines again in a process of its own.</summary>
    /// <returns>What each run printed and wrote, by name, and the surroundings as that process sees them.</returns>
    internal static (IReadOnlyDictionary<string, string> Texts, string Surroundings) In(string language, string zone)
    {
        using Folder folder = new();
        Run run = Run.OfTests([("LANG", language), ("LC_ALL", language), ("TZ", zone)], folder.Path);
        Assert.Equal((0, ""), (run.ExitStatus, run.Errors));
        return (Directory.EnumerateFiles(folder.Path).ToDictionary(path => Path.GetFileName(path), File.ReadAllText, StringComparer.Ordinal), run.Output.TrimEnd());
    }

    /// <summary>What is run, by name.</summary>
    internal static IEnumerable<string> Names => All(string.Empty).Select(run => FileOf(run.Name)).Order(StringComparer.Ordinal);

    internal static int Main(string[] arguments)
    {
        using Folder faulty = new(FaultReportTests.Faulty);
        Func<string[], Run> run = arguments.ElementAtOrDefault(1) is { } command && command != Here ? words => Run.OfCommand(command, words) : InProcess.Of;
        foreach ((string name, bool writes, string[] line) in arguments.Length > 1 ? All(faulty.Path).Concat(More) : All(faulty.Path))
        {
            Keep(Path.Combine(arguments[0], FileOf(name)), writes, line, run);
        }

        Console.Out.Write($"{CultureInfo.CurrentCulture.Name} {TimeZoneInfo.Local.Id}");
        return 0;
    }

    /// <summary>What reads and writes other files than CSV and JSON, and what the command says of itself.</summary>
    private static IEnumerable<(string Name, bool Writes, string[] Arguments)> More =>
        from line in (string[])
        [
            "cost tests/PhbCalc.Workbooks.Tests/Saved/xlsx/samples/homecare --year 2026 --lines",
            "cost samples/caseload --year 2026 --lines --xlsx",
            "cost samples/caseload --year 2026 --lines --parquet",
            "budget samples/budget --year 2026 --workbook",
            "statement samples/budget --year 2026",
            "statement samples/budget --year 2026 --format html --person OLU-1",
            "compare samples/caseload --year 2026 --envelope 2400000",
            "check samples/caseload",
            "cost samples/caseload --year 2026 --provenance --private",
            "--help",
            "--version",
        ]
        select (line, line.Contains("--xlsx", StringComparison.Ordinal) || line.Contains("--parquet", StringComparison.Ordinal) || line.Contains("--workbook", StringComparison.Ordinal) || line == "statement samples/budget --year 2026",
            line.Split(' ').Select(word => word.Contains('/', StringComparison.Ordinal) ? Repository.File(word) : word).ToArray());

    private static IEnumerable<(string Name, bool Writes, string[] Arguments)> All(string faulty)
    {
        foreach ((string line, bool writes) in Verbs.All)
        {
            foreach (string form in (string[])["table", "csv", "json"])
            {
                yield return ($"{line} --format {form}", writes && form != "table", [.. Verbs.Arguments(line), "--format", form]);
            }
        }

        foreach (string verb in Verbs.All.Select(verb => verb.Line.Split(' ')[0]).Distinct())
        {
            yield return ($"{verb} --help", false, [verb, "--help"]);
        }

        string release = Verbs.All.Single(verb => verb.Line.StartsWith("release", StringComparison.Ordinal)).Line;
        yield return ($"{release} --explain", false, [.. Verbs.Arguments(release), "--explain"]);
        yield return ("data", false, ["data"]);
        yield return ("a word that is no verb", false, ["costs"]);
        yield return ("faults of every kind", false, ["cost", faulty, "--year", "2026"]);
    }

    private static string FileOf(string name) => name.Replace('/', '|');

    private static void Keep(string file, bool writes, string[] arguments, Func<string[], Run> runOf)
    {
        using Folder results = new();
        Run run = runOf(writes ? [.. arguments, "--out", results.Path] : arguments);
        File.WriteAllText(file, $"{run.ExitStatus}\n{run.Output}\n{run.Errors}".Replace(results.Path, "OUT", StringComparison.Ordinal));
        foreach (string written in Directory.EnumerateFiles(results.Path))
        {
            File.Copy(written, $"{file}, {Path.GetFileName(written)}");
        }
    }
}
