using PhbCalc.Rates;

namespace PhbCalc.Data;

/// <summary>What agencies ask, in pounds an hour: what quotes.csv says.</summary>
/// <remarks>This type is immutable. <see cref="QuotesFile"/> reads it. Rule: spec 8, quotes.csv.</remarks>
public sealed record Quotes
{
    private readonly string file;
    private readonly int[] rows;

    internal Quotes(ValueList<ProviderQuote> all, string file, int[] rows)
    {
        All = all;
        (this.file, this.rows) = (file, rows);
    }

    /// <summary>The quotes, in the order of the file.</summary>
    public ValueList<ProviderQuote> All { get; }

    /// <summary>Says where in the file a fault is that averaging these quotes has found.</summary>
    /// <param name="fault">A fault of <see cref="AgencyRates.Of"/> for <see cref="All"/>.</param>
    /// <returns>The row of the quote if the fault has its position, else the file as a whole.</returns>
    public FileFault Locate(Fault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        return new(file, fault.Position is { } quote ? rows[quote] : 0, fault.Field, fault);
    }

    /// <summary>Whether both hold equal quotes in the same order, from whatever rows.</summary>
    /// <param name="other">The quotes to compare with.</param>
    public bool Equals(Quotes? other) => other is not null && All == other.All;

    /// <inheritdoc/>
    public override int GetHashCode() => All.GetHashCode();
}
