namespace PhbCalc.Benchmarks;

/// <summary>
/// A rival: the same rule in decimals and with sorting, as one would write it at first. It is exact for the cases here: a share has 28
/// figures, and fractions differ by more than that unless they are equal.
/// </summary>
internal static class DecimalSharing
{
    /// <summary>Shares a sum out.</summary>
    internal static long[] Share(long total, long[] weights, string[]? keys = null)
    {
        long[] shares = new long[weights.Length];
        ShareInto(shares, total, weights, [.. Enumerable.Range(0, weights.Length)], keys);
        return shares;
    }

    /// <summary>Shares a sum out within bounds. Everybody has a weight and a cap, and the sum is between the floors and the caps.</summary>
    internal static long[] ShareWithin(long total, long[] weights, long[] floors, long[] caps)
    {
        decimal ratio = Ratio(total, weights, floors, caps);
        long[] shares = new long[weights.Length];
        List<int> between = [];
        long left = total;
        for (int i = 0; i < weights.Length; i++)
        {
            decimal share = ratio * weights[i];
            if (share > floors[i] && share < caps[i])
            {
                between.Add(i);
            }
            else
            {
                shares[i] = share <= floors[i] ? floors[i] : caps[i];
                left -= shares[i];
            }
        }

        ShareInto(shares, left, weights, [.. between], keys: null);
        return shares;
    }

    /// <summary>Largest remainder among the recipients at some positions.</summary>
    private static void ShareInto(long[] shares, long total, long[] weights, int[] positions, string[]? keys)
    {
        decimal sum = positions.Sum(i => (decimal)weights[i]);
        var fractions = new (decimal Fraction, long Weight, int Position)[positions.Length];
        long left = total;
        for (int i = 0; i < positions.Length; i++)
        {
            int position = positions[i];
            decimal share = total * (decimal)weights[position] / sum;
            decimal whole = decimal.Floor(share);
            shares[position] = (long)whole;
            left -= (long)whole;
            fractions[i] = (share - whole, weights[position], position);
        }

        Array.Sort(fractions, Turn(keys));
        for (int i = 0; i < left; i++)
        {
            shares[fractions[i].Position]++;
        }
    }

    /// <summary>Pence per unit of weight, found by walking along the ratios at which somebody leaves the floor or reaches the cap.</summary>
    private static decimal Ratio(long total, long[] weights, long[] floors, long[] caps)
    {
        decimal[] ratios = new decimal[2 * weights.Length];
        var bends = new (decimal WeightBetween, decimal AtBound)[ratios.Length];
        for (int i = 0; i < weights.Length; i++)
        {
            ratios[2 * i] = (decimal)floors[i] / weights[i];
            bends[2 * i] = (weights[i], -floors[i]);
            ratios[(2 * i) + 1] = (decimal)caps[i] / weights[i];
            bends[(2 * i) + 1] = (-weights[i], caps[i]);
        }

        Array.Sort(ratios, bends);
        (decimal atBound, decimal weightBetween) = (floors.Sum(), 0m);
        for (int i = 0; i < ratios.Length && atBound + (weightBetween * ratios[i]) < total; i++)
        {
            atBound += bends[i].AtBound;
            weightBetween += bends[i].WeightBetween;
        }

        return (total - atBound) / weightBetween;
    }

    /// <summary>Whose turn for a leftover penny: the larger fraction, the larger weight, the smaller key, the earlier position.</summary>
    private static Comparison<(decimal Fraction, long Weight, int Position)> Turn(string[]? keys) => (one, other) =>
    {
        int order = other.Fraction.CompareTo(one.Fraction);
        order = order != 0 ? order : other.Weight.CompareTo(one.Weight);
        order = order != 0 || keys is null ? order : string.CompareOrdinal(keys[one.Position], keys[other.Position]);
        return order != 0 ? order : one.Position.CompareTo(other.Position);
    };
}
