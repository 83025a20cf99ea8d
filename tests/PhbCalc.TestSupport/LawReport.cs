using System.Text.RegularExpressions;

namespace PhbCalc.TestSupport;

/// <summary>What somebody reads who has broken a law: how soon, how to run the case again, the case as one can paste it, and what is wrong.</summary>
internal static partial class LawReport
{
    /// <summary>The report, from that of FsCheck; null if that is about something else than a broken law.</summary>
    /// <param name="text">What FsCheck says.</param>
    internal static string? Of(string text)
    {
        Match broken = Broken().Match(text.ReplaceLineEndings("\n"));
        string Part(string name) => broken.Groups[name].Value;
        return broken.Success
            ? $"""
              The law is broken after {Part("cases")} cases and {Part("shrinks")} shrinks.
              To run this case first: PHBCALC_REPLAY={Part("seed")},{Part("gamma")},{Part("size")}

              {Part("case")}
              """
            : null;
    }

    [GeneratedRegex(
        @"Falsifiable, after (?<cases>\d+) tests? \((?<shrinks>\d+) shrinks?\).*?Last step was invoked with size of (?<size>\d+) and seed of \((?<seed>\d+),(?<gamma>\d+)\):\n.*" + Law.Start + "(?<case>.*)" + Law.End,
        RegexOptions.Singleline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Broken();
}
