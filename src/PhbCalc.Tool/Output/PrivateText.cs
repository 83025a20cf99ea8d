using System.Text.RegularExpressions;

namespace PhbCalc.Tool.Output;

/// <summary>Takes the values out of a message: whatever stands in single quotes.</summary>
internal static partial class PrivateText
{
    /// <summary>The message without values, and without what was typed.</summary>
    /// <param name="message">The message.</param>
    /// <param name="typed">What the command line holds besides verbs and names of options.</param>
    internal static string Of(string message, params IEnumerable<string> typed)
    {
        // What was typed goes first: it may hold a quote itself.
        string text = typed.Where(word => word.Length > 0).OrderByDescending(word => word.Length)
            .Aggregate(message, (left, word) => left.Replace($"'{word}'", "'...'", StringComparison.Ordinal));
        return Quoted().Replace(text, "'...'");
    }

    /// <summary>A notice about no person, without values and dates.</summary>
    internal static Notice Of(Notice notice) => notice with { PersonId = null, Row = null, Text = WithoutDates(Of(notice.Text)) };

    /// <summary>The message without dates: those of a person are personal data.</summary>
    internal static string WithoutDates(string message) => Dates().Replace(message, "...");

    [GeneratedRegex(@"\b\d{4}-\d{2}-\d{2}\b", RegexOptions.None, 1000)]
    private static partial Regex Dates();

    /// <summary>A quote that opens (not an apostrophe within a word) up to the last one that closes before another opens.</summary>
    [GeneratedRegex(@"(?<!\w)'.*?'(?!\w)", RegexOptions.Singleline, 1000)]
    private static partial Regex Quoted();
}
