using System.Numerics;
using System.Runtime.CompilerServices;

namespace PhbCalc;

/// <summary>Writes the shares once the ratio is known: the whole pence of each, then the pennies left, to the largest rests.</summary>
/// <remarks>
/// Rule: spec 1, Apportionment, steps 2 and 3. A sample says among which rests the pennies will end. One walk then writes every share,
/// pennies included, of all whose rest is above or below; only those in between are compared once the number of pennies is known.
/// </remarks>
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
    // What is undecided of so many is decided exactly while they are still in the cache nearest to the processor.
    private const int Block = 1024;

    // A sample takes time, and so do those within the band, the fewer the larger the sample.
    private const int WorthSampling = 256;
    private const int FewestForOneOfSample = 8;
    private const int RecipientsForOneOfSample = 128;
    private const int LeastSample = 1024;

    private readonly ReadOnlySpan<long> weights = weights;
    private readonly TBounds bounds = bounds;
    private readonly ReadOnlySpan<string> keys = keys;
    private readonly Span<long> shares = shares;
    private readonly Span<int> scratch = scratch;
    private readonly int shift = Places.FirstShift(proportion.RestBits);

    /// <summary>Writes every share.</summary>
    /// <param name="total">The sum to share, in pence.</param>
    /// <param name="weightBits">Every bit that is set in any weight.</param>
    /// <returns>How many pennies were left after whole pence, and whom they went to.</returns>
    internal PennyCutoff Write(ulong total, ulong weightBits)
    {
        Span<int> counts = stackalloc int[Places.Values];
        PennyBand band = GuessBand(counts);
        while (true)
        {
            int candidates = WriteAll(band, weightBits, counts, out ulong pence, out int pennies);
            long needed = unchecked((long)(total - pence));
            if (needed >= 0 && needed <= candidates)
            {
                PennySelection<TProportion, TRest> selection = new(proportion, weights, keys, shares, scratch[..candidates]);
                return selection.Give((int)needed, new(pennies + (int)needed), counts);
            }

            band = band.Beyond(isTooHigh: needed < 0);
        }
    }

    /// <summary>Guesses by a sample, one of each stretch of recipients, among which rests the pennies end.</summary>
    private PennyBand GuessBand(Span<int> counts)
    {
        if (weights.Length < WorthSampling)
        {
            return PennyBand.All;
        }

        counts.Clear();
        int size = Math.Max(weights.Length / RecipientsForOneOfSample, Math.Min(weights.Length / FewestForOneOfSample, LeastSample));
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

    /// <summary>Writes every share, but for the pennies of those within the band, who are left at the start of the scratch.</summary>
    /// <returns>How many are within the band.</returns>
    /// <param name="band">Among which rests the pennies are thought to end.</param>
    /// <param name="weightBits">Every bit that is set in any weight.</param>
    /// <param name="counts">How many within the band have each first place.</param>
    /// <param name="pence">What all shares come to.</param>
    /// <param name="pennies">How many pennies that were left after whole pence are in them.</param>
    private int WriteAll(PennyBand band, ulong weightBits, Span<int> counts, out ulong pence, out int pennies)
    {
        ShareLanes<TBounds> lanes = new(proportion.Ratio, weights, bounds, shares)
        {
            Lowest = RestFraction.Under((UInt128)band.Lowest << shift, proportion.Weight),
            Highest = RestFraction.Over((UInt128)(band.Highest + 1) << shift, proportion.Weight),
        };
        int readings = proportion.Ratio.IsSmall(weightBits) ? lanes.Readings : 0;
        (pence, pennies) = (0, 0);
        counts.Clear();
        int candidates = 0;
        for (int start = 0; start < weights.Length; start += Block)
        {
            int end = Math.Min(start + Block, weights.Length);
            int first = Math.Min(start / Vector<ulong>.Count, readings);
            int last = Math.Min(end / Vector<ulong>.Count, readings);
            int undecided = lanes.Write(first, last, scratch[candidates..], ref pence, ref pennies);
            for (int position = Math.Max(start, last * Vector<ulong>.Count); position < end; position++)
            {
                scratch[candidates + undecided++] = position;
            }

            candidates += WriteExactly(scratch.Slice(candidates, undecided), band, counts, ref pence, ref pennies);
        }

        return candidates;
    }

    /// <summary>Writes the shares of the undecided exactly, and moves those within the band, who may still get a penny, to the front.</summary>
    /// <returns>How many are within the band.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int WriteExactly(Span<int> undecided, PennyBand band, Span<int> counts, ref ulong pence, ref int pennies)
    {
        int candidates = 0;
        foreach (int position in undecided)
        {
            ulong share = proportion.WholePence((ulong)weights[position], out TRest rest);
            if (!TBounds.AreNone && (share < bounds.Floor(position) || share >= bounds.Cap(position)))
            {
                share = Math.Clamp(share, bounds.Floor(position), bounds.Cap(position));
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
                    counts[place]++;
                    undecided[candidates++] = position;
                }
            }

            shares[position] = (long)share;
            pence += share;
        }

        return candidates;
    }
}
