namespace PhbCalc;

/// <summary>A fixed row of numbers without pattern, to choose pivots by: they decide how fast the answer is found, never what it is.</summary>
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
