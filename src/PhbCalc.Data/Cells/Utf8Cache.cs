namespace PhbCalc.Data;

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
