namespace PhbCalc;

/// <summary>Finds ids that are there twice.</summary>
internal static class Repeats
{
    /// <summary>How many things are still compared each with each: that is as quick as a set of them, and makes nothing.</summary>
    private const int Few = 32;

    /// <summary>Whether two things have one id.</summary>
    internal static bool AreIn<T>(ReadOnlySpan<T> things, Func<T, string> id) => things.Length > Few ? AreInMany(things, id) : AreInFew(things, id);

    private static bool AreInFew<T>(ReadOnlySpan<T> things, Func<T, string> id)
    {
        for (int i = 1; i < things.Length; i++)
        {
            string own = id(things[i]);
            for (int j = 0; j < i; j++)
            {
                if (own == id(things[j]))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool AreInMany<T>(ReadOnlySpan<T> things, Func<T, string> id)
    {
        HashSet<string> seen = new(things.Length, StringComparer.Ordinal);
        foreach (T thing in things)
        {
            if (!seen.Add(id(thing)))
            {
                return true;
            }
        }

        return false;
    }
}
