using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Deque.AxeCore.Commons;
using PhbCalc.BottomUp;
using PhbCalc.Budgets;
using PhbCalc.Data;
using PhbCalc.Data.Results;
using PhbCalc.TestSupport;

namespace PhbCalc.Reports.Tests.Panels;

public sealed partial class PanelPackTests
{
    private static readonly FinancialYear Year = new(2026);
    private static readonly PanelCase[] Caseload = [.. Cases("caseload", null)];
    private static readonly PanelCase[] Budget = [.. Cases("budget", "before")];

    [Fact]
    public void Somebody_who_cannot_see_it_can_read_it_and_it_loads_nothing() => Assert.Empty(Accessibility.Faults(PanelPack.Text([.. Caseload, .. Budget], "Made from <people.csv>")));

    [Fact]
    public void A_page_is_what_it_was_when_somebody_last_read_it() =>
        Snapshot.Matches(Style().Replace(PanelPack.Text([Caseload.Single(one => one.Budget.PersonId == "P030"), Budget[0]]), "<style>page.css</style>"));

    [Fact]
    public void The_plan_of_every_page_adds_up_to_the_budget_whether_rows_are_left_out_or_not()
    {
        XDocument pack = Accessibility.Parse(PanelPack.Text(Caseload));
        int cut = 0;
        foreach ((PanelCase one, XElement page) in Caseload.Zip(pack.Descendants("section")))
        {
            XElement plan = page.Descendants("table").First();
            Money sum = plan.Element("tbody")!.Elements().Sum(row => Sum(row.Elements().Last().Value));
            Assert.Equal(one.Budget.Budget.Total, sum);
            Assert.Equal(one.Budget.Budget.Total, Sum(plan.Element("tfoot")!.Descendants("td").Last().Value));
            cut += plan.Value.Contains("others, smaller", StringComparison.Ordinal) ? 1 : 0;
        }

        Assert.InRange(cut, 1, 10);
    }

    [Fact]
    public void The_first_page_has_the_largest_difference_first_with_its_share_and_the_reason()
    {
        XElement[] rows = [.. Accessibility.Parse(PanelPack.Text(Caseload)).Descendants("table").First().Element("tbody")!.Elements()];
        decimal[] sizes = [.. rows.Select(row => row.Elements().ElementAt(3).Value).Select(cell => cell.Length == 0 ? 0m : Math.Abs(Sum(cell).Pounds))];

        Assert.Equal(Caseload.Length, rows.Length);
        Assert.Equal(sizes.OrderDescending(), sizes);
        foreach (XElement row in rows)
        {
            string[] cells = [.. row.Elements().Select(cell => cell.Value)];
            PanelCase one = Caseload.Single(one => one.Budget.PersonId == cells[0]);
            Assert.Equal(one.Check is null ? one.WhyNot : string.Join(" ", one.Check.Reasons), cells[6]);
            Assert.Equal(one.Check is null ? string.Empty : ((one.Check.Lines[0].Ratio - 1m)!.Value * 100m).ToString("+0.##'%';-0.##'%';0'%'", CultureInfo.InvariantCulture), cells[4].Replace(",", string.Empty, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void What_changed_adds_up_too_and_more_lines_than_a_page_holds_are_one_row()
    {
        PanelCase many = new(Caseload.Single(one => one.Budget.PersonId == "P027").Budget, Caseload.Single(one => one.Budget.PersonId == "P027").Plan) { Before = Caseload.Single(one => one.Budget.PersonId == "P011").Budget };
        XElement changed = Accessibility.Parse(PanelPack.Text([many])).Descendants("table").Last();

        Assert.Equal(6, changed.Element("tbody")!.Elements().Count());
        Assert.Equal(many.Budget.Budget.Total - many.Before!.Budget.Total, changed.Element("tbody")!.Elements().Sum(row => Sum(row.Elements().ElementAt(3).Value)));
    }

    [Fact]
    public void A_pack_of_nobody_says_so_and_one_that_cannot_be_checked_says_why()
    {
        Assert.Contains("Nobody goes to a panel.", PanelPack.Text([]), StringComparison.Ordinal);
        Assert.Contains("The files give no other sum for the person.", PanelPack.Text(Budget), StringComparison.Ordinal);
        Assert.Contains("<td>not checked</td>", PanelPack.Text(Budget), StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_the_same_in_every_culture()
    {
        string here = PanelPack.Text(Caseload);

        Assert.All(Cultures.Names, culture => Assert.Equal(here, Cultures.In(culture, () => PanelPack.Text(Caseload))));
    }

    [ChromiumFact]
    [Trait("Kind", "Process")]
    public void It_prints_one_page_a_person_and_axe_finds_nothing()
    {
        using Chromium browser = new();
        string path = Path.Combine(Path.GetTempPath(), $"phbcalc-{Guid.NewGuid():N}.html");
        File.WriteAllText(path, PanelPack.Text([.. Caseload, .. Budget]));
        try
        {
            browser.Resize(1280, 800);
            browser.Open(path);
            string[][] pages = Chromium.Pages(browser.Print());
            string[] people = [.. Caseload.Concat(Budget).Select(one => one.Budget.PersonId)];
            int first = Array.FindIndex(pages, page => page[0] == people[0]);

            Assert.InRange(first, 1, 3); // the list of everybody: how long it is depends on the fonts that the machine has
            Assert.Equal(people, pages.Skip(first).Select(page => page[0]));
            browser.Evaluate(new BundledAxeScriptProvider().GetScript());
            Assert.Equal("", browser.Evaluate("axe.run({ resultTypes: ['violations'] }).then(r => r.violations.map(v => v.id + ' ' + v.nodes.map(n => n.html).slice(0, 2).join(' ')).join('; '))")!.GetValue<string>());
            browser.Resize(375, 800);
            Assert.True(browser.Evaluate("document.documentElement.scrollWidth <= innerWidth")!.GetValue<bool>());
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static IEnumerable<PanelCase> Cases(string sample, string? before)
    {
        ComparisonCaseload read = ComparisonFolder.Read(Repository.File("samples", sample));
        BudgetCosting costing = read.Care.Costing(PublishedFigures.Bundled, Year.Days);
        Caseload? earlier = before is null ? null : CaseloadFolder.Read(Repository.File("samples", sample, before));
        foreach (PersonCheck check in new CaseloadChecks(read, PublishedFigures.Bundled, Year).Each())
        {
            CarePlan plan = read.Care.FindPlan(check.PersonId)!;
            yield return new(costing.Cost(plan, read.Care.RotaInPlan(check.PersonId)), plan)
            {
                Check = check.Result,
                WhyNot = check.WhyNot,
                Before = earlier?.FindPlan(check.PersonId) is { } old ? earlier.Costing(PublishedFigures.Bundled, Year.Days).Cost(old, earlier.RotaInPlan(check.PersonId)) : null,
            };
        }
    }

    private static Money Sum(string text) => Money.FromPounds(decimal.Parse(text.Replace("£", "", StringComparison.Ordinal).Replace("+", "", StringComparison.Ordinal), NumberStyles.Number, CultureInfo.InvariantCulture));

    [GeneratedRegex("<style>.*?</style>", RegexOptions.Singleline, 5000)]
    private static partial Regex Style();
}
