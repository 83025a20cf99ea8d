using System.Text.RegularExpressions;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests.House;

/// <summary>Messages and pages are in plain English: words that are no longer used do not come back.</summary>
[Trait("Kind", "House")]
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

    /// <summary>What reads like another language in a message; in a page of prose it may have its place.</summary>
    private static readonly (Regex Word, string Instead)[] NotInMessages =
    [
        (New("all the same"), "still"),
        (New("in the place of"), "instead of"),
        (New("(has|have) to be"), "must be"),
        (New("(is|are) there (already|too|beside|without|under)"), "exists"),
        (New("nothing says"), "... is missing"),
        (New("nothing is written over"), "nothing is overwritten"),
        (New("by so much|with so many|over so many"), "this much, this many"),
        (New("it can be given several times"), "repeat it for more"),
        (New("if left out|left out,"), "without it"),
        (New("(?<!there )is no (?!longer)[a-z]+"), "is not a ..."),
        (New("whoever"), "those who"),
        (New("the memory is used up"), "out of memory"),
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
            from problem in Problems(Holes().Replace(text.Value, "{}")).Concat(Problems(Holes().Replace(text.Value, "{}"), NotInMessages))
            select $"{Path.GetRelativePath(Repository.Folder, file)}: {problem} in {text.Value}";

        None.In(found);
    }

    [Fact]
    public void Pages_use_plain_words()
    {
        IEnumerable<string> found =
            from file in Repository.FilesBelow(Repository.Folder)
            where (file.EndsWith(".md", StringComparison.Ordinal) || file.EndsWith(".razor", StringComparison.Ordinal)) && Path.GetFileName(file) != "CHANGELOG.md"
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

    [Theory]
    [InlineData("'a' is there already; give another name", 1)]
    [InlineData("The first day; the whole year if left out.", 1)]
    [InlineData("--part: 'x' is no part; write 3/16", 1)]
    [InlineData("The rates.csv after the change, in the place of the folder's.", 1)]
    [InlineData("Left out: 3 people whose rows are faulty", 0)]
    [InlineData("is no part of one file that there is", 1)]
    [InlineData("there is no band for it, and the share is no longer guaranteed", 0)]
    [InlineData("'a' already exists; give another name", 0)]
    public void A_turn_of_phrase_that_messages_avoid_is_known_when_it_is_seen(string text, int problems) => Assert.Equal(problems, Problems(text, NotInMessages).Count());

    private static IEnumerable<string> Problems(string text) => Problems(text, NotUsed);

    private static IEnumerable<string> Problems(string text, (Regex Word, string Instead)[] words) =>
        from one in words
        where one.Word.IsMatch(text)
        select $"'{one.Word.Match(text).Value}' (write: {one.Instead})";

    private static Regex New(string word) => new($@"\b{word}\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(10));

    [GeneratedRegex("\"(?:[^\"\\\\]|\\\\.)*\"", RegexOptions.None, 10_000)]
    private static partial Regex Texts();

    [GeneratedRegex(@"\{[^{}]*\}", RegexOptions.None, 10_000)]
    private static partial Regex Holes();
}
