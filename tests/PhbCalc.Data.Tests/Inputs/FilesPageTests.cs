using PhbCalc.TestSupport;

namespace PhbCalc.Data.Tests;

/// <summary>docs/files.md has the columns of each input as they are described in code: no more and no fewer, and which of them are needed.</summary>
public sealed class FilesPageTests
{
    private static readonly Dictionary<string, FileColumns> Inputs = new(KnownFiles.Tables.Where(table => table.Key is not (AllocationTableFile.Name or PolicyFile.TableName)), StringComparer.Ordinal)
    {
        ["Pay, for National Insurance"] = NicFile.Columns.All,
    };

    private static readonly string[] Page = File.ReadAllLines(Repository.File("docs", "files.md"));

    public static TheoryData<string> Files { get; } = [.. Inputs.Keys];

    [Theory]
    [MemberData(nameof(Files))]
    public void The_table_of_a_file_has_its_columns(string file) =>
        Assert.Equal(Inputs[file].Names.Order(StringComparer.Ordinal), Rows(file).SelectMany(row => row.Names).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Files))]
    public void The_table_of_a_file_says_which_columns_are_needed(string file) => Assert.Equal(
        Inputs[file].Names.Take(Inputs[file].RequiredCount).Order(StringComparer.Ordinal), Rows(file).Where(row => row.IsNeeded).SelectMany(row => row.Names).Order(StringComparer.Ordinal));

    [Fact]
    public void The_table_of_table_csv_has_the_columns_of_both_kinds() =>
        Assert.Equal(AllocationTableFile.Columns.All.Names.Order(StringComparer.Ordinal), CellsUnder(AllocationTableFile.Name, "| kind").SelectMany(cells => cells[2].Split(", ")).Distinct().Order(StringComparer.Ordinal));

    /// <summary>The rows of the table under the heading of a file, but for groups.</summary>
    private static IEnumerable<(string[] Names, bool IsNeeded)> Rows(string file) =>
        from cells in CellsUnder(file, "| column")
        where !cells[1].StartsWith(FileColumns.GroupPrefix, StringComparison.Ordinal)
        select (cells[1].Split(", "), cells[2] == "yes");

    private static IEnumerable<string[]> CellsUnder(string heading, string firstLine) =>
        from line in Page.SkipWhile(line => line != $"## {heading}").Skip(1).TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
        where line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith(firstLine, StringComparison.Ordinal)
        select line.Split('|', StringSplitOptions.TrimEntries);
}
