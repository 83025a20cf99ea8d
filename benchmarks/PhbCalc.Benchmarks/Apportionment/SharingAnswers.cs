namespace PhbCalc.Benchmarks;

/// <summary>Compares the shares of two ways of sharing a sum out.</summary>
internal static class SharingAnswers
{
    /// <summary>Refuses a way whose shares are not the engine's, to the penny and for everybody.</summary>
    /// <param name="way">What the way is called.</param>
    /// <param name="expected">The engine's shares.</param>
    /// <param name="shares">The shares of the way.</param>
    /// <exception cref="InvalidOperationException">Somebody's share is another one.</exception>
    internal static void ThrowIfDifferent(string way, ReadOnlySpan<long> expected, ReadOnlySpan<long> shares)
    {
        if (!expected.SequenceEqual(shares))
        {
            int first = expected.CommonPrefixLength(shares);
            throw new InvalidOperationException($"{way} gives recipient {first} {shares[first]}p, the engine {expected[first]}p.");
        }
    }

    /// <summary>Refuses a result without shares.</summary>
    /// <exception cref="InvalidOperationException">The sum could not be shared out.</exception>
    internal static void ThrowIfNone(ApportionmentResult result)
    {
        if (result.Infeasible is { } infeasibility)
        {
            throw new InvalidOperationException(infeasibility.Explanation);
        }
    }
}
