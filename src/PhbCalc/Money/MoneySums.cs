namespace PhbCalc;

/// <summary>Adds sums of money up, exactly.</summary>
/// <remarks>This class has no mutable state. Rule: spec 1, Money: a total is the sum of its lines, and is not rounded again.</remarks>
public static class MoneySums
{
    /// <summary>The sum of sums; £0.00 if there is none.</summary>
    /// <param name="sums">The sums, in pounds.</param>
    /// <exception cref="OverflowException">The exact answer does not fit in 28 digits.</exception>
    public static Money Sum(this ReadOnlySpan<Money> sums)
    {
        Money total = Money.Zero;
        foreach (Money sum in sums)
        {
            total += sum;
        }

        return total;
    }

    /// <summary>The sum of sums; £0.00 if there is none.</summary>
    /// <param name="sums">The sums, in pounds.</param>
    /// <exception cref="OverflowException">The exact answer does not fit in 28 digits.</exception>
    public static Money Sum(this IEnumerable<Money> sums)
    {
        ArgumentNullException.ThrowIfNull(sums);
        return sums.Aggregate(Money.Zero, (total, sum) => total + sum);
    }

    /// <summary>The sum of one sum of each thing; £0.00 if there is none.</summary>
    /// <typeparam name="T">The type of the things.</typeparam>
    /// <param name="things">The things.</param>
    /// <param name="sum">The sum of a thing, in pounds.</param>
    /// <exception cref="OverflowException">The exact answer does not fit in 28 digits.</exception>
    public static Money Sum<T>(this IEnumerable<T> things, Func<T, Money> sum)
    {
        ArgumentNullException.ThrowIfNull(things);
        ArgumentNullException.ThrowIfNull(sum);
        return things.Select(sum).Sum();
    }
}
