namespace PhbCalc.Rates;

/// <summary>A unit cost as JSON: pounds as an exact fraction, <c>"327/40"</c>.</summary>
/// <remarks>This type is immutable. It stands on <see cref="UnitCost"/>, so nobody needs to name it. Rule: spec 8, Files.</remarks>
public sealed class UnitCostJsonConverter : TextJsonConverter<UnitCost>
{
    private protected override string Expected => "pounds as a fraction; write it like \"327/40\"";

    private protected override UnitCost? Of(string text) => UnitCost.TryParseFraction(text, out UnitCost cost) ? cost : null;

    private protected override string Text(UnitCost value) => value.ToFraction();
}
