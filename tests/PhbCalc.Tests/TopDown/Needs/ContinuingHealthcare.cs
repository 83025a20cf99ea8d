using PhbCalc.TopDown;

namespace PhbCalc.Tests.TopDown;

/// <summary>The twelve domains of the Decision Support Tool for adults, as published in October 2022, each with the letter of its levels.</summary>
internal static class ContinuingHealthcare
{
    private static readonly (string Name, string Levels)[] Published =
    [
        ("Breathing", "NLMHSP"),
        ("Nutrition (food and drink)", "NLMHS"),
        ("Continence", "NLMH"),
        ("Skin integrity (incl tissue viability)", "NLMHS"),
        ("Mobility", "NLMHS"),
        ("Communication", "NLMH"),
        ("Psychological and emotional needs", "NLMH"),
        ("Cognition", "NLMHS"),
        ("Behaviour", "NLMHSP"),
        ("Drug therapies and medication: symptom control", "NLMHSP"),
        ("Altered states of consciousness", "NLMHP"),
        ("Other significant care needs", "NLMHS"),
    ];

    internal static DecisionSupportTool Tool { get; } = new(
    [
        .. Published.Select((domain, i) => new DecisionSupportToolDomain(
            i + 1, domain.Name, [.. domain.Levels.Select(letter => (NeedLevel)"NLMHSP".IndexOf(letter, StringComparison.Ordinal))], new("NHS England"))),
    ]);

    internal static IReadOnlyList<string> Names { get; } = [.. Published.Select(domain => domain.Name)];

    /// <summary>Answers by one letter for each domain, in order, such as <c>SSNNNNNNNNNN</c>; a domain without a level has none.</summary>
    internal static ValueList<Answer> Answers(string letters) => [.. letters.Select((letter, i) => new Answer(Published[i].Name, $"{letter}"))];

    internal static bool Has(int domain, char letter) => Published[domain].Levels.Contains(letter);
}
