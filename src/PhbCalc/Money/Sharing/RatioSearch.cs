namespace PhbCalc;

/// <summary>Finds the ratio at which shares held within bounds sum to the total, without sorting the recipients.</summary>
/// <remarks>
/// Rule: spec 1, Apportionment, step 1. The ratio lies between two breakpoints. A sample says between which two it probably lies; one
/// walk over the recipients then settles all but those with a breakpoint in between, and the search goes on with these few. Every
/// decision is made on the recipients themselves, so a bad sample costs time only.
/// </remarks>
/// <param name="weights">The weight of each recipient.</param>
/// <param name="bounds">The least and the most of each.</param>
/// <param name="total">The sum, in pence: more than all floors, and no more than all caps.</param>
/// <param name="positions">Room for one position of each recipient.</param>
internal ref struct RatioSearch(ReadOnlySpan<long> weights, GivenBounds bounds, ulong total, Span<int> positions)
{
    private const int SampleSize = 1024;

    // The ratio is within 1/16 of the sample's breakpoints of where the sample says, nearly always.
    private const int PartEitherSide = 16;

    private readonly ReadOnlySpan<long> weights = weights;
    private readonly GivenBounds bounds = bounds;
    private Span<int> open = positions;
    private Breakpoint above = Breakpoint.None;
    private Breakpoint upTo = Breakpoint.Unlimited;
    private Slope settled;
    private uint chance = 1;

    /// <summary>Finds the ratio.</summary>
    /// <returns>The weights between bounds, and what those at a bound get: the ratio is what is left of the total over those weights.</returns>
    internal Slope Find()
    {
        for (int i = 0; i < open.Length; i++)
        {
            open[i] = i;
        }

        Span<int> sample = stackalloc int[SampleSize];
        Span<Breakpoint> breakpoints = stackalloc Breakpoint[2 * SampleSize];
        while (open.Length > SampleSize)
        {
            TakeSample(sample);
            Span<Breakpoint> between = BreakpointsOf(sample, breakpoints);
            if (between.Length < SampleSize)
            {
                Settle(above, upTo);
                continue;
            }

            int guess = FirstThatReaches(between, sample, open.Length / SampleSize);
            int margin = between.Length / PartEitherSide;
            NarrowTo(
                guess < margin ? above : between[guess - margin],
                guess + margin >= between.Length ? upTo : between[guess + margin]);
        }

        Span<Breakpoint> all = BreakpointsOf(open, breakpoints);
        int first = FirstThatReaches(all, open, 1);
        Settle(first == 0 ? above : all[first - 1], first == all.Length ? upTo : all[first]);
        return settled;
    }

    private void TakeSample(scoped Span<int> sample)
    {
        foreach (ref int position in sample)
        {
            chance = Chance.Next(chance);
            position = open[Chance.Below(chance, open.Length)];
        }
    }

    /// <summary>The breakpoints of some recipients that lie between the ends of the search, in order.</summary>
    private readonly Span<Breakpoint> BreakpointsOf(ReadOnlySpan<int> some, Span<Breakpoint> room)
    {
        int count = 0;
        foreach (int position in some)
        {
            ulong weight = (ulong)weights[position];
            (ulong floor, ulong cap) = Bounds(position);
            if (weight == 0 || floor == cap)
            {
                continue;
            }

            if (!above.GivesAtLeast(floor, weight) && !upTo.GivesAtMost(floor, weight))
            {
                room[count++] = new(floor, weight);
            }

            if (!above.GivesAtLeast(cap, weight) && !upTo.GivesAtMost(cap, weight))
            {
                room[count++] = new(cap, weight);
            }
        }

        room[..count].Sort(Breakpoint.ByRatio);
        return room[..count];
    }

    /// <summary>The first of some breakpoints at which the total is reached, if every one of a sample stands for so many recipients.</summary>
    private readonly int FirstThatReaches(ReadOnlySpan<Breakpoint> breakpoints, ReadOnlySpan<int> sample, int factor)
    {
        (int first, int end) = (0, breakpoints.Length);
        while (first < end)
        {
            int middle = first + ((end - first) / 2);
            if ((settled + SlopeAt(breakpoints[middle], sample).Times(factor)).Reaches(total, breakpoints[middle]))
            {
                end = middle;
            }
            else
            {
                first = middle + 1;
            }
        }

        return first;
    }

    private readonly Slope SlopeAt(Breakpoint ratio, ReadOnlySpan<int> some)
    {
        UInt128 held = 0;
        UInt128 sloping = 0;
        foreach (int position in some)
        {
            ulong weight = (ulong)weights[position];
            (ulong floor, ulong cap) = Bounds(position);
            if (ratio.GivesAtMost(floor, weight))
            {
                held += floor;
            }
            else if (ratio.GivesAtLeast(cap, weight))
            {
                held += cap;
            }
            else
            {
                sloping += weight;
            }
        }

        return new(held, sloping);
    }

    /// <summary>Brings the ends of the search to two guessed ratios, or to one of them where the answer is not between them.</summary>
    private void NarrowTo(Breakpoint low, Breakpoint high)
    {
        int count = SettledBetween(low, high, out Slope slope);
        Slope sum = settled + slope;
        ReadOnlySpan<int> between = open[..count];
        if (low != above && (sum + SlopeAt(low, between)).Reaches(total, low))
        {
            Settle(above, low);
        }
        else if (high != upTo && !(sum + SlopeAt(high, between)).Reaches(total, high))
        {
            Settle(high, upTo);
        }
        else
        {
            (above, upTo, settled) = (low, high, sum);
            open = open[..count];
        }
    }

    /// <summary>Moves the ends of the search, and drops everybody who has no breakpoint between them.</summary>
    private void Settle(Breakpoint low, Breakpoint high)
    {
        int count = SettledBetween(low, high, out Slope slope);
        (above, upTo, settled) = (low, high, settled + slope);
        open = open[..count];
    }

    /// <summary>What those get who have no breakpoint between two ratios; the others move to the front.</summary>
    private readonly int SettledBetween(Breakpoint low, Breakpoint high, out Slope slope)
    {
        UInt128 held = 0;
        UInt128 sloping = 0;
        int count = 0;
        for (int i = 0; i < open.Length; i++)
        {
            int position = open[i];
            ulong weight = (ulong)weights[position];
            (ulong floor, ulong cap) = Bounds(position);
            bool isOverFloor = low.GivesAtLeast(floor, weight);
            bool isUnderCap = high.GivesAtMost(cap, weight);
            if (isOverFloor && isUnderCap && weight != 0)
            {
                sloping += weight;
            }
            else if (weight == 0 || floor == cap || (!isOverFloor && high.GivesAtMost(floor, weight)))
            {
                held += floor;
            }
            else if (!isUnderCap && low.GivesAtLeast(cap, weight))
            {
                held += cap;
            }
            else
            {
                (open[i], open[count]) = (open[count], position);
                count++;
            }
        }

        slope = new(held, sloping);
        return count;
    }

    /// <summary>Somebody's bounds; nobody gets more than the total.</summary>
    private readonly (ulong Floor, ulong Cap) Bounds(int position) => (bounds.Floor(position), Math.Min(bounds.Cap(position), total));
}
