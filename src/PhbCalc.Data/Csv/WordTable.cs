using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace PhbCalc.Data.Csv;

/// <summary>Makes tables of words.</summary>
internal static class WordTable
{
    /// <summary>The words of an enum, in the order of its values.</summary>
    /// <param name="what">The kind of word, for messages: "a unit".</param>
    /// <param name="alsoRead">Other spellings, which are read but not suggested.</param>
    internal static WordTable<T> Of<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T>(string what, params (string Word, T Meaning)[] alsoRead)
        where T : struct, Enum => new(what, WordsOf<T>.All) { AlsoRead = alsoRead };

    /// <summary>The words of an enum of units, and other ways that people write them: <c>weekly</c>, <c>per week</c>, <c>a week</c>, <c>/week</c>.</summary>
    /// <param name="what">The kind of word, for messages: "a unit".</param>
    internal static WordTable<T> OfUnits<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T>(string what)
        where T : struct, Enum
    {
        List<(string Word, T Meaning)> spellings = [];
        foreach ((string unit, T meaning) in WordsOf<T>.All)
        {
            foreach (string spelling in Spellings(unit))
            {
                spellings.Add((spelling, meaning));
            }
        }

        return new(what, WordsOf<T>.All) { AlsoRead = [.. spellings] };
    }

    private static IEnumerable<string> Spellings(string unit)
    {
        string[] adjectives = unit switch
        {
            "once" => ["one-off", "one off"],
            "day" => ["daily"],
            "week" => ["weekly", "pw"],
            "month" => ["monthly", "per calendar month", "pcm"],
            "four-weekly" => ["four weekly", "4-weekly", "4 weekly", "every four weeks", "every 4 weeks"],
            "year" => ["yearly", "annual", "annually", "per annum", "p.a.", "pa"],
            _ => [$"{unit}ly"],
        };
        string[] phrases = unit is "once" or "four-weekly" ? [] : [$"per {unit}", $"a {unit}", $"an {unit}", $"each {unit}", $"every {unit}", $"/{unit}", $"/ {unit}"];
        return adjectives.Concat(phrases);
    }
}

/// <summary>The words that a cell or a member may hold, and their values. Case does not matter in reading.</summary>
/// <typeparam name="T">What the words stand for.</typeparam>
/// <param name="what">The kind of word, for messages: "a unit".</param>
/// <param name="words">The words and their meanings.</param>
internal sealed class WordTable<T>(string what, params (string Word, T Meaning)[] words)
    where T : struct
{
    internal string What => what;

    internal string[] Words
    {
        get
        {
            string[] all = new string[words.Length];
            for (int i = 0; i < all.Length; i++)
            {
                all[i] = words[i].Word;
            }

            return all;
        }
    }

    /// <summary>The values of the words, in their order.</summary>
    internal IEnumerable<T> Meanings => words.Select(word => word.Meaning);

    /// <summary>Other spellings, which are read but not suggested.</summary>
    internal (string Word, T Meaning)[] AlsoRead { get; init; } = [];

    /// <summary>The value of a word; null if it is not in the table.</summary>
    internal T? Find(ReadOnlySpan<byte> utf8) => Find(utf8, words) ?? Find(utf8, AlsoRead);

    /// <summary>The value of a word; null if it is not in the table.</summary>
    internal T? Find(string text) => Find(Encoding.UTF8.GetBytes(text));

    /// <summary>The value of a word in a file that only this library writes; null for any other word.</summary>
    internal T? FindWritten(ReadOnlySpan<byte> utf8) => Find(utf8, words);

    /// <summary>The word for a meaning.</summary>
    internal string Word(T meaning)
    {
        foreach ((string word, T other) in words)
        {
            if (EqualityComparer<T>.Default.Equals(meaning, other))
            {
                return word;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(meaning));
    }

    private static T? Find(ReadOnlySpan<byte> utf8, (string Word, T Meaning)[] words)
    {
        foreach ((string word, T meaning) in words)
        {
            if (Ascii.EqualsIgnoreCase(utf8, word))
            {
                return meaning;
            }
        }

        return null;
    }
}
