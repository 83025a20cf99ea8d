namespace PhbCalc;

/// <summary>Numbers compare place by place, a place being so many bits: counting what stands in a place selects without sorting.</summary>
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
