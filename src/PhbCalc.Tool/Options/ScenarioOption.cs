using System.CommandLine;

namespace PhbCalc.Tool.Options;

/// <summary><c>--scenario</c>: what else may come, to see beside the caseload as it is.</summary>
internal sealed class ScenarioOption
{
    private const string UprateWord = "uprate";
    private const string PeopleWord = "people";

    private readonly Option<string[]> option = new("--scenario")
    {
        Description = "What else may come, with a name: another folder (merger=FOLDER), every rate raised (award=uprate:4%), or more people like these (growth=people:+3%). Repeat it for more.",
        HelpName = "NAME=WHAT",
    };

    internal ScenarioOption(Command command) => command.Add(option);

    /// <summary>The scenarios, in the order given.</summary>
    /// <exception cref="UsageException">One cannot be read.</exception>
    internal IEnumerable<Scenario> Of(ParseResult parsed) => (parsed.GetValue(option) ?? []).Select(Read);

    private static Scenario Read(string text)
    {
        int equals = text.IndexOf('=', StringComparison.Ordinal);
        if (equals <= 0 || string.IsNullOrWhiteSpace(text[(equals + 1)..]))
        {
            throw new UsageException($"--scenario: '{text}' is not a name and what may come; write it like merger=FOLDER, award=uprate:4% or growth=people:+3%.");
        }

        (string name, string what) = (text[..equals].Trim(), text[(equals + 1)..].Trim());
        return After(UprateWord, what) is { } uprate ? new(name) { Uprate = Share(text, uprate) }
            : After(PeopleWord, what) is { } people ? new(name) { MorePeople = Share(text, people) }
            : new(name) { Folder = what };
    }

    /// <summary>The text after a word and a space or colon; null if the text starts in another way.</summary>
    private static string? After(string word, string what) =>
        what.StartsWith(word, StringComparison.OrdinalIgnoreCase) && what.Length > word.Length && what[word.Length] is ' ' or ':'
            ? what[(word.Length + 1)..] : null;

    private static Ratio Share(string text, string share) =>
        OptionText.TryPercentage(share, out decimal value) && value is > -1m and < 1_000m
            ? Ratio.FromDecimal(value)
            : throw new UsageException($"--scenario: '{share}' in '{text}' is not a share above -100%; write it like 4% or 0.04.");
}

/// <summary>What else may come: a folder, rates that are raised, or more people.</summary>
/// <param name="Name">What it is called.</param>
internal sealed record Scenario(string Name)
{
    /// <summary>Another folder; null if it is something else.</summary>
    internal string? Folder { get; init; }

    /// <summary>The share by which every rate is raised; null if it is something else.</summary>
    internal Ratio? Uprate { get; init; }

    /// <summary>How many more people there are, as a share; null if it is something else.</summary>
    internal Ratio? MorePeople { get; init; }
}
