using PhbCalc.Benchmarks.BottomUp;
using PhbCalc.Benchmarks.Clusters;
using PhbCalc.BottomUp;
using PhbCalc.Clusters;
using PhbCalc.Comparison;
using PhbCalc.Data;
using PhbCalc.Rates;
using PhbCalc.Tests.Oracles;
using PhbCalc.TopDown;

namespace PhbCalc.Benchmarks.Comparison;

/// <summary>The seven models of this library, and the plain and slow ways to the same sums that they are timed beside.</summary>
internal static class OwnModels
{
    private static readonly RateCards Rates = RateCards.From(SyntheticCaseload.RateRows);
    private static readonly BottomUpCosting Costing = new(Rates, PublishedFigures.Bundled.BankHolidays, SyntheticCaseload.Year.Days);
    private static readonly DayLoop DayLoop = new(Rates, PublishedFigures.Bundled.BankHolidays, SyntheticCaseload.Year.Days, CostingPolicy.Default);
    private static readonly ClusterPricing Clusters = new(SyntheticHistories.Tariff, SyntheticHistories.Clusters, SyntheticHistories.Year.Days, SyntheticHistories.Policy);
    private static readonly DayWalk DayWalk = new(SyntheticHistories.Tariff);
    private static readonly TopDownAllocation Table = new(
        AllocationTable.Interpolated([new(0m, Money.Zero), new(60m, Money.FromPounds(42_000m)), new(408m, Money.FromPounds(160_000m))]));

    /// <summary>The models.</summary>
    internal static ValueList<CostingModel> All { get; } =
    [
        CostingModels.BottomUp(Costing),
        CostingModels.OnCard(Costing, "pa", "agency"),
        CostingModels.Points(Table),
        CostingModels.PointsInEnvelope(Table, new(new(Money.FromPounds(50_000_000m), 0m))),
        CostingModels.PersonalAssistants(new(PublishedFigures.Bundled.Employment, new(SyntheticCaseload.Year.StartYear))),
        CostingModels.Clusters(Clusters),
        CostingModels.Contacts(new(PublishedFigures.Bundled.TeamTypes, PublishedFigures.Bundled.TeamCosts, OwnPeople.YearOfContacts.Days)),
    ];

    /// <summary>The rivals: the loop over days, the walk over pay periods, and the walk over days in clusters.</summary>
    internal static ValueList<CostingModel> Rivals { get; } =
    [
        Plain("bottom-up, days", "Every day of the period, every visit of the day.", person => DayLoop.Totals(person.Plan!).Total),
        Plain("pa, pay periods", "Every pay period of the year, every figure looked up on its day.", person =>
            Money.FromPence((long)new EmploymentOracle(OwnPeople.TeamOf(person), PublishedFigures.Bundled.Employment).Answer().Team.Total)),
        Plain("clusters, days", "Every day of every episode.", person => DayWalk.Totals(person.Clusters!).Total),
    ];

    private static CostingModel Plain(string name, string description, Func<ComparisonCase, Money> sum) => new(name, description, person =>
    {
        Money amount = sum(person);
        return ModelAnswer.Of(amount, () => new([new(CostLineKind.TableAmount, person.PersonId, name, CostUnit.Year, 1, amount, amount)]));
    });
}
