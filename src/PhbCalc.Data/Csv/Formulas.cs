using System.Text;

namespace PhbCalc.Data.Csv;

/// <summary>
/// Texts that a spreadsheet would run as a formula: those that start with =, @, a tab or a carriage return, or with + or - and have one of ( | ! =. Results put an apostrophe
/// before them, and readers drop it, which keeps ids the same. Ordinary text is written unchanged, also "- hoist" and "+1 carer".
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

    /// <summary>Whether a spreadsheet would run a text, or its apostrophe would be taken for one of ours.</summary>
    private static bool Runs(ReadOnlySpan<char> text) => text.Length > 0 && text[0] switch
    {
        '=' or '@' or '\t' or '\r' => true,
        '+' or '-' => text[1..].ContainsAny("(|!="),
        '\'' => Runs(text[1..]),
        _ => false,
    };
}
