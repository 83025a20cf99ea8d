using PhbCalc.Employment;

namespace PhbCalc.Data;

/// <summary>The pay of one period, for which National Insurance is to be worked out.</summary>
/// <remarks>This type is immutable. Rule: spec 8, verb nic.</remarks>
public sealed record NicRow
{
    /// <summary>Makes a row.</summary>
    /// <param name="period">The pay period: which week or month of which tax year.</param>
    /// <param name="category">The category letter of National Insurance: <c>A</c>.</param>
    /// <param name="pay">Gross pay of the period, in pounds and whole pence, from £0.00 to under £1,000,000,000,000.</param>
    /// <exception cref="InvalidInputException">The category is blank, or the pay out of range: all faults are reported.</exception>
    public NicRow(PayPeriod period, string category, Money pay)
    {
        (Period, Category, Pay) = (period, category, pay);
        InvalidInputException.ThrowIfAny(NicFaults.In(this));
    }

    /// <summary>The pay period: which week or month of which tax year.</summary>
    public PayPeriod Period { get; }

    /// <summary>The category letter of National Insurance, as it was given.</summary>
    public string Category { get; }

    /// <summary>Gross pay of the period, in pounds and whole pence.</summary>
    public Money Pay { get; }

    /// <summary>The cells of the row as they were given; those that somebody would write if it came from no file.</summary>
    internal NicCells Cells
    {
        get => field ?? NicCells.Of(this);
        init;
    }

    /// <summary>Whether both are the same pay in the same period and category, however it was written.</summary>
    /// <param name="other">The row to compare with.</param>
    public bool Equals(NicRow? other) => other is not null && Period == other.Period && Category == other.Category && Pay == other.Pay;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Period, Category, Pay);
}
