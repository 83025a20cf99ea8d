using System.Numerics;

namespace PhbCalc.Tests.Oracles;

/// <summary>What an envelope comes to, in pence.</summary>
/// <param name="Available">What there is for the caseload.</param>
/// <param name="Amounts">What each person gets.</param>
/// <param name="Scaled">What each who is not overridden would get by scaling alone, rounded down.</param>
internal sealed record EnvelopeAnswer(BigInteger Available, IReadOnlyList<BigInteger> Amounts, IReadOnlyList<BigInteger> Scaled)
{
    /// <summary>Why it cannot be shared, and by how many pence; null if it can.</summary>
    internal (InfeasibleCause Cause, BigInteger Pence)? WhyNot { get; private init; }

    internal static EnvelopeAnswer Not(BigInteger available, InfeasibleCause cause, BigInteger pence) => new(available, [], []) { WhyNot = (cause, pence) };
}
