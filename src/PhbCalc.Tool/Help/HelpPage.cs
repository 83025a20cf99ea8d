using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Help;
using System.Globalization;
using System.Text.RegularExpressions;

namespace PhbCalc.Tool.Help;

/// <summary>Writes the help of the command or of a verb, no wider than a screen.</summary>
/// <param name="writer">Where it goes.</param>
/// <param name="width">How many characters a line has at most.</param>
internal sealed partial class HelpPage(TextWriter writer, int width)
{
    /// <summary>The width of a line if nothing says how wide it can be.</summary>
    internal const int UsualWidth = 80;

    private const int Indent = 2;
    private const int WidestVerb = 15;
    private const int WidestLabel = 26;
    private const int NarrowestText = 24;

    /// <summary>Writes the help of a verb, or of the command itself.</summary>
    internal void Write(Command command)
    {
        if (command is RootCommand root)
        {
            WriteRoot(root);
        }
        else
        {
            WriteVerb(command);
        }
    }

    /// <summary>Writes the verbs by group, a line each.</summary>
    internal void WriteVerbs()
    {
        foreach (VerbGroup group in VerbGuide.Groups)
        {
            Heading(group.Title);
            Columns([.. group.Verbs.Select(verb => (verb.Name, verb.Summary))], WidestVerb);
        }
    }

    /// <summary>Writes the topics, a line each.</summary>
    internal void WriteTopics()
    {
        Heading("Topics");
        Columns([.. HelpTopic.All.Select(topic => (topic.Name, topic.Summary))], WidestVerb);
    }

    /// <summary>Writes text, broken between words.</summary>
    internal void Paragraph(string text, int indent = 0)
    {
        foreach (string line in PlainText.Broken(text, width - indent))
        {
            writer.WriteLine($"{new string(' ', indent)}{line}");
        }
    }

    private void WriteRoot(RootCommand root)
    {
        Paragraph(root.Description ?? string.Empty);
        writer.WriteLine();
        writer.WriteLine("Usage: phbcalc VERB [FOLDER or FILE] [options]");
        WriteVerbs();
        Heading("Options of every verb");
        Options(root.Options);
        writer.WriteLine();
        Paragraph("phbcalc VERB --help shows the options of a verb with examples, phbcalc help lists topics to read.");
    }

    private void WriteVerb(Command command)
    {
        Paragraph(command.Description ?? string.Empty);
        writer.WriteLine();
        string arguments = string.Concat(command.Arguments.Select(argument => $" {Usage(argument)}"));
        string needed = string.Concat(command.Options.Where(option => option.Required).Select(option => $" {Label(option)}"));
        Paragraph($"Usage: phbcalc {command.Name}{arguments}{needed} [options]");
        if (command.Arguments.Count > 0)
        {
            Heading("What it reads");
            Columns([.. command.Arguments.Select(argument => ($"<{argument.Name}>", argument.Description ?? string.Empty))]);
        }

        if (command.Options.Count > 0)
        {
            Heading("Options");
            Options(command.Options);
        }

        Heading("Options of every verb");
        Options(command.Parents.OfType<Command>().SelectMany(parent => parent.Options).Where(option => option.Recursive));
        if (VerbGuide.Find(command.Name) is { } help)
        {
            Heading(help.Examples.Any(line => line.Contains("samples/", StringComparison.Ordinal)) ? "Examples, with the samples of the repository" : "Examples");
            foreach (string line in help.Examples)
            {
                Example($"phbcalc {line}");
            }
        }
    }

    /// <summary>A command line that is too long goes on below, as a shell reads it; an option and its value stay together.</summary>
    private void Example(string line)
    {
        string[] lines = [.. PlainText.Broken(Values().Replace(line, "${option}\u00A0${value}"), width - (Indent * 2) - " \\".Length).Select(part => part.Replace('\u00A0', ' '))];
        for (int i = 0; i < lines.Length; i++)
        {
            writer.WriteLine($"{new string(' ', i == 0 ? Indent : Indent * 2)}{lines[i]}{(i < lines.Length - 1 ? " \\" : string.Empty)}");
        }
    }

    private void Heading(string text)
    {
        writer.WriteLine();
        writer.WriteLine($"{text}:");
    }

    private void Options(IEnumerable<Option> options) => Columns([.. options.Where(option => !option.Hidden).Select(option => (Label(option), Text(option)))]);

    private void Columns((string Label, string Text)[] rows, int least = 0)
    {
        int label = Math.Min(WidestLabel, Math.Max(least, rows.Max(row => row.Label.Length)));
        int room = width - Indent - label - Indent;
        bool isStacked = room < NarrowestText;
        foreach ((string name, string text) in rows)
        {
            string[] lines = [.. PlainText.Broken(text, isStacked ? width - (Indent * 3) : room)];
            bool isBeside = !isStacked && name.Length <= label;
            writer.WriteLine(isBeside ? $"  {name.PadRight(label)}  {lines[0]}".TrimEnd() : $"  {name}");
            foreach (string line in lines.Skip(isBeside ? 1 : 0))
            {
                writer.WriteLine($"{new string(' ', isStacked ? Indent * 3 : Indent + label + Indent)}{line}");
            }
        }
    }

    private static string Label(Option option) => option is HelpOption ? "-h, --help"
        : option is VersionOption || option.ValueType == typeof(bool) ? option.Name
        : $"{option.Name} <{option.HelpName ?? string.Join('|', Words(option))}>";

    private static string Text(Option option) => $"{option.Description}{Default(option)}";

    private static string Default(Option option) => option.HasDefaultValue && option.ValueType != typeof(bool) && string.Create(CultureInfo.InvariantCulture, $"{option.GetDefaultValue()}") is { Length: > 0 } value
        ? $" [default: {value}]" : string.Empty;

    private static string Usage(Argument argument)
    {
        string name = $"<{argument.Name}>{(argument.Arity.MaximumNumberOfValues > 1 ? "..." : string.Empty)}";
        return argument.Arity.MinimumNumberOfValues == 0 ? $"[{name}]" : name;
    }

    /// <summary>The words that an option takes; none if it takes any text.</summary>
    internal static ValueList<string> Words(Symbol symbol) => [.. symbol.GetCompletions(CompletionContext.Empty).Select(item => item.Label)];

    [GeneratedRegex("(?<option>--[a-z-]+) (?<value>[^- ])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Values();
}
