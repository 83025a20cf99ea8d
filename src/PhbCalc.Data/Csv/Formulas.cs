using System.Text;

namespace PhbCalc.Data.Csv;

/// <summary>
/// Texts that a spreadsheet would run as a formula: those that start with =, @, a tab or a carriage return, or with + or - and hold one of ( | ! =. Results have an apostrophe
/// before them, and files are read without it, so that an id stays the same. Ordinary text is written as it is, "- hoist" and "+1 carer" too.
/// </summary>
internal static class Formulas
{
    /// <summary>What stands before such a text.</summary>
    internal const byte Quote = (byte)'\'';

    /// <summary>A text as results have it.</summary>
    internal static string Quoted(string text) => Runs(text) ? $"'{text}" : text;

    /// <summary>The text of a cell without the apostrophe that a result puts before it.</summary>
    internal static ReadOnlySpan<byte> Unquoted(ReadOnlySpan<byte> cell) =>
        cell.Length > 1 && cell[0] == Quote && Runs(Encoding.UTF8.GetString(cell[1..])) ? cell[1..] : cell;

    /// <summary>Whether a spreadsheet would run a text, or an apostrophe before it would be read as one of ours.</summary>
    private static bool Runs(ReadOnlySpan<char> text) => text.Length > 0 && text[0] switch
    {
        '=' or '@' or '\t' or '\r' => true,
        '+' or '-' => text[1..].ContainsAny("(|!="),
        '\'' => Runs(text[1..]),
        _ => false,
    };
}
