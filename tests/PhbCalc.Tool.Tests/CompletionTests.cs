using PhbCalc.Tool.Help;

namespace PhbCalc.Tool.Tests;

/// <summary>The scripts of completion, in real shells. Where one of them is not installed, what its script says is compared with the others.</summary>
public sealed class CompletionTests
{
    [Theory]
    [Trait("Kind", "Process")]
    [InlineData("phbcalc", "fore", "forecast")]
    [InlineData("phbcalc", "co", "cost counts compare contest convert completion")]
    [InlineData("phbcalc", "--v", "--version")]
    [InlineData("phbcalc cost samples/first --dates", "u", "uk")]
    [InlineData("phbcalc cost samples/first --dates iso --format", "j", "json")]
    [InlineData("phbcalc change samples/first --lo", "--lo", "--look-first")]
    [InlineData("phbcalc --quiet cost", "--strict", "--strict")]
    [InlineData("phbcalc data", "minimum-w", "minimum-wage")]
    [InlineData("phbcalc help", "da", "data dates")]
    [InlineData("phbcalc contest samples/caseload --model", "bott", "bottom-up")]
    [InlineData("phbcalc completion", "z", "zsh")]
    [InlineData("phbcalc cost", "samples/fir", "")]
    [InlineData("phbcalc cost samples/first --out", "res", "")]
    [InlineData("phbcalc cost samples/first --from", "20", "")]
    public void Bash_completes_the_word(string before, string word, string expected)
    {
        string[] words = [.. before.Split(' '), word];
        string script = InProcess.Of("completion", "bash").Output;
        string typed = string.Join(' ', words.Select(one => $"'{one}'"));
        string shell = $"{script}\nCOMP_WORDS=({typed}); COMP_CWORD={words.Length - 1}; _phbcalc; echo \"${{COMPREPLY[*]}}\"";

        Run run = Run.OfCommand("env", "LC_ALL=C", "bash", "--norc", "-c", shell); // Bash warns of a language that the machine has no words for.

        Assert.Equal((0, ""), (run.ExitStatus, run.Errors));
        Assert.Equal(expected, run.Output.TrimEnd('\n'));
    }

    [Fact]
    [Trait("Kind", "Process")]
    public void Bash_takes_a_value_after_an_equals_sign_and_lets_itself_complete_files()
    {
        string script = InProcess.Of("completion", "bash").Output;
        string shell = $"{script}\nCOMP_WORDS=(phbcalc cost --dates = u); COMP_CWORD=4; _phbcalc; echo \"${{COMPREPLY[*]}}\"\ncomplete -p phbcalc";

        Assert.Equal("uk\ncomplete -o bashdefault -o default -F _phbcalc phbcalc\n", Run.OfCommand("bash", "--norc", "-c", shell).Output);
    }

    [ShellFact("zsh")]
    [Trait("Kind", "Process")]
    public void Zsh_reads_the_script_and_offers_the_words()
    {
        // What zsh would offer is kept by a compadd and a _files of the test's own.
        string shell = $$"""
            compdef() { registered="$*" }
            {{InProcess.Of("completion", "zsh").Output}}
            compadd() { shift; offered=("$@") }
            _files() { offered=(FILES) }
            ask() { words=("$@"); CURRENT=$#; offered=(); _phbcalc; print -r -- "${(j: :)offered}" }
            print -r -- "$registered"
            ask phbcalc cost samples/first --dates ''
            ask phbcalc cost samples/first --out ''
            ask phbcalc cost ''
            ask phbcalc cost samples/first --from ''
            ask phbcalc completion ''
            ask phbcalc --quiet nic --f
            ask phbcalc ''
            """;

        Run run = Run.OfCommand("zsh", "-f", "-c", shell);

        Assert.Equal((0, ""), (run.ExitStatus, run.Errors));
        string[] lines = run.Output.TrimEnd('\n').Split('\n');
        Assert.Equal(["_phbcalc phbcalc", "iso uk", "FILES", "FILES", "", "bash pwsh zsh"], lines[..6]);
        Assert.Contains("--figures", lines[6].Split(' '));
        Assert.Contains("forecast", lines[7].Split(' '));
    }

    [ShellFact("pwsh")]
    [Trait("Kind", "Process")]
    public void PowerShell_completes_the_word()
    {
        string shell = InProcess.Of("completion", "pwsh").Output + """

            foreach ($line in 'phbcalc fore', 'phbcalc cost samples/first --dates u', 'phbcalc completion z') {
                (TabExpansion2 $line $line.Length).CompletionMatches.CompletionText -join ' '
            }
            """;

        Assert.Equal("forecast\nuk\nzsh\n", Run.OfCommand("pwsh", "-NoProfile", "-Command", shell).Output.ReplaceLineEndings("\n"));
    }

    /// <summary>Each script lists the same words, none of which a shell reads as anything but itself.</summary>
    [Fact]
    public void Every_shell_is_told_the_same_words_and_none_of_them_means_anything_to_a_shell()
    {
        string bash = InProcess.Of("completion", "bash").Output;
        string pwsh = InProcess.Of("completion", "pwsh").Output;
        string[] cases = [.. bash.Split('\n').Where(line => line.EndsWith(" ;;", StringComparison.Ordinal) && line.StartsWith("    '", StringComparison.Ordinal))];

        Assert.True(cases.Length > 100, $"{cases.Length} cases");
        Assert.All(cases, line => Assert.Matches("^    '[a-z-]+( --[a-z-]+)?'\\) echo '[A-Za-z0-9 -]+' ;;$", line));
        foreach (string line in cases)
        {
            string[] parts = line.Trim().Split("') echo '");
            string words = string.Join(", ", parts[1][..^4].Split(' ').Select(word => $"'{word}'"));
            if (Section(bash, line) != "paths")
            {
                Assert.Contains($"        {parts[0]}' = {words}\n", pwsh, StringComparison.Ordinal);
            }
        }

        Assert.Equal(Assert.Single(Cases(bash, "_phbcalc_words", "cost --dates")), Assert.Single(Cases(InProcess.Of("completion", "zsh").Output, "_phbcalc_words", "cost --dates")));
    }

    [Fact]
    public void A_shell_that_is_not_known_is_refused_with_those_that_are()
    {
        Run run = InProcess.Of("completion", "fish");

        Assert.Equal((2, ""), (run.ExitStatus, run.Output));
        Assert.All(CompletionScript.Shells, shell => Assert.Contains(shell, run.Errors, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Cases(string script, string function, string after) =>
        script.Split('\n').SkipWhile(line => !line.StartsWith(function, StringComparison.Ordinal)).TakeWhile(line => line != "}").Where(line => line.StartsWith($"    '{after}')", StringComparison.Ordinal));

    /// <summary>Which function of the script a line stands in.</summary>
    private static string Section(string script, string line) => script[..script.IndexOf(line, StringComparison.Ordinal)].Split("_phbcalc_")[^1].Split('(')[0];
}

/// <summary>A test that needs a shell. Where it is not installed the test is skipped, and the runner says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ShellFactAttribute : FactAttribute
{
    /// <param name="shell">The program.</param>
    public ShellFactAttribute(string shell)
    {
        Shell = shell;
        string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator);
        Skip = Array.Exists(folders, folder => File.Exists(Path.Combine(folder, shell))) ? null : $"{shell} is not installed here";
    }

    /// <summary>The program.</summary>
    public string Shell { get; }
}
