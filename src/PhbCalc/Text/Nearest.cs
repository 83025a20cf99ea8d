namespace PhbCalc;

/// <summary>Finds the known word that was probably meant.</summary>
internal static class Nearest
{
    /// <summary>Lists up to this long are shown whole: leaving out one or two words would save nothing.</summary>
    private const int MostListed = 16;

    private const int MostShownOfMore = 12;
    private const int MostMeant = 3;

    /// <summary>No longer text can mean a known word, and counting typing errors takes the time of one word times the other.</summary>
    private const int LongestWord = 200;

    /// <summary>"did you mean 'x'? allowed: x, y, z": the nearest word, if one is near, and what is allowed; of a long list the twelve nearest, nearest first.</summary>
    internal static string Suggest(string word, IEnumerable<string> known)
    {
        string[] all = [.. known];
        if (all.Length == 0)
        {
            return "there is none to choose from";
        }

        string allowed = all.Length <= MostListed ? string.Join(", ", all.Select(Shown.Of))
            : $"{string.Join(", ", all.OrderBy(one => Slips(word, one)).Take(MostShownOfMore).Select(Shown.Of))} and {all.Length - MostShownOfMore} more";
        return To(word, all) is { } nearest ? $"did you mean '{Shown.Of(nearest)}'? allowed: {allowed}" : $"allowed: {allowed}";
    }

    /// <summary>"did you mean 'x' or 'xy'? all of them are in that page": for a list that is too long for a message and grows with the library.</summary>
    /// <param name="word">What was written.</param>
    /// <param name="known">What could have been meant.</param>
    /// <param name="directions">Where to find the whole list.</param>
    internal static string Suggest(string word, IEnumerable<string> known, string directions)
    {
        string[] meant = Meant(word, [.. known]);
        string words = string.Join(", ", meant.SkipLast(1).Select(one => $"'{Shown.Of(one)}'"));
        return meant.Length == 0 ? directions : $"did you mean {words}{(words.Length > 0 ? " or " : string.Empty)}'{Shown.Of(meant[^1])}'? {directions}";
    }

    /// <summary>The known word with the fewest typing errors from the given one; null if none is close enough.</summary>
    internal static string? To(string word, IEnumerable<string> known)
    {
        string? nearest = null;
        word = word.Length > LongestWord ? word[..LongestWord] : word;
        int fewest = Math.Max(2, word.Length / 3) + 1;
        foreach (string candidate in known)
        {
            if (Math.Abs(candidate.Length - word.Length) >= fewest)
            {
                continue;
            }

            int slips = Slips(word, candidate);
            if (slips < fewest)
            {
                (nearest, fewest) = (candidate, slips);
            }
        }

        return nearest;
    }

    /// <summary>The nearest word; if none is near, those that start with the given one, as with 'contingency' for 'contingency_weeks'.</summary>
    private static string[] Meant(string word, string[] known) =>
        To(word, known) is { } nearest ? [nearest]
        : word.Length == 0 ? []
        : [.. known.Where(one => one.StartsWith(word, StringComparison.OrdinalIgnoreCase)).Take(MostMeant)];

    /// <summary>Letters added, left out, changed or swapped with their neighbour (optimal string alignment distance); capitals do not count.</summary>
    internal static int Slips(string written, string known)
    {
        string left = written[..Math.Min(written.Length, LongestWord)].ToUpperInvariant();
        string right = known[..Math.Min(known.Length, LongestWord)].ToUpperInvariant();
        int[,] slips = new int[left.Length + 1, right.Length + 1];
        for (int i = 0; i <= left.Length; i++)
        {
            for (int j = 0; j <= right.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    slips[i, j] = i + j;
                    continue;
                }

                int changed = slips[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                int best = Math.Min(changed, Math.Min(slips[i - 1, j], slips[i, j - 1]) + 1);
                bool swapped = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
                slips[i, j] = swapped ? Math.Min(best, slips[i - 2, j - 2] + 1) : best;
            }
        }

        return slips[left.Length, right.Length];
    }
}
