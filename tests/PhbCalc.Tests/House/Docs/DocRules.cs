using System.Text.RegularExpressions;
using Mono.Cecil;

namespace PhbCalc.Tests.House.Docs;

/// <summary>What a doc comment has to say, and the words by which it says it.</summary>
internal static partial class DocRules
{
    private static readonly HashSet<string> Numbers =
    [
        "System.SByte", "System.Byte", "System.Int16", "System.UInt16", "System.Int32", "System.UInt32", "System.Int64", "System.UInt64",
        "System.Int128", "System.UInt128", "System.Decimal", "System.Single", "System.Double", "PhbCalc.Ratio",
    ];

    /// <summary>Whether a type is a number, or what holds numbers: nullable, an array, a list, a span.</summary>
    internal static bool IsNumeric(TypeReference type) => type switch
    {
        GenericInstanceType generic => !generic.ElementType.Name.StartsWith("Func`", StringComparison.Ordinal) && IsNumeric(generic.GenericArguments[^1]),
        TypeSpecification of => IsNumeric(of.ElementType),
        _ => Numbers.Contains(type.FullName),
    };

    /// <summary>Whether a text says in what unit a number is, or what it counts.</summary>
    internal static bool SaysUnit(string text) => Units().IsMatch(text);

    /// <summary>Whether a text says what it means to leave something out.</summary>
    internal static bool SaysDefault(string text) => Defaults().IsMatch(text);

    /// <summary>Whether a text names the rule that something follows, or the published source of it.</summary>
    internal static bool SaysSource(string text) => Sources().IsMatch(text);

    /// <summary>The ways in which a text names a page of the specification that do not read like the others.</summary>
    internal static IEnumerable<string> OddPages(string text) => Pages().Matches(text).Select(match => match.Value).Where(named => !Page().IsMatch(named));

    [GeneratedRegex(
        @"\b(pounds?|bytes?|£|pence|penny|pennies|minutes?|hours?|hourly|days?|daily|weeks?|weekly|months?|years?|ages?|points?|decimals?|shares?|fractions?|ratios?|factors?|"
        + @"per cent|percentages?|how (many|much|often)|number of|counts?|counted|from 0 to 1|weights?|rows?|columns?|positions?|index)\b|%",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Units();

    [GeneratedRegex(@"\b(default|if not given|if none|none|unless|otherwise|blank|null|empty|left out|without)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Defaults();

    [GeneratedRegex(@"\bRule: (spec ([1-9]|10|[238]b), \S|design principle [1-7]\b)|\b(Act|Regulations) (19|20)\d\d\b|\bSource: \S", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Sources();

    // A page is named with what follows it, so that "spec 12", "spec" alone and "spec 5." without a heading are found.
    [GeneratedRegex(@"(\bRule: )?\b[Ss]pec\b.{0,4}|\bRule: .{0,18}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Pages();

    [GeneratedRegex(@"^(Rule: )?spec ([1-9]|10|[238]b),|^Rule: design principle [1-7]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Page();
}
