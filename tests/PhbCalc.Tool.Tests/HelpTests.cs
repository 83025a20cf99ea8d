using System.Text.RegularExpressions;
using PhbCalc.TestSupport;
using PhbCalc.Tool.Help;

namespace PhbCalc.Tool.Tests;

/// <summary>Help: topics, groups of verbs, and examples that work.</summary>
public sealed partial class HelpTests
{
    private const int Width = 80;

    public static TheoryData<string> Examples => [.. VerbGuide.Groups.SelectMany(group => group.Verbs).SelectMany(verb => verb.Examples)];

    public static TheoryData<string> Verbs => [.. AllVerbs];

    public static TheoryData<string> Topics => [.. HelpTopic.All.Select(topic => topic.Name)];

    private static IEnumerable<string> AllVerbs => VerbGuide.Groups.SelectMany(group => group.Verbs).Select(verb => verb.Name);

    [Fact]
    public void Every_verb_stands_in_one_group_and_no_other_word_does()
    {
        string refusal = InProcess.Of("no-such-verb").Errors.Split('\n')[0];
        string[] known = refusal.TrimEnd('\r', '.').Split("write one of ")[1].Split(", ");

        Assert.Equal(known.Order(StringComparer.Ordinal), AllVerbs.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_help_of_the_command_lists_every_verb_on_one_line_under_its_group()
    {
        string[] lines = Lines(InProcess.Of("--help").Output);

        foreach (VerbGroup group in VerbGuide.Groups)
        {
            int at = Array.IndexOf(lines, $"{group.Title}:");
            Assert.Equal(group.Verbs.Select(verb => $"  {verb.Name,-15}  {verb.Summary}"), lines[(at + 1)..(at + 1 + group.Verbs.Count)]);
        }
    }

    [Theory]
    [MemberData(nameof(Verbs))]
    public void The_help_of_a_verb_is_no_wider_than_the_screen_and_holds_its_options_and_one_to_three_examples(string verb)
    {
        Run piped = InProcess.Of(verb, "--help");
        Run narrow = InProcess.On(50, [verb, "--help"]);

        Assert.Equal((0, ""), (piped.ExitStatus, piped.Errors));
        Assert.All(Lines(piped.Output), line => Assert.True(line.Length <= Width, line));
        Assert.All(Lines(narrow.Output), line => Assert.True(line.Length <= 50 || !line.Trim().Contains(' ', StringComparison.Ordinal), line));
        Assert.Equal(piped.Output, InProcess.Of("help", verb).Output);
        Assert.Equal(Words(piped.Output), Words(narrow.Output));
        Assert.Contains($"Usage: phbcalc {verb}", piped.Output, StringComparison.Ordinal);
        Assert.InRange(VerbGuide.Find(verb)!.Examples.Count, 1, 3);
        Assert.All(VerbGuide.Find(verb)!.Examples, example => Assert.Contains($"phbcalc {example}", string.Join(' ', Words(piped.Output)), StringComparison.Ordinal));
    }

    /// <summary>What writes does so into a folder of the test; the results of parts are made first.</summary>
    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_example_works(string example)
    {
        using Folder folder = new();
        string[] words = Tool.Tests.Verbs.Arguments(example);
        for (int i = 1; i < words.Length; i++)
        {
            bool isWritten = words[i - 1] == "--out" || (words[0] == "convert" && i == 2) || (words[0] == "new" && i == 1);
            words[i] = isWritten || words[i].StartsWith("part", StringComparison.Ordinal) ? folder.Of(words[i]) : words[i];
        }

        foreach (string part in words.Where(word => words[0] == "merge" && Path.GetFileName(word).StartsWith("part", StringComparison.Ordinal)))
        {
            Run one = InProcess.Of("cost", Repository.File("samples", "first"), "--year", "2026", "--part", $"{part[^1]}/2", "--out", part);
            Assert.True(one.ExitStatus == 0, one.Errors);
        }

        Run run = InProcess.Of(words);

        Assert.True(run.ExitStatus == 0, run.Errors);
        Assert.True(run.Output.Length > 0 || Directory.EnumerateFileSystemEntries(folder.Path).Any());
    }

    [Theory]
    [MemberData(nameof(Topics))]
    public void A_topic_is_at_most_two_screens_no_wider_than_80_characters_and_names_only_verbs_and_options_that_there_are(string topic)
    {
        Run run = InProcess.Of("help", topic);
        string[] lines = Lines(run.Output);

        Assert.Equal((0, ""), (run.ExitStatus, run.Errors));
        Assert.InRange(lines.Length, 8, 48);
        Assert.All(lines, line => Assert.True(line.Length <= Width, line));
        Assert.All(VerbsNamed().Matches(run.Output).Select(match => match.Groups["verb"].Value), verb => Assert.Contains(verb, AllVerbs));
        string help = string.Concat(AllVerbs.Select(verb => InProcess.Of(verb, "--help").Output));
        Assert.All(OptionsNamed().Matches(run.Output).Select(match => match.Value), option => Assert.Matches($"{option}(?![a-z-])", help));
        Assert.All(TopicsNamed().Matches(run.Output).Select(match => match.Groups["topic"].Value), named => Assert.NotNull(HelpTopic.Find(named)));
    }

    /// <summary>Somebody new types what the first topic says, line after line.</summary>
    [Fact]
    public void The_first_topic_can_be_followed_to_its_end()
    {
        using Folder folder = new();
        string[] typed = [.. Lines(InProcess.Of("help", "start").Output).Where(line => line.StartsWith("     phbcalc ", StringComparison.Ordinal)).Select(line => line.Trim()["phbcalc ".Length..])];

        foreach (string line in typed)
        {
            Run run = InProcess.Of([.. line.Split(' ').Select(word => word is "ours" or "results" ? folder.Of(word) : word)]);
            Assert.True(run.ExitStatus == 0, $"{line}: {run.Errors}");
        }

        Assert.Equal(5, typed.Length);
        Assert.True(File.Exists(folder.Of("results/lines.csv")));
    }

    [Fact]
    public void Without_a_word_it_lists_every_topic_and_every_verb()
    {
        string[] lines = Lines(InProcess.Of("help").Output);

        Assert.All(HelpTopic.All, topic => Assert.Contains($"  {topic.Name,-15}  {topic.Summary}", lines));
        Assert.All(VerbGuide.Groups.SelectMany(group => group.Verbs), verb => Assert.Contains($"  {verb.Name,-15}  {verb.Summary}", lines));
        Assert.All(lines, line => Assert.True(line.Length <= Width, line));
    }

    [Theory]
    [InlineData("datse", "'datse' is neither a topic nor a verb; did you mean 'dates'? phbcalc help lists all.\n")]
    [InlineData("forcast", "'forcast' is neither a topic nor a verb; did you mean 'forecast'? phbcalc help lists all.\n")]
    [InlineData("zzzzzzzzzzzz", "'zzzzzzzzzzzz' is neither a topic nor a verb; phbcalc help lists all.\n")]
    public void A_word_that_is_neither_is_refused_with_what_is_near(string word, string message)
    {
        Run run = InProcess.Of("help", word);

        Assert.Equal((2, "", message), (run.ExitStatus, run.Output, run.Errors.ReplaceLineEndings("\n")));
    }

    [Fact]
    public void Help_is_shown_whatever_is_wrong_with_the_command_line() =>
        Assert.Equal(InProcess.Of("cost", "--help"), InProcess.Of("cost", "--yaer", "no-number", "--help"));

    [Theory]
    [InlineData("cost samples/first --year 2026")]
    [InlineData("score samples/caseload")]
    [InlineData("cluster samples/northamptonshire/clusters --year 2014")]
    [InlineData("allocate samples/caseload --envelope 3200000")]
    public void Explain_prints_what_lines_print_and_does_so_beside_files_too(string line)
    {
        using Folder folder = new();
        string[] words = Tool.Tests.Verbs.Arguments(line);
        string explained = InProcess.Of([.. words, "--explain"]).Output;

        Assert.Equal(InProcess.Of([.. words, "--lines"]).Output, explained);
        Assert.True(explained.Length > InProcess.Of(words).Output.Length);
        string beside = InProcess.Of([.. words, "--explain", "--out", folder.Of("out")]).Output;
        Assert.StartsWith(explained.Split('\n')[0], beside, StringComparison.Ordinal);
        Assert.DoesNotContain("lines.csv", Directory.EnumerateFiles(folder.Of("out")).Select(Path.GetFileName));
    }

    [Fact]
    public void Providers_shows_one_person_and_refuses_one_whom_nobody_knows()
    {
        string[] words = Tool.Tests.Verbs.Arguments("providers samples/caseload --year 2026");
        string all = InProcess.Of([.. words, "--explain"]).Output;
        Run one = InProcess.Of([.. words, "--person", "P010"]);
        Run nobody = InProcess.Of([.. words, "--person", "P999"]);

        Assert.Equal(0, one.ExitStatus);
        Assert.DoesNotContain("P001", one.Output, StringComparison.Ordinal);
        Assert.Contains("£14,864.17", one.Output, StringComparison.Ordinal);
        Assert.All(Lines(one.Output).TakeWhile(text => text.Length > 0), text => Assert.Contains(text, Lines(all)));
        Assert.Equal((2, ""), (nobody.ExitStatus, nobody.Output));
        Assert.StartsWith("--person: 'P999' is not in people.csv; write an id that is in it, capitals included.", nobody.Errors, StringComparison.Ordinal);
    }

    private static string[] Lines(string output) => output.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');

    /// <summary>What is said, however its lines are broken.</summary>
    private static string[] Words(string output) => output.Split((char[])[' ', '\n', '\r', '\\'], StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex(@"phbcalc (?<verb>(?!help\b)[a-z][a-z-]+) (?=[A-Za-z]*[A-Z.])", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex VerbsNamed();

    [GeneratedRegex("--[a-z][a-z-]+", RegexOptions.None, 10_000)]
    private static partial Regex OptionsNamed();

    [GeneratedRegex(@"phbcalc help (?<topic>[a-z-]+)", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex TopicsNamed();
}
