using PhbCalc.TestSupport;

namespace PhbCalc.Tool.Tests;

/// <summary>What holds for every verb alike.</summary>
public sealed class EveryVerbTests
{
    private static readonly string[] Zones = ["Europe/London", "Asia/Kathmandu", "Pacific/Apia"];

    public static TheoryData<string> Lines => [.. Verbs.All.Select(verb => verb.Line)];

    public static TheoryData<string> LinesThatWrite => [.. Verbs.All.Where(verb => verb.Writes).Select(verb => verb.Line)];

    [Theory]
    [MemberData(nameof(Lines))]
    public void The_language_of_the_computer_changes_no_byte(string line)
    {
        foreach (string format in (string[])["table", "csv", "json"])
        {
            string[] arguments = [.. Verbs.Arguments(line), "--format", format];
            Run plain = InProcess.Of(arguments);

            Assert.Equal(0, plain.ExitStatus);
            Assert.All(Cultures.Names, culture => Assert.Equal(plain, Cultures.In(culture, () => InProcess.Of(arguments))));
        }
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void The_language_of_the_computer_and_its_time_zone_change_no_byte_of_a_run_of_its_own(string line)
    {
        Run[] runs = [.. Zones.Zip((string[])["en_GB.UTF-8", "tr_TR.UTF-8", "fa_IR.UTF-8"], (zone, language) =>
            Run.In(Repository.Folder, [("TZ", zone), ("LANG", language), ("LC_ALL", language)], [.. line.Split(' '), "--format", "csv"]))];

        Assert.All(runs, run => Assert.Equal(runs[0], run));
        Assert.Equal(0, runs[0].ExitStatus);
    }

    [Theory]
    [MemberData(nameof(LinesThatWrite))]
    public void Written_twice_the_files_are_the_same_bytes_and_provenance_names_each_of_them(string line)
    {
        using Folder folder = new();
        string[] arguments = Verbs.Arguments(line);
        InProcess.Of([.. arguments, "--out", folder.Of("one")]);
        InProcess.Of([.. arguments, "--out", folder.Of("two")]);

        string[] names = [.. Directory.EnumerateFileSystemEntries(folder.Of("one")).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];
        Assert.All(names, name => Assert.Equal(folder.Read($"one/{name}"), folder.Read($"two/{name}")));
        string provenance = folder.Read("one/provenance.json");
        Assert.All(names.Where(name => name != "provenance.json"), name => Assert.Contains($"\"name\": \"{name}\"", provenance, StringComparison.Ordinal));
        Assert.DoesNotContain(folder.Path, provenance, StringComparison.Ordinal);
        Assert.Contains($"\"verb\": \"{line.Split(' ')[0]}\"", provenance, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_variable_that_is_not_set_is_a_usage_error(string line)
    {
        string[] arguments = Verbs.Arguments(line);
        for (int i = 1; i < arguments.Length; i++)
        {
            if (!arguments[i].StartsWith("--", StringComparison.Ordinal))
            {
                Run run = InProcess.Of([.. arguments[..i], "", .. arguments[(i + 1)..]]);
                Assert.Equal((2, ""), (run.ExitStatus, run.Output));
                Assert.NotEqual("", run.Errors);
            }
        }
    }

    [Theory]
    [MemberData(nameof(LinesThatWrite))]
    public void A_folder_for_results_that_is_not_named_is_a_usage_error(string line)
    {
        Run run = InProcess.Of([.. Verbs.Arguments(line), "--out", ""]);

        Assert.Equal((2, "", "--out: nothing is given; write a value (is a variable not set?), or leave the option out.\n"), (run.ExitStatus, run.Output, run.Errors.ReplaceLineEndings("\n")));
    }
}
