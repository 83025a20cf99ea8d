using System.CommandLine;
using System.CommandLine.Help;
using System.Text;

namespace PhbCalc.Tool.Help;

/// <summary>The script that lets a shell complete the command: it holds this command's verbs, options and words, so that pressing Tab starts no program.</summary>
internal sealed class CompletionScript
{
    private const string Place = "PhbCalc.Tool.Help.";

    private readonly RootCommand root;

    /// <summary>The shells, by the name to ask for.</summary>
    internal static readonly ValueList<string> Shells = ["bash", "zsh", "pwsh"];

    internal CompletionScript(RootCommand root) => this.root = root;

    /// <summary>The script for a shell.</summary>
    internal string Of(string shell)
    {
        bool isPowerShell = shell == "pwsh";
        return Text($"phbcalc.{shell}")
            .Replace("{{tables}}", isPowerShell ? string.Empty : Text("tables.sh").TrimEnd('\n'), StringComparison.Ordinal)
            .Replace("{{verbs}}", List(isPowerShell, root.Subcommands.Select(verb => verb.Name).Concat(OptionsOf(root))), StringComparison.Ordinal)
            .Replace("{{options}}", Cases(isPowerShell, root.Subcommands.Select(verb => (verb.Name, OptionsOf(verb)))), StringComparison.Ordinal)
            .Replace("{{words}}", Cases(isPowerShell, WordsOfAll()), StringComparison.Ordinal)
            .Replace("{{values}}", Cases(isPowerShell, root.Subcommands.Select(verb => (verb.Name, Valued(verb).Select(option => option.Name)))), StringComparison.Ordinal)
            .Replace("{{paths}}", Cases(isPowerShell, root.Subcommands.Select(verb => (verb.Name, Valued(verb).Where(IsPath).Select(option => option.Name)))), StringComparison.Ordinal);
    }

    /// <summary>A part of a script: bash and zsh have the same tables.</summary>
    private static string Text(string name)
    {
        using Stream stream = typeof(CompletionScript).Assembly.GetManifestResourceStream($"{Place}{name}") ?? throw new InvalidOperationException($"There is no {name}.");
        using StreamReader reader = new(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <summary>The words that can follow an option or be the argument of a verb: "cost --dates", "data".</summary>
    private IEnumerable<(string After, IEnumerable<string> Words)> WordsOfAll()
    {
        foreach (Command verb in root.Subcommands)
        {
            IEnumerable<(string After, Symbol Symbol)> symbols = verb.Arguments.Select(argument => (verb.Name, (Symbol)argument)).Concat(Valued(verb).Select(option => ($"{verb.Name} {option.Name}", (Symbol)option)));
            foreach ((string after, Symbol symbol) in symbols)
            {
                yield return (after, HelpPage.Words(symbol));
            }
        }
    }

    private static IEnumerable<string> OptionsOf(Command command) => command.Options.Concat(command.Parents.OfType<Command>().SelectMany(parent => parent.Options).Where(option => option.Recursive))
        .Where(option => !option.Hidden && !(option is VersionOption && command is not RootCommand)).Select(option => option.Name);

    private static IEnumerable<Option> Valued(Command verb) => verb.Options.Where(option => option is not HelpOption and not VersionOption && option.ValueType != typeof(bool));

    private static bool IsPath(Option option) => option.HelpName is "DIR" or "FILE" or "FOLDER";

    /// <summary>One case a line, without those that have no words. No word holds a quotation mark or a space, as a test checks.</summary>
    private static string Cases(bool isPowerShell, IEnumerable<(string After, IEnumerable<string> Words)> cases)
    {
        StringBuilder lines = new();
        foreach ((string after, IEnumerable<string> words) in cases)
        {
            string list = List(isPowerShell, words);
            if (list.Length > 0)
            {
                lines.Append(isPowerShell ? $"        '{after}' = {list}\n" : $"    '{after}') echo '{list}' ;;\n");
            }
        }

        return lines.ToString().TrimEnd('\n');
    }

    private static string List(bool isPowerShell, IEnumerable<string> words) => isPowerShell ? string.Join(", ", words.Select(word => $"'{word}'")) : string.Join(' ', words);
}
