using System.Text;

namespace PhbCalc.Data;

/// <summary>Compares strings by ordinal, and finds a string by its UTF-8 bytes without making one.</summary>
internal sealed class Utf8Comparer : IEqualityComparer<string>, IAlternateEqualityComparer<ReadOnlySpan<byte>, string>
{
    private const int MostOnStack = 256;

    private Utf8Comparer()
    {
    }

    internal static Utf8Comparer Instance { get; } = new();

    public bool Equals(string? x, string? y) => x == y;

    public bool Equals(ReadOnlySpan<byte> alternate, string other) =>
        Ascii.Equals(alternate, other) || (alternate.Length > other.Length && other == Create(alternate));

    public int GetHashCode(string obj)
    {
        int length = Encoding.UTF8.GetByteCount(obj);
        Span<byte> bytes = length <= MostOnStack ? stackalloc byte[length] : new byte[length];
        Encoding.UTF8.GetBytes(obj, bytes);
        return GetHashCode(bytes);
    }

    public int GetHashCode(ReadOnlySpan<byte> alternate)
    {
        HashCode hash = default;
        hash.AddBytes(alternate);
        return hash.ToHashCode();
    }

    public string Create(ReadOnlySpan<byte> alternate) => Encoding.UTF8.GetString(alternate);
}
