using System.Text.RegularExpressions;
using PhbCalc.Data;
using PhbCalc.TestSupport;

namespace PhbCalc.Tool.Tests.Readme;

/// <summary>The pages of docs/files: their examples are files that are read, and the index says who reads each.</summary>
public sealed partial class FilesPageTests
{
    private const string Pay = "pay.csv";

    private static readonly string Index = File.ReadAllText(Repository.File("docs", "files.md"));

    private static readonly (string Page, string Mark, string Text)[] Examples =
    [
        .. from path in Directory.EnumerateFiles(Repository.File("docs", "files"), "*.md").Order(StringComparer.Ordinal)
           let text = File.ReadAllText(path).ReplaceLineEndings("\n")
           from Match mark in FileMark().Matches(text)
           select (Path.GetFileNameWithoutExtension(path), mark.Groups["name"].Value, $"{Page.Block(text, $"file: {mark.Groups["name"].Value}")}\n"),
    ];

    /// <summary>The examples that take the place of another of the same file.</summary>
    public static TheoryData<string> Alternatives { get; } = [.. Examples.Where(example => IsAlternative(example.Mark)).Select(example => example.Mark)];

    [Fact]
    public void Every_file_has_a_page_with_an_example() =>
        Assert.Equal(Tables().Append(Pay).Append(PolicyFile.Name).Order(StringComparer.Ordinal), Examples.Select(example => FileOf(example.Mark)).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void The_examples_are_one_folder_in_which_nothing_is_wrong()
    {
        using Folder folder = Whole();

        AssertSound(folder);
        Assert.Equal((0, ""), (Given(Pay, "nic", "-").ExitStatus, Given(Pay, "nic", "-").Errors));
    }

    [Theory]
    [MemberData(nameof(Alternatives))]
    public void So_they_are_with_an_example_of_another_kind(string mark)
    {
        using Folder folder = Whole();
        if (FileOf(mark) == PolicyFile.TableName)
        {
            File.Delete(folder.Of(PolicyFile.Name));
        }

        folder.Write(FileOf(mark), Text(mark));

        AssertSound(folder);
    }

    [Theory]
    [InlineData("share - --total 34200.00 --format csv", "weights.csv", "East,4284.")]
    [InlineData("calibrate - --method isotonic --format csv", "sample.csv", "points")]
    public void What_a_page_says_to_type_can_be_typed(string line, string file, string result)
    {
        Run run = Given(file, line.Split(' '));

        Assert.Equal(0, run.ExitStatus);
        Assert.Contains(result, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_index_says_who_reads_each_file()
    {
        (string File, string ReadBy)[] rows = [.. IndexRow().Matches(Index).Select(row => (row.Groups["file"].Value, row.Groups["readers"].Value.Trim()))];

        Assert.Equal(Tables().Select(file => (file, FileReaders.Of(file))).Order(), rows.Order());
    }

    /// <summary>Everything is read and priced. There are notices of what is to know about the team, and that of a person who is here for part of the year.</summary>
    private static void AssertSound(Folder folder)
    {
        Run check = InProcess.Of("check", folder.Path);

        Assert.Equal(0, check.ExitStatus);
        Assert.EndsWith("Nothing is wrong.\n", check.Output, StringComparison.Ordinal);
        Assert.Equal(["person A002"], check.Errors.Split('\n').Where(line => line.Length > 0 && !line.StartsWith("notice: team.csv: ", StringComparison.Ordinal)).Select(line => line["notice: ".Length..].Split(':')[0]));
    }

    private static IEnumerable<string> Tables() => FileReaders.Files;

    /// <summary>A folder of all the examples.</summary>
    private static Folder Whole() => new([.. Examples.Where(example => example.Mark != Pay && !IsAlternative(example.Mark)).Select(example => (example.Mark, example.Text))]);

    private static Run Given(string mark, params string[] arguments) => InProcess.Given(Text(mark), arguments);

    private static string Text(string mark) => Examples.Single(example => example.Mark == mark).Text;

    private static string FileOf(string mark) => mark.Split(',')[0];

    private static bool IsAlternative(string mark) => mark.Contains(',', StringComparison.Ordinal) || mark == PolicyFile.TableName;

    [GeneratedRegex("<!-- file: (?<name>.*?) -->", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex FileMark();

    [GeneratedRegex(@"^\| \[(?<file>[a-z-]+\.csv)\]\(files/[a-z-]+\.md\)[^|]*\|[^|]*\|(?<readers>[^|]*)\|$", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 5000)]
    private static partial Regex IndexRow();
}
