using System.Text.RegularExpressions;
using PhbCalc.TestSupport;

namespace PhbCalc.Tool.Tests.Readme;

/// <summary>What the README and the pages of docs show is what happens.</summary>
public partial class ReadmeTests
{
    private static readonly string[] Documents =
        [Repository.File("README.md"), Repository.File("CONTRIBUTING.md"), Repository.File("SECURITY.md"), .. Directory.EnumerateFiles(Repository.File("docs"), "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    /// <summary>Each page that shows what a command prints, and the arguments of the command.</summary>
    public static TheoryData<string, string> Outputs => Marked(OutputMark());

    /// <summary>Each page that shows a file, and the file.</summary>
    public static TheoryData<string, string> Files => Marked(FileMark());

    [Theory]
    [InlineData("docs/developer.md")]
    [InlineData("docs/packages/PhbCalc.md")]
    public void The_example_is_the_code_that_is_compiled_here_and_prints_what_the_page_says(string page)
    {
        string text = File.ReadAllText(Repository.File(page));

        Assert.Equal(Page.Code("CostingOnePerson.cs"), Page.Block(text, "snippet: costing one person"));
        Assert.Equal(Page.Printed(CostingOnePerson.Run), Page.Block(text, "output of: costing one person"));
    }

    [Theory]
    [MemberData(nameof(Outputs))]
    public void What_a_page_shows_is_what_the_command_prints(string page, string arguments)
    {
        Run run = InProcess.Of(arguments.Split(' '));

        Assert.Equal(run.Output.TrimEnd(), Page.Block(File.ReadAllText(Repository.File(page)), $"output: {arguments}"));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void What_a_page_shows_of_a_file_is_the_file(string page, string file) =>
        Assert.Equal(File.ReadAllText(Repository.File(file)).ReplaceLineEndings("\n").TrimEnd(), Page.Block(File.ReadAllText(Repository.File(page)), $"content of: {file}"));

    [Fact]
    public void The_faults_are_what_the_command_prints()
    {
        using Folder folder = new([.. Folder.Sound, ("visits.csv", """
            person_id,visit_id,card,service,days,start,end,from
            P1,v1,agency,care,Mno-Fri,09:00,10:00,
            P1,v2,agancy,care,Sat,9.30,11:00,06/04/2026

            """)]);

        Assert.Equal(InProcess.Of("cost", folder.Path, "--year", "2026").Errors.TrimEnd(), Page.Block(File.ReadAllText(Repository.File("docs", "analyst.md")), "faults"));
    }

    [Fact]
    public void Every_link_leads_somewhere()
    {
        foreach (string document in Documents)
        {
            foreach (Match link in Link().Matches(File.ReadAllText(document)))
            {
                string path = link.Groups["path"].Value;
                string target = path.Length == 0 ? document : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(document)!, path));
                Assert.True(File.Exists(target) || Directory.Exists(target), $"{Path.GetFileName(document)} links to {path}, which is not there.");
                string anchor = link.Groups["anchor"].Value;
                Assert.True(anchor.Length == 0 || Anchors(target).Contains(anchor), $"{Path.GetFileName(document)} links to {path}#{anchor}, which has no such heading.");
            }
        }
    }

    /// <summary>Each page that has a mark, and what the mark names.</summary>
    private static TheoryData<string, string> Marked(Regex mark)
    {
        TheoryData<string, string> marked = [];
        foreach (string document in Documents)
        {
            foreach (Match match in mark.Matches(File.ReadAllText(document)))
            {
                marked.Add(Path.GetRelativePath(Repository.Folder, document), match.Groups["named"].Value);
            }
        }

        return marked;
    }

    private static IEnumerable<string> Anchors(string document) => File.ReadLines(document)
        .Where(line => line.StartsWith('#'))
        .Select(line => NotInAnchor().Replace(line.TrimStart('#').Trim().ToLowerInvariant(), "").Replace(' ', '-'));

    [GeneratedRegex("<!-- output: (?<named>.*?) -->", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex OutputMark();

    [GeneratedRegex("<!-- content of: (?<named>.*?) -->", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex FileMark();

    [GeneratedRegex(@"\]\((?!https?:)(?<path>[^)#]*)(#(?<anchor>[^)]*))?\)", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Link();

    [GeneratedRegex("[^a-z0-9 -]", RegexOptions.None, 5000)]
    private static partial Regex NotInAnchor();
}
