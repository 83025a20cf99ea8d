using System.Numerics;

namespace PhbCalc.Tests.Oracles;

/// <summary>A fraction in whole numbers without limit, not brought to lowest terms.</summary>
/// <param name="Numerator">The part above the line.</param>
/// <param name="Denominator">The part below the line, more than 0.</param>
internal readonly record struct ExactFraction(BigInteger Numerator, BigInteger Denominator) : IComparable<ExactFraction>
{
    internal static ExactFraction Zero => new(0, 1);

    public static ExactFraction operator +(ExactFraction left, ExactFraction right) =>
        new((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    public static ExactFraction operator -(ExactFraction left, ExactFraction right) => left + (right * -1);

    public static ExactFraction operator *(ExactFraction left, ExactFraction right) => new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    public static ExactFraction operator /(ExactFraction left, ExactFraction right) => new(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

    public static implicit operator ExactFraction(BigInteger whole) => new(whole, 1);

    public static implicit operator ExactFraction(long whole) => new(whole, 1);

    public static bool operator <(ExactFraction left, ExactFraction right) => left.CompareTo(right) < 0;

    public static bool operator >(ExactFraction left, ExactFraction right) => left.CompareTo(right) > 0;

    public static bool operator <=(ExactFraction left, ExactFraction right) => left.CompareTo(right) <= 0;

    public static bool operator >=(ExactFraction left, ExactFraction right) => left.CompareTo(right) >= 0;

    public int CompareTo(ExactFraction other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    /// <summary>The whole part of a fraction that is not below zero.</summary>
    internal BigInteger Whole => Numerator / Denominator;

    /// <summary>The smallest whole number that is not below a fraction that is not below zero.</summary>
    internal BigInteger Ceiling => (Numerator + Denominator - 1) / Denominator;

    internal bool IsWhole => Numerator % Denominator == 0;

    internal ExactFraction Size => new(BigInteger.Abs(Numerator), Denominator);
}
