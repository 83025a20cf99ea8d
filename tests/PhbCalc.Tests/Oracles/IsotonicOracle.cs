namespace PhbCalc.Tests.Oracles;

/// <summary>Isotonic least squares by the min-max formula, without pooling: at each score, the largest over starts at or before it of the smallest mean over ends at or after it.</summary>
internal static class IsotonicOracle
{
    /// <summary>The exact amount for each score of the sample, in pounds, from the lowest score.</summary>
    internal static IReadOnlyList<ExactFraction> Amounts(Sample sample)
    {
        IReadOnlyList<ExactFraction> kept = sample.Kept;
        ExactFraction[][] costs = [.. sample.Scores.Select(score => kept.Where((_, i) => sample.Cases[i].Points == score).ToArray())];
        int[] places = [.. Enumerable.Range(0, costs.Length)];
        ExactFraction[][] means = [.. places.Select(from => places.Select(to => from > to ? ExactFraction.Zero : Mean([.. costs[from..(to + 1)].SelectMany(own => own)])).ToArray())];
        return [.. places.Select(at => places[..(at + 1)].Max(from => places[at..].Min(to => means[from][to])))];
    }

    private static ExactFraction Mean(ExactFraction[] numbers) => Fractions.Sum(numbers) / numbers.Length;
}
