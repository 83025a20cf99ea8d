using System.Numerics;
using System.Runtime.InteropServices;

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

    // A sample takes time, and so do those within the band, the fewer the larger the sample.
    private const int WorthSampling = 256;
    private const int FewestForOneOfSample = 8;
    private const int RecipientsForOneOfSample = 256;
    private const int LeastSample = 1024;
    private const int MostSample = 8 * 1024;

    private readonly ReadOnlySpan<long> weights = weights;
    private readonly TBounds bounds = bounds;
    private readonly ReadOnlySpan<string> keys = keys;
    private readonly Span<long> shares = shares;
    private readonly Span<int> scratch = scratch;

    /// <summary>Writes every share.</summary>
    /// <param name="total">The sum to share, in pence.</param>
    /// <param name="weightBits">Every bit that is set in any weight.</param>
    /// <returns>How many pennies were left after whole pence, and whom they went to.</returns>
    internal PennyCutoff Write(ulong total, ulong weightBits)
    {
        int shift = Places.FirstShift(proportion.RestBits);
        PennyBand band = GuessBand(shift);
        while (true)
        {
            int undecided = proportion.Ratio.IsSmall(weightBits) ? WriteDecided(band, shift, out Written written) : LeaveUndecided(out written);
            int candidates = WriteUndecided(undecided, band, shift, ref written);
            long needed = unchecked((long)(total - written.Pence));
            if (needed >= 0 && needed <= candidates)
            {
                return GiveWithinBand(candidates, (int)needed, written.Pennies);
            }

            band = band.Beyond(isTooHigh: needed < 0);
        }
    }

    /// <summary>Guesses by a sample, one of each stretch of recipients, among which rests the pennies end.</summary>
    private PennyBand GuessBand(int shift)
    {
        if (weights.Length < WorthSampling)
        {
            return PennyBand.All;
        }

        Span<int> counts = stackalloc int[Places.Values];
        counts.Clear();
        int size = Math.Clamp(weights.Length / RecipientsForOneOfSample, Math.Min(weights.Length / FewestForOneOfSample, LeastSample), MostSample);
        int stretch = weights.Length / size;
        uint chance = 1;
        for (int i = 0; i < size; i++)
        {
            chance = Chance.Next(chance);
            int position = (i * stretch) + Chance.Below(chance, stretch);
            ulong whole = proportion.WholePence((ulong)weights[position], out TRest rest);
            if (TBounds.AreNone || (whole >= bounds.Floor(position) && whole < bounds.Cap(position)))
            {
                counts[proportion.RestPlace(rest, shift)]++;
            }
        }

        return PennyBand.Of(counts, (int)(proportion.Weight >> shift), isWhole: shift == 0);
    }

    /// <summary>Writes the shares of all whom 64 binary places decide, several at once, and gathers the others.</summary>
    /// <returns>How many are undecided.</returns>
    /// <remarks>
    /// The ratio is short by less than 2^-64, so the fraction of a share lies from what follows the point to the weight more. Where that
    /// passes the next penny, or reaches into the band, the exact rest has to decide. This loop does not branch on a share otherwise.
    /// </remarks>
    private int WriteDecided(PennyBand band, int shift, out Written written)
    {
        RatioLanes ratio = new(proportion.Ratio);
        Vector<ulong> lowest = new(RestFraction.Under((UInt128)band.Lowest << shift, proportion.Weight));
        Vector<ulong> highest = new(RestFraction.Over((UInt128)(band.Highest + 1) << shift, proportion.Weight));
        ReadOnlySpan<Vector<ulong>> from = Lanes.Full(weights);
        Span<Vector<ulong>> to = MemoryMarshal.Cast<long, Vector<ulong>>(shares)[..from.Length];
        TBounds within = bounds;
        Span<int> left = scratch;
        Vector<ulong> pence = default;
        Vector<ulong> pennies = default;
        int undecided = 0;
        for (int i = 0; i < from.Length; i++)
        {
            Vector<ulong> weight = from[i];
            Vector<ulong> whole = ratio.WholePence(weight, out Vector<ulong> least);
            Vector<ulong> most = least + weight;
            Vector<ulong> isAbove = Vector.GreaterThan(least, highest);
            Vector<ulong> isOpen = Vector.AndNot(Vector.GreaterThanOrEqual(most, lowest), isAbove);
            if (!TBounds.AreNone)
            {
                Vector<ulong> floor = within.FloorLanes(i);
                Vector<ulong> cap = within.CapLanes(i);
                Vector<ulong> isBetween = Vector.GreaterThanOrEqual(whole, floor) & Vector.LessThan(whole, cap);
                isAbove &= isBetween;
                isOpen &= isBetween;
                whole = Vector.Min(Vector.Max(whole, floor), cap);
            }

            // A mask is -1 in each lane where it holds: taking it away adds a penny.
            isOpen |= Vector.LessThan(most, least);
            isAbove = Vector.AndNot(isAbove, isOpen);
            whole -= isAbove;
            pennies -= isAbove;
            pence += Vector.AndNot(whole, isOpen);
            to[i] = whole;
            if (isOpen != Vector<ulong>.Zero)
            {
                for (int lane = 0; lane < Vector<ulong>.Count; lane++)
                {
                    if (isOpen[lane] != 0)
                    {
                        left[undecided++] = (i * Vector<ulong>.Count) + lane;
                    }
                }
            }
        }

        for (int position = from.Length * Vector<ulong>.Count; position < weights.Length; position++)
        {
            left[undecided++] = position;
        }

        written = new(Vector.Sum(pence), (int)Vector.Sum(pennies));
        return undecided;
    }

    /// <summary>Leaves everybody to be decided exactly.</summary>
    private int LeaveUndecided(out Written written)
    {
        written = default;
        for (int position = 0; position < weights.Length; position++)
        {
            scratch[position] = position;
        }

        return weights.Length;
    }

    /// <summary>Writes the shares of the undecided exactly, and keeps those within the band, who may still get a penny.</summary>
    /// <returns>How many are within the band.</returns>
    private int WriteUndecided(int undecided, PennyBand band, int shift, ref Written written)
    {
        int candidates = 0;
        (ulong pence, int pennies) = (written.Pence, written.Pennies);
        foreach (int position in scratch[..undecided])
        {
            ulong share = proportion.WholePence((ulong)weights[position], out TRest rest);
            ulong floor = bounds.Floor(position);
            ulong cap = bounds.Cap(position);
            if (!TBounds.AreNone && (share < floor || share >= cap))
            {
                share = Math.Clamp(share, floor, cap);
            }
            else
            {
                int place = proportion.RestPlace(rest, shift);
                if (place > band.Highest)
                {
                    share++;
                    pennies++;
                }
                else if (place >= band.Lowest)
                {
                    scratch[candidates++] = position;
                }
            }

            shares[position] = (long)share;
            pence += share;
        }

        written = new(pence, pennies);
        return candidates;
    }

    /// <summary>Gives the pennies that are needed to the largest rests of the band, then the largest weights, then the smallest keys.</summary>
    private PennyCutoff GiveWithinBand(int candidates, int needed, int given)
    {
        PennyCutoff cutoff = new(given + needed);
        if (needed == 0)
        {
            return cutoff;
        }

        candidates = Narrow(candidates, ref needed, Places.FirstShift(proportion.RestBits), isByWeight: false);
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

    /// <summary>What is written so far.</summary>
    /// <param name="Pence">The shares of all who are decided, pennies included.</param>
    /// <param name="Pennies">How many leftover pennies are in them.</param>
    private readonly record struct Written(ulong Pence, int Pennies);
}
