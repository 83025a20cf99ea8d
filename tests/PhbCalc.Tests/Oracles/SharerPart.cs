using System.Numerics;

namespace PhbCalc.Tests.Oracles;

/// <summary>What a sharer gets, and why.</summary>
/// <param name="Pence">The share.</param>
/// <param name="Exact">The share before it was brought to whole pence.</param>
/// <param name="Proportional">The share before it was held by a bound.</param>
/// <param name="Bound">What holds it.</param>
/// <param name="Penny">Why it got a penny that was left; without keys, <see cref="LeftoverPenny.SmallerKey"/> means the earlier place.</param>
internal sealed record SharerPart(BigInteger Pence, ExactFraction Exact, ExactFraction Proportional, ShareBound Bound, LeftoverPenny Penny);
