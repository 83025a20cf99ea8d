namespace PhbCalc;

/// <summary>The divisor of weights that keeps a total times all of them below 2^127 and every product exact.</summary>
internal static class WeightDivisor
{
    private static readonly UInt128 Most = (UInt128)Int128.MaxValue;

    /// <summary>1 if the weights are small enough, otherwise their greatest common divisor; null if total and weights are still too large.</summary>
    internal static ulong? Of(ulong total, UInt128 sum, ReadOnlySpan<long> weights)
    {
        if (IsExact(total, sum))
        {
            return 1;
        }

        ulong divisor = 0;
        foreach (long weight in weights)
        {
            divisor = GreatestCommonDivisor((ulong)weight, divisor);
        }

        return IsExact(total, sum / divisor) ? divisor : null;
    }

    /// <summary>The weights, each divided.</summary>
    internal static long[] Divide(ReadOnlySpan<long> weights, ulong divisor)
    {
        long[] divided = new long[weights.Length];
        for (int i = 0; i < divided.Length; i++)
        {
            divided[i] = (long)((ulong)weights[i] / divisor);
        }

        return divided;
    }

    private static bool IsExact(ulong total, UInt128 sum) => total == 0 || sum <= Most / total;

    private static ulong GreatestCommonDivisor(ulong left, ulong right)
    {
        while (left != 0)
        {
            (left, right) = (right % left, left);
        }

        return right;
    }
}
