using System.Security.Cryptography;

namespace PhbCalc.Data.Results;

/// <summary>Where a set of results comes from, as <c>provenance.json</c> says it beside them. It holds no clock, no path and no name of a machine.</summary>
/// <remarks>This type is immutable. <see cref="OutputFolder"/> writes it with the names and hashes of the files.</remarks>
public sealed record Provenance
{
    /// <summary>The name of the file in a folder: <c>provenance.json</c>.</summary>
    public const string FileName = "provenance.json";

    /// <summary>What the member <c>format</c> of the file says: <c>phbcalc.provenance.v1</c>.</summary>
    public const string Format = "phbcalc.provenance.v1";

    /// <summary>The verb or the program that worked the results out, such as <c>cost</c>; blank by default. A folder holds one set of each.</summary>
    public string Verb
    {
        get;
        init => field = Given.NotNull(value, "verb");
    }
    = string.Empty;

    /// <summary>The version of the command or the program; blank by default.</summary>
    public string Version
    {
        get;
        init => field = Given.NotNull(value, "version");
    }
    = string.Empty;

    /// <summary>The version of the published figures, <see cref="PublishedFigures.Version"/>; blank by default.</summary>
    public string Figures
    {
        get;
        init => field = Given.NotNull(value, "figures");
    }
    = string.Empty;

    /// <summary>The files that were read; none by default.</summary>
    public ValueList<HashedFile> Inputs
    {
        get;
        init => field = Given.Whole(value, "inputs");
    }
    = [];

    /// <summary>The policies that were stated, as the text of a policy.json; null, the default, if every policy is the default one.</summary>
    public string? Policies { get; init; }

    /// <summary>Which people the results are about, <see cref="ReadOptions.Part"/>; null (the default) for all people.</summary>
    public PeoplePart? Part { get; init; }
}

/// <summary>A file by its name, and by the SHA-256 of what it holds.</summary>
/// <remarks>This type is immutable.</remarks>
/// <param name="Name">The name of the file, without a path.</param>
/// <param name="Sha256">The SHA-256, as 64 lower-case hexadecimal digits.</param>
public sealed record HashedFile(string Name, string Sha256)
{
    /// <summary>The name of the file, without a path.</summary>
    public string Name
    {
        get;
        init => field = Given.NotNull(value, "name");
    }
    = Given.NotNull(Name, "name");

    /// <summary>The SHA-256, as 64 lower-case hexadecimal digits.</summary>
    public string Sha256
    {
        get;
        init => field = Given.NotNull(value, "sha256");
    }
    = Given.NotNull(Sha256, "sha256");

    /// <summary>Hashes a file as now on the disk.</summary>
    /// <param name="path">The path of the file.</param>
    /// <exception cref="ArgumentException">The path is blank.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static HashedFile Of(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        return Of(Path.GetFileName(path), stream);
    }

    /// <summary>Hashes some files of a folder in memory; those that are not given are left out.</summary>
    internal static IEnumerable<HashedFile> In(GivenFiles files, string folder, IEnumerable<string> names)
    {
        foreach (string name in names.Intersect(files.NamesIn(folder), StringComparer.Ordinal))
        {
            using Stream stream = files.Open(folder, name)!;
            yield return Of(name, stream);
        }
    }

    /// <summary>Hashes what a stream holds.</summary>
    internal static HashedFile Of(string name, Stream stream) => new(name, Convert.ToHexStringLower(SHA256.HashData(stream)));
}
