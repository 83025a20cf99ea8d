using PhbCalc.TestSupport;

namespace PhbCalc.Data.Tests;

/// <summary>Each input has a page in docs/files with the columns that are described in code: no more and no fewer, and which of them are needed. The page of results has every file of results.</summary>
public sealed class FilesPageTests
{
    private const int MostWords = 600;

    private static readonly Dictionary<string, FileColumns> Inputs = new(KnownFiles.Tables.Where(table => table.Key is not (AllocationTableFile.Name or PolicyFile.TableName)), StringComparer.Ordinal)
    {
        ["pay.csv"] = NicFile.Columns.All,
    };

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
        Assert.Equal(AllocationTableFile.Columns.All.Names.Order(StringComparer.Ordinal), CellsOf(AllocationTableFile.Name, "| kind").SelectMany(cells => cells[2].Split(", ")).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void The_page_of_results_has_every_file_of_results() =>
        Assert.Equal(KnownFiles.Results.Append(AllocationTableFile.Name).Order(StringComparer.Ordinal), Lines("results").Where(line => line.StartsWith("### ", StringComparison.Ordinal)).Select(line => line[4..]).Order(StringComparer.Ordinal));

    [Fact]
    public void The_page_of_an_input_is_short() =>
        Assert.All(Directory.EnumerateFiles(Repository.File("docs", "files")).Where(path => Path.GetFileName(path) != "results.md"), path => Assert.True(File.ReadAllText(path).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length <= MostWords, path));

    /// <summary>The rows of the table of a file, but for groups.</summary>
    private static IEnumerable<(string[] Names, bool IsNeeded)> Rows(string file) =>
        from cells in CellsOf(file, "| column")
        where !cells[1].StartsWith(FileColumns.GroupPrefix, StringComparison.Ordinal)
        select (cells[1].Split(", "), cells[2] == "yes");

    private static IEnumerable<string[]> CellsOf(string file, string firstLine) =>
        from line in Lines(Path.GetFileNameWithoutExtension(file))
        where line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith(firstLine, StringComparison.Ordinal)
        select line.Split('|', StringSplitOptions.TrimEntries);

    private static string[] Lines(string page) => File.ReadAllLines(Repository.File("docs", "files", $"{page}.md"));
}
