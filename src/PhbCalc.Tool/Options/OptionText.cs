using System.CommandLine.Parsing;
using System.Globalization;
using NodaTime.Text;

namespace PhbCalc.Tool.Options;

/// <summary>Reads the values of options; what cannot be read is an error that says what to write.</summary>
internal static class OptionText
{
    internal static LocalDate? Date(ArgumentResult result)
    {
        ParseResult<LocalDate> date = LocalDatePattern.Iso.Parse(Text(result));
        return date.Success ? date.Value : Refuse<LocalDate>(result, "is not a date; write it like 2026-04-01.");
    }

    internal static int? FinancialYear(ArgumentResult result) =>
        Year(result) ?? Refuse<int>(result, "is not a financial year; write the calendar year in which it starts, 2026 for 2026/27.");

    internal static int? TaxYear(ArgumentResult result) =>
        Year(result) ?? Refuse<int>(result, "is not a tax year; write the calendar year in which it starts, 2026 for 2026/27.");

    internal static decimal? Number(ArgumentResult result) =>
        decimal.TryParse(Text(result), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number)
            ? number
            : Refuse<decimal>(result, "is not a number; write it like 7.5.");

    internal static decimal? Percentage(ArgumentResult result) =>
        TryPercentage(Text(result), out decimal share) ? share : Refuse<decimal>(result, "is not a share; write it like 0.03 or 3%.");

    /// <summary>A share as a decimal or a percentage: 3%, +3% or 0.03.</summary>
    internal static bool TryPercentage(string text, out decimal share)
    {
        string number = text.Trim();
        bool isPercentage = number.EndsWith('%');
        bool isNumber = decimal.TryParse(isPercentage ? number[..^1] : number, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out share);
        share = isPercentage ? share / 100m : share;
        return isNumber;
    }

    internal static int? Whole(ArgumentResult result) =>
        int.TryParse(Text(result), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? number
            : Refuse<int>(result, "is not a whole number; write it like 21.");

    internal static int[] Wholes(ArgumentResult result)
    {
        int[] numbers = [.. result.Tokens.Select(token => int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : -1)];
        if (Array.IndexOf(numbers, -1) is >= 0 and var wrong)
        {
            result.AddError($"{((OptionResult)result.Parent!).Option.Name}: '{result.Tokens[wrong].Value}' is not a whole number; write it like 30.");
        }

        return numbers;
    }

    internal static Ratio? Share(ArgumentResult result) =>
        Ratio.TryParse(Text(result), out Ratio share) ? share : Refuse<Ratio>(result, "is not a share; write it like 0.8 or 4/5.");

    internal static Money? Pounds(ArgumentResult result) =>
        Money.TryParse(Text(result), out Money money) ? money : Refuse<Money>(result, "is not a sum of money; write it like 15.20.");

    private static int? Year(ArgumentResult result) =>
        int.TryParse(Text(result), NumberStyles.None, CultureInfo.InvariantCulture, out int start) && start is >= 1948 and <= 2198 ? start : null;

    private static string Text(ArgumentResult result) => result.Tokens[0].Value;

    private static T? Refuse<T>(ArgumentResult result, string problem)
        where T : struct
    {
        result.AddError($"{((OptionResult)result.Parent!).Option.Name}: '{Text(result)}' {problem}");
        return null;
    }
}

/// <summary>Thrown when parts of the command line contradict each other.</summary>
/// <param name="message">What is wrong, and what to write.</param>
internal sealed class UsageException(string message) : Exception(message);
