namespace PhbCalc;

/// <summary>Days as words: <c>Mon</c>, <c>Mon-Fri</c>, <c>Fri-Mon</c> (a range may wrap), <c>Sat Sun</c>, <c>BankHoliday</c>.</summary>
/// <remarks>Rule: spec 2, Day words. Capitals do not matter; several words stand apart by spaces or commas.</remarks>
public static class DayWords
{
    private const string BankHoliday = "BankHoliday";

    private static readonly string[] Names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    /// <summary>Reads days from words.</summary>
    /// <param name="text">The words.</param>
    /// <param name="days">The days, or none if the text is faulty.</param>
    /// <param name="faultyWord">The first word that is no day; null if all are days, or the text is blank.</param>
    /// <returns>Whether the text is one or more days; a blank one is not.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out DayTypes days, out string? faultyWord)
    {
        days = DayTypes.None;
        faultyWord = null;
        foreach (Range part in text.SplitAny(' ', ','))
        {
            ReadOnlySpan<char> word = text[part].Trim();
            if (word.IsEmpty)
            {
                continue;
            }

            DayTypes found = Days(word);
            if (found == DayTypes.None)
            {
                days = DayTypes.None;
                faultyWord = word.ToString();
                return false;
            }

            days |= found;
        }

        return days != DayTypes.None;
    }

    /// <summary>Days as words, three or more in a row as a range: <c>Mon-Fri</c>, <c>Mon Wed Fri</c>, <c>Sat Sun BankHoliday</c>.</summary>
    /// <param name="days">The days.</param>
    /// <returns>The words from Monday to Sunday, then <c>BankHoliday</c>; empty for no day.</returns>
    public static string Text(DayTypes days)
    {
        _ = Given.Defined(days, "days");
        List<string> words = [];
        for (int day = 0; day < 7; day++)
        {
            int run = 0;
            while (day + run < 7 && days.HasFlag((DayTypes)(1 << (day + run))))
            {
                run++;
            }

            switch (run)
            {
                case 0: break;
                case 1: words.Add(Names[day]); break;
                case 2: words.Add($"{Names[day]} {Names[day + 1]}"); break;
                default: words.Add($"{Names[day]}-{Names[day + run - 1]}"); break;
            }

            day += run;
        }

        if (days.HasFlag(DayTypes.BankHoliday))
        {
            words.Add(BankHoliday);
        }

        return string.Join(' ', words);
    }

    /// <summary>The words that stand for one day.</summary>
    internal static IEnumerable<string> Known => [.. Names, BankHoliday];

    /// <summary>The name of one day type, written out: Monday, or "bank holiday".</summary>
    internal static string Name(DayTypes day) => day == DayTypes.BankHoliday ? "bank holiday" : day.ToString();

    private static DayTypes Days(ReadOnlySpan<char> word)
    {
        if (word.Equals(BankHoliday, StringComparison.OrdinalIgnoreCase))
        {
            return DayTypes.BankHoliday;
        }

        int dash = word.IndexOf('-');
        int first = IndexOf(dash < 0 ? word : word[..dash]);
        int last = dash < 0 ? first : IndexOf(word[(dash + 1)..]);
        if (first < 0 || last < 0)
        {
            return DayTypes.None;
        }

        DayTypes days = DayTypes.None;
        for (int day = first; ; day = (day + 1) % 7)
        {
            days |= (DayTypes)(1 << day);
            if (day == last)
            {
                return days;
            }
        }
    }

    private static int IndexOf(ReadOnlySpan<char> word)
    {
        for (int day = 0; day < Names.Length; day++)
        {
            if (word.Equals(Names[day], StringComparison.OrdinalIgnoreCase))
            {
                return day;
            }
        }

        return -1;
    }
}
