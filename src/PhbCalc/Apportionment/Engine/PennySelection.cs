namespace PhbCalc;

/// <summary>Gives pennies to the largest rests among some recipients, then the largest weights, then the smallest keys.</summary>
/// <remarks>
/// Rule: spec 1, Apportionment, step 3. Rests and weights compare place by place: counting what stands in a place says at which value of
/// it the pennies end, so that nothing is sorted.
/// </remarks>
/// <typeparam name="TProportion">How the ratio is multiplied.</typeparam>
/// <typeparam name="TRest">A number wide enough for the rests.</typeparam>
/// <param name="proportion">The ratio.</param>
/// <param name="weights">The weight of each recipient.</param>
/// <param name="keys">The key of each; empty if there are none.</param>
/// <param name="shares">The shares so far.</param>
/// <param name="candidates">The positions of those who may get a penny, in order.</param>
internal ref struct PennySelection<TProportion, TRest>(
    TProportion proportion, ReadOnlySpan<long> weights, ReadOnlySpan<string> keys, Span<long> shares, Span<int> candidates)
    where TProportion : struct, IProportion<TRest>
    where TRest : unmanaged
{
    private const int WeightBits = 63;

    private readonly TProportion proportion = proportion;
    private readonly ReadOnlySpan<long> weights = weights;
    private readonly ReadOnlySpan<string> keys = keys;
    private readonly Span<long> shares = shares;
    private Span<int> candidates = candidates;

    /// <summary>Gives the pennies.</summary>
    /// <param name="needed">How many, no more than there are candidates.</param>
    /// <param name="cutoff">How many pennies were left in all.</param>
    /// <param name="counts">How many candidates have each first place of the rest; what it holds is lost.</param>
    /// <returns>The cutoff, and where it goes through candidates who are alike.</returns>
    internal PennyCutoff Give(int needed, PennyCutoff cutoff, scoped Span<int> counts)
    {
        int shift = Places.FirstShift(proportion.RestBits);
        if (needed < candidates.Length)
        {
            needed = KeepAtLimit(needed, counts, shift, isByWeight: false);
            needed = Narrow(needed, counts, Places.NextShift(shift), isByWeight: false);
        }

        if (needed < candidates.Length && needed > 0)
        {
            proportion.WholePence((ulong)weights[candidates[0]], out TRest rest);
            needed = Narrow(needed, counts, Places.FirstShift(WeightBits), isByWeight: true);
            cutoff = cutoff.SplitAt(proportion.Widen(rest));
            if (needed < candidates.Length)
            {
                cutoff = cutoff.SplitAt((ulong)weights[candidates[0]]);
                KeySelection.MoveFirst(candidates, keys, needed);
            }
        }

        foreach (int position in candidates[..needed])
        {
            shares[position]++;
        }

        return cutoff;
    }

    /// <summary>Goes on from place to place, giving a penny to all above the limit, until all that are left are equal or all get one.</summary>
    /// <returns>How many are still needed.</returns>
    private int Narrow(int needed, scoped Span<int> counts, int shift, bool isByWeight)
    {
        while (needed < candidates.Length && shift != Places.NoShift)
        {
            counts.Clear();
            foreach (int position in candidates)
            {
                counts[Place(position, shift, isByWeight)]++;
            }

            needed = KeepAtLimit(needed, counts, shift, isByWeight);
            shift = Places.NextShift(shift);
        }

        return needed;
    }

    /// <summary>Gives a penny to all above the place at which they end, and keeps those at it.</summary>
    /// <returns>How many are still needed.</returns>
    private int KeepAtLimit(int needed, scoped ReadOnlySpan<int> counts, int shift, bool isByWeight)
    {
        int limit = Places.Limit(counts, needed, out int above);
        int kept = 0;
        foreach (int position in candidates)
        {
            int place = Place(position, shift, isByWeight);
            if (place > limit)
            {
                shares[position]++;
            }
            else if (place == limit)
            {
                candidates[kept++] = position;
            }
        }

        candidates = candidates[..kept];
        return needed - above;
    }

    private readonly int Place(int position, int shift, bool isByWeight)
    {
        ulong weight = (ulong)weights[position];
        if (isByWeight)
        {
            return unchecked((int)(weight >> shift)) & (Places.Values - 1);
        }

        proportion.WholePence(weight, out TRest rest);
        return proportion.RestPlace(rest, shift);
    }
}

