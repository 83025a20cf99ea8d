using System.Diagnostics.CodeAnalysis;

namespace PhbCalc;

/// <summary>A tax year: 6 April to 5 April.</summary>
/// <remarks>This type is immutable. The default value is the year that starts in 2000. Rule: spec 3, What employing someone costs: pay periods run from 6 April.</remarks>
/// <example>
/// <code>
/// TaxYear year = TaxYear.Containing(new LocalDate(2026, 4, 5));
/// int starts = year.StartYear; // 2025: a tax year starts on 6 April
/// </code>
/// </example>
[JsonConverter(typeof(TaxYearJsonConverter))]
public readonly record struct TaxYear : ISpanParsable<TaxYear>
{
    private const int Default = 2000;

    private readonly int yearsFromDefault;

    /// <summary>The tax year that starts on 6 April of a calendar year: 2026 is 2026/27.</summary>
    /// <param name="startYear">The calendar year it starts in, 1948 to 2199.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year is outside that range.</exception>
    public TaxYear(int startYear)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(startYear, PeriodLimits.FirstYear);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(startYear, PeriodLimits.LastYear);
        yearsFromDefault = startYear - Default;
    }

    /// <summary>The tax year that holds a day.</summary>
    /// <param name="day">The day.</param>
    /// <exception cref="ArgumentOutOfRangeException">The day is outside 6 April 1948 to 5 April 2200.</exception>
    public static TaxYear Containing(LocalDate day) => new(day.PlusMonths(-3).PlusDays(-5).Year);

    /// <summary>Reads text such as <c>2026/27</c>, the same in every culture.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="FormatException">The text is not a tax year.</exception>
    public static TaxYear Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out TaxYear value) ? value : throw new FormatException($"'{Shown.Of(text)}' is not a tax year; write it like 2026/27.");
    }

    /// <summary>Reads text such as <c>2026/27</c>, the same in every culture.</summary>
    /// <param name="text">The text.</param>
    /// <param name="year">The tax year, or the default one if the text is not one.</param>
    /// <returns>Whether the text is a tax year that starts in 1948 to 2199.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out TaxYear year)
    {
        bool isYear = FinancialYear.TryParse(text, out FinancialYear written);
        year = new(written.StartYear);
        return isYear;
    }

    /// <summary>The calendar year it starts in.</summary>
    public int StartYear => Default + yearsFromDefault;

    /// <summary>6 April.</summary>
    public LocalDate Start => new(StartYear, 4, 6);

    /// <summary>5 April.</summary>
    public LocalDate End => new(StartYear + 1, 4, 5);

    static TaxYear IParsable<TaxYear>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static TaxYear ISpanParsable<TaxYear>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => Parse(s.ToString());

    static bool IParsable<TaxYear>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out TaxYear result) => TryParse(s, out result);

    static bool ISpanParsable<TaxYear>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out TaxYear result) => TryParse(s, out result);

    /// <summary>The year as written: <c>2026/27</c>.</summary>
    public override string ToString() => new FinancialYear(StartYear).ToString();
}

/// <summary>A tax year as JSON: <c>"2026/27"</c>.</summary>
/// <remarks>This type is immutable. <see cref="TaxYear"/> carries it as an attribute, so you need not name it. Rule: spec 8, Files.</remarks>
public sealed class TaxYearJsonConverter : TextJsonConverter<TaxYear>
{
    private protected override string Expected => "a tax year; write it like \"2026/27\"";

    private protected override TaxYear? Of(string text) => TaxYear.TryParse(text, out TaxYear year) ? year : null;
}
