using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;

namespace PhbCalc.Tool.Options;

/// <summary>What was typed as the value of options and arguments, before it is read.</summary>
internal static class TypedText
{
    /// <summary>What is wrong with it, a line each: an empty value, as from a variable that is not set, or characters that neither a path nor a text can hold.</summary>
    internal static IEnumerable<string> Problems(ParseResult parsed) =>
        from symbol in parsed.CommandResult.Children
        from token in symbol.Tokens
        let problem = Problem(token.Value)
        where problem is not null
        select $"{Name(symbol)}: {problem}";

    /// <summary>Everything that was typed beside verbs and the names of options.</summary>
    internal static IEnumerable<string> Of(ParseResult parsed) =>
        parsed.Tokens.Where(token => token.Type == TokenType.Argument).Select(token => token.Value).Concat(parsed.UnmatchedTokens);

    private static string? Problem(string text) =>
        string.IsNullOrWhiteSpace(text) ? "nothing is given; write a value (is a variable not set?), or leave the option out."
        : text.Any(char.IsControl) ? "the value holds a control character; write it without."
        : HasLoneSurrogate(text) ? "the value holds half a character; write it whole."
        : null;

    private static bool HasLoneSurrogate(string text) => text.EnumerateRunes().Any(rune => rune == Rune.ReplacementChar) && !text.Contains('\uFFFD', StringComparison.Ordinal);

    private static string Name(SymbolResult symbol) => symbol is OptionResult option ? option.Option.Name : ((ArgumentResult)symbol).Argument.Name;
}
