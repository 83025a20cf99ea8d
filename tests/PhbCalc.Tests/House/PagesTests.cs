using System.Text.RegularExpressions;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests.House;

/// <summary>Pages are near, short, and have a place on the documentation site.</summary>
[Trait("Kind", "House")]
public sealed partial class PagesTests
{
    private const int MostWords = 1500;
    private const int MostSteps = 3;

    /// <summary>Pages to look something up in. They say so in their first lines, and may be longer.</summary>
    private static readonly string[] References = ["docs/commands.md", "docs/files/results.md", "docs/topics.md", "docs/ways.md", "samples/caseload/README.md"];

    private static readonly string[] Pages =
    [
        .. Directory.EnumerateFiles(Repository.Folder, "*.md"),
        .. Repository.FilesBelow(Repository.File("docs")).Concat(Repository.FilesBelow(Repository.File("samples"))).Concat(Repository.FilesBelow(Repository.File("benchmarks"))).Concat(Repository.FilesBelow(Repository.File("python")))
            .Where(path => path.EndsWith(".md", StringComparison.Ordinal)),
    ];

    [Fact]
    public void No_page_is_too_long_but_references_measurements_and_the_list_of_changes()
    {
        IEnumerable<string> tooLong =
            from page in Pages
            let name = Name(page)
            let words = Words(page)
            where words > MostWords && name != "CHANGELOG.md" && !name.StartsWith("benchmarks/results/", StringComparison.Ordinal) && !References.Contains(name)
            select $"{name} has {words} words of at most {MostWords}: split it along the questions of its readers.";

        None.In(tooLong);
    }

    [Fact]
    public void A_reference_says_that_it_is_one_and_is_long() => None.In(
        from name in References
        let page = Repository.File(name.Split('/'))
        where Words(page) <= MostWords || !string.Join(' ', File.ReadLines(page).Take(6)).Contains("reference", StringComparison.OrdinalIgnoreCase)
        select $"{name} is short, or does not say in its first lines that it is a reference.");

    /// <summary>A link to a folder leads to its README.md, as it does where the repository is looked at; without one, to the pages that are in it.</summary>
    [Fact]
    public void Every_page_of_docs_is_three_steps_from_the_README()
    {
        Dictionary<string, int> steps = Steps();

        None.In(
            from page in Pages
            where Name(page).StartsWith("docs/", StringComparison.Ordinal) || Path.GetDirectoryName(page) == Repository.Folder
            where !(steps.TryGetValue(page, out int far) && far <= MostSteps)
            select $"{Name(page)} is {(steps.TryGetValue(page, out int far) ? $"{far} steps" : "no step")} from README.md: link to it from a page that is nearer.");
        Assert.InRange(Pages.Max(page => steps.GetValueOrDefault(page)), 2, MostSteps);
    }

    [Fact]
    public void The_site_has_a_place_for_every_page_of_docs_and_for_each_one()
    {
        IEnumerable<string> listed = Entry().Matches(File.ReadAllText(Repository.File("docs", "toc.yml"))).Select(entry => Path.GetFullPath(Path.Combine(Repository.File("docs"), entry.Groups["page"].Value)));

        Assert.Equal(
            Pages.Select(Name).Where(name => name.StartsWith("docs/", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
            listed.Select(Name).Where(name => name.StartsWith("docs/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.All(listed, page => Assert.True(File.Exists(page), $"docs/toc.yml names {Name(page)}, which is missing."));
    }

    [Fact]
    public void Every_decision_is_in_their_index_by_its_heading()
    {
        string index = File.ReadAllText(Repository.File("docs", "decisions", "README.md"));
        string[] decisions = [.. Directory.EnumerateFiles(Repository.File("docs", "decisions"), "0*.md").Order(StringComparer.Ordinal)];

        Assert.True(decisions.Length > 20);
        Assert.All(decisions, path => Assert.Contains($"- [{File.ReadLines(path).First().TrimStart('#').Trim()}]({Path.GetFileName(path)})\n", index, StringComparison.Ordinal));
    }

    /// <summary>How many links lead from README.md to each page.</summary>
    private static Dictionary<string, int> Steps()
    {
        string start = Repository.File("README.md");
        Dictionary<string, int> steps = new() { [start] = 0 };
        Queue<string> next = new([start]);
        while (next.TryDequeue(out string? page))
        {
            foreach (string target in Targets(page).Where(target => steps.TryAdd(target, steps[page] + 1)))
            {
                next.Enqueue(target);
            }
        }

        return steps;
    }

    private static IEnumerable<string> Targets(string page)
    {
        foreach (Match link in Link().Matches(File.ReadAllText(page)))
        {
            string target = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page)!, link.Groups["path"].Value)).TrimEnd('/');
            if (Directory.Exists(target))
            {
                string readme = Path.Combine(target, "README.md");
                foreach (string inside in File.Exists(readme) ? [readme] : Directory.EnumerateFiles(target, "*.md"))
                {
                    yield return inside;
                }
            }
            else if (target.EndsWith(".md", StringComparison.Ordinal))
            {
                yield return target;
            }
        }
    }

    private static string Name(string path) => Path.GetRelativePath(Repository.Folder, path).Replace('\\', '/');

    private static int Words(string page) => File.ReadAllText(page).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    [GeneratedRegex(@"\]\((?!https?:)(?<path>[^)#]+)(#[^)]*)?\)", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Link();

    [GeneratedRegex(@"href: (?<page>\S+\.md)", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Entry();
}
