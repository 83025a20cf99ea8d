using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace PhbCalc.Data.Csv;

/// <summary>Makes tables of words.</summary>
internal static class WordTable
{
    /// <summary>The words of an enum, in the order of its values.</summary>
    /// <param name="what">What a word of the table is, as a message says it: "a unit".</param>
    /// <param name="alsoRead">Other spellings, which are read but not offered.</param>
    internal static WordTable<T> Of<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T>(string what, params (string Word, T Meaning)[] alsoRead)
        where T : struct, Enum => new(what, WordsOf<T>.All) { AlsoRead = alsoRead };

    /// <summary>The words of an enum of units; read too is how else people write them: <c>weekly</c>, <c>per week</c>, <c>a week</c>, <c>/week</c>.</summary>
    /// <param name="what">What a word of the table is, as a message says it: "a unit".</param>
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

/// <summary>The words that a cell or a member may hold, and what each stands for. Capitals do not matter when they are read.</summary>
/// <typeparam name="T">What the words stand for.</typeparam>
/// <param name="what">What a word of the table is, as a message says it: "a unit".</param>
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

    /// <summary>What the words stand for, in their order.</summary>
    internal IEnumerable<T> Meanings => words.Select(word => word.Meaning);

    /// <summary>Other spellings, which are read but not offered.</summary>
    internal (string Word, T Meaning)[] AlsoRead { get; init; } = [];

    /// <summary>What a word stands for; null if it is none of the table.</summary>
    internal T? Find(ReadOnlySpan<byte> utf8) => Find(utf8, words) ?? Find(utf8, AlsoRead);

    /// <summary>What a word stands for; null if it is none of the table.</summary>
    internal T? Find(string text) => Find(Encoding.UTF8.GetBytes(text));

    /// <summary>What a word stands for that this library writes, in a file that no person writes; null if it is none, whatever people write.</summary>
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
