using System.Globalization;
using System.Text.Json;
using PhbCalc.Clusters;

namespace PhbCalc.Data.Json;

/// <summary>What can be wrong with JSON that is read back. The field of each fault is the path of its member.</summary>
internal static class JsonFaults
{
    /// <summary>Malformed JSON has a line; a member that appears twice has none.</summary>
    internal static Fault NotJson(JsonException exception) => exception.LineNumber is { } line
        ? new(string.Create(CultureInfo.InvariantCulture, $"line {line + 1}"), "is not well-formed JSON", "give the file as it was written")
        : new("json", "names a member twice", "give the file as it was written");

    /// <summary>A text or a name that no text can be.</summary>
    internal static Fault NotUnicode(int line) => new(string.Create(CultureInfo.InvariantCulture, $"line {line}"), "holds a text that is not Unicode", "give the file as it was written");

    internal static Fault TooLarge() => new("total", "is a sum of more than can be counted", "give the file as it was written");

    internal static Fault OtherFormat(string? value, string format) =>
        new("format", "is not the format that is read here", $"give a file whose format is {format}") { Value = value };

    internal static Fault NotAnObject(string path) => At(path, "is not an object", "write { and its members");

    internal static Fault Missing(string path) => At(path, "is missing", "add it: every member of the format is written, null if there is nothing to say");

    internal static Fault Unknown(string path, string name, IEnumerable<string> known) => At(path, "is not a member of the format", Nearest.Suggest(name, known));

    internal static Fault NotText(string path) => At(path, "is not a text", "write it in quotes");

    internal static Fault NotADate(string path) => At(path, "is not a date as yyyy-MM-dd", "write it like \"2026-04-06\"");

    internal static Fault NotATarget(string path) => At(path, "names no lines of a budget", "write a target such as \"visit:V01\", or \"\" for the whole budget");

    internal static Fault NotATime(string path) => At(path, "is not a time of day", "write it like \"07:30\"");

    internal static Fault NotDays(string path) => At(path, "is not days", "write them like \"Mon-Fri\", \"Sat Sun\" or \"BankHoliday\"");

    internal static Fault NotWeeks(string path) => At(path, "is not a week pattern", "write it like \"every\" or \"1,3 of 4\"");

    internal static Fault NotANumber(string path) => At(path, "is not a number", "write it like 1234.56, without an exponent and with at most 28 digits");

    internal static Fault NotPence(string path) => At(path, "is not a sum in whole pence", "write it with two decimals");

    internal static Fault NotWhole(string path) => At(path, "is not a whole number", "write it like 2");

    internal static Fault NotYesOrNo(string path) => At(path, "is neither true nor false", "write true or false");

    internal static Fault NotATaxYear(string path) => At(path, "is not a tax year", "write it like \"2026/27\"");

    internal static Fault NotAFinancialYear(string path) => At(path, "is not a financial year", "write it like \"2026/27\"");

    internal static Fault NotACluster(string path, string value) => JsonPath.At(CodeFaults.NoCode(value), path);

    internal static Fault NotAShareRatio(string path) => At(path, "is not a fraction of whole numbers", "write it like \"327/400\"");

    internal static Fault NoTableAmount(string path) =>
        At(path, "do not start with a line of the allocation table", "give the file as it was written: the first line is of kind table_amount");

    internal static Fault NotWhatFollows(string path) =>
        At(path, "is not what the other members come to", "give the file as it was written: what can be worked out from its lines is worked out again");

    internal static Fault NotAList(string path) => At(path, "is not a list", "write [ and its members");

    internal static Fault NotAWord(string path, string value, string what, IEnumerable<string> known) =>
        At(path, $"is not {what}", Nearest.Suggest(value, known)) with { Value = value };

    internal static Fault EndsFirst(string path) => At(path, "is before the first day", "write that day or a later one");

    internal static Fault NotTheSum(string path, Money stated, Money sum) =>
        At(path, $"is not what its parts come to, {sum}", "give the file as it was written: every total is the sum of the lines it shows") with
        {
            Value = stated.ToString(),
        };

    private static Fault At(string path, string problem, string remedy) => JsonPath.At(new(string.Empty, problem, remedy), path);
}
