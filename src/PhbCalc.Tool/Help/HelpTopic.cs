namespace PhbCalc.Tool.Help;

/// <summary>A text about something that many verbs share: <c>phbcalc help dates</c>. Its file is in the folder beside this one, with its title in the first line.</summary>
/// <param name="Name">The word to ask for it.</param>
/// <param name="Title">What it is about, in one line.</param>
/// <param name="Text">The text, no line wider than 80 characters.</param>
internal sealed record HelpTopic(string Name, string Title, string Text)
{
    /// <summary>What it is about, without the word itself.</summary>
    internal string Summary => Title[(Title.IndexOf(':', StringComparison.Ordinal) + 2)..];

    private const string Place = "PhbCalc.Tool.Help.";

    /// <summary>The topics, in the order for a new reader.</summary>
    private static readonly string[] Names =
        ["start", "files", "dates", "rates", "figures", "policies", "why", "results", "faults", "notices", "private", "parts", "exit-status", "tab", "words"];

    /// <summary>Every topic.</summary>
    internal static ValueList<HelpTopic> All { get; } = [.. Names.Select(Read)];

    /// <summary>The topic with a name; null if there is none.</summary>
    internal static HelpTopic? Find(string name) => All.FirstOrDefault(topic => string.Equals(topic.Name, name, StringComparison.OrdinalIgnoreCase));

    private static HelpTopic Read(string name)
    {
        using Stream stream = typeof(HelpTopic).Assembly.GetManifestResourceStream($"{Place}{name}.txt") ?? throw new InvalidOperationException($"There is no text of the topic {name}.");
        using StreamReader reader = new(stream);
        string title = reader.ReadLine() ?? string.Empty;
        return new(name, title, $"{title}\n{reader.ReadToEnd().ReplaceLineEndings("\n").TrimEnd('\n')}\n");
    }
}
