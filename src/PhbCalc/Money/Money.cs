using System.Globalization;

namespace PhbCalc;

/// <summary>A sum of money in pounds, exact: a decimal that no operation rounds unless its name says so.</summary>
/// <remarks>
/// This type is immutable. The default value is £0.00. A sum may hold fractions of a penny (a rate of £15.305 an hour) until
/// <see cref="ToPenny"/> or <see cref="TimesToPenny(Ratio)"/> rounds it, half away from zero. There is no conversion from binary
/// floating point, and none that is implicit. Division is by apportionment or by a named rounding only. Rule: spec 1, Money.
/// </remarks>
[JsonConverter(typeof(MoneyJsonConverter))]
public readonly partial struct Money : IEquatable<Money>, IComparable<Money>, IComparable
{
    private readonly decimal pounds;

    private Money(decimal pounds) => this.pounds = pounds;

    /// <summary>£0.00.</summary>
    public static Money Zero => default;

    /// <summary>A sum from pounds: 12.5m is £12.50.</summary>
    /// <param name="pounds">Pounds; fractions of a penny are kept.</param>
    public static Money FromPounds(decimal pounds) => new(pounds);

    /// <summary>A sum from whole pence: 1250 is £12.50.</summary>
    /// <param name="pence">Whole pence; below zero for a sum below zero.</param>
    public static Money FromPence(long pence)
    {
        ulong size = pence < 0 ? unchecked((ulong)-pence) : (ulong)pence;
        return new(new decimal(unchecked((int)size), unchecked((int)(size >> 32)), 0, pence < 0, 2));
    }

    /// <summary>The sum in pounds.</summary>
    public decimal Pounds => pounds;

    /// <summary>Whether the sum has no fraction of a penny.</summary>
    public bool IsWholePence => decimal.Round(pounds, 2, MidpointRounding.ToZero) == pounds;

    /// <summary>The sum in whole pence.</summary>
    /// <exception cref="InvalidOperationException">The sum has a fraction of a penny: round it first with <see cref="ToPenny"/>.</exception>
    /// <exception cref="OverflowException">The sum is beyond 9.2 x 10^18 pence.</exception>
    public long ToPence() => IsWholePence
        ? (long)(pounds * 100m)
        : throw new InvalidOperationException($"{this} is not a whole number of pence; round it with ToPenny() first.");

    /// <summary>The sum to the nearest penny, half away from zero: 0.125 becomes 0.13 and -0.125 becomes -0.13.</summary>
    public Money ToPenny() => new(decimal.Round(pounds, 2, MidpointRounding.AwayFromZero));

    /// <summary>The sum times an exact fraction, rounded once to the nearest penny, half away from zero.</summary>
    /// <param name="ratio">The fraction, such as 365/7.</param>
    /// <exception cref="OverflowException">The sum has more than six decimals, the answer is beyond 9.2 x 10^18 pence, or the sum times the numerator is beyond 1.7 x 10^32 pounds.</exception>
    public Money TimesToPenny(Ratio ratio)
    {
        Int128 numerator = ExactMicroPounds * ratio.Numerator;
        UInt128 size = (UInt128)(Int128.IsNegative(numerator) ? -numerator : numerator);
        long pence = Pence.Round(size, (UInt128)ratio.Denominator * Pence.MicroPoundsPerPenny);
        return FromPence(Int128.IsNegative(numerator) ? -pence : pence);
    }

    /// <summary>The sum in millionths of a pound.</summary>
    /// <exception cref="OverflowException">The sum has more than six decimals, or is beyond 9.2 x 10^12 pounds.</exception>
    internal long MicroPounds => (long)ExactMicroPounds;

    private Int128 ExactMicroPounds => HasAtMostSixDecimals
        ? (Int128)decimal.Truncate(pounds) * 1_000_000 + (Int128)((pounds - decimal.Truncate(pounds)) * 1_000_000m)
        : throw new OverflowException($"{this} has more than six decimals.");

    internal bool HasAtMostSixDecimals => decimal.Round(pounds, 6, MidpointRounding.ToZero) == pounds;

    /// <summary>Whether both are the same sum.</summary>
    /// <param name="other">The sum to compare with.</param>
    public bool Equals(Money other) => pounds == other.pounds;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Money other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => pounds.GetHashCode();

    /// <summary>Less than zero if this sum is the smaller one, zero if both are equal, more than zero if it is the larger one.</summary>
    /// <param name="other">The sum to compare with.</param>
    public int CompareTo(Money other) => pounds.CompareTo(other.pounds);

    int IComparable.CompareTo(object? obj) => obj switch
    {
        null => 1,
        Money other => CompareTo(other),
        _ => throw new ArgumentException("Money compares with Money only.", nameof(obj)),
    };

    /// <summary>The sum as text, the same in every culture: <c>£1,234.56</c>, <c>-£0.05</c>; fractions of a penny are shown in full.</summary>
    public override string ToString()
    {
        string size = Math.Abs(pounds).ToString("#,##0.00##########################", CultureInfo.InvariantCulture);
        return pounds < 0 ? $"-£{size}" : $"£{size}";
    }
}
