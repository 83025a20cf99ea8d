using BenchmarkDotNet.Attributes;
using PhbCalc.Benchmarks.BottomUp;
using PhbCalc.BottomUp;
using PhbCalc.Comparison;
using PhbCalc.Data;
using PhbCalc.Rates;
using PhbCalc.Rates.Employment;
using PhbCalc.Tests.Oracles;
using PhbCalc.TopDown;

namespace PhbCalc.Benchmarks.Comparison;

/// <summary>The models of this library over made-up people with twenty visits each. The oracle of the care plan is the plain loop over days, of points the table itself.</summary>
public class OwnModelBenchmarks : ModelBenchmarks
{
    private const int VisitsPerPerson = 20;
    private const int PeopleForTheLoop = 20;

    private static readonly RateCards Rates = RateCards.From(SyntheticCaseload.RateRows);
    private static readonly BottomUpCosting Costing = new(Rates, PublishedFigures.Bundled.BankHolidays, SyntheticCaseload.Year.Days);
    private static readonly DayLoop DayLoop = new(Rates, PublishedFigures.Bundled.BankHolidays, SyntheticCaseload.Year.Days, CostingPolicy.Default);
    private static readonly AllocationTable Table = AllocationTable.Interpolated([new(0m, Money.Zero), new(60m, Money.FromPounds(42_000m)), new(408m, Money.FromPounds(160_000m))]);

    private ValueList<ComparisonCase> people;

    /// <summary>How many people.</summary>
    [Params(1_000)]
    public int People { get; set; }

    /// <inheritdoc/>
    protected override ValueList<CostingModel> Models { get; } =
    [
        CostingModels.BottomUp(Costing),
        CostingModels.OnCard(Costing, "pa", "agency"),
        CostingModels.Points(new(Table)),
        CostingModels.PersonalAssistants(new(PublishedFigures.Bundled.Employment, new(SyntheticCaseload.Year.StartYear))),
    ];

    /// <inheritdoc/>
    protected override ValueList<ComparisonCase> Population => people = people.Count == People ? people : Made(People);

    /// <inheritdoc/>
    protected override Money? Oracle(string model, ComparisonCase person) => model switch
    {
        "bottom-up" when Number(person) < PeopleForTheLoop => DayLoop.Totals(person.Plan!).Total,
        "points" => Table.AmountFor(person.Points!.Value),
        _ => null,
    };

    /// <summary>People whose points, costs, groups and teams depend on their number only.</summary>
    private static ValueList<ComparisonCase> Made(int count) => new SyntheticCaseload(seed: 1, VisitsPerPerson, Mix.Realistic).People(count).Select((plan, i) => new ComparisonCase(plan.PersonId)
    {
        Plan = plan,
        Points = i * 37 % 400,
        ActualCost = Money.FromPence(5_000_000L + (i * 7_919L % 25_000_000L)),
        Groups = [new("age", $"{i % 3}"), new("need", $"{i % 5}")],
        Team = new(plan.PersonId, [new("a", 20m, Money.FromPounds(14m), PayFrequency.Monthly), new("b", 12m, Money.FromPounds(14m), PayFrequency.Weekly)]),
    }).ToValueList();

    private static int Number(ComparisonCase person) => int.Parse(person.PersonId.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture);
}
