using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using PhbCalc.TestSupport;

namespace PhbCalc.Reports.Tests.Statements;

/// <summary>Statements as a browser shows and prints them: what axe finds, what a phone and a magnifier show, what comes out of a printer.</summary>
[Trait("Kind", "Process")]
public sealed partial class StatementInBrowserTests
{
    private static readonly (string Id, BudgetStatement Statement)[] Shown =
    [
        ("MAYA-1", SampleStatements.OfSample("budget", "before").Of("MAYA-1")),
        .. new[] { "P027", "P039", "P042" }.Select(id => (id, SampleStatements.OfSample("caseload").Of(id))),
        .. new[] { "TWO", "TEAM", "TRUST" }.Select(id => (id, InventedStatements.All.Of(id))),
    ];

    [ChromiumFact]
    public void Axe_finds_nothing_nothing_scrolls_sideways_and_no_request_goes_out()
    {
        using Chromium browser = new();
        string axe = new BundledAxeScriptProvider().GetScript();
        Each(browser, (id, path) =>
        {
            foreach (int width in new[] { 1280, 375, 320 })
            {
                browser.Resize(width, 800);
                Assert.Equal($"{id} {width}: ", $"{id} {width}: {browser.Evaluate("[...document.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > innerWidth + 1 && getComputedStyle(e).position !== 'absolute').map(e => e.outerHTML.slice(0, 80)).join('; ')")}");
                Assert.True(browser.Evaluate("document.documentElement.scrollWidth <= innerWidth")!.GetValue<bool>());
            }

            foreach (int width in new[] { 1280, 320 })
            {
                browser.Resize(width, 800);
                browser.Evaluate(axe);
                Assert.Equal($"{id} {width}: ", $"{id} {width}: {browser.Evaluate("axe.run({ resultTypes: ['violations'] }).then(r => r.violations.map(v => v.id + ' ' + v.nodes.map(n => n.html).slice(0, 2).join(' ')).join('; '))")}");
                Assert.True(browser.Evaluate("axe.run().then(r => r.passes.length)")!.GetValue<int>() > 15);
            }
        });

        Assert.All(browser.Requests, address => Assert.StartsWith("file://", address, StringComparison.Ordinal));
        Assert.Equal(Shown.Length, browser.Requests.Count());
    }

    /// <summary>Nothing on a statement takes keys, and nothing scrolls within it: the keys that scroll a page reach all of it.</summary>
    [ChromiumFact]
    public void The_keyboard_reaches_all_of_it()
    {
        using Chromium browser = new();
        browser.Resize(320, 480);
        Each(browser, (_, _) =>
        {
            browser.PressTab();
            Assert.Equal("BODY", browser.Evaluate("document.activeElement.tagName")!.GetValue<string>());
            Assert.Equal(0, browser.Evaluate("[...document.querySelectorAll('main, main *:not(.hidden):not(thead)')].filter(e => ['auto', 'scroll', 'hidden'].includes(getComputedStyle(e).overflowY) && e.scrollHeight > e.clientHeight + 1).length")!.GetValue<int>());
            browser.Evaluate("window.scrollTo(0, document.documentElement.scrollHeight)");
            Assert.True(browser.Evaluate("[...document.querySelectorAll('main > *')].at(-1).getBoundingClientRect().bottom <= innerHeight")!.GetValue<bool>());
        });
    }

    [ChromiumFact]
    public void It_prints_on_numbered_pages_and_no_heading_stands_alone_at_the_end_of_one()
    {
        using Chromium browser = new();
        int several = 0;
        foreach ((string id, BudgetStatement statement) in Shown)
        {
            using Saved saved = new(statement.Html());
            browser.Open(saved.Path);
            string[][] pages = Chromium.Pages(browser.Print());
            several += pages.Length > 1 ? 1 : 0;
            HashSet<string> headings = [.. statement.Headings, .. statement.Sections.SelectMany(section => section.Blocks).OfType<StatementTable>().SelectMany(Headings)];
            for (int i = 0; i < pages.Length; i++)
            {
                Assert.Matches($"{Regex.Escape(id)} +{i + 1} ?/ ?{pages.Length}$", pages[i][^1]);
                Assert.DoesNotContain(Spaces().Replace(pages[i][^2], " "), headings);
            }
        }

        Assert.Equal(Shown.Length, several);
    }

    /// <summary>What stands above rows: the caption, the headings of columns in one line, the heading and the last words about a group.</summary>
    private static IEnumerable<string> Headings(StatementTable table) =>
        [table.Caption, string.Join(' ', table.Columns.Select(column => column.Heading)), .. table.Groups.Select(group => group.Heading).OfType<string>(), .. table.Groups.Select(group => group.About).Where(about => about.Length > 0)];

    private static void Each(Chromium browser, Action<string, string> look)
    {
        foreach ((string id, BudgetStatement statement) in Shown)
        {
            using Saved saved = new(statement.Html());
            browser.Open(saved.Path);
            look(id, saved.Path);
        }
    }

    [GeneratedRegex(@"\s+", RegexOptions.None, 5000)]
    private static partial Regex Spaces();

    /// <summary>A page in a file for as long as it is looked at.</summary>
    private sealed class Saved : IDisposable
    {
        internal Saved(string html) => File.WriteAllText(Path, html);

        internal string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"phbcalc-{Guid.NewGuid():N}.html");

        public void Dispose() => File.Delete(Path);
    }
}
