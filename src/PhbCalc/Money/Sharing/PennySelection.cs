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
