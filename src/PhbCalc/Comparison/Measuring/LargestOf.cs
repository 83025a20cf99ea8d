namespace PhbCalc.Comparison;

/// <summary>Keeps the places of the largest sizes above zero; of equal ones, the first.</summary>
/// <param name="most">How many are kept.</param>
internal sealed class LargestOf(int most)
{
    private readonly List<(int Place, long Size)> kept = [];

    /// <summary>Offers a size. Places come in ascending order.</summary>
    internal void Offer(int place, long size)
    {
        if (size == 0 || most == 0 || (kept.Count == most && size <= kept[^1].Size))
        {
            return;
        }

        int at = kept.Count;
        while (at > 0 && kept[at - 1].Size < size)
        {
            at--;
        }

        if (kept.Count == most)
        {
            kept.RemoveAt(most - 1);
        }

        kept.Insert(at, (place, size));
    }

    /// <summary>The places, the largest size first.</summary>
    internal IEnumerable<int> InOrder() => kept.Select(one => one.Place);
}
