using System.Numerics;

namespace PhbCalc.Tests.Oracles;

/// <summary>How a sum is shared out; or why it cannot be.</summary>
/// <param name="Parts">What each gets, in order.</param>
/// <param name="Ratio">The smallest pence per unit of weight at which the exact shares sum to the total.</param>
/// <param name="Leftover">How many pennies are left after whole pence.</param>
internal sealed record ShareAnswer(IReadOnlyList<SharerPart> Parts, ExactFraction Ratio, BigInteger Leftover)
{
    /// <summary>Why the sum cannot be shared out, and how many pence are missing or left; null if it can.</summary>
    internal (InfeasibleCause Cause, BigInteger Pence)? WhyNot { get; private init; }

    internal IEnumerable<BigInteger> Pence => Parts.Select(part => part.Pence);

    internal static ShareAnswer Not(InfeasibleCause cause, BigInteger pence) => new([], ExactFraction.Zero, 0) { WhyNot = (cause, pence) };
}
