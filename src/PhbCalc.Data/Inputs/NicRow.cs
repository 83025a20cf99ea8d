using PhbCalc.Employment;

namespace PhbCalc.Data;

/// <summary>The pay of one period, to work out National Insurance for.</summary>
/// <remarks>This type is immutable. Rule: spec 8, verb nic.</remarks>
public sealed record NicRow
{
    /// <summary>Makes a row.</summary>
    /// <param name="period">The pay period: a week or month of a tax year.</param>
    /// <param name="category">The category letter of National Insurance: <c>A</c>.</param>
    /// <param name="pay">Gross pay of the period, in pounds and whole pence, from £0.00 to under £1,000,000,000,000.</param>
    /// <exception cref="InvalidInputException">The category is blank, or the pay out of range: all faults are reported.</exception>
    public NicRow(PayPeriod period, string category, Money pay)
    {
        (Period, Category, Pay) = (period, category, pay);
        InvalidInputException.ThrowIfAny(NicFaults.In(this));
    }

    /// <summary>The pay period: a week or month of a tax year.</summary>
    public PayPeriod Period { get; }

    /// <summary>The category letter of National Insurance, as given.</summary>
    public string Category { get; }

    /// <summary>Gross pay of the period, in pounds and whole pence.</summary>
    public Money Pay { get; }

    /// <summary>The cells of the row as given; if it came from no file, as a person would write them.</summary>
    internal NicCells Cells
    {
        get => field ?? NicCells.Of(this);
        init;
    }

    /// <summary>Whether both are the same pay in the same period and category, however written.</summary>
    /// <param name="other">The row to compare with.</param>
    public bool Equals(NicRow? other) => other is not null && Period == other.Period && Category == other.Category && Pay == other.Pay;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Period, Category, Pay);
}
