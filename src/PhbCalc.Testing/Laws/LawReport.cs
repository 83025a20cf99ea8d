using System.Diagnostics;
using Xunit.Sdk;

namespace PhbCalc.Testing;

/// <summary>What somebody reads whose allocator or costing model breaks laws.</summary>
internal static class LawReport
{
    /// <summary>Fails if any law is broken, with all that are.</summary>
    /// <param name="what">What the laws are held against.</param>
    /// <param name="count">How many laws there are.</param>
    /// <param name="laws">Each law that is broken, and where.</param>
    /// <param name="notLookedAt">How many of the others were not looked at, as they say nothing where these are broken.</param>
    [StackTraceHidden]
    internal static void FailIfBroken(string what, int count, IEnumerable<(string Name, BrokenLaw Broken)> laws, int notLookedAt = 0)
    {
        (string Name, BrokenLaw Broken)[] broken = [.. laws];
        if (broken.Length > 0)
        {
            string others = notLookedAt == 0 ? string.Empty : $" {Iso.Count(notLookedAt, "other is", "others are")} looked at once it keeps {(broken.Length == 1 ? "that" : "those")}.";
            string head = $"The {what} breaks {Iso.Number(broken.Length)} of {Iso.Count(count, "law", "laws")}.{others}";
            throw new XunitException(string.Join("\n\n", broken.Select(law => Text(law.Name, law.Broken)).Prepend(head)));
        }
    }

    private static string Text(string name, BrokenLaw law) => $$"""
        {{name}}
          Broken by {{law.Case}}
          {{law.What}}
          Found after {{Iso.Count(law.Cases, "case", "cases")}} and {{Iso.Count(law.Shrinks, "shrink", "shrinks")}}; to run it first: new LawOptions { Replay = "{{law.Replay}}" }
        """;
}
