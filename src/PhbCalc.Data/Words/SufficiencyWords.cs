using PhbCalc.Data.Csv;
using PhbCalc.Sufficiency;

namespace PhbCalc.Data;

/// <summary>The words of needs and of what is said about them.</summary>
internal static class SufficiencyWords
{
    internal static WordTable<SupportKind> Kinds { get; } = WordTable.Of<SupportKind>("a kind of support");

    internal static WordTable<SufficiencyVerdict> Verdicts { get; } = WordTable.Of<SufficiencyVerdict>("an answer");

    internal static WordTable<SufficiencyFindingKind> Findings { get; } = WordTable.Of<SufficiencyFindingKind>("a kind of finding");
}
