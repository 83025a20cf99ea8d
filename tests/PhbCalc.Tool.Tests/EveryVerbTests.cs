using System.Text.RegularExpressions;
using PhbCalc.TestSupport;

namespace PhbCalc.Tool.Tests;

/// <summary>What holds for every verb alike.</summary>
[Trait("Kind", "Process")]
public sealed partial class EveryVerbTests
{
    /// <summary>Another i and another decimal point; another calendar; other digits; another minus; and the one that is meant. No zone is that of all languages, no language that of all zones.</summary>
    private static readonly (string Culture, string Zone)[] Surroundings =
        [("tr-TR", "Asia/Kathmandu"), ("ar-SA", "Pacific/Apia"), ("fa-IR", "Europe/London"), ("sv-SE", "Pacific/Apia"), ("en-GB", "Europe/London")];

    public static TheoryData<string> Lines => [.. Verbs.All.Select(verb => verb.Line)];

    public static TheoryData<string> LineOfEachVerb => [.. Verbs.All.Select(verb => verb.Line).DistinctBy(line => line.Split(' ')[0])];

    public static TheoryData<string> LinesThatWrite => [.. Verbs.All.Where(verb => verb.Writes).Select(verb => verb.Line)];

    /// <summary>Every verb in every form, what it writes and what it refuses: one process for each language and time zone runs them all.</summary>
    [Fact]
    [Trait("Kind", "Process")]
    public void Language_and_time_zone_of_the_computer_change_no_byte_of_any_verb_in_any_form()
    {
        (IReadOnlyDictionary<string, string> Texts, string Surroundings)[] runs = [.. Surroundings.AsParallel().AsOrdered()
            .WithDegreeOfParallelism(Environment.ProcessorCount).Select(one => ManyRuns.In($"{one.Culture.Replace('-', '_')}.UTF-8", one.Zone))];

        Assert.Equal(Surroundings.Select(one => $"{one.Culture} {one.Zone}"), runs.Select(run => run.Surroundings));
        Assert.Equal(ManyRuns.Names, runs[0].Texts.Keys.Where(name => !name.Contains(", ", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.All(runs, run => Assert.Equal(runs[0].Texts.Keys.Order(StringComparer.Ordinal), run.Texts.Keys.Order(StringComparer.Ordinal)));
        Assert.All(runs, run => Assert.All(run.Texts, text => Assert.Equal(runs[0].Texts[text.Key], text.Value)));
    }

    /// <summary>Most tests run the command in their own process, which is many times as quick: here each verb is a process of its own, and is seen to say the same.</summary>
    [Theory]
    [MemberData(nameof(LineOfEachVerb))]
    public void As_a_process_it_says_what_it_says_in_the_process_of_the_tests(string line) =>
        Assert.Equal(InProcess.Of(Verbs.Arguments(line)), Run.Of(Verbs.Arguments(line)));

    [Theory]
    [InlineData("C", "Pacific/Apia")]
    [InlineData("tr_TR.ISO-8859-9", "Asia/Kathmandu")]
    [InlineData("fa_IR.UTF-8", "Pacific/Honolulu")]
    [InlineData("en_GB.ISO-8859-1", "Europe/London")]
    public void The_built_command_prints_utf_8_whatever_the_terminal_says(string language, string zone)
    {
        Run plain = Run.Of("explain", "samples/caseload", "--person", "P010", "--year", "2026");
        Run here = Run.In(Repository.Folder, [("TZ", zone), ("LANG", language), ("LC_ALL", language)], "explain", "samples/caseload", "--person", "P010", "--year", "2026");

        Assert.Equal(plain, here);
        Assert.Equal(0, plain.ExitStatus);
        Assert.Contains("£", plain.Output, StringComparison.Ordinal);
    }

    /// <summary>There nothing is worked out ahead on another thread, as in a browser.</summary>
    [Theory]
    [InlineData("cost samples/homecare --year 2026 --lines --format json")]
    [InlineData("cost samples/caseload --year 2026 --lines --format csv")]
    [InlineData("change samples/caseload --rates samples/caseload/change/rates.csv --year 2026 --format csv")]
    public void With_one_core_every_byte_is_the_same(string line)
    {
        Run many = Run.Of(Verbs.Arguments(line));
        Run one = Run.In(Repository.Folder, [("DOTNET_PROCESSOR_COUNT", "1")], Verbs.Arguments(line));

        Assert.Equal(many, one);
        Assert.Equal(0, one.ExitStatus);
    }

    [Theory]
    [MemberData(nameof(Lines))]
    [InlineData("data")]
    [InlineData("release samples/leeds/contract.csv --explain")]
    [InlineData("employ samples/caseload --year 2026 --explain")]
    public void On_a_narrow_screen_no_sum_and_no_date_is_cut_and_nobody_is_lost(string line)
    {
        string wide = InProcess.Of(Verbs.Arguments(line)).Output;
        foreach (int room in (int[])[100, 80])
        {
            string narrow = InProcess.On(room, Verbs.Arguments(line)).Output;

            Assert.Subset(Values().Matches(wide).Select(value => value.Value).ToHashSet(), Values().Matches(narrow).Select(value => value.Value).ToHashSet());
            Assert.Equal(People().Matches(wide).Select(id => id.Value).ToHashSet(), People().Matches(narrow).Select(id => id.Value).ToHashSet());
            Assert.All(narrow.Split('\n').Select(text => text.TrimEnd()), text => Assert.True(text.Length <= room || !text.Trim().Contains(' ', StringComparison.Ordinal), text));
        }
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

    [GeneratedRegex(@"(?<!\S)[-+]?£\S*|\b\d{4}-\d{2}-\d{2}\b", RegexOptions.None, 10_000)]
    private static partial Regex Values();

    [GeneratedRegex(@"\bP\d{3}\b", RegexOptions.None, 10_000)]
    private static partial Regex People();
}
