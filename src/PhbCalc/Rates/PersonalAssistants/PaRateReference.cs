namespace PhbCalc.Rates;

/// <summary>One of the figures that the rate of a personal assistant is held against.</summary>
/// <remarks>This type is immutable.</remarks>
/// <param name="Kind">What it is.</param>
/// <param name="Label">What to call it ("Agenda for Change band 3, entry").</param>
/// <param name="Rate">Pounds an hour, to the penny.</param>
/// <param name="Source">Where it comes from; null if not said.</param>
public sealed record PaRateReference(PaRateReferenceKind Kind, string Label, Money Rate, Source? Source)
{
    /// <summary>Pounds an hour, not rounded.</summary>
    internal Ratio Exact { get; init; } = Ratio.FromDecimal(Rate.Pounds);
}
