using System.Security.Cryptography;

namespace PhbCalc.Data;

/// <summary>A file by its name, and by the SHA-256 of what it holds.</summary>
/// <remarks>This type is immutable.</remarks>
/// <param name="Name">The name of the file, without a path.</param>
/// <param name="Sha256">The SHA-256, as 64 lower-case hexadecimal digits.</param>
public sealed record HashedFile(string Name, string Sha256)
{
    /// <summary>Hashes a file as it is on the disk now.</summary>
    /// <param name="path">The path of the file.</param>
    /// <exception cref="ArgumentException">The path is blank.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static HashedFile Of(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        return new(Path.GetFileName(path), Convert.ToHexStringLower(SHA256.HashData(stream)));
    }
}
