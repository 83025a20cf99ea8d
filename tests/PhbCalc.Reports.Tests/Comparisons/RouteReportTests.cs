using PhbCalc.Comparison;
using PhbCalc.Data;
using PhbCalc.TestSupport;

namespace PhbCalc.Reports.Tests.Comparisons;

/// <summary>The page about a caseload priced by a route: spec 10, Route.</summary>
public sealed class RouteReportTests
{
    private static readonly CaseloadModels Mixed = new(ComparisonFolder.Read(Repository.File("samples", "mixed")), PublishedFigures.Bundled) { Year = new FinancialYear(2026) };

    private static readonly CostingModel Flat = new("flat", "A thousand pounds.", _ => ModelAnswer.Of(new([new(CostLineKind.TableAmount, "", "Everybody", CostUnit.Year, 1, Money.FromPounds(1_000m), Money.FromPounds(1_000m))])));

    public static TheoryData<string, string> Pages => new()
    {
        { "mixed", RouteReport.Text(Mixed.By(Mixed.Route(), (route, people) => route.Price(people)), "Made from <route.csv>") },
        { "nobody", RouteReport.Text(new CostingRoute([new("flat")], [Flat]).Price([])) },
        { "one", RouteReport.Text(new CostingRoute([new("flat") { PointsTo = 5m }], [Flat]).Price([new("a") { Points = 1m }, new("b")])) },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public void Somebody_who_cannot_see_it_can_read_it_and_it_loads_nothing(string name, string page)
    {
        Assert.NotEmpty(name);
        Assert.Empty(Accessibility.Faults(page));
    }

    [Fact]
    public void It_says_what_each_rule_comes_to_and_who_is_not_priced()
    {
        string page = RouteReport.Text(Mixed.By(Mixed.Route(), (route, people) => route.Price(people)));

        Assert.Contains("11 people are priced by the first rule that applies: £258,100.20. 1 person is not priced, and is in no sum.", page, StringComparison.Ordinal);
        Assert.Contains("3 points, Sum: £27,800.00", page, StringComparison.Ordinal);
        Assert.Contains("<td>points that the table has no amount for</td>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_everybody_is_priced_it_says_so() => Assert.Contains(
        "1 person is priced by the first rule that applies: £1,000.00. Nobody is left out.", RouteReport.Text(new CostingRoute([new("flat")], [Flat]).Price([new("a")])), StringComparison.Ordinal);
}
