using System.Diagnostics;
using System.Reflection;
using PhbCalc.TestSupport;

namespace PhbCalc.Tool.Tests;

/// <summary>How the command ends when something outside of it goes wrong.</summary>
[Trait("Kind", "Process")]
public sealed class EndingTests
{
    [Theory]
    [InlineData("cost samples/nowhere --year 2026 2>&-", 2)]
    [InlineData("cost samples/first --yaer 2026 2>&-", 2)]
    [InlineData("cost samples/first --year 2026 > /dev/full", 2)]
    [InlineData("cost samples/first --year 2026 --format csv > /dev/full", 2)]
    public void A_closed_or_full_stream_is_no_crash(string line, int status)
    {
        if (OperatingSystem.IsLinux())
        {
            Assert.Equal(status, Shell(line).ExitStatus);
        }
    }

    [Fact]
    public void When_standard_output_is_full_it_says_which_files_were_written()
    {
        using Folder folder = new();
        if (OperatingSystem.IsLinux())
        {
            Run run = Shell($"cost samples/first --year 2026 --out {folder.Of("out")} > /dev/full");

            Assert.Equal(2, run.ExitStatus);
            Assert.EndsWith($" Written whole into '{folder.Of("out")}': budgets.csv, notices.csv. What was printed is incomplete.\n", run.Errors, StringComparison.Ordinal);
            Assert.Null(Data.Results.OutputFolder.WhatIsWrong(folder.Of("out")));
        }
    }

    [Fact]
    public void With_private_no_message_names_a_person_or_shows_a_value()
    {
        using Folder folder = new([.. Folder.Sound, ("visits.csv", "person_id,visit_id,card,service,days,start,end\nP1,v1,agency,care,Secret,09:00,10:00\n")]);

        Run fault = InProcess.Of("cost", folder.Path, "--year", "2026", "--private");
        Run person = InProcess.Of("explain", Repository.File("samples", "first"), "--year", "2026", "--person", "Miss O'Hara", "--private");

        Assert.Equal((2, 2), (fault.ExitStatus, person.ExitStatus));
        Assert.StartsWith("visits.csv:2 days: the value ", fault.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("Secret", fault.Errors, StringComparison.Ordinal);
        Assert.Equal("--person: '...' is not in people.csv; write an id that is in it, capitals included.", person.Errors.TrimEnd());
    }

    [Fact]
    public void With_private_a_missing_rate_is_told_once_without_a_day_of_the_person()
    {
        using Folder folder = new([.. Folder.Sound, ("people.csv", "person_id,start\nP1,2026-03-20\n")]);

        Run run = InProcess.Of("cost", folder.Path, "--from", "2026-03-01", "--to", "2026-03-31", "--private");

        Assert.Equal(
            "visits.csv:2 service: the value has no rate on card agency for a day of the plan; add a version that holds on that day (versions cover 2026-04-01 on, perhaps with gaps), or end the visit before it",
            run.Errors.TrimEnd());
    }

    [Fact]
    public void What_nobody_foresaw_is_said_to_be_a_defect_in_one_line()
    {
        using Lock.Scope _ = Gates.Console.EnterScope();
        TextWriter before = Console.Error;
        using StringWriter errors = new();
        Console.SetError(errors);
        try
        {
            Assert.Equal(70, Failure.Report(new(), new InvalidOperationException("P001 has a secret"), []));
        }
        finally
        {
            Console.SetError(before);
        }

        string line = Assert.Single(errors.ToString().TrimEnd().Split('\n'));
        Assert.StartsWith("This is a defect of phbcalc ", line, StringComparison.Ordinal);
        Assert.DoesNotContain("P001", line, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("TERM", 143)]
    [InlineData("INT", 130)]
    public void A_signal_at_any_moment_leaves_the_folder_as_it_was_or_whole(string signal, int status)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        for (int milliseconds = 100; milliseconds <= 1000; milliseconds += 150)
        {
            using Folder folder = new();
            string results = folder.Of("out");
            Run run = Shell($"cost samples/caseload --year 2026 --lines --out {results} & sleep {milliseconds / 1000m}; kill -{signal} $! 2> /dev/null; wait $!", isScript: true);

            Assert.Contains(run.ExitStatus, (int[])[0, status]);
            Assert.True(!Directory.Exists(results) || File.Exists(Path.Combine(results, "provenance.json")), $"{milliseconds} ms");
            Assert.True(!Directory.Exists(results) || !Directory.EnumerateFiles(results, ".phbcalc.*").Any(), $"{milliseconds} ms");
            Assert.Null(Data.Results.OutputFolder.WhatIsWrong(results));
        }
    }

    private static Run Shell(string line, bool isScript = false)
    {
        string tool = Repository.File("src", "PhbCalc.Tool", "bin", Configuration(), "net10.0", "PhbCalc.Tool.dll");
        ProcessStartInfo start = new("bash", ["-c", isScript ? $"set -m; dotnet \"{tool}\" {line}" : $"dotnet \"{tool}\" {line}"])
        {
            UseShellExecute = false,
            WorkingDirectory = Repository.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new(process.ExitCode, output, errors.GetAwaiter().GetResult());
    }

    private static string Configuration() =>
        typeof(Run).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "Configuration").Value!;
}
