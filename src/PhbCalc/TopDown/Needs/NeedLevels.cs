namespace PhbCalc.TopDown;

/// <summary>Levels of need as words.</summary>
internal static class NeedLevels
{
    internal static readonly string[] Words = ["No needs", "Low", "Moderate", "High", "Severe", "Priority"];

    internal static string Word(this NeedLevel level) => Words[(int)level];

    /// <summary>The level of a word or of its first letter, as the Decision Support Tool abbreviates it; null if there is none.</summary>
    internal static NeedLevel? Find(string word)
    {
        int level = Array.FindIndex(Words, known =>
            known.Equals(word, StringComparison.OrdinalIgnoreCase) || (word is [var letter] && char.ToUpperInvariant(letter) == known[0]));
        return level < 0 ? null : (NeedLevel)level;
    }
}
