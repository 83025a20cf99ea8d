using PhbCalc.Budgets;
using PhbCalc.Data.Csv;

namespace PhbCalc.Data;

/// <summary>The words of how spending is watched.</summary>
internal static class ReviewWords
{
    internal static WordTable<ProportionateCheck> Checks { get; } = WordTable.Of<ProportionateCheck>("a check");

    internal static WordTable<ReviewFindingKind> Findings { get; } = WordTable.Of<ReviewFindingKind>("a kind of finding");

    internal static WordTable<ReviewsFrom> From { get; } = WordTable.Of<ReviewsFrom>("what reviews are counted from");
}
