namespace PhbCalc;

public readonly partial struct Money
{
    /// <summary>The sum of two sums.</summary>
    /// <param name="left">One sum.</param>
    /// <param name="right">The other.</param>
    /// <exception cref="OverflowException">The exact answer does not fit in 28 digits.</exception>
    public static Money operator +(Money left, Money right) => Exactly(left.pounds + right.pounds, Math.Max(left.pounds.Scale, right.pounds.Scale));

    /// <summary>The difference of two sums.</summary>
    /// <param name="left">The sum to take from.</param>
    /// <param name="right">The sum to take away.</param>
    /// <exception cref="OverflowException">The exact answer does not fit in 28 digits.</exception>
    public static Money operator -(Money left, Money right) => Exactly(left.pounds - right.pounds, Math.Max(left.pounds.Scale, right.pounds.Scale));

    /// <summary>The sum with its sign turned.</summary>
    /// <param name="money">The sum.</param>
    public static Money operator -(Money money) => new(-money.pounds);

    /// <summary>The sum times a number, exact: fractions of a penny are kept.</summary>
    /// <param name="money">The sum.</param>
    /// <param name="factor">The number.</param>
    /// <exception cref="OverflowException">The exact answer does not fit in 28 digits.</exception>
    public static Money operator *(Money money, decimal factor) => Exactly(money.pounds * factor, money.pounds.Scale + factor.Scale);

    /// <summary>A number times a sum, exact: fractions of a penny are kept.</summary>
    /// <param name="factor">The number.</param>
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

    /// <summary>Decimal arithmetic drops digits past the 28th in silence; money refuses instead.</summary>
    private static Money Exactly(decimal answer, int scale) => answer.Scale == scale
        ? new(answer)
        : throw new OverflowException("The exact sum of money does not fit in 28 digits.");
}
