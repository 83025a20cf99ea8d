namespace PhbCalc.Rates;

/// <summary>One of the figures that the rate of a personal assistant is held against.</summary>
/// <remarks>This type is immutable. Rule: spec 3, Personal assistant.</remarks>
/// <param name="Kind">What it is.</param>
/// <param name="Label">What to call it ("Agenda for Change band 3, entry").</param>
/// <param name="Exact">Pounds an hour, not rounded.</param>
/// <param name="Source">Where it comes from; null if not said.</param>
public sealed record PaRateReference(PaRateReferenceKind Kind, string Label, Ratio Exact, Source? Source)
{
    /// <summary>What it is.</summary>
    public PaRateReferenceKind Kind
    {
        get;
        init => field = Given.Defined(value, "kind");
    }
    = Given.Defined(Kind, "kind");

    /// <summary>Pounds an hour, to the penny.</summary>
    public Money Rate => Money.FromPounds(1m).TimesToPenny(Exact);
}
