using NodaTime.Text;

namespace PhbCalc;

/// <summary>The days of the year that are eves of bank holidays, as text: <c>12-24 12-31</c>, or <c>none</c>.</summary>
internal static class BankHolidayEves
{
    private const string None = "none";

    private static readonly AnnualDatePattern Pattern = AnnualDatePattern.Iso;

    /// <summary>24 and 31 December.</summary>
    internal static ValueList<AnnualDate> Usual { get; } = [new(12, 24), new(12, 31)];

    internal static string Text(ValueList<AnnualDate> eves) => eves.Count == 0 ? None : string.Join(' ', eves.Select(Pattern.Format));

    /// <summary>Reads the text; null if it is none.</summary>
    internal static ValueList<AnnualDate>? Parsed(string text)
    {
        string[] words = text.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        if (words is [var only] && only.Equals(None, StringComparison.OrdinalIgnoreCase))
        {
            return default(ValueList<AnnualDate>);
        }

        ParseResult<AnnualDate>[] days = [.. words.Select(Pattern.Parse)];
        return days.Length == 0 || !Array.TrueForAll(days, day => day.Success) ? null : days.Select(day => day.Value).Distinct().ToValueList();
    }
}

/// <summary>The eves of bank holidays as JSON: <c>"12-24 12-31"</c>, or <c>"none"</c>.</summary>
/// <remarks>This type is immutable. The policy carries it as an attribute, so you need not name it. Rule: spec 8, Files.</remarks>
public sealed class BankHolidayEvesJsonConverter : TextJsonConverter<ValueList<AnnualDate>>
{
    private protected override string Expected => "days of the year; write them like \"12-24 12-31\", or \"none\"";

    private protected override ValueList<AnnualDate>? Of(string text) => BankHolidayEves.Parsed(text);

    private protected override string Text(ValueList<AnnualDate> value) => BankHolidayEves.Text(value);
}
