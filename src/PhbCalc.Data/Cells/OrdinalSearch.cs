namespace PhbCalc.Data;

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
