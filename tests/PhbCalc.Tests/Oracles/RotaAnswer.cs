using System.Numerics;

namespace PhbCalc.Tests.Oracles;

/// <summary>What the oracle says of a rota: its lines, or what is refused.</summary>
internal sealed record RotaAnswer
{
    /// <summary>The lines: whose, of what kind and label, for which days, and how many pence, those held outside the budget in brackets.</summary>
    internal List<string> Lines { get; } = [];

    /// <summary>What is refused: of which PA or visit, by the name of the field.</summary>
    internal SortedSet<string> Refused { get; } = new(StringComparer.Ordinal);

    /// <summary>What the case went through, for the test that the generator reaches everything.</summary>
    internal HashSet<string> Reached { get; } = new(StringComparer.Ordinal);

    internal BigInteger Total { get; set; }
}
