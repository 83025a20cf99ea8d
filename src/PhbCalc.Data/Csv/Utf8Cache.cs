using System.Text;

namespace PhbCalc.Data.Csv;

/// <summary>Keeps what the text of a cell came to, so that text which comes again and again is read once. It does not grow without end.</summary>
/// <typeparam name="T">What the text comes to.</typeparam>
internal sealed class Utf8Cache<T>
{
    /// <summary>Columns with more different values than this gain nothing from a cache.</summary>
    private const int MostEntries = 4096;

    private const int LongestText = 128;

    private readonly Dictionary<string, T>.AlternateLookup<ReadOnlySpan<byte>> entries =
        new Dictionary<string, T>(Utf8Comparer.Instance).GetAlternateLookup<ReadOnlySpan<byte>>();

    internal bool TryGet(ReadOnlySpan<byte> text, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out T value) => entries.TryGetValue(text, out value);

    internal void Add(ReadOnlySpan<byte> text, T value)
    {
        if (entries.Dictionary.Count < MostEntries && text.Length <= LongestText)
        {
            entries.TryAdd(text, value);
        }
    }
}

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

/// <summary>Finds things in lists that are in ordinal order of their ids.</summary>
internal static class OrdinalSearch
{
    /// <summary>The position of the thing with an id; -1 if there is none.</summary>
    internal static int IndexOf<T>(ValueList<T> things, string id, Func<T, string> idOf)
    {
        int low = 0;
        int high = things.Count - 1;
        while (low <= high)
        {
            int middle = (low + high) / 2;
            switch (string.CompareOrdinal(idOf(things[middle]), id))
            {
                case 0: return middle;
                case < 0: low = middle + 1; break;
                default: high = middle - 1; break;
            }
        }

        return -1;
    }
}

/// <summary>The ids in a column, each with a number, found by the bytes of a cell. Once filled, many threads can search it.</summary>
internal sealed class IdIndex
{
    private readonly List<string> ids = [];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<byte>> numbers =
        new Dictionary<string, int>(Utf8Comparer.Instance).GetAlternateLookup<ReadOnlySpan<byte>>();

    internal int Count => ids.Count;

    /// <summary>An index of some ids.</summary>
    internal static IdIndex Of(IEnumerable<string> ids)
    {
        IdIndex index = new();
        foreach (string id in ids)
        {
            index.FindOrAdd(Encoding.UTF8.GetBytes(id));
        }

        return index;
    }

    internal IReadOnlyList<string> Ids => ids;

    /// <summary>The number of an id; -1 if it is not there.</summary>
    internal int Find(ReadOnlySpan<byte> id) => numbers.TryGetValue(id, out int number) ? number : -1;

    /// <summary>The number of an id, which is given the next number if it is new.</summary>
    internal int FindOrAdd(ReadOnlySpan<byte> id)
    {
        if (numbers.TryGetValue(id, out int number))
        {
            return number;
        }

        ids.Add(Utf8Comparer.Instance.Create(id));
        numbers.Dictionary.Add(ids[^1], ids.Count - 1);
        return ids.Count - 1;
    }
}
