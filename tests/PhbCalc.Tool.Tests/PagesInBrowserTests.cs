using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using PhbCalc.TestSupport;

namespace PhbCalc.Tool.Tests;

/// <summary>Every page of every verb that writes one, as a browser shows and prints it: at a desk, on a phone, on paper.</summary>
[Trait("Kind", "Process")]
public sealed partial class PagesInBrowserTests
{
    private const string TooWide = "[...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1 && getComputedStyle(e).position !== 'absolute' && !e.closest('.scrolling')).map(e => e.outerHTML.slice(0, 80)).join('; ')";
    private const string Audit = "axe.run({ resultTypes: ['violations'] }).then(r => [r.violations.map(v => v.id + ' ' + v.nodes.map(n => n.html).slice(0, 2).join(' ')).join('; '), r.passes.length])";

    /// <summary>Each verb that writes pages.</summary>
    private static readonly string[] Lines =
    [
        "compare samples/caseload --models bottom-up,points,pa --year 2026 --envelope 2400000",
        "release samples/leeds/contract.csv --per quarter",
        "enough samples/enough --year 2026 --person NIGHT-1",
        "change samples/caseload --rates samples/caseload/change/rates.csv --year 2026",
        "forecast samples/caseload --year 2026 --envelope 2900000 --scenario award=uprate:4%",
        "demand samples/caseload --year 2026",
        "level samples/areas/north samples/areas/south --year 2026 --damp 0.01",
        "route samples/mixed --year 2026",
        "contest samples/caseload --model points --person P010",
        "sense-check samples/caseload --year 2026 --pack",
        "statement samples/budget --year 2026 --before samples/budget/before",
    ];

    [Fact]
    public void Every_verb_that_writes_a_page_is_among_them()
    {
        string[] writing = [.. Help.VerbGuide.Groups.SelectMany(group => group.Verbs).Select(verb => verb.Name)
            .Where(verb => PageNamed().IsMatch(Flat(InProcess.Of(verb, "--help").Output)))];

        Assert.Equal(Lines.Select(line => line.Split(' ')[0]).Order(StringComparer.Ordinal), writing.Order(StringComparer.Ordinal));
    }

    [ChromiumFact]
    public void Axe_finds_nothing_nothing_scrolls_sideways_and_each_says_what_it_is_about_and_comes_from()
    {
        string axe = new BundledAxeScriptProvider().GetScript();
        using Chromium browser = new();
        int pages = 0;
        Each((line, page) =>
        {
            pages++;
            browser.Open(page);
            string name = $"{line}: {Path.GetFileName(page)}";
            foreach (int width in (int[])[1280, 375])
            {
                browser.Resize(width, 800);
                Assert.Equal($"{name} {width}: ", $"{name} {width}: {browser.Evaluate(TooWide)}");
                Assert.True(browser.Evaluate("document.documentElement.scrollWidth <= innerWidth")!.GetValue<bool>(), $"{name} {width}");
                browser.Evaluate(axe);
                JsonArray audit = browser.Evaluate(Audit)!.AsArray();
                Assert.Equal($"{name} {width}: ", $"{name} {width}: {audit[0]}");
                Assert.True(audit[1]!.GetValue<int>() > 15);
                Assert.Equal(Cues(browser, "true"), Cues(browser, "e.scrollWidth <= e.clientWidth + 1 || getComputedStyle(e, '::before').content.includes('Scroll sideways')"));
            }

            Assert.Equal("1 0 0", browser.Evaluate("[document.querySelectorAll('h1').length, document.querySelectorAll('th:not([scope])').length, [...document.querySelectorAll('figure')].filter(f => !f.querySelector('figcaption')?.textContent).length].join(' ')")!.GetValue<string>());
            if (!line.StartsWith("statement", StringComparison.Ordinal))
            {
                SaysWhereItComesFrom(browser, page);
            }
        });

        Assert.Equal(13, pages);
        Assert.All(browser.Requests, address => Assert.StartsWith("file://", address, StringComparison.Ordinal));
    }

    [ChromiumFact]
    public void Printed_on_A4_pages_are_numbered_and_no_heading_and_no_row_of_headings_stands_alone_at_the_end_of_one()
    {
        using Chromium browser = new();
        int several = 0;
        Each((line, page) =>
        {
            browser.Open(page);
            HashSet<string> headings = [.. browser.Evaluate("[...document.querySelectorAll('h1, h2, h3, caption, figcaption, thead tr')].map(e => e.innerText.trim())")!.AsArray().Select(text => Flat(text!.GetValue<string>()))];
            string[][] pages = Chromium.Pages(browser.Print());
            several += pages.Length > 1 ? 1 : 0;
            for (int i = 0; i < pages.Length; i++)
            {
                Assert.Matches($"{i + 1} ?(/|of) ?{pages.Length}$", pages[i][^1]);
                Assert.False(headings.Contains(Flat(pages[i][^2])), $"{line}: page {i + 1} of {pages.Length} ends with the heading '{pages[i][^2]}'");
            }
        });

        Assert.True(several >= 8, $"{several} print to several pages");
    }

    /// <summary>The year or period and the files below the heading; at the foot what provenance.json beside it says.</summary>
    private static void SaysWhereItComesFrom(Chromium browser, string page)
    {
        string about = browser.Evaluate("document.querySelector('h1 + p').textContent")!.GetValue<string>();
        string foot = browser.Evaluate("document.querySelector('body > footer').textContent")!.GetValue<string>();
        JsonNode provenance = JsonNode.Parse(File.ReadAllText(Path.Combine(Path.GetDirectoryName(page)!, "provenance.json")))!["sets"]![0]!;

        Assert.Matches(@"Made from .+ by phbcalc \d", about);
        Assert.Contains($"phbcalc {provenance["version"]}, {provenance["verb"]}.", foot, StringComparison.Ordinal);
        Assert.Contains($"Published figures {provenance["figures"]};", foot, StringComparison.Ordinal);
        Assert.NotEmpty(provenance["inputs"]!.AsArray());
        Assert.All(provenance["inputs"]!.AsArray(), file => Assert.Contains($"{file!["name"]}\n{file["sha256"]}", foot, StringComparison.Ordinal));
    }

    /// <summary>How many boxes with a chart satisfy a condition.</summary>
    private static int Cues(Chromium browser, string condition) => browser.Evaluate($"[...document.querySelectorAll('.scrolling:has(> .chart)')].filter(e => {condition}).length")!.GetValue<int>();

    private static void Each(Action<string, string> look)
    {
        foreach (string line in Lines)
        {
            using Folder folder = new();
            Run run = InProcess.Of([.. Verbs.Arguments(line), "--out", folder.Of("out")]);
            Assert.True(run.ExitStatus == 0, run.Errors);
            foreach (string page in Directory.EnumerateFiles(folder.Of("out"), "*.html").Order(StringComparer.Ordinal))
            {
                look(line, page);
            }
        }
    }

    private static string Flat(string text) => Spaces().Replace(text, " ");

    [GeneratedRegex(@"[a-z]\.html|page to print|pack to print", RegexOptions.None, 10_000)]
    private static partial Regex PageNamed();

    [GeneratedRegex(@"\s+", RegexOptions.None, 10_000)]
    private static partial Regex Spaces();
}
