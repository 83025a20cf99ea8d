namespace PhbCalc.Rates.Employment;

/// <summary>What an hour costs with everything as JSON: pounds as an exact fraction, <c>"327/40"</c>.</summary>
/// <remarks>This type is immutable. It stands on <see cref="LoadedRate"/>, so nobody needs to name it. Rule: spec 8, Files.</remarks>
public sealed class LoadedRateJsonConverter : TextJsonConverter<LoadedRate>
{
    private protected override string Expected => "pounds as a fraction; write it like \"327/40\"";

    private protected override LoadedRate? Of(string text) => UnitCost.TryParseFraction(text, out UnitCost hour) ? new(hour) : null;

    private protected override string Text(LoadedRate value) => value.Hour.ToFraction();
}
