namespace PhbCalc;

/// <summary>Writes the shares once the ratio is known: the whole pence of each, then the pennies left, to the largest rests.</summary>
/// <remarks>Rule: spec 1, Apportionment, steps 2 and 3.</remarks>
/// <typeparam name="TProportion">How the ratio is multiplied.</typeparam>
/// <typeparam name="TRest">A number wide enough for the rests.</typeparam>
/// <param name="proportion">The ratio.</param>
/// <param name="input">What is shared.</param>
/// <param name="shares">Where the shares go.</param>
/// <param name="scratch">Room for one position of each recipient.</param>
internal readonly ref struct ShareWriter<TProportion, TRest>(
    TProportion proportion, SharingInput input, Span<long> shares, Span<int> scratch)
    where TProportion : struct, IProportion<TRest>
    where TRest : unmanaged
{
    private readonly SharingInput input = input;
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
            proportion.WholePence(input.Weight(scratch[0]), out TRest rest);
            candidates = Narrow(candidates, ref needed, Places.FirstShift(SharingInput.WeightBits), isByWeight: true);
            cutoff = cutoff.SplitAt(proportion.Widen(rest));
            if (needed < candidates)
            {
                cutoff = cutoff.SplitAt(input.Weight(scratch[0]));
                input.MoveFirst(scratch[..candidates], needed);
            }
        }

        GiveTo(scratch[..needed]);
        return cutoff;
    }

    private ulong WriteWholePence(Span<int> counts, int shift)
    {
        ulong given = 0;
        for (int i = 0; i < shares.Length; i++)
        {
            ulong whole = proportion.WholePence(input.Weight(i), out TRest rest);
            ulong floor = input.Floor(i);
            ulong cap = input.Cap(i);
            if (whole >= floor && whole < cap)
            {
                counts[proportion.RestPlace(rest, shift)]++;
            }
            else
            {
                whole = whole < floor ? floor : cap;
            }

            shares[i] = unchecked((long)whole);
            given += whole;
        }

        return given;
    }

    /// <summary>Gives a penny to everybody between bounds whose rest has a first place above the limit, and gathers those at the limit.</summary>
    /// <returns>How many stand at the limit.</returns>
    private int GiveAbove(int limit, int shift)
    {
        int candidates = 0;
        for (int i = 0; i < shares.Length; i++)
        {
            ulong whole = proportion.WholePence(input.Weight(i), out TRest rest);
            int place = proportion.RestPlace(rest, shift);
            if (place < limit || whole < input.Floor(i) || whole >= input.Cap(i))
            {
                continue;
            }

            if (place > limit)
            {
                shares[i]++;
            }
            else
            {
                scratch[candidates++] = i;
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
        ulong weight = input.Weight(position);
        if (isByWeight)
        {
            return (int)(weight >> shift) & (Places.Values - 1);
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
