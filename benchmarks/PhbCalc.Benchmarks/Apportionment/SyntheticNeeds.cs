namespace PhbCalc.Benchmarks;

/// <summary>
/// What invented people need in a year, in pence: many need little and few need much, as is so of real budgets (log-normal: half are under
/// £18,000, one in six over £40,000, one in a thousand over £200,000). It is made of whole numbers from a fixed seed, so it is the same on
/// every machine, and the first people are the same however many are asked for.
/// </summary>
internal static class SyntheticNeeds
{
    private const ulong Seed = 20_260_401;
    private const long Median = 1_800_000;

    // Of numbers with 16 binary places.
    private const int Places = 16;
    private const long One = 1 << Places;

    // The spread of the binary logarithm: 1.15, which is 0.8 of the natural one.
    private const long SpreadPercent = 115;

    /// <summary>What a person needs, in pence; more than 0.</summary>
    internal static long Need(int person) => TimesPowerOfTwo(Median, Normal(person, 0) * SpreadPercent / 100);

    /// <summary>What a person had last year, in pence: what is needed now, give or take 10% (the standard deviation).</summary>
    internal static long LastYear(int person) => Need(person) * (One + (Normal(person, 1) / 10)) >> Places;

    /// <summary>
    /// A normally distributed number of mean 0 and standard deviation 1, with 16 binary places: twelve even ones summed, so never beyond 6.
    /// </summary>
    private static long Normal(int person, ulong which)
    {
        const int Words = 3;
        const int PartsOfWord = 4;
        long sum = 0;
        for (ulong word = 0; word < Words; word++)
        {
            ulong mixed = Mixed((((ulong)person * 2) + which) * Words + word);
            for (int part = 0; part < PartsOfWord; part++)
            {
                sum += (long)((mixed >> (Places * part)) & (One - 1));
            }
        }

        return sum - (Words * PartsOfWord * (One - 1) / 2);
    }

    /// <summary>The number at a place of a fixed row of numbers without pattern (SplitMix64).</summary>
    private static ulong Mixed(ulong place)
    {
        unchecked
        {
            ulong z = Seed + ((place + 1) * 0x9E3779B97F4A7C15);
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }

    /// <summary>A number times two to a power with 16 binary places from -8 to 8, straight lines between whole powers.</summary>
    private static long TimesPowerOfTwo(long number, long power)
    {
        const int LeastPower = 8;
        long between = number * (One + (power & (One - 1)));
        return (between << (int)((power >> Places) + LeastPower)) >> (Places + LeastPower);
    }
}
