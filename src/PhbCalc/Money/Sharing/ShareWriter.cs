namespace PhbCalc;

/// <summary>Writes the shares once the ratio is known: the whole pence of each, then the pennies left, to the largest rests.</summary>
/// <remarks>Rule: spec 1, Apportionment, steps 2 and 3.</remarks>
/// <typeparam name="TProportion">How the ratio is multiplied.</typeparam>
/// <typeparam name="TRest">A number wide enough for the rests.</typeparam>
/// <typeparam name="TBounds">The bounds.</typeparam>
/// <param name="proportion">The ratio.</param>
/// <param name="weights">The weight of each recipient.</param>
/// <param name="bounds">The least and the most of each.</param>
/// <param name="keys">The key of each; empty if there are none.</param>
/// <param name="shares">Where the shares go.</param>
/// <param name="scratch">Room for one position of each recipient.</param>
internal readonly ref struct ShareWriter<TProportion, TRest, TBounds>(
    TProportion proportion, ReadOnlySpan<long> weights, TBounds bounds, ReadOnlySpan<string> keys, Span<long> shares, Span<int> scratch)
    where TProportion : struct, IProportion<TRest>
    where TRest : unmanaged
    where TBounds : struct, IBounds, allows ref struct
{
    private const int WeightBits = 63;

    private readonly ReadOnlySpan<long> weights = weights;
    private readonly TBounds bounds = bounds;
    private readonly ReadOnlySpan<string> keys = keys;
    private readonly Span<long> shares = shares;
    private readonly Span<int> scratch = scratch;

    /// <summary>Writes every share.</summary>
    /// <param name="total">The sum to share, in pence.</param>
    /// <returns>How many pennies were left after whole pence, and whom they went to.</returns>
    internal PennyCutoff Write(ulong total)
    {
        Span<int> counts = stackalloc int[Places.Values];
        int shift = Places.FirstShift(proportion.RestBits);
        ulong given = WriteWholePence(counts, shift);
        int left = (int)(total - given);
        if (left == 0)
        {
            return default;
        }

        int limit = Places.Limit(counts, left, out int above);
        int candidates = GiveAbove(limit, shift);
        PennyCutoff cutoff = new(left);
        int needed = left - above;
        candidates = Narrow(candidates, ref needed, Places.NextShift(shift), isByWeight: false);
        if (needed < candidates)
        {
            proportion.WholePence((ulong)weights[scratch[0]], out TRest rest);
            candidates = Narrow(candidates, ref needed, Places.FirstShift(WeightBits), isByWeight: true);
            cutoff = cutoff.SplitAt(proportion.Widen(rest));
            if (needed < candidates)
            {
                cutoff = cutoff.SplitAt((ulong)weights[scratch[0]]);
                KeySelection.MoveFirst(scratch[..candidates], keys, needed);
            }
        }

        GiveTo(scratch[..needed]);
        return cutoff;
    }

    private ulong WriteWholePence(Span<int> counts, int shift)
    {
        // Locals, as the loop would otherwise read every field anew for each recipient.
        TProportion ratio = proportion;
        TBounds within = bounds;
        ReadOnlySpan<long> from = weights;
        Span<long> to = shares[..from.Length];
        ulong given = 0;
        unchecked
        {
            for (int i = 0; i < from.Length; i++)
            {
                ulong whole = ratio.WholePence((ulong)from[i], out TRest rest);
                if (TBounds.AreNone)
                {
                    counts[ratio.RestPlace(rest, shift)]++;
                }
                else
                {
                    ulong floor = within.Floor(i);
                    ulong cap = within.Cap(i);
                    bool isUnder = whole < floor;
                    bool isOver = whole >= cap;
                    counts[ratio.RestPlace(rest, shift)] += (int)Bit.Of(!isUnder & !isOver);
                    whole = Bit.If(isUnder, floor) | Bit.If(isOver, cap) | Bit.If(!isUnder & !isOver, whole);
                }

                to[i] = (long)whole;
                given += whole;
            }
        }

        return given;
    }

    /// <summary>Gives a penny to everybody between bounds whose rest has a first place above the limit, and gathers those at the limit.</summary>
    /// <returns>How many stand at the limit.</returns>
    private int GiveAbove(int limit, int shift)
    {
        TProportion ratio = proportion;
        TBounds within = bounds;
        ReadOnlySpan<long> from = weights;
        Span<long> to = shares[..from.Length];
        Span<int> atLimit = scratch;
        int candidates = 0;
        unchecked
        {
            for (int i = 0; i < from.Length; i++)
            {
                ulong whole = ratio.WholePence((ulong)from[i], out TRest rest);
                int place = ratio.RestPlace(rest, shift);
                bool isBetween = TBounds.AreNone || (whole >= within.Floor(i) & whole < within.Cap(i));
                to[i] += Bit.Of(isBetween & place > limit);
                if (place == limit && isBetween)
                {
                    atLimit[candidates++] = i;
                }
            }
        }

        return candidates;
    }

    /// <summary>Goes on from place to place with those at the limit, giving a penny to all above it, until all that are left are equal or all get one.</summary>
    /// <returns>How many are left, at the start of the scratch and in the order of their positions.</returns>
    private int Narrow(int candidates, ref int needed, int shift, bool isByWeight)
    {
        Span<int> counts = stackalloc int[Places.Values];
        while (needed < candidates && shift != Places.NoShift)
        {
            counts.Clear();
            for (int i = 0; i < candidates; i++)
            {
                counts[Place(scratch[i], shift, isByWeight)]++;
            }

            int limit = Places.Limit(counts, needed, out int above);
            int kept = 0;
            for (int i = 0; i < candidates; i++)
            {
                int position = scratch[i];
                int place = Place(position, shift, isByWeight);
                if (place > limit)
                {
                    shares[position]++;
                }
                else if (place == limit)
                {
                    scratch[kept++] = position;
                }
            }

            (candidates, needed, shift) = (kept, needed - above, Places.NextShift(shift));
        }

        return candidates;
    }

    private int Place(int position, int shift, bool isByWeight)
    {
        ulong weight = (ulong)weights[position];
        if (isByWeight)
        {
            return unchecked((int)(weight >> shift)) & (Places.Values - 1);
        }

        proportion.WholePence(weight, out TRest rest);
        return proportion.RestPlace(rest, shift);
    }

    private void GiveTo(ReadOnlySpan<int> positions)
    {
        foreach (int position in positions)
        {
            shares[position]++;
        }
    }
}
