namespace PhbCalc;

/// <summary>Finds the ratio among claims by exact comparison alone: each breakpoint picked by chance settles about half of the rest.</summary>
/// <param name="claims">The claims; they may lie in the room.</param>
/// <param name="beside">What the other recipients get, wherever the total may be reached.</param>
/// <param name="total">The sum, in pence, which they reach at some ratio above 0.</param>
/// <param name="room">Room for the claims that are still open.</param>
internal ref struct ExactRatioSearch(Claims claims, Slope beside, ulong total, ClaimRoom room)
{
    private Claims open = claims;
    private readonly ClaimRoom room = room;
    private Slope settled = beside;
    private Breakpoint above = Breakpoint.None;
    private Breakpoint upTo = Breakpoint.Unlimited;
    private uint chance = 1;

    /// <summary>Finds the ratio.</summary>
    /// <returns>The weights between bounds, and what those at a bound get: the ratio is what is left of the total over those weights.</returns>
    internal Slope Find()
    {
        while (PickPivot() is { } pivot)
        {
            bool isReached = (settled + SlopeAt(pivot)).Reaches(total, pivot);
            (above, upTo) = isReached ? (above, pivot) : (pivot, upTo);
            Slope slope = Settle(out int left);
            if (left <= room.Capacity)
            {
                open = room.First(left);
                settled += slope;
            }
        }

        return settled + Settle(out _);
    }

    /// <summary>Some breakpoint between the ends of the search; null if there is none.</summary>
    private Breakpoint? PickPivot()
    {
        chance = Chance.Next(chance);
        int start = Chance.Below(chance, open.Count);
        for (int i = 0; i < open.Count; i++)
        {
            int position = i < open.Count - start ? start + i : start + i - open.Count;
            ulong weight = (ulong)open.Weights[position];
            (ulong floor, ulong cap) = Bounds(position);
            if (weight != 0 && floor != cap)
            {
                if (IsBetweenEnds(floor, weight))
                {
                    return new(floor, weight);
                }

                if (IsBetweenEnds(cap, weight))
                {
                    return new(cap, weight);
                }
            }
        }

        return null;
    }

    private readonly bool IsBetweenEnds(ulong pence, ulong weight) => !above.GivesAtLeast(pence, weight) && !upTo.GivesAtMost(pence, weight);

    private readonly Slope SlopeAt(Breakpoint ratio)
    {
        UInt128 held = 0;
        UInt128 sloping = 0;
        for (int i = 0; i < open.Count; i++)
        {
            ulong weight = (ulong)open.Weights[i];
            (ulong floor, ulong cap) = Bounds(i);
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

    /// <summary>What those get who have no breakpoint between the ends of the search; the others are kept.</summary>
    private readonly Slope Settle(out int left)
    {
        UInt128 held = 0;
        UInt128 sloping = 0;
        left = 0;
        for (int i = 0; i < open.Count; i++)
        {
            ulong weight = (ulong)open.Weights[i];
            (ulong floor, ulong cap) = Bounds(i);
            bool isOverFloor = above.GivesAtLeast(floor, weight);
            bool isUnderCap = upTo.GivesAtMost(cap, weight);
            if (isOverFloor && isUnderCap && weight != 0)
            {
                sloping += weight;
            }
            else if (weight == 0 || floor == cap || (!isOverFloor && upTo.GivesAtMost(floor, weight)))
            {
                held += floor;
            }
            else if (!isUnderCap && above.GivesAtLeast(cap, weight))
            {
                held += cap;
            }
            else
            {
                room.Keep(left++, weight, floor, cap);
            }
        }

        return new(held, sloping);
    }

    /// <summary>The bounds of a recipient, none of whom gets more than the total.</summary>
    private readonly (ulong Floor, ulong Cap) Bounds(int position) => (open.Bounds.Floor(position), Math.Min(open.Bounds.Cap(position), total));
}
