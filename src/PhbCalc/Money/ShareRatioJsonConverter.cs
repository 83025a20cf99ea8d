namespace PhbCalc;

/// <summary>Pence per unit of weight as JSON: the exact fraction, <c>"81/2"</c>.</summary>
/// <remarks>This type is immutable. It stands on <see cref="ShareRatio"/>, so nobody needs to name it. Rule: spec 8, Files.</remarks>
public sealed class ShareRatioJsonConverter : TextJsonConverter<ShareRatio>
{
    private protected override string Expected => "pence over weight; write it like \"81/2\"";

    private protected override ShareRatio? Of(string text) => ShareRatio.TryParse(text, out ShareRatio ratio) ? ratio : null;

    private protected override string Text(ShareRatio value) => value.ToFraction();
}
