namespace PhbCalc;

/// <summary>A unit of a line as JSON: its word, <c>"hour"</c>.</summary>
/// <remarks>This type is immutable. It stands on <see cref="CostUnit"/>, so nobody needs to name it. Rule: spec 8, Files.</remarks>
public sealed class CostUnitJsonConverter : TextJsonConverter<CostUnit>
{
    private protected override string Expected => "a unit; write its word in the singular, like \"hour\"";

    private protected override CostUnit? Of(string text) => text.Length == 0 ? default(CostUnit) : string.IsNullOrWhiteSpace(text) ? null : new(text);
}
