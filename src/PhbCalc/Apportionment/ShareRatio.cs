using System.Globalization;

namespace PhbCalc;

/// <summary>What recipients between bounds get per unit of weight, exactly: the smallest ratio at which the shares sum to the total.</summary>
/// <remarks>This type is immutable. The default value is 0p per 1. Rule: spec 1, Apportionment, step 1.</remarks>
[JsonConverter(typeof(ShareRatioJsonConverter))]
public readonly struct ShareRatio : IEquatable<ShareRatio>
{
    private readonly UInt128 weightLessOne;

    internal ShareRatio(UInt128 pence, UInt128 weight)
    {
        UInt128 divisor = GreatestCommonDivisor(pence, weight);
        (Pence, weightLessOne) = (pence / divisor, (weight / divisor) - 1);
    }

    /// <summary>The number of pence for <see cref="Weight"/>, in lowest terms.</summary>
    public UInt128 Pence { get; }

    /// <summary>The weight that gets <see cref="Pence"/>, in lowest terms, at least 1; a weight has no unit.</summary>
    public UInt128 Weight => weightLessOne + 1;

    /// <summary>Pounds per unit of weight to a number of decimals, half away from zero; for display only.</summary>
    /// <param name="decimals">How many decimals, 0 to 10.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of decimals is outside 0 to 10.</exception>
    /// <exception cref="OverflowException">The ratio is beyond what a decimal holds.</exception>
    public decimal ToPounds(int decimals)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, 10);
        System.Numerics.BigInteger scale = System.Numerics.BigInteger.Pow(10, decimals);
        return (decimal)PhbCalc.Pence.Round(Pence * scale, Weight * (System.Numerics.BigInteger)100) / (decimal)scale;
    }

    /// <summary>Whether both are the same ratio.</summary>
    /// <param name="left">One ratio.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(ShareRatio left, ShareRatio right) => left.Equals(right);

    /// <summary>Whether the ratios differ.</summary>
    /// <param name="left">One ratio.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(ShareRatio left, ShareRatio right) => !left.Equals(right);

    /// <summary>Whether both are the same ratio.</summary>
    /// <param name="other">The ratio to compare with.</param>
    public bool Equals(ShareRatio other) => Pence == other.Pence && Weight == other.Weight;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is ShareRatio other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Pence, Weight);

    /// <summary>The ratio as text, exact: <c>162p per 2</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Pence}p per {Weight}");

    /// <summary>Pence over weight, as a fraction in lowest terms: <c>81/1</c>.</summary>
    internal string ToFraction() => string.Create(CultureInfo.InvariantCulture, $"{Pence}/{Weight}");

    /// <summary>Reads what <see cref="ToFraction"/> writes.</summary>
    internal static bool TryParse(ReadOnlySpan<char> text, out ShareRatio ratio)
    {
        int bar = text.IndexOf('/');
        ratio = default;
        if (bar < 0
            || !UInt128.TryParse(text[..bar], NumberStyles.None, CultureInfo.InvariantCulture, out UInt128 pence)
            || !UInt128.TryParse(text[(bar + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out UInt128 weight)
            || weight == 0)
        {
            return false;
        }

        ratio = new(pence, weight);
        return true;
    }

    private static UInt128 GreatestCommonDivisor(UInt128 left, UInt128 right)
    {
        while (left != 0)
        {
            (left, right) = (right % left, left);
        }

        return right;
    }
}

/// <summary>Pence per unit of weight as JSON: the exact fraction, <c>"81/2"</c>.</summary>
/// <remarks>This type is immutable. <see cref="ShareRatio"/> carries it as an attribute, so you need not name it. Rule: spec 8, Files.</remarks>
public sealed class ShareRatioJsonConverter : TextJsonConverter<ShareRatio>
{
    private protected override string Expected => "pence over weight; write it like \"81/2\"";

    private protected override ShareRatio? Of(string text) => ShareRatio.TryParse(text, out ShareRatio ratio) ? ratio : null;

    private protected override string Text(ShareRatio value) => value.ToFraction();
}
