namespace PhbCalc.Rates;

/// <summary>A quote that was left out of an average, and why.</summary>
/// <remarks>This type is immutable. Rule: spec 3, Agency.</remarks>
/// <param name="Quote">The quote.</param>
/// <param name="Reason">Why it was left out, as a sentence about the quote.</param>
public sealed record LeftOutQuote(ProviderQuote Quote, string Reason);
