namespace PhbCalc.Data;

/// <summary>The ids in a column, each with a number, found by the bytes of a cell. Once filled, many threads can search it.</summary>
internal sealed class IdIndex
{
    private readonly List<string> ids = [];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<byte>> numbers =
        new Dictionary<string, int>(Utf8Comparer.Instance).GetAlternateLookup<ReadOnlySpan<byte>>();

    internal int Count => ids.Count;

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
