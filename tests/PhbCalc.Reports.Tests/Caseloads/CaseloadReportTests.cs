using PhbCalc.Budgets;
using PhbCalc.Data;
using PhbCalc.TestSupport;

namespace PhbCalc.Reports.Tests.Caseloads;

/// <summary>The pages about whole caseloads: spec 10.</summary>
public sealed class CaseloadReportTests
{
    private static readonly DateInterval Year = new FinancialYear(2026).Days;

    private static readonly Caseload Now = CaseloadFolder.Read(Path.Combine(Repository.Folder, "samples/budget"));
    private static readonly Caseload Before = CaseloadFolder.Read(Path.Combine(Repository.Folder, "samples/budget/before"));

    private static CaseloadChange Change => CaseloadChange.Of(new CaseloadPair(Before, Before.Costing(PublishedFigures.Bundled, Year), Now, Now.Costing(PublishedFigures.Bundled, Year)).InTurn(new(2026, 6, 30)), 3, threshold: Money.FromPounds(500m));

    private static CaseloadForecast Forecast
    {
        get
        {
            FundedCaseload funded = FundedCaseloadFolder.Read(Path.Combine(Repository.Folder, "samples/budget"));
            return (new CaseloadMonths(funded, new(funded.Care.Costing(PublishedFigures.Bundled, Year))) { IsByFunder = true, Payments = new(funded, PublishedFigures.Bundled, Year) }).Forecast();
        }
    }

    private static CaseloadDemand Demand(Caseload caseload)
    {
        DemandCounting counting = new(caseload.Costing(PublishedFigures.Bundled, Year));
        return CaseloadDemand.Of(caseload.Plans.Select(plan => counting.Count(plan, groups: [new("age", "18-to-64")])));
    }

    private static ValueList<LevelledPerson> Areas { get; } = [new("N1", "north", Money.FromPounds(1_000m), Money.FromPounds(1_200m)), new("S1", "south", Money.FromPounds(2_000m), Money.FromPounds(1_500m)) { Groups = [new("age", "old")] }];

    public static TheoryData<string, string> Pages => new()
    {
        { "change", CaseloadChangeReport.Text(Change, "Made from <rates.csv>") },
        { "nothing changes", CaseloadChangeReport.Text(CaseloadChange.Of([])) },
        { "forecast", ForecastReport.Text(new([new("as it is", Forecast), new("growth", Forecast.Times(new(103, 100)))], Money.FromPounds(50_000m)), "Made from <rates.csv>") },
        { "forecast alone", ForecastReport.Text(new([new("as it is", Forecast)])) },
        { "demand", DemandReport.Text(Demand(Now), Demand(Before), "Made from <rates.csv>") },
        { "level", LevellingReport.Text([Levelling.Of("north", Areas), Levelling.Of("average", Areas)], 1, new Damping(new(1, 20)).Years(Areas), "Made from <rates.csv>") },
        { "nobody buys anything", DemandReport.Text(CaseloadDemand.Of([])) },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public void Somebody_who_cannot_see_it_can_read_it_and_it_loads_nothing(string name, string page)
    {
        Assert.NotEmpty(name);
        Assert.Empty(Accessibility.Faults(page));
    }

    [Fact]
    public void The_bars_of_a_change_step_from_nothing_to_the_difference()
    {
        string page = CaseloadChangeReport.Text(Change);

        Assert.Contains("Rates, More: £1,350.75", page, StringComparison.Ordinal);
        Assert.Contains("Volume, Less: -£8,107.50", page, StringComparison.Ordinal);
        Assert.Contains("All, In all: -£6,371.75", page, StringComparison.Ordinal);
        Assert.Contains("3 people: £56,863.32 before, £50,491.57 after, -£6,371.75.", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_forecast_says_first_whether_the_envelope_lasts()
    {
        string page = ForecastReport.Text(new([new("as it is", Forecast)], Money.FromPounds(50_000m)));

        Assert.Contains("The envelope of £50,000.00 is used up in 2027-03; £491.57 more is needed.", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_week_has_a_cell_an_hour_whose_number_is_there_and_not_its_shade_alone() =>
        Assert.Equal(168, Accessibility.Parse(DemandReport.Text(Demand(Now))).Descendants("table").Single(table => (string?)table.Attribute("class") == "week heat").Descendants("td").Count(cell => cell.Value.Length > 0));
}
