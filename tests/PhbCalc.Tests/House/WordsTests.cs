using System.Text.RegularExpressions;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests.House;

/// <summary>Messages and pages are in plain English: words that are no longer used do not come back.</summary>
public sealed partial class WordsTests
{
    /// <summary>What is no longer written, and what is.</summary>
    private static readonly (Regex Word, string Instead)[] NotUsed =
    [
        (New("(is|are) there twice"), "appears twice"),
        (New("(is|are) not said"), "is missing, or is not given"),
        (New("(held|hold|holds|holding)( [^ .;]+){0,6} against"), "compared with"),
        (New("anew"), "again"),
        (New("reckon(s|ed|ing)?"), "worked out"),
        (New("(say|says) --[a-z]+"), "use --..."),
        (New("(?<=[,;?] )else"), "otherwise"),
        (New("mend(s|ed)?"), "correct"),
    ];

    [Fact]
    public void Messages_use_plain_words()
    {
        IEnumerable<string> found =
            from file in Repository.FilesBelow(Repository.File("src"))
            where file.EndsWith(".cs", StringComparison.Ordinal)
            from line in File.ReadLines(file)
            where !line.TrimStart().StartsWith("//", StringComparison.Ordinal)
            from text in Texts().Matches(line)
            from problem in Problems(Holes().Replace(text.Value, "{}"))
            select $"{Path.GetRelativePath(Repository.Folder, file)}: {problem} in {text.Value}";

        None.In(found);
    }

    [Fact]
    public void Pages_use_plain_words()
    {
        IEnumerable<string> found =
            from file in Repository.FilesBelow(Repository.Folder)
            where (file.EndsWith(".md", StringComparison.Ordinal) || file.EndsWith(".razor", StringComparison.Ordinal)) && Path.GetFileName(file) != "CHANGELOG.md" && !file.Contains("decisions", StringComparison.Ordinal)
            from line in File.ReadLines(file)
            from problem in Problems(line)
            select $"{Path.GetRelativePath(Repository.Folder, file)}: {problem} in {line.Trim()}";

        None.In(found);
    }

    [Theory]
    [InlineData("is there twice", 1)]
    [InlineData("write 2026-04-06, or say --dates uk", 1)]
    [InlineData("did you mean 'P1'? else add the person", 1)]
    [InlineData("hold the cost of the plan against the cluster", 1)]
    [InlineData("everybody else, and what else it costs", 0)]
    [InlineData("an amendment is recommended", 0)]
    [InlineData("the dates hold until the end; weigh it against the costs", 0)]
    public void A_word_that_is_not_used_is_known_when_it_is_seen(string text, int problems) => Assert.Equal(problems, Problems(text).Count());

    private static IEnumerable<string> Problems(string text) =>
        from one in NotUsed
        where one.Word.IsMatch(text)
        select $"'{one.Word.Match(text).Value}' (write: {one.Instead})";

    private static Regex New(string word) => new($@"\b{word}\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(10));

    [GeneratedRegex("\"(?:[^\"\\\\]|\\\\.)*\"", RegexOptions.None, 10_000)]
    private static partial Regex Texts();

    [GeneratedRegex(@"\{[^{}]*\}", RegexOptions.None, 10_000)]
    private static partial Regex Holes();
}
