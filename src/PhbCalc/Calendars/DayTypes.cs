namespace PhbCalc;

/// <summary>Days of the week, and bank holidays, their eves and Easter Sunday as separate kinds of day: any set of them.</summary>
/// <remarks>Rule: spec 2, Day words; spec 2b, Days that are special.</remarks>
[Flags]
[JsonConverter(typeof(DayTypesJsonConverter))]
public enum DayTypes
{
    /// <summary>No day.</summary>
    None = 0,

    /// <summary>Monday.</summary>
    Monday = 1,

    /// <summary>Tuesday.</summary>
    Tuesday = 2,

    /// <summary>Wednesday.</summary>
    Wednesday = 4,

    /// <summary>Thursday.</summary>
    Thursday = 8,

    /// <summary>Friday.</summary>
    Friday = 16,

    /// <summary>Saturday.</summary>
    Saturday = 32,

    /// <summary>Sunday.</summary>
    Sunday = 64,

    /// <summary>A bank holiday, whatever day of the week it falls on. For rates only; a visit has no such day.</summary>
    BankHoliday = 128,

    /// <summary>A date that the policy lists as an eve, 24 and 31 December by default. For rates only; hours that no row of it covers are those of the date's other days.</summary>
    BankHolidayEve = 256,

    /// <summary>Easter Sunday, which is not a bank holiday in England and Wales. For rates only; hours that no row of it covers are those of the date's other days.</summary>
    EasterSunday = 512,

    /// <summary>Monday to Friday.</summary>
    Weekdays = Monday | Tuesday | Wednesday | Thursday | Friday,

    /// <summary>Saturday and Sunday.</summary>
    Weekend = Saturday | Sunday,

    /// <summary>All seven days of the week, without bank holidays as a separate day.</summary>
    EveryDay = Weekdays | Weekend,
}

/// <summary>Days as JSON: their words, <c>"Mon-Fri"</c>, or an empty text for no day.</summary>
/// <remarks>This type is immutable. <see cref="DayTypes"/> carries it as an attribute, so you need not name it. Rule: spec 8, Files; spec 2, Day words.</remarks>
public sealed class DayTypesJsonConverter : TextJsonConverter<DayTypes>
{
    private protected override string Expected => "days; write them like \"Mon-Fri\", \"Sat Sun\" or \"BankHoliday\"";

    private protected override DayTypes? Of(string text) => text.Length == 0 ? DayTypes.None : DayWords.TryParse(text, out DayTypes days, out _) ? days : null;

    private protected override string Text(DayTypes value) => DayWords.Text(value);
}

/// <summary>Days as words: <c>Mon</c>, <c>Mon-Fri</c>, <c>Fri-Mon</c> (a range may wrap), <c>Sat Sun</c>, <c>BankHoliday</c>, <c>BankHolidayEve</c>, <c>EasterSunday</c>.</summary>
/// <remarks>Rule: spec 2, Day words. Capitals do not matter; spaces or commas separate several words.</remarks>
public static class DayWords
{
    private const string BankHoliday = "BankHoliday";

    private const string BankHolidayEve = "BankHolidayEve";

    private const string EasterSunday = "EasterSunday";

    private const string Dash = "-";

