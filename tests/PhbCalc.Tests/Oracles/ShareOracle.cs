using System.Numerics;

namespace PhbCalc.Tests.Oracles;

/// <summary>One sum shared out by weights within bounds, the slow way (spec 1, Apportionment): exact fractions, every breakpoint sorted, every penny ranked.</summary>
internal static class ShareOracle
{
    /// <summary>Shares without bounds, in pence.</summary>
    internal static BigInteger[] Share(BigInteger total, IReadOnlyList<BigInteger> weights, IReadOnlyList<string> keys) =>
        [.. Share(total, [.. weights.Zip(keys, (weight, key) => new Sharer(weight, 0, null, key))]).Pence];

    /// <summary>Shares within bounds.</summary>
    internal static ShareAnswer Share(BigInteger total, IReadOnlyList<Sharer> sharers)
    {
        BigInteger floors = Sum(sharers.Select(sharer => sharer.Floor));
        if (total < floors)
        {
            return ShareAnswer.Not(InfeasibleCause.FloorsAboveTotal, floors - total);
        }

        if (total > floors && sharers.All(sharer => sharer.Weight.IsZero))
        {
            return ShareAnswer.Not(InfeasibleCause.NoWeight, total - floors);
        }

        BigInteger?[] most = [.. sharers.Select(sharer => sharer.Most)];
        if (!most.Contains(null) && Sum(most.Select(own => own!.Value)) is var caps && total > caps)
        {
            return ShareAnswer.Not(InfeasibleCause.CapsBelowTotal, total - caps);
        }

        ExactFraction ratio = RatioOf(total, sharers);
        SharerPart[] parts = [.. sharers.Select(sharer => InWholePence(sharer, ratio))];
        BigInteger left = total - Sum(parts.Select(part => part.Pence));
        GivePennies((int)left, parts, sharers);
        return new(parts, ratio, left);
    }

    /// <summary>Between two breakpoints the sum of the shares is a straight line: the ratio is where that line meets the total.</summary>
    private static ExactFraction RatioOf(BigInteger total, IReadOnlyList<Sharer> sharers)
    {
        ExactFraction[] breakpoints =
        [
            ExactFraction.Zero,
            .. sharers.Where(sharer => !sharer.Weight.IsZero)
                .SelectMany(sharer => sharer.Cap is { } cap ? new[] { sharer.Floor, cap } : [sharer.Floor], (sharer, bound) => new ExactFraction(bound, sharer.Weight))
                .Order(),
        ];
        (int first, int end) = (0, breakpoints.Length);
        while (first < end)
        {
            int middle = (first + end) / 2;
            (first, end) = SumAt(breakpoints[middle], sharers) < total ? (middle + 1, end) : (first, middle);
        }

        if (first == 0)
        {
            return ExactFraction.Zero;
        }

        ExactFraction low = breakpoints[first - 1];
        ExactFraction missing = total - SumAt(low, sharers);
        if (first == breakpoints.Length)
        {
            return low + (missing / Sum(sharers.Where(sharer => sharer.Cap is null).Select(sharer => sharer.Weight)));
        }

        ExactFraction high = breakpoints[first];
        return low + (missing * (high - low) / (SumAt(high, sharers) - SumAt(low, sharers)));
    }

    private static ExactFraction SumAt(ExactFraction ratio, IEnumerable<Sharer> sharers) =>
        new(Sum(sharers.Select(sharer => sharer.At(ratio).Numerator)), ratio.Denominator);

    private static SharerPart InWholePence(Sharer sharer, ExactFraction ratio)
    {
        ExactFraction proportional = ratio * sharer.Weight;
        ExactFraction exact = sharer.At(ratio);
        ShareBound bound = sharer.Floor > 0 && proportional <= sharer.Floor ? ShareBound.Floor
            : sharer.Cap is { } cap && proportional >= cap ? ShareBound.Cap
            : ShareBound.None;
        return new(exact.Whole, exact, proportional, bound, LeftoverPenny.None);
    }

    /// <summary>Ranks everybody between bounds, gives the first of them a penny each, and looks who stands just behind them.</summary>
    private static void GivePennies(int pennies, SharerPart[] parts, IReadOnlyList<Sharer> sharers)
    {
        int[] ranked =
        [
            .. Enumerable.Range(0, parts.Length)
                .Where(i => parts[i].Bound == ShareBound.None)
                .OrderByDescending(i => parts[i].Exact - parts[i].Pence)
                .ThenByDescending(i => sharers[i].Weight)
                .ThenBy(i => sharers[i].Key, StringComparer.Ordinal)
                .ThenBy(i => i),
        ];
        foreach (int i in ranked.Take(pennies))
        {
            // Ranks ascend, so the best of those without a penny is the first of them.
            int without = ranked[pennies];
            bool isFractionLarger = parts[i].Exact - parts[i].Exact.Whole > parts[without].Exact - parts[without].Exact.Whole;
            parts[i] = parts[i] with
            {
                Pence = parts[i].Pence + 1,
                Penny = isFractionLarger ? LeftoverPenny.LargerFraction
                    : sharers[i].Weight > sharers[without].Weight ? LeftoverPenny.LargerWeight
                    : LeftoverPenny.SmallerKey,
            };
        }
    }

    private static BigInteger Sum(IEnumerable<BigInteger> numbers) => numbers.Aggregate(BigInteger.Zero, (sum, number) => sum + number);
}
