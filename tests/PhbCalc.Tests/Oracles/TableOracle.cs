using PhbCalc.TopDown;

namespace PhbCalc.Tests.Oracles;

/// <summary>Amounts of allocation tables the slow way: each band and each line is looked at (spec 4, Allocation table). In pence; null for none.</summary>
internal static class TableOracle
{
    internal static long? InBands(IEnumerable<AllocationBand> bands, decimal points)
    {
        AllocationBand[] holding = [.. bands.Where(band => band.From <= points && points <= band.To)];
        return holding.Length == 0 ? null : Fractions.Pence(Fractions.Of(holding.Single().Amount.Pounds));
    }

    internal static long? OnLines(IReadOnlyList<AllocationPoint> known, decimal points, bool extends)
    {
        if (known.Where(point => point.Points == points).ToArray() is [var there])
        {
            return Fractions.Pence(Fractions.Of(there.Amount.Pounds));
        }

        if (!extends && (points < known[0].Points || points > known[^1].Points))
        {
            return null;
        }

        int next = Enumerable.Range(1, known.Count - 1).First(i => points < known[i].Points || i == known.Count - 1);
        next = points < known[0].Points ? 1 : next;
        return Math.Max(0, Fractions.Pence(Between(known[next - 1], known[next], Fractions.Of(points))));
    }

    /// <summary>Each end counts by how near the other one is.</summary>
    private static ExactFraction Between(AllocationPoint from, AllocationPoint to, ExactFraction points)
    {
        (ExactFraction first, ExactFraction last) = (Fractions.Of(from.Points), Fractions.Of(to.Points));
        return ((Fractions.Of(from.Amount.Pounds) * (last - points)) + (Fractions.Of(to.Amount.Pounds) * (points - first))) / (last - first);
    }
}
