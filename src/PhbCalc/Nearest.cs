namespace PhbCalc;

/// <summary>Finds the known word that somebody probably meant.</summary>
internal static class Nearest
{
    /// <summary>"did you mean 'x'? allowed: x, y, z": the nearest word, if one is near, and the first twelve that are allowed.</summary>
    internal static string Suggest(string word, IEnumerable<string> known)
    {
        string[] all = [.. known];
        string allowed = all.Length <= 12 ? string.Join(", ", all) : $"{string.Join(", ", all.Take(12))} and {all.Length - 12} more";
        return To(word, all) is { } nearest ? $"did you mean '{nearest}'? allowed: {allowed}" : $"allowed: {allowed}";
    }

    /// <summary>The known word with the fewest typing slips from the given one; null if none is near enough to be meant.</summary>
    internal static string? To(string word, IEnumerable<string> known)
    {
        string? nearest = null;
        int fewest = Math.Max(2, word.Length / 3) + 1;
        foreach (string candidate in known)
        {
            int slips = Slips(word.ToUpperInvariant(), candidate.ToUpperInvariant());
            if (slips < fewest)
            {
                (nearest, fewest) = (candidate, slips);
            }
        }

        return nearest;
    }

    /// <summary>Letters added, left out, changed or swapped with their neighbour (optimal string alignment distance).</summary>
    private static int Slips(string left, string right)
    {
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
