using System.Globalization;
using System.Numerics;

namespace PhbCalc.Rates;

/// <summary>The cost of one unit, in pounds: an exact fraction, rounded only when a line is made or a figure is shown.</summary>
/// <remarks>This type is immutable. The default value is £0.00. Rule: spec 5, Tariff and Group contacts: unit costs stay exact ratios.</remarks>
[JsonConverter(typeof(UnitCostJsonConverter))]
public readonly struct UnitCost : IEquatable<UnitCost>, IComparable<UnitCost>
{
    private const int ShownDecimals = 6;

    internal UnitCost(Fraction pounds) => Pounds = pounds;

    /// <summary>Pounds per unit, exactly.</summary>
    internal Fraction Pounds { get; }

    /// <summary>A cost given as a sum of money, such as £12.00 a day.</summary>
    /// <param name="pounds">The cost of one; fractions of a penny are kept.</param>
    public static UnitCost Of(Money pounds) => new(pounds.Pounds);

    /// <summary>The cost of one if a number of them cost a sum: £80,000 for 1,200 contacts.</summary>
    /// <param name="total">The sum.</param>
    /// <param name="units">How many there are for it, more than 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are none.</exception>
    public static UnitCost Of(Money total, long units)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(units);
        return new((Fraction)total.Pounds / new Fraction(units, 1));
    }

    /// <summary>The cost to six decimals, half away from zero; for display only.</summary>
    /// <exception cref="OverflowException">The cost is beyond what a decimal holds.</exception>
    public Money Shown => Money.FromPounds(Pounds.Round(ShownDecimals));

    /// <summary>The cost of a number of units, rounded once to the penny, half away from zero.</summary>
    /// <param name="units">How many units; parts of one count in proportion.</param>
    /// <exception cref="OverflowException">The sum is beyond what a decimal holds.</exception>
    public Money TimesToPenny(decimal units) => (Pounds * units).ToPenny();

    /// <summary>The cost times an exact fraction, not rounded.</summary>
    /// <param name="cost">The cost.</param>
    /// <param name="factor">The share or multiple of it, such as 1/4.</param>
    public static UnitCost operator *(UnitCost cost, Ratio factor) => new(cost.Pounds * Fraction.Of(factor));

    /// <summary>Whether both are the same cost.</summary>
    /// <param name="left">One cost.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(UnitCost left, UnitCost right) => left.Equals(right);

    /// <summary>Whether the costs differ.</summary>
    /// <param name="left">One cost.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(UnitCost left, UnitCost right) => !left.Equals(right);

    /// <summary>Whether the left cost is smaller.</summary>
    /// <param name="left">One cost.</param>
    /// <param name="right">The other.</param>
    public static bool operator <(UnitCost left, UnitCost right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left cost is larger.</summary>
    /// <param name="left">One cost.</param>
    /// <param name="right">The other.</param>
    public static bool operator >(UnitCost left, UnitCost right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left cost is smaller or equal.</summary>
    /// <param name="left">One cost.</param>
    /// <param name="right">The other.</param>
    public static bool operator <=(UnitCost left, UnitCost right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left cost is larger or equal.</summary>
    /// <param name="left">One cost.</param>
    /// <param name="right">The other.</param>
    public static bool operator >=(UnitCost left, UnitCost right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public int CompareTo(UnitCost other) => Pounds.CompareTo(other.Pounds);

    /// <summary>Whether both are the same cost.</summary>
    /// <param name="other">The cost to compare with.</param>
    public bool Equals(UnitCost other) => Pounds == other.Pounds;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is UnitCost other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Pounds.GetHashCode();

    /// <summary>Pounds as a fraction in lowest terms, exactly: <c>327/40</c>.</summary>
    internal string ToFraction() => string.Create(CultureInfo.InvariantCulture, $"{Pounds.Numerator}/{Pounds.Denominator}");

    /// <summary>Reads what <see cref="ToFraction"/> writes.</summary>
    internal static bool TryParseFraction(ReadOnlySpan<char> text, out UnitCost cost)
    {
        int bar = text.IndexOf('/');
        cost = default;
        if (bar < 0
            || !BigInteger.TryParse(text[..bar], NumberStyles.None, CultureInfo.InvariantCulture, out BigInteger numerator)
            || !BigInteger.TryParse(text[(bar + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out BigInteger denominator)
            || denominator.IsZero)
        {
            return false;
        }

        cost = new(new(numerator, denominator));
        return true;
    }

    /// <summary>The cost as text, to six decimals at most, the same in every culture: <c>£94.117647</c>, <c>£95.00</c>.</summary>
    public override string ToString() => Shown.Pounds.ToString("'£'#,##0.00####;'-£'#,##0.00####", CultureInfo.InvariantCulture);
}

/// <summary>A unit cost as JSON: pounds as an exact fraction, <c>"327/40"</c>.</summary>
/// <remarks>This type is immutable. <see cref="UnitCost"/> carries it as an attribute, so you need not name it. Rule: spec 8, Files.</remarks>
public sealed class UnitCostJsonConverter : TextJsonConverter<UnitCost>
{
    private protected override string Expected => "pounds as a fraction; write it like \"327/40\"";

    private protected override UnitCost? Of(string text) => UnitCost.TryParseFraction(text, out UnitCost cost) ? cost : null;

    private protected override string Text(UnitCost value) => value.ToFraction();
}
