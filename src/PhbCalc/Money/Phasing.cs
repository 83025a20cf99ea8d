using System.Globalization;

namespace PhbCalc;

/// <summary>Spreads one sum over time with cumulative rounding.</summary>
/// <remarks>
/// Every running total is within half a penny of exact, and cutting the future up again never changes the past.
/// Rule: spec 1, Phasing: p_j = round(T x D_j / D_n) - round(T x D_(j-1) / D_n), D_j being the length of the first j periods.
/// </remarks>
public static class Phasing
{
    /// <summary>The payments of a sum over periods, one a period, in proportion to their lengths.</summary>
    /// <param name="total">The sum, in whole pence; it may be negative.</param>
    /// <param name="lengths">The length of each period, in days or any unit that is the same for all; none negative, at least one more than 0.</param>
    /// <returns>The payments, to the penny, which sum to the total. £1,000 over twelve equal months is 83.33, 83.34, 83.33, repeated.</returns>
    /// <exception cref="ArgumentException">The total has a fraction of a penny, a length is negative, or all lengths are 0.</exception>
    public static ValueList<Money> Spread(Money total, IReadOnlyList<int> lengths)
    {
        ArgumentNullException.ThrowIfNull(lengths);
        long whole = TotalLength(lengths);
        if (!total.IsWholePence)
        {
            throw new ArgumentException($"The total {total} has a fraction of a penny; round it to the penny first.", nameof(total));
        }

        Money[] payments = new Money[lengths.Count];
        Money paid = Money.Zero;
        long elapsed = 0;
        for (int i = 0; i < payments.Length; i++)
        {
            elapsed += lengths[i];
            Money due = total.TimesToPenny(new Ratio(elapsed, whole));
            payments[i] = due - paid;
            paid = due;
        }

        return new(payments);
    }

    private static long TotalLength(IReadOnlyList<int> lengths)
    {
        long whole = 0;
        for (int i = 0; i < lengths.Count; i++)
        {
            if (lengths[i] < 0)
            {
                throw new ArgumentException(
                    string.Create(CultureInfo.InvariantCulture, $"The length of period {i + 1} is {lengths[i]}; a length is 0 or more."), nameof(lengths));
            }

            whole += lengths[i];
        }

        return whole > 0 ? whole : throw new ArgumentException("There is no period longer than 0; give at least one.", nameof(lengths));
    }
}
