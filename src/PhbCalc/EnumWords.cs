using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace PhbCalc;

/// <summary>The word for each value of an enum of PhbCalc, both ways: the one that stands in files, in policies and in JSON (<c>four-weekly</c>, <c>held_outside</c>).</summary>
/// <remarks>This class has no state that changes. The word is the name in lower case with underscores, unless the value says otherwise by <see cref="JsonStringEnumMemberNameAttribute"/>. Rule: spec 8, Files. Sets of days have words of their own: <see cref="DayWords"/>.</remarks>
public static class EnumWords
{
    /// <summary>The word for a value.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <param name="value">The value.</param>
    /// <exception cref="InvalidInputException">The enum does not define the value.</exception>
    public static string Of<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T>(T value)
        where T : struct, Enum
    {
        T defined = Given.Defined(value, "value");
        return WordsOf<T>.All.First(one => EqualityComparer<T>.Default.Equals(one.Value, defined)).Word;
    }

    /// <summary>The value of a word; capitals do not matter.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    /// <param name="word">The word.</param>
    /// <param name="value">The value, or the default one if the word is none.</param>
    /// <returns>Whether the enum has the word.</returns>
    public static bool TryParse<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T>(ReadOnlySpan<char> word, out T value)
        where T : struct, Enum
    {
        foreach ((string known, T meaning) in WordsOf<T>.All)
        {
            if (word.Equals(known, StringComparison.OrdinalIgnoreCase))
            {
                value = meaning;
                return true;
            }
        }

        value = default;
        return false;
    }

    /// <summary>All words of an enum, in the order of its values.</summary>
    /// <typeparam name="T">The enum.</typeparam>
    public static ValueList<string> All<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T>()
        where T : struct, Enum => WordsOf<T>.All.Select(one => one.Word).ToValueList();

    /// <summary>The word for a value.</summary>
    internal static string Word<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T>(this T value)
        where T : struct, Enum => Of(value);
}

/// <summary>The words of one enum, each with what it stands for.</summary>
internal static class WordsOf<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T>
    where T : struct, Enum
{
    internal static (string Word, T Value)[] All { get; } = Made();

    /// <summary>A loop, and the rest for all enums together: the runtime compiles anew for each enum what names it, and a command that starts has thirty of them.</summary>
    private static (string Word, T Value)[] Made()
    {
        (string Word, object Value)[] found = WordsOfEnum.In(typeof(T));
        (string Word, T Value)[] all = new (string, T)[found.Length];
        for (int i = 0; i < all.Length; i++)
        {
            all[i] = (found[i].Word, (T)found[i].Value);
        }

        return all;
    }
}

/// <summary>The words of any enum.</summary>
internal static class WordsOfEnum
{
    internal static (string Word, object Value)[] In([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] Type type) =>
    [
        .. type.GetFields(System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Static).Select(field => (
            field.GetCustomAttributes(typeof(JsonStringEnumMemberNameAttribute), inherit: false) is [JsonStringEnumMemberNameAttribute written] ? written.Name
                : JsonNamingPolicy.SnakeCaseLower.ConvertName(field.Name),
            field.GetValue(null)!)),
    ];
}

/// <summary>A value of an enum as JSON: its word, <c>"four-weekly"</c>.</summary>
/// <remarks>This type is immutable. It stands on every enum of PhbCalc, so you need not name it. Rule: spec 8, Files.</remarks>
/// <typeparam name="T">The enum.</typeparam>
public sealed class EnumWordJsonConverter<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] T> : TextJsonConverter<T>
    where T : struct, Enum
{
    private protected override string Expected => $"a value of {typeof(T).Name}; write one of: {string.Join(", ", EnumWords.All<T>())}";

    private protected override T? Of(string text) => EnumWords.TryParse(text, out T value) ? value : null;

    private protected override string Text(T value) => EnumWords.Of(value);
}