/// <summary>
/// Among which rests the leftover pennies end: whose rest has a first place above the band gets one, whose is below gets none, and only
/// those within it are compared.
/// </summary>
/// <param name="Lowest">The lowest place of the band.</param>
/// <param name="Highest">The highest place of the band.</param>
internal readonly record struct PennyBand(int Lowest, int Highest)
{
    /// <summary>Every rest.</summary>
    internal static PennyBand All => new(0, Places.Values - 1);

    /// <summary>Where pennies probably run out, from the rests of a sample.</summary>
    /// <param name="counts">How many of the sample have each first place.</param>
    /// <param name="weightPlace">The first place of the weight that every rest is under.</param>
    /// <param name="isWhole">Whether a rest has no further place.</param>
    /// <remarks>
    /// The rests of all come to the pennies that are left; so many get one. For rests that are spread evenly, the square root of the sample
    /// is three and a half standard errors; where they are not, the band may miss, which costs time only.
    /// </remarks>
    internal static PennyBand Of(ReadOnlySpan<int> counts, int weightPlace, bool isWhole)
    {
        (int number, long places) = (0, 0);
        for (int place = 0; place < counts.Length; place++)
        {
            number += counts[place];
            places += (long)place * counts[place];
        }

        // Further places stand for half a place, in the rests as in the weight.
        long pennies = isWhole ? places / weightPlace : ((2 * places) + number) / ((2 * weightPlace) + 1);
        int margin = Root(number) + 1;
        int most = (int)pennies - margin;
        int least = (int)pennies + margin;
        return new(least > number ? 0 : Places.Limit(counts, least, out _), most < 1 ? Places.Values - 1 : Places.Limit(counts, most, out _));
    }

    /// <summary>The band for a further try, where more or fewer pennies were left than the band and what is above it take.</summary>
    /// <param name="isTooHigh">Whether too many are above the band.</param>
    internal PennyBand Beyond(bool isTooHigh) => isTooHigh ? new(Highest + 1, Places.Values - 1) : new(0, Lowest - 1);

    private static int Root(int number)
    {
        int root = 0;
        while ((root + 1) * (root + 1) <= number)
        {
            root++;
        }

        return root;
    }
}

/// <summary>How many pennies were left after whole pence, and where those who got one end.</summary>
/// <param name="Pennies">How many were left.</param>
internal readonly record struct PennyCutoff(int Pennies)
{
    /// <summary>The smallest rest that got a penny, if some with that rest got none; otherwise null.</summary>
    internal UInt128? Rest { get; private init; }

    /// <summary>The smallest weight that got a penny among those with that rest, if some with both got none; otherwise null.</summary>
    internal ulong? Weight { get; private init; }

    internal PennyCutoff SplitAt(UInt128 rest) => this with { Rest = rest };

    internal PennyCutoff SplitAt(ulong weight) => this with { Weight = weight };
}

/// <summary>Numbers compare place by place, where a place is a number of bits: counting the values of a place selects without sorting.</summary>
internal static class Places
{
    internal const int Values = 1 << Bits;

    /// <summary>There is no further place.</summary>
    internal const int NoShift = -1;

    private const int Bits = 11;

    /// <summary>How far the most significant place stands from the right, in numbers of so many bits.</summary>
    internal static int FirstShift(int bits) => Math.Max(0, bits - Bits);

    /// <summary>How far the next place stands from the right. The last place may reach into the one before, where all are equal by then.</summary>
    internal static int NextShift(int shift) => shift == 0 ? NoShift : Math.Max(0, shift - Bits);

    /// <summary>The place at which the largest so many numbers end.</summary>
    /// <param name="counts">How many numbers have each place.</param>
    /// <param name="needed">How many numbers to take, at least 1 and no more than there are.</param>
    /// <param name="above">How many stand above that place, fewer than are needed.</param>
    internal static int Limit(ReadOnlySpan<int> counts, int needed, out int above)
    {
        above = 0;
        int place = Values - 1;
        while (above + counts[place] < needed)
        {
            above += counts[place--];
        }

        return place;
    }
}
