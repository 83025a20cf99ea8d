namespace PhbCalc.Clusters;

/// <summary>The code of a care cluster as JSON: <c>"08"</c>.</summary>
/// <remarks>This type is immutable. It stands on <see cref="ClusterCode"/>, so nobody needs to name it. Rule: spec 8, Files.</remarks>
public sealed class ClusterCodeJsonConverter : TextJsonConverter<ClusterCode>
{
    private protected override string Expected => "the code of a care cluster; write it like \"08\"";

    private protected override ClusterCode? Of(string text) => ClusterCode.TryParse(text, out ClusterCode code) ? code : null;
}
