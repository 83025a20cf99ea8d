using PhbCalc.TestSupport;

namespace PhbCalc.Data.Tests;

/// <summary>docs/ways.md shows the ways in which cells and files arrive: it is made of the rows of the tests that hold them.</summary>
public sealed class WaysPageTests
{
    private static readonly Dictionary<string, string> Columns = new(StringComparer.Ordinal)
    {
        ["date"] = "a date",
        ["date uk"] = "a date, with `--dates uk`",
        ["weeks"] = "weeks",
        ["weeks uk"] = "weeks, with `--dates uk`",
        ["share"] = "a share, such as a retainer",
        ["funding"] = "share, in funding.csv",
        ["hours"] = "weekly_hours",
        ["yes or no"] = "yes or no, such as employment_allowance",
        ["percent"] = "a percentage, such as pension_percent",
        ["rate days"] = "days, in rates.csv",
        ["other id"] = "person_id of items.csv, where people.csv has `0012`",
        ["id"] = "person_id",
        ["held"] = "held",
        ["label"] = "label",
        ["header"] = "the header person_id",
        ["other header"] = "another header",
        ["start"] = "start",
        ["end"] = "end",
        ["carers"] = "carers",
        ["days"] = "days",
        ["amount"] = "amount",
        ["unit"] = "unit",
    };

    [Fact]
    public void The_table_of_cells_is_that_of_the_test()
    {
        string[] rows = [.. Rows<WaysFilesArriveTests>().Select(row => $"| {Columns[row[0]]} | {Shown(row[1])} | {(IsRefusal(row[2]) ? $"refused: {Said(row[2])}" : $"read as {Shown(row[2])}")} |")];

        Assert.True(rows.Length >= 60, $"There are {rows.Length} ways.");
        WaysPage.Holds("cells", ["| in | as it arrives | what happens |", "|---|---|---|", .. rows]);
    }

    [Fact]
    public void The_table_of_files_is_that_of_the_test() =>
        WaysPage.Holds("files", ["| a file | what happens |", "|---|---|", .. Rows<WaysFoldersArriveTests>().Select(row => $"| {row[0]} ({Shown(row[1])}) | {Said(row[3])} |")]);

    private static IEnumerable<string[]> Rows<T>() =>
        from method in typeof(T).GetMethods()
        from data in method.CustomAttributes
        where data.AttributeType == typeof(InlineDataAttribute)
        select ((IEnumerable<System.Reflection.CustomAttributeTypedArgument>)data.ConstructorArguments[0].Value!).Select(argument => (string)argument.Value!).ToArray();

    private static bool IsRefusal(string outcome) => outcome.Contains(".csv:", StringComparison.Ordinal);

    private static string Shown(string cell) => cell.Length == 0 ? "(blank)" : $"`{Said(cell)}`";

    /// <summary>A text as a table can show it.</summary>
    private static string Said(string text) => string.Concat(text.Select(letter => letter switch
    {
        '|' => "\\|",
        '\n' => " / ",
        _ when char.IsControl(letter) || letter is '\u00a0' or '\u200b' or '\u200f' => $"<U+{(int)letter:X4}>",
        _ => $"{letter}",
    }));
}
