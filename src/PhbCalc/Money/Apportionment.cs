namespace PhbCalc;

/// <summary>Divides one sum exactly by weights, to the penny.</summary>
/// <remarks>
/// Rule: spec 1, Apportionment, steps 2 and 3: each gets the whole pence of its exact share; the pennies left go to the largest
/// fractional parts, of equal ones to the larger weight, then to the smaller key.
/// </remarks>
internal static class Apportionment
{
    /// <summary>Shares a sum out.</summary>
    /// <param name="total">The sum, in whole pence, not negative.</param>
    /// <param name="weights">The weight of each recipient, none negative; where all are 0 they count alike.</param>
    /// <param name="keys">The key of each recipient, no two the same.</param>
    internal static Money[] Share(Money total, ReadOnlySpan<long> weights, ReadOnlySpan<string> keys)
    {
        long[] counted = Counted(weights);
        Int128 sum = 0;
        foreach (long weight in counted)
        {
            sum += weight;
        }

        long pence = total.ToPence();
        long[] shares = new long[counted.Length];
        (Int128 Fraction, long Weight, string Key, int Recipient)[] fractions = new (Int128, long, string, int)[counted.Length];
        long left = pence;
        for (int i = 0; i < counted.Length; i++)
        {
            (Int128 whole, Int128 rest) = Int128.DivRem((Int128)pence * counted[i], sum);
            shares[i] = (long)whole;
            fractions[i] = (rest, counted[i], keys[i], i);
            left -= shares[i];
        }

        Array.Sort(fractions, Compare);
        for (int i = 0; i < left; i++)
        {
            shares[fractions[i].Recipient]++;
        }

        return Array.ConvertAll(shares, Money.FromPence);
    }

    private static int Compare((Int128 Fraction, long Weight, string Key, int Recipient) left, (Int128 Fraction, long Weight, string Key, int Recipient) right) =>
        left.Fraction != right.Fraction ? right.Fraction.CompareTo(left.Fraction)
            : left.Weight != right.Weight ? right.Weight.CompareTo(left.Weight)
            : string.CompareOrdinal(left.Key, right.Key);

    private static long[] Counted(ReadOnlySpan<long> weights)
    {
        long[] counted = weights.ToArray();
        if (Array.TrueForAll(counted, weight => weight == 0))
        {
            Array.Fill(counted, 1);
        }

        return counted;
    }
}
