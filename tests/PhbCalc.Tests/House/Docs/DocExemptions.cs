namespace PhbCalc.Tests.House.Docs;

/// <summary>The errors that the walk through the code finds and that cannot happen, each with the reason.</summary>
internal static class DocExemptions
{
    private const string EndOfChoices = "It is the end of a switch over an enum: docs/developer.md says once for all that a number without a name is refused.";

    /// <summary>The reason by member, as the documentation file names it, and exception.</summary>
    internal static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["P:PhbCalc.Infeasibility.Explanation InvalidOperationException"] = EndOfChoices,
        ["P:PhbCalc.TopDown.EnvelopeProblem.Explanation InvalidOperationException"] = EndOfChoices,
    };

    internal static bool Has(DocMember member, string exception) => All.ContainsKey($"{member.Doc.Id} {exception}");
}
