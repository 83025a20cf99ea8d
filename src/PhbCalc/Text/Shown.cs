using System.Globalization;
using System.Text;

namespace PhbCalc;

/// <summary>Text from outside as messages show it: on one line, cut short if long, and without characters that a screen obeys or hides.</summary>
internal static class Shown
{
    private const int Longest = 80;
    private const string More = "...";

    /// <summary>
    /// The text on one line, cut after 80 characters. An invisible or control character is written as its number: <c>A&lt;U+200B&gt;</c>.
    /// Applying it to its own result changes nothing.
    /// </summary>
    internal static string Of(string text)
    {
        string visible = NeedsNoChange(text) ? text : Visible(text);
        return visible.Length <= Longest || (visible.Length <= Longest + More.Length && visible.EndsWith(More, StringComparison.Ordinal)) ? visible
            : visible[..(char.IsHighSurrogate(visible[Longest - 1]) ? Longest - 1 : Longest)] + More;
    }

    private static bool NeedsNoChange(string text) => !text.AsSpan().ContainsAnyExceptInRange(' ', '~');

    private static string Visible(string text)
    {
        StringBuilder line = new();
        foreach (Rune rune in text.EnumerateRunes())
        {
            // What is cut off need not be made.
            if (line.Length > Longest + More.Length)
            {
                break;
            }

            if (rune.Value is '\t' or '\r' or '\n')
            {
                line.Append(' ');
            }
            else if (IsSeen(rune))
            {
                line.Append(rune.ToString());
            }
            else
            {
                line.Append(CultureInfo.InvariantCulture, $"<U+{rune.Value:X4}>");
            }
        }

        return line.ToString();
    }

    private static bool IsSeen(Rune rune) => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse)
        && rune.Value is not (0x00A0 or 0x115F or 0x1160 or 0x3164 or 0xFFA0);
}