    private static readonly string[] FullNames = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    private static readonly string[] Names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    /// <summary>Reads days from words.</summary>
    /// <remarks>
    /// Full names (<c>Monday</c>), <c>Weekdays</c>, <c>Weekend</c>, <c>BH</c> and <c>Bank Holiday</c> are read too, and ranges with any dash or with <c>to</c>: <c>Mon to Fri</c>.
    /// </remarks>
    /// <param name="text">The words.</param>
    /// <param name="days">The days, or none if the text is faulty.</param>
    /// <param name="faultyWord">The first word that is not a day; null if all are days, or the text is blank.</param>
    /// <returns>Whether the text is one or more days; a blank one is not.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out DayTypes days, out string? faultyWord)
    {
        string[] words = text.ToString().Split([' ', ',', '\t', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
        List<(string Text, int Word)> parts = Parts(words);
        days = DayTypes.None;
        for (int next = 0; next < parts.Count;)
        {
            int first = next;
            DayTypes found = DaysAt(parts, ref next);
            if (found == DayTypes.None)
            {
                days = DayTypes.None;
                faultyWord = words[parts[Math.Min(Math.Max(first, next), parts.Count - 1)].Word];
                return false;
            }

            days |= found;
        }

        faultyWord = null;
        return days != DayTypes.None;
    }

    /// <summary>Reads days from words, some of which may be names of special days: <c>Sun BankHoliday ChristmasDay</c>, <c>Christmas Day</c>.</summary>
    /// <param name="text">The words.</param>
    /// <param name="named">The days that have names.</param>
    /// <param name="days">The days, or none if the text is faulty.</param>
    /// <param name="names">The names of special days, as their list writes them.</param>
    /// <param name="faultyWord">The first word that is not a day; null if all are days, or the text is blank.</param>
    /// <returns>Whether the text is one or more days; a blank one is not.</returns>
    internal static bool TryParse(ReadOnlySpan<char> text, SpecialDays named, out DayTypes days, out ValueList<string> names, out string? faultyWord)
    {
        string[] words = text.ToString().Split([' ', ',', '\t', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
        List<string> found = [];
        List<string> rest = [];
        for (int next = 0; next < words.Length;)
        {
            (string? name, int taken) = named.FirstIn(words.AsSpan(next));
            (name is null ? rest : found).Add(name ?? words[next]);
            next += taken;
        }

        names = found.Distinct(StringComparer.Ordinal).ToValueList();
        faultyWord = null;
        days = DayTypes.None;
        return rest.Count == 0 ? found.Count > 0 : TryParse(string.Join(' ', rest), out days, out faultyWord);
    }

    /// <summary>Days as words, three or more in a row as a range: <c>Mon-Fri</c>, <c>Mon Wed Fri</c>, <c>Sat Sun BankHoliday</c>.</summary>
    /// <param name="days">The days.</param>
    /// <returns>The words from Monday to Sunday, then <c>BankHoliday</c>, <c>BankHolidayEve</c> and <c>EasterSunday</c>; empty for no day.</returns>
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

        if (days.HasFlag(DayTypes.BankHolidayEve))
        {
            words.Add(BankHolidayEve);
        }

        if (days.HasFlag(DayTypes.EasterSunday))
        {
            words.Add(EasterSunday);
        }

        return string.Join(' ', words);
    }

    /// <summary>The words that stand for one day.</summary>
    internal static IEnumerable<string> Known => [.. Names, BankHoliday, BankHolidayEve, EasterSunday];

    /// <summary>The name of one day type, written out: Monday, or "bank holiday".</summary>
    internal static string Name(DayTypes day) => day switch
    {
        DayTypes.BankHoliday => "bank holiday",
        DayTypes.BankHolidayEve => "the eve of a bank holiday",
        DayTypes.EasterSunday => "Easter Sunday",
        _ => day.ToString(),
    };

    /// <summary>Whether a character is a dash of any kind, as word processors make from a hyphen.</summary>
    internal static bool IsDash(char character) => character is '-' or (>= '\u2010' and <= '\u2015') or '\u2212' or '\uFE58' or '\uFE63' or '\uFF0D';

    /// <summary>The words split at their dashes, which become separate parts, like <c>to</c>.</summary>
    private static List<(string Text, int Word)> Parts(string[] words)
    {
        List<(string, int)> parts = [];
        for (int i = 0; i < words.Length; i++)
        {
            string word = string.Concat(words[i].Select(character => IsDash(character) ? '-' : character));
            DayTypes special = Group(word.Replace("-", string.Empty, StringComparison.Ordinal)) & ~DayTypes.EveryDay;
            if (special != DayTypes.None || Is(word, "to"))
            {
                parts.Add((Is(word, "to") ? Dash : special.ToString(), i));
                continue;
            }

            string[] between = word.Split('-');
            for (int j = 0; j < between.Length; j++)
            {
                parts.AddRange(j > 0 ? [(Dash, i)] : []);
                parts.AddRange(between[j].Length > 0 ? [(between[j], i)] : []);
            }
        }

        return parts;
    }

    /// <summary>The days of the parts from a position, which moves past them; none if it stays at a part that is not a day.</summary>
    private static DayTypes DaysAt(List<(string Text, int Word)> parts, ref int next)
    {
        int words = WordsOfDay(parts, next);
        DayTypes group = Group(string.Concat(parts[next..(next + words)].Select(part => part.Text)));
        int first = IndexOf(parts[next].Text);
        int after = next + words;
        bool isRange = after < parts.Count && parts[after].Text == Dash;
        int last = !isRange ? first : after + 1 < parts.Count ? IndexOf(parts[after + 1].Text) : -1;
        bool goesOn = isRange && after + 2 < parts.Count && parts[after + 2].Text == Dash;
        if (isRange && first >= 0 && (last < 0 || goesOn))
        {
            next = goesOn ? after + 2 : after + 1;
            return DayTypes.None;
        }

        if (first < 0)
        {
            next = group == DayTypes.None || isRange ? next : after;
            return isRange ? DayTypes.None : group;
        }

        next = isRange ? after + 2 : after;
        DayTypes days = (DayTypes)(1 << last);
        for (int day = first; day != last; day = (day + 1) % 7)
        {
            days |= (DayTypes)(1 << day);
        }

        return days;
    }

    /// <summary>How many parts from a position make one word: <c>Bank Holiday</c> and <c>Easter Sunday</c> are two, <c>Bank Holiday Eve</c> three.</summary>
    private static int WordsOfDay(List<(string Text, int Word)> parts, int next)
    {
        string first = parts[next].Text;
        bool isBank = Is(first, "bank") && next + 1 < parts.Count && (Is(parts[next + 1].Text, "holiday") || Is(parts[next + 1].Text, "holidays"));
        bool isEve = isBank && next + 2 < parts.Count && (Is(parts[next + 2].Text, "eve") || Is(parts[next + 2].Text, "eves"));
        bool isEaster = Is(first, "easter") && next + 1 < parts.Count && (Is(parts[next + 1].Text, "Sun") || Is(parts[next + 1].Text, "Sunday"));
        return isEve ? 3 : isBank || isEaster ? 2 : 1;
    }

    /// <summary>The days of a word for several days; none for any other word.</summary>
    private static DayTypes Group(string word) =>
        Is(word, BankHolidayEve) || Is(word, "BankHolidayEves") || Is(word, "BankHolidaysEve") || Is(word, "bank_holiday_eve") ? DayTypes.BankHolidayEve
        : Is(word, EasterSunday) || Is(word, "EasterSun") || Is(word, "easter_sunday") ? DayTypes.EasterSunday
        : Is(word, BankHoliday) || Is(word, "BankHolidays") || Is(word, "BH") || Is(word, "BHs") || Is(word, "bank_holiday") ? DayTypes.BankHoliday
        : Is(word, "Weekdays") || Is(word, "Weekday") ? DayTypes.Weekdays
        : Is(word, "Weekend") || Is(word, "Weekends") ? DayTypes.Weekend
        : DayTypes.None;

    private static int IndexOf(string word) => Array.FindIndex(Names, name => Is(word, name)) is >= 0 and var day ? day
        : Array.FindIndex(FullNames, name => Is(word, name) || Is(word, name + "s"));

    private static bool Is(string word, string known) => word.Equals(known, StringComparison.OrdinalIgnoreCase);
}
