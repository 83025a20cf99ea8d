namespace PhbCalc.Data;

/// <summary>Where a set of results comes from, as <c>provenance.json</c> says it beside them. It holds no clock, no path and no name of a machine.</summary>
/// <remarks>This type is immutable. <see cref="OutputFolder"/> writes it with the names and hashes of the files.</remarks>
public sealed record Provenance
{
    /// <summary>The name of the file in a folder: <c>provenance.json</c>.</summary>
    public const string FileName = "provenance.json";

    /// <summary>What the member <c>format</c> of the file says: <c>phbcalc.provenance.v1</c>.</summary>
    public const string Format = "phbcalc.provenance.v1";

    /// <summary>The verb or the program that worked the results out, such as <c>cost</c>; blank by default. A folder holds one set of each.</summary>
    public string Verb { get; init; } = string.Empty;

    /// <summary>The version of the command or the program; blank by default.</summary>
    public string Version { get; init; } = string.Empty;

    /// <summary>The version of the published figures, <see cref="PublishedFigures.Version"/>; blank by default.</summary>
    public string Figures { get; init; } = string.Empty;

    /// <summary>The files that were read; none by default.</summary>
    public ValueList<HashedFile> Inputs { get; init; } = [];

    /// <summary>The policies that were stated, as the text of a policy.json; null, the default, if every policy is the default one.</summary>
    public string? Policies { get; init; }
}
