using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using NodaTime.Text;

namespace PhbCalc;

/// <summary>The weeks in which something happens: every week, or certain weeks of a cycle, such as weeks 1 and 3 of 4.</summary>
/// <remarks>
/// This type is immutable. The default value is every week. Rule: spec 2, Week pattern; spec 2b, Weeks of a cycle. Week 1 of the cycle is the
/// Monday-to-Sunday week that holds the person's start date, or the date from which the pattern counts.
/// </remarks>
/// <example>
/// <code>
/// WeekPattern everyOther = WeekPattern.Of(2, 1); // the first of every two weeks
/// Ratio share = everyOther.Share; // 1/2
/// </code>
/// </example>
[JsonConverter(typeof(WeekPatternJsonConverter))]
public readonly struct WeekPattern : ISpanParsable<WeekPattern>, IEquatable<WeekPattern>
{
    /// <summary>The longest cycle, in weeks.</summary>
    public const int LongestCycle = 53;

    private const ulong WeekBits = (1UL << LongestCycle) - 1;

    /// <summary>A bit for each week of the cycle from the lowest, and the length of the cycle above the highest; 0 for every week.</summary>
    private readonly ulong packed;

    /// <summary>The day number of the date whose week is week 1; 0 for that of the person's start.</summary>
    private readonly int countedFrom;

    private WeekPattern(ulong packed, int countedFrom) => (this.packed, this.countedFrom) = (packed, countedFrom);

    /// <summary>The weeks and the cycle as one number; 0 for every week.</summary>
    internal ulong Packed => packed;

    /// <summary>The date from which the weeks are counted, as a day number; 0 for that of the person's start.</summary>
    internal int CountedFromDay => countedFrom;

    /// <summary>The pattern from those two numbers.</summary>
    internal static WeekPattern Unpacked(ulong packed, int countedFromDay) => new(packed, countedFromDay);

    /// <summary>The length of the cycle in weeks; 1 if it is every week.</summary>
    public int Cycle => IsEvery ? 1 : (int)(packed >> LongestCycle);

    /// <summary>The weeks of the cycle in which it happens, ascending, the first being 1.</summary>
    public ValueList<int> Weeks
    {
        get
        {
            WeekPattern self = this;
            return Enumerable.Range(1, Cycle).Where(week => self.Includes(week - 1)).ToValueList();
        }
    }

    /// <summary>The date whose week is week 1 of the cycle; null for the person's start.</summary>
    public LocalDate? CountedFrom => countedFrom == 0 ? null : DayNumber.Date(countedFrom);

    /// <summary>Every week.</summary>
    public static WeekPattern Every => default;

    /// <summary>The same weeks of the same cycle, counted from the week of a date.</summary>
    /// <param name="date">A day of week 1; after 1 January 1900. Every week stays every week.</param>
    /// <exception cref="ArgumentOutOfRangeException">The date is too early.</exception>
    public WeekPattern CountedFromWeekOf(LocalDate date)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(DayNumber.Of(date));
        return IsEvery ? this : new(packed, DayNumber.Of(date));
    }

    /// <summary>Certain weeks of a cycle.</summary>
    /// <param name="cycle">The length of the cycle in weeks, 1 to <see cref="LongestCycle"/>.</param>
    /// <param name="weeks">The weeks of it, each from 1 to the cycle; at least one.</param>
    /// <exception cref="ArgumentException">There is no week, one is outside the cycle, or the length of the cycle is out of range.</exception>
    public static WeekPattern Of(int cycle, params ReadOnlySpan<int> weeks)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(cycle);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(cycle, LongestCycle);
        if (weeks.IsEmpty)
        {
            throw new ArgumentException("Name at least one week of the cycle.", nameof(weeks));
        }

        ulong bits = 0;
        foreach (int week in weeks)
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(week);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(week, cycle);
            bits |= 1UL << (week - 1);
        }

        return BitOperations.PopCount(bits) == cycle ? Every : new(Pack(bits, cycle), 0);
    }

    /// <summary>Whether it is every week.</summary>
    public bool IsEvery => packed == 0;

    /// <summary>The share of weeks in which it happens: 1/2 for weeks 1 and 3 of 4, and 1 for every week.</summary>
    public Ratio Share => IsEvery ? new Ratio(1) : new Ratio(BitOperations.PopCount(packed & WeekBits), Cycle);

    /// <summary>The Monday of week 1, as a day number.</summary>
    /// <param name="start">The person's start.</param>
    internal int FirstMonday(int start)
    {
        int day = countedFrom == 0 ? start : countedFrom;
        return day - DayNumber.Weekday(day);
    }

    /// <summary>The week of the cycle, from 0, of a week counted from 0 for week 1 of the first cycle; negative before it.</summary>
    internal int WeekOfCycle(int week) => ((week % Cycle) + Cycle) % Cycle;

    /// <summary>The week of the cycle after a week of the cycle.</summary>
    internal int After(int weekOfCycle) => weekOfCycle + 1 >= Cycle ? 0 : weekOfCycle + 1;

    /// <summary>Whether it happens in a week of the cycle, from 0.</summary>
    internal bool Includes(int weekOfCycle) => IsEvery || ((packed >> weekOfCycle) & 1) != 0;

    /// <summary>Reads text such as <c>every</c>, <c>1 of 2</c>, <c>1,3 of 4</c>, <c>1/2</c> or <c>1 of 2 from 2026-07-15</c>.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">The text is not a week pattern.</exception>
    public static WeekPattern Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out WeekPattern value) ? value : throw new FormatException($"'{Shown.Of(text)}' is not a week pattern; write it like every or 1,3 of 4.");
    }

    /// <summary>Reads text such as <c>every</c>, <c>1 of 2</c>, <c>1,3 of 4</c>, <c>1/2</c> or <c>1 of 2 from 2026-07-15</c>.</summary>
    /// <param name="text">The text; blank is every week.</param>
    /// <param name="pattern">The pattern, or every week if the text is not one.</param>
    /// <returns>Whether the text is a week pattern.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out WeekPattern pattern)
    {
        pattern = default;
        text = text.Trim();
        if (text.IsEmpty || text.Equals("every", StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        int from = text.IndexOf("from", StringComparison.OrdinalIgnoreCase);
        LocalDate? date = from < 0 ? null : LocalDatePattern.Iso.Parse(text[(from + 4)..].Trim().ToString()) is { Success: true } read ? read.Value : LocalDate.MinIsoValue;
        if (date is { } given && DayNumber.Of(given) <= 0)
        {
            return false;
        }

        text = from < 0 ? text : text[..from];
        int of = text.IndexOf("of", StringComparison.OrdinalIgnoreCase);
        int bar = text.IndexOf('/');
        (int end, int next) = of >= 0 ? (of, of + 2) : (bar, bar + 1);
        if (end < 0 || !TryWhole(text[next..], LongestCycle, out int cycle))
        {
            return false;
        }

        ulong bits = 0;
        ReadOnlySpan<char> list = text[..end];
        foreach (Range part in list.Split(','))
        {
            if (!TryWhole(list[part], cycle, out int week))
            {
                return false;
            }

            bits |= 1UL << (week - 1);
        }

        pattern = BitOperations.PopCount(bits) == cycle ? Every : new(Pack(bits, cycle), date is { } day ? DayNumber.Of(day) : 0);
        return true;
    }

    /// <summary>Whether both are the same weeks of the same cycle, counted from the same date.</summary>
    /// <param name="other">The pattern to compare with.</param>
    public bool Equals(WeekPattern other) => packed == other.packed && countedFrom == other.countedFrom;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is WeekPattern other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(packed, countedFrom);

    static WeekPattern IParsable<WeekPattern>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static WeekPattern ISpanParsable<WeekPattern>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s.ToString());

    static bool IParsable<WeekPattern>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out WeekPattern result)
    {
        result = default; // Blank text is every week, but no text is none.
        return s is not null && TryParse(s, out result);
    }

    static bool ISpanParsable<WeekPattern>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out WeekPattern result) => TryParse(s, out result);

    /// <summary>The pattern as a file writes it: <c>every</c>, <c>1,3 of 4</c>, or <c>1 of 2 from 2026-07-15</c>.</summary>
    public override string ToString() => IsEvery ? "every"
        : string.Create(CultureInfo.InvariantCulture, $"{string.Join(',', Weeks)} of {Cycle}{(CountedFrom is { } date ? $" from {Iso.Text(date)}" : string.Empty)}");

    /// <summary>Whether both are the same weeks of the same cycle.</summary>
    /// <param name="left">One pattern.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(WeekPattern left, WeekPattern right) => left.Equals(right);

    /// <summary>Whether the patterns differ.</summary>
    /// <param name="left">One pattern.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(WeekPattern left, WeekPattern right) => !left.Equals(right);

    private static ulong Pack(ulong weeks, int cycle) => weeks | ((ulong)cycle << LongestCycle);

    private static bool TryWhole(ReadOnlySpan<char> text, int most, out int number) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= 1 && number <= most;
}

/// <summary>A week pattern as JSON: <c>"every"</c>, <c>"1,3 of 4"</c>, or <c>"1 of 2 from 2026-07-15"</c>.</summary>
/// <remarks>This type is immutable. <see cref="WeekPattern"/> carries it as an attribute, so you need not name it. Rule: spec 8, Files.</remarks>
public sealed class WeekPatternJsonConverter : TextJsonConverter<WeekPattern>
{
    private protected override string Expected => "a week pattern; write it like \"every\" or \"1,3 of 4\"";

    private protected override WeekPattern? Of(string text) => !string.IsNullOrWhiteSpace(text) && WeekPattern.TryParse(text, out WeekPattern pattern) ? pattern : null;
}
