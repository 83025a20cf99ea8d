using System.Numerics;
using System.Runtime.CompilerServices;

namespace PhbCalc;

/// <summary>A ratio of pence to weight as a number with 64 binary places: exact as it stands, or rounded down from an exact one.</summary>
/// <param name="Whole">Whole pence per unit of weight.</param>
/// <param name="Fraction">What follows the point.</param>
internal readonly record struct FixedRatio(ulong Whole, ulong Fraction)
{
    // A whole product stays under 2^62 then, so that it can be compared and added to without a care.
    private const int MostBits = 62;

    /// <summary>All digits as one number: pence per 2^64 of weight.</summary>
    internal UInt128 Digits => new(Whole, Fraction);

    /// <summary>A ratio, rounded down.</summary>
    internal static FixedRatio Of(ulong pence, UInt128 weight) => OfDigits(new UInt128(pence, 0) / weight);

    internal static FixedRatio OfDigits(UInt128 digits) => new((ulong)(digits >> 64), unchecked((ulong)digits));

    /// <summary>Whether the product with every weight stays well within 64 bits.</summary>
    /// <param name="weightBits">Every bit that is set in any weight.</param>
    internal bool IsSmall(ulong weightBits) => Length(Whole) + Length(weightBits) <= MostBits;

    /// <summary>The whole pence of a weight, rounded down; the largest number if they are beyond it, or at its very end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal ulong WholePence(ulong weight)
    {
        unchecked
        {
            ulong beyond = Math.BigMul(weight, Whole, out ulong whole);
            ulong carried = Math.BigMul(weight, Fraction, out _);
            whole += carried;
            return beyond != 0 || whole < carried ? ulong.MaxValue : whole;
        }
    }

    /// <summary>The ratio less some digits, at least 0.</summary>
    internal FixedRatio Less(UInt128 digits) => OfDigits(Digits - UInt128.Min(digits, Digits));

    /// <summary>The ratio plus some digits, at most what the digits hold.</summary>
    internal FixedRatio Plus(UInt128 digits) => OfDigits(Digits + UInt128.Min(digits, UInt128.MaxValue - Digits));

    private static int Length(ulong number) => 64 - BitOperations.LeadingZeroCount(number);
}
