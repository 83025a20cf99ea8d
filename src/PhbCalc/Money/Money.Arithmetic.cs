using System.Numerics;

namespace PhbCalc;

public readonly partial struct Money
{
    /// <summary>The sum of two sums.</summary>
    /// <param name="left">One sum.</param>
    /// <param name="right">The other.</param>
    /// <exception cref="OverflowException">The exact answer does not fit in 28 digits.</exception>
    public static Money operator +(Money left, Money right)
    {
        decimal sum = left.pounds + right.pounds;
        int scale = Math.Max(left.pounds.Scale, right.pounds.Scale);
        bool isExact = sum.Scale == scale || Whole(sum, scale) == Whole(left.pounds, scale) + Whole(right.pounds, scale);
        return isExact ? new(sum) : throw Inexact();
    }

    /// <summary>The difference of two sums.</summary>
    /// <param name="left">The sum to take from.</param>
    /// <param name="right">The sum to take away.</param>
    /// <exception cref="OverflowException">The exact answer does not fit in 28 digits.</exception>
    public static Money operator -(Money left, Money right) => left + -right;

    /// <summary>The sum with its sign turned.</summary>
    /// <param name="money">The sum.</param>
    public static Money operator -(Money money) => new(-money.pounds);

    /// <summary>The sum times a number, exact: fractions of a penny are kept.</summary>
    /// <param name="money">The sum.</param>
    /// <param name="factor">The number to multiply by: a count of units, or a share.</param>
    /// <exception cref="OverflowException">The exact answer does not fit in 28 digits.</exception>
    public static Money operator *(Money money, decimal factor)
    {
        decimal product = money.pounds * factor;
        int scale = money.pounds.Scale + factor.Scale;
        bool isExact = product.Scale == scale || Whole(product, scale) == Whole(money.pounds, money.pounds.Scale) * Whole(factor, factor.Scale);
        return isExact ? new(product) : throw Inexact();
    }

    /// <summary>A number times a sum, exact: fractions of a penny are kept.</summary>
    /// <param name="factor">The number to multiply by: a count of units, or a share.</param>
    /// <param name="money">The sum.</param>
    /// <exception cref="OverflowException">The exact answer does not fit in 28 digits.</exception>
    public static Money operator *(decimal factor, Money money) => money * factor;

    /// <summary>Whether both are the same sum.</summary>
    /// <param name="left">One sum.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(Money left, Money right) => left.Equals(right);

    /// <summary>Whether the sums differ.</summary>
    /// <param name="left">One sum.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(Money left, Money right) => !left.Equals(right);

    /// <summary>Whether the left sum is smaller.</summary>
    /// <param name="left">One sum.</param>
    /// <param name="right">The other.</param>
    public static bool operator <(Money left, Money right) => left.pounds < right.pounds;

    /// <summary>Whether the left sum is larger.</summary>
    /// <param name="left">One sum.</param>
    /// <param name="right">The other.</param>
    public static bool operator >(Money left, Money right) => left.pounds > right.pounds;

    /// <summary>Whether the left sum is smaller or equal.</summary>
    /// <param name="left">One sum.</param>
    /// <param name="right">The other.</param>
    public static bool operator <=(Money left, Money right) => left.pounds <= right.pounds;

    /// <summary>Whether the left sum is larger or equal.</summary>
    /// <param name="left">One sum.</param>
    /// <param name="right">The other.</param>
    public static bool operator >=(Money left, Money right) => left.pounds >= right.pounds;

    /// <summary>A decimal as a whole number of units at a scale, such as pence at 2; the scale is at least the decimal's own.</summary>
    private static BigInteger Whole(decimal value, int scale)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(decimal.Abs(value), parts);
        UInt128 digits = new(unchecked((uint)parts[2]), ((ulong)unchecked((uint)parts[1]) << 32) | unchecked((uint)parts[0]));
        return (BigInteger)digits * BigInteger.Pow(10, scale - value.Scale) * decimal.Sign(value);
    }

    /// <summary>Decimal arithmetic drops digits past the 28th in silence; money refuses instead.</summary>
    private static OverflowException Inexact() => new("The exact sum of money does not fit in 28 digits.");
}
