using System.Numerics;

namespace PhbCalc.Tests.Oracles;

/// <summary>What the oracle says of a month of a release, in pence.</summary>
internal readonly record struct ReleaseAnswer(BigInteger Value, BigInteger Guaranteed, BigInteger Spend, BigInteger Avoidable)
{
    internal BigInteger DoubleRunning => BigInteger.Max(0, Spend - (Value - Guaranteed));

    public static ReleaseAnswer operator +(ReleaseAnswer left, ReleaseAnswer right) =>
        new(left.Value + right.Value, left.Guaranteed + right.Guaranteed, left.Spend + right.Spend, left.Avoidable + right.Avoidable);
}
