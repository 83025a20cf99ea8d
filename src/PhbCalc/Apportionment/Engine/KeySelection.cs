namespace PhbCalc;

/// <summary>Selects the smallest keys, in expected time linear in their number.</summary>
internal static class KeySelection
{
    /// <summary>Moves the positions of a number of the smallest keys to the front, in any order.</summary>
    /// <param name="positions">The positions, which are reordered.</param>
    /// <param name="keys">The key at each position; empty if there are none, and the positions, which are in order, then do as keys.</param>
    /// <param name="count">How many to move to the front, fewer than there are.</param>
    internal static void MoveFirst(Span<int> positions, ReadOnlySpan<string> keys, int count)
    {
        if (keys.IsEmpty)
        {
            return;
        }

        uint state = 1;
        while (count > 0 && count < positions.Length)
        {
            state = Chance.Next(state);
            int pivot = positions[Chance.Below(state, positions.Length)];
            (int smaller, int equal) = Split(positions, keys, pivot);
            if (count <= smaller)
            {
                positions = positions[..smaller];
            }
            else
            {
                count = Math.Max(0, count - smaller - equal);
                positions = positions[(smaller + equal)..];
            }
        }
    }

    /// <summary>Puts the positions in three parts: smaller keys than the pivot's, the pivot's key, larger keys.</summary>
    private static (int Smaller, int Equal) Split(Span<int> positions, ReadOnlySpan<string> keys, int pivot)
    {
        (int smaller, int next, int larger) = (0, 0, positions.Length);
        while (next < larger)
        {
            int order = Compare(keys, positions[next], pivot);
            if (order < 0)
            {
                (positions[smaller], positions[next]) = (positions[next], positions[smaller]);
                smaller++;
                next++;
            }
            else if (order > 0)
            {
                larger--;
                (positions[larger], positions[next]) = (positions[next], positions[larger]);
            }
            else
            {
                next++;
            }
        }

        return (smaller, larger - smaller);
    }

    /// <summary>Orders by key, then by position, which makes the answer unique even if keys are equal that should differ.</summary>
    private static int Compare(ReadOnlySpan<string> keys, int left, int right)
    {
        int order = string.CompareOrdinal(keys[left], keys[right]);
        return order != 0 ? order : left.CompareTo(right);
    }
}

/// <summary>A fixed row of numbers without pattern, to choose pivots by: they affect only the speed, never the answer.</summary>
internal static class Chance
{
    /// <summary>The number after another in the row (Marsaglia's xorshift, 32 bits); neither is 0.</summary>
    internal static uint Next(uint state)
    {
        unchecked
        {
            state ^= state << 13;
            state ^= state >> 17;
            return state ^ (state << 5);
        }
    }

    /// <summary>A number of the row brought under a limit.</summary>
    internal static int Below(uint state, int limit) => (int)(((ulong)state * (uint)limit) >> 32);
}
