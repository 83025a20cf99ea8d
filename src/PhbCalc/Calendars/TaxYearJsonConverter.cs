namespace PhbCalc;

/// <summary>A tax year as JSON: <c>"2026/27"</c>.</summary>
/// <remarks>This type is immutable. It stands on <see cref="TaxYear"/>, so nobody needs to name it. Rule: spec 8, Files.</remarks>
public sealed class TaxYearJsonConverter : TextJsonConverter<TaxYear>
{
    private protected override string Expected => "a tax year; write it like \"2026/27\"";

    private protected override TaxYear? Of(string text) => TaxYear.TryParse(text, out TaxYear year) ? year : null;
}
