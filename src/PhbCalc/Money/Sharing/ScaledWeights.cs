namespace PhbCalc;

/// <summary>Decimal weights as whole numbers in the same proportion.</summary>
/// <param name="Whole">The whole numbers.</param>
/// <param name="Scale">What each weight was multiplied by, a power of ten.</param>
internal readonly record struct ScaledWeights(long[] Whole, ulong Scale)
{
    private const int MostDecimals = 18;
    private const decimal TooLarge = 1L << 62;

    /// <summary>Scales the weights of recipients.</summary>
    /// <param name="recipients">The recipients. Weights below zero are left out: they are a fault already.</param>
    /// <param name="faults">Where each weight that does not scale into 62 bits is reported.</param>
    internal static ScaledWeights Of(ValueList<Recipient> recipients, List<Fault> faults)
    {
        int decimals = 0;
        foreach (Recipient recipient in recipients.AsSpan())
        {
            decimals = Math.Max(decimals, DecimalsOf(recipient.Weight));
        }

        decimals = Math.Min(decimals, MostDecimals);
        decimal scale = 1m;
        for (int i = 0; i < decimals; i++)
        {
            scale *= 10m;
        }

        long[] whole = new long[recipients.Count];
        for (int i = 0; i < whole.Length; i++)
        {
            decimal weight = recipients[i].Weight;
            if (DecimalsOf(weight) > decimals || weight >= TooLarge / scale)
            {
                faults.Add(ApportionmentFaults.TooFine(recipients[i].Key, weight).Under("recipients", i));
            }
            else if (weight > 0m)
            {
                whole[i] = (long)(weight * scale);
            }
        }

        return new(whole, (ulong)scale);
    }

    /// <summary>How many decimals a number has, zeros at its end not counted.</summary>
    private static int DecimalsOf(decimal number)
    {
        int decimals = 0;
        while (decimals < number.Scale && decimal.Round(number, decimals, MidpointRounding.ToZero) != number)
        {
            decimals++;
        }

        return decimals;
    }
}

/// <summary>What weights are divided by, so that a total times all of them stays under 2^127 and every product is exact.</summary>
internal static class WeightDivisor
{
    private static readonly UInt128 Most = (UInt128)Int128.MaxValue;

    /// <summary>1 where the weights are small enough as they are, else their greatest common divisor.</summary>
    /// <exception cref="InvalidInputException">Total and weights are too large even so.</exception>
    internal static ulong Of(ulong total, UInt128 sum, ReadOnlySpan<long> weights)
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

        return IsExact(total, sum / divisor) ? divisor : throw new InvalidInputException([ApportionmentFaults.TooLarge(total)]);
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
