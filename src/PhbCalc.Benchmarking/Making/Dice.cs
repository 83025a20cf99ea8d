namespace PhbCalc.Benchmarking.Making;

/// <summary>
/// Draws that depend on their seed only: whole numbers without floating point, the same on every machine and in every version of .NET (SplitMix64). Each person has dice of
/// their own for each topic, so the first people are the same however many are made, and a new topic changes no other.
/// </summary>
/// <param name="seed">The seed of the caseload.</param>
/// <param name="person">The number of the person.</param>
/// <param name="topic">What is drawn.</param>
internal sealed class Dice(int seed, int person, Topic topic)
{
    private const int Percent = 100;

    private ulong state = Mixed(Mixed(Mixed((ulong)(uint)seed) ^ (uint)person) ^ (ulong)topic);

    /// <summary>A whole number from 0, below a limit.</summary>
    internal int Below(int limit)
    {
        state = Next(state);
        return (int)(((Mixed(state) >> 32) * (ulong)limit) >> 32);
    }

    /// <summary>A whole number between two, both included.</summary>
    internal int Between(int least, int most) => least + Below(most - least + 1);

    /// <summary>True in so many of a hundred draws.</summary>
    internal bool In100(int chances) => Below(Percent) < chances;

    /// <summary>One of some, all alike.</summary>
    internal T Of<T>(params ReadOnlySpan<T> all) => all[Below(all.Length)];

    /// <summary>One of some, by their chances in a hundred.</summary>
    internal T Weighted<T>(params ReadOnlySpan<(int Chances, T What)> all)
    {
        int draw = Below(Percent);
        foreach ((int chances, T what) in all)
        {
            draw -= chances;
            if (draw < 0)
            {
                return what;
            }
        }

        return all[^1].What;
    }

    private static ulong Next(ulong state) => unchecked(state + 0x9E3779B97F4A7C15);

    private static ulong Mixed(ulong z)
    {
        unchecked
        {
            z = Next(z);
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}

/// <summary>What is drawn about a person.</summary>
internal enum Topic
{
    /// <summary>The care plan.</summary>
    Plan,

    /// <summary>Needs, floor and cap, groups.</summary>
    Needs,

    /// <summary>The team of personal assistants.</summary>
    Team,

    /// <summary>Mental health clusters, admissions and contacts.</summary>
    MentalHealth,

    /// <summary>What care cost.</summary>
    ActualCost,
}
