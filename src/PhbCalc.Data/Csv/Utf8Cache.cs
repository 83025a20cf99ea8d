using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Numerics;
using System.Text;

namespace PhbCalc.Data.Csv;

/// <summary>Keeps the values of cell texts: repeated text is then read once. Its size is limited.</summary>
/// <remarks>Every cell of a large file is looked up, so texts are in a sparse table near the place of a quick hash. If the nearby places are taken, a text is not kept: no file can make it slow.</remarks>
/// <typeparam name="T">The value of the text.</typeparam>
internal sealed class Utf8Cache<T>
{
    /// <summary>Columns with more different values than this gain nothing from a cache.</summary>
    private const int MostEntries = 4096;

    private const int PlacesPerEntry = 2;
    private const int PlacesLookedAt = 8;
    private const int LongestText = 128;

    private (byte[]? Text, T Value)[] places = new (byte[]?, T)[64];
    private int count;

    internal bool TryGet(ReadOnlySpan<byte> text, [MaybeNullWhen(false)] out T value)
    {
        uint hash = Hash(text);
        (byte[]? Text, T Value)[] all = places;
        for (uint i = 0; i < PlacesLookedAt; i++)
        {
            ref readonly (byte[]? Text, T Value) place = ref all[(int)((hash + i) & (uint)(all.Length - 1))];
            if (place.Text is null)
            {
                break;
            }

            if (text.SequenceEqual(place.Text))
            {
                value = place.Value;
                return true;
            }
        }

        value = default;
        return false;
    }

    internal void Add(ReadOnlySpan<byte> text, T value)
    {
        if (count >= MostEntries || text.Length > LongestText)
        {
            return;
        }

        if (count * PlacesPerEntry >= places.Length)
        {
            (byte[]? Text, T Value)[] before = places;
            (places, count) = (new (byte[]?, T)[before.Length * PlacesPerEntry], 0);
            foreach ((byte[]? kept, T own) in before)
            {
                Put(kept, own);
            }
        }

        Put(text.ToArray(), value);
    }

    /// <summary>Puts a text at the first free place near that of its hash, if one is free.</summary>
    private void Put(byte[]? text, T value)
    {
        uint hash = Hash(text);
        for (uint i = 0; i < PlacesLookedAt && text is not null; i++)
        {
            ref (byte[]? Text, T Value) place = ref places[(int)((hash + i) & (uint)(places.Length - 1))];
            if (place.Text is null)
            {
                place = (text, value);
                count++;
                return;
            }
        }
    }

    /// <summary>Mixes the first and the last bytes and the length: enough to tell the words and codes of a column apart.</summary>
    private static uint Hash(ReadOnlySpan<byte> text)
    {
        ulong first;
        ulong last;
        if (text.Length >= sizeof(ulong))
        {
            first = BinaryPrimitives.ReadUInt64LittleEndian(text);
            last = BinaryPrimitives.ReadUInt64LittleEndian(text[^sizeof(ulong)..]);
        }
        else if (text.Length >= sizeof(uint))
        {
            first = BinaryPrimitives.ReadUInt32LittleEndian(text);
            last = BinaryPrimitives.ReadUInt32LittleEndian(text[^sizeof(uint)..]);
        }
        else
        {
            first = text.IsEmpty ? 0UL : text[0];
            last = text.IsEmpty ? 0UL : text[^1] | ((ulong)text[text.Length / 2] << 8);
        }

        ulong mixed = unchecked(((first * 0x9E3779B97F4A7C15UL) ^ BitOperations.RotateLeft(last, 29) ^ (ulong)text.Length) * 0xD6E8FEB86659FD93UL);
        return (uint)(mixed >> 40);
    }
}

/// <summary>Compares strings by ordinal, and finds a string by its UTF-8 bytes without making a new one.</summary>
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

/// <summary>Finds things in lists in ordinal order of their ids.</summary>
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

    /// <summary>The number of an id; -1 if it is missing.</summary>
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
