using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace PhbCalc;

/// <summary>An NHS financial year: 1 April to 31 March.</summary>
/// <remarks>This type is immutable. The default value is the year that starts in 2000. Rule: spec 2, Two answers, and spec 1, Phasing: the year that budgets and payments are for.</remarks>
/// <example>
/// <code>
/// FinancialYear year = new(2026);
/// DateInterval days = year.Days; // 2026-04-01 to 2027-03-31
/// </code>
/// </example>
[JsonConverter(typeof(FinancialYearJsonConverter))]
public readonly struct FinancialYear : ISpanParsable<FinancialYear>, IEquatable<FinancialYear>, IComparable<FinancialYear>
{
    private const int Default = 2000;

    private readonly int yearsFromDefault;

    /// <summary>The financial year that starts on 1 April of a calendar year: 2026 is 2026/27.</summary>
    /// <param name="startYear">The calendar year it starts in, 1948 (when the NHS began) to 2199.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year is outside that range.</exception>
    public FinancialYear(int startYear)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(startYear, PeriodLimits.FirstYear);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(startYear, PeriodLimits.LastYear);
        yearsFromDefault = startYear - Default;
    }

    /// <summary>The financial year that holds a day.</summary>
    /// <param name="day">The day.</param>
    /// <exception cref="ArgumentOutOfRangeException">The day is outside 1 April 1948 to 31 March 2200.</exception>
    public static FinancialYear Containing(LocalDate day) => new(day.Month >= 4 ? day.Year : day.Year - 1);

    /// <summary>Reads text such as <c>2026/27</c>, the same in every culture.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">The text is not a financial year.</exception>
    public static FinancialYear Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out FinancialYear value) ? value : throw new FormatException($"'{Shown.Of(text)}' is not a financial year; write it like 2026/27.");
    }

    /// <summary>Reads text such as <c>2026/27</c>, the same in every culture.</summary>
    /// <param name="text">The text.</param>
    /// <param name="year">The financial year, or the default one if the text is not one.</param>
    /// <returns>Whether the text is a financial year that starts in 1948 to 2199.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out FinancialYear year)
    {
        year = default;
        if (text.Length != 7 || text[4] != '/'
            || !int.TryParse(text[..4], NumberStyles.None, CultureInfo.InvariantCulture, out int start)
            || start is < PeriodLimits.FirstYear or > PeriodLimits.LastYear)
        {
            return false;
        }

        year = new(start);
        bool isWritten = text.SequenceEqual(year.ToString());
        year = isWritten ? year : default;
        return isWritten;
    }

    /// <summary>The calendar year it starts in.</summary>
    public int StartYear => Default + yearsFromDefault;

    /// <summary>1 April.</summary>
    public LocalDate Start => new(StartYear, 4, 1);

    /// <summary>31 March.</summary>
    public LocalDate End => new(StartYear + 1, 3, 31);

    /// <summary>The days of the year, first and last included.</summary>
    public DateInterval Days => new(Start, End);

    /// <summary>The number of days: 365 or 366.</summary>
    public int Length => DayNumber.Of(End) - DayNumber.Of(Start) + 1;

    /// <inheritdoc/>
    public bool Equals(FinancialYear other) => yearsFromDefault == other.yearsFromDefault;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is FinancialYear other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StartYear;

    /// <inheritdoc/>
    public int CompareTo(FinancialYear other) => yearsFromDefault.CompareTo(other.yearsFromDefault);

    static FinancialYear IParsable<FinancialYear>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static FinancialYear ISpanParsable<FinancialYear>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s.ToString());

    static bool IParsable<FinancialYear>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out FinancialYear result) => TryParse(s, out result);

    static bool ISpanParsable<FinancialYear>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out FinancialYear result) => TryParse(s, out result);

    /// <summary>The year as the NHS writes it: <c>2026/27</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{StartYear}/{(StartYear + 1) % 100:00}");

    /// <summary>Whether both are the same year.</summary>
    /// <param name="left">One year.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(FinancialYear left, FinancialYear right) => left.Equals(right);

    /// <summary>Whether the years differ.</summary>
    /// <param name="left">One year.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(FinancialYear left, FinancialYear right) => !left.Equals(right);

    /// <summary>Whether the left year is earlier.</summary>
    /// <param name="left">One year.</param>
    /// <param name="right">The other.</param>
    public static bool operator <(FinancialYear left, FinancialYear right) => left.StartYear < right.StartYear;

    /// <summary>Whether the left year is later.</summary>
    /// <param name="left">One year.</param>
    /// <param name="right">The other.</param>
    public static bool operator >(FinancialYear left, FinancialYear right) => left.StartYear > right.StartYear;

    /// <summary>Whether the left year is earlier or the same.</summary>
    /// <param name="left">One year.</param>
    /// <param name="right">The other.</param>
    public static bool operator <=(FinancialYear left, FinancialYear right) => left.StartYear <= right.StartYear;

    /// <summary>Whether the left year is later or the same.</summary>
    /// <param name="left">One year.</param>
    /// <param name="right">The other.</param>
    public static bool operator >=(FinancialYear left, FinancialYear right) => left.StartYear >= right.StartYear;
}

/// <summary>A financial year as JSON: <c>"2026/27"</c>.</summary>
/// <remarks>This type is immutable. <see cref="FinancialYear"/> carries it as an attribute, so you need not name it. Rule: spec 8, Files.</remarks>
public sealed class FinancialYearJsonConverter : TextJsonConverter<FinancialYear>
{
    private protected override string Expected => "a financial year; write it like \"2026/27\"";

    private protected override FinancialYear? Of(string text) => FinancialYear.TryParse(text, out FinancialYear year) ? year : null;
}
