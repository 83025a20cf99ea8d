namespace PhbCalc;

/// <summary>A financial year as JSON: <c>"2026/27"</c>.</summary>
/// <remarks>This type is immutable. It stands on <see cref="FinancialYear"/>, so nobody needs to name it. Rule: spec 8, Files.</remarks>
public sealed class FinancialYearJsonConverter : TextJsonConverter<FinancialYear>
{
    private protected override string Expected => "a financial year; write it like \"2026/27\"";

    private protected override FinancialYear? Of(string text) => FinancialYear.TryParse(text, out FinancialYear year) ? year : null;
}
