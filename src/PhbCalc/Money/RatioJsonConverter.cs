using System.Globalization;

namespace PhbCalc;

/// <summary>An exact fraction as JSON: its text, <c>"52.143"</c> or <c>"365/7"</c>.</summary>
/// <remarks>This type is immutable. It stands on <see cref="Ratio"/>, so nobody needs to name it. Rule: spec 8, Files.</remarks>
public sealed class RatioJsonConverter : TextJsonConverter<Ratio>
{
    private protected override string Expected => "a fraction; write it like \"52\", \"52.143\" or \"365/7\"";

    private protected override Ratio? Of(string text)
    {
        int bar = text.IndexOf('/', StringComparison.Ordinal);
        if (bar >= 0)
        {
            return long.TryParse(text.AsSpan(0, bar), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long numerator)
                && long.TryParse(text.AsSpan(bar + 1), NumberStyles.None, CultureInfo.InvariantCulture, out long denominator)
                && denominator > 0 ? new(numerator, denominator) : null;
        }

        bool isNegative = text.StartsWith('-');
        return !Ratio.TryParse(text.AsSpan(isNegative ? 1 : 0), out Ratio size) ? null : isNegative ? new(-size.Numerator, size.Denominator) : size;
    }

    /// <summary>As it is shown, where that can be read; a whole number too large for that is over 1.</summary>
    private protected override string Text(Ratio value) => Of(value.ToString()) == value ? value.ToString()
        : string.Create(CultureInfo.InvariantCulture, $"{value.Numerator}/{value.Denominator}");
}
