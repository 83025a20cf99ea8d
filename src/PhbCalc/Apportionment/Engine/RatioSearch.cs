namespace PhbCalc;

/// <summary>Finds the ratio at which shares held within bounds sum to the total, without sorting the recipients.</summary>
/// <remarks>
/// Rule: spec 1, Apportionment, step 1. A sample says within which range the ratio lies in all likelihood; one quick walk over the recipients
/// settles all but those who reach a bound in that range, and whether the ratio lies in it. The few are narrowed down once more around
/// what Newton's method says of them, and those still open, often none, are compared exactly. A bad guess costs time only.
/// </remarks>
/// <param name="claims">The weight, the least and the most of each recipient.</param>
/// <param name="sums">The sums of them.</param>
/// <param name="total">The sum, in pence: more than all floors, and no more than all caps.</param>
/// <param name="scratch">Memory to work in.</param>
internal ref struct RatioSearch(Claims claims, SharingSums sums, ulong total, Span<int> scratch)
{
    // A sample takes time, and so do those it leaves open: about the square root of their number is where both are little.
    private const int RecipientsForOneOfSample = 256;
    private const int LeastSample = 1024;
    private const int MostSample = 16 * 1024;

    private readonly ClaimRoom room = new(scratch);
    private Claims open = claims;
    private Slope settled;

    /// <summary>Finds the ratio.</summary>
    /// <returns>The weights between bounds, and what those at a bound get: the ratio is what is left of the total over those weights.</returns>
    internal Slope Find()
    {
        RatioGuess guess = new(sums.WeightBits);
        FixedRatio even = FixedRatio.Of(total, sums.Weights);
        FixedRatio start = even;
        if (room.Capacity >= LeastSample)
        {
            Claims sample = Sample(Math.Clamp(open.Count / RecipientsForOneOfSample, LeastSample, Math.Min(room.Capacity, MostSample)), out ulong part);
            if (guess.Of(sample, default, part, even) is { } likely && RatioGuess.Margin(sample, likely, even, total) is { } margin)
            {
                start = likely;
                NarrowTo(likely.Less(margin), likely.Plus(margin));
            }
        }

        if (guess.Of(open, settled, total, start) is { } ratio)
        {
            (FixedRatio low, FixedRatio high) = (ratio.Less(1), ratio.Plus(1));
            if (high.IsSmall(sums.WeightBits) && IsReached(open, settled, low, high))
            {
                NarrowTo(low, high);
            }
        }

        return new ExactRatioSearch(open, settled, total, room).Find();
    }

    /// <summary>Copies a sample, one of each stretch of recipients, so that it is like all of them whatever their order.</summary>
    /// <param name="size">How many.</param>
    /// <param name="part">What part of the total is theirs if it goes by weight.</param>
    private readonly Claims Sample(int size, out ulong part)
    {
        uint chance = 1;
        int stretch = open.Count / size;
        UInt128 weights = 0;
        for (int i = 0; i < size; i++)
        {
            chance = Chance.Next(chance);
            int position = (i * stretch) + Chance.Below(chance, stretch);
            ulong weight = (ulong)open.Weights[position];
            weights += weight;
            room.Keep(i, weight, open.Bounds.Floor(position), open.Bounds.Cap(position));
        }

        part = (ulong)(total * weights / sums.Weights);
        return room.First(size);
    }

    /// <summary>Settles all but those who reach a bound between two ratios, if that is where the total is reached and these fit in the room.</summary>
    private void NarrowTo(FixedRatio low, FixedRatio high)
    {
        if (!high.IsSmall(sums.WeightBits))
        {
            return;
        }

        Slope slope = settled + RatioWalk.Settle(open, low, high, total, room, out int left);
        if (left <= room.Capacity && IsReached(room.First(left), slope, low, high))
        {
            open = room.First(left);
            settled = slope;
        }
    }

    /// <summary>Whether some claims and what others get beside them reach the total above one ratio and up to another.</summary>
    private readonly bool IsReached(Claims some, Slope beside, FixedRatio low, FixedRatio high) =>
        !(beside + RatioWalk.At(some, low, total)).Reaches(total, low) && (beside + RatioWalk.At(some, high, total)).Reaches(total, high);
}
