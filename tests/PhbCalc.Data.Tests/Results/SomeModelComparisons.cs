using FsCheck;
using FsCheck.Fluent;
using PhbCalc.BottomUp;
using PhbCalc.Comparison;
using PhbCalc.TopDown;

namespace PhbCalc.Data.Tests;

/// <summary>Comparisons of costing models over invented people: what is written and read back in the tests.</summary>
internal static class SomeModelComparisons
{
    private static readonly TopDownAllocation Table = new(AllocationTable.PricePerPoint(Money.FromPounds(100m)));
    private static readonly BottomUpCosting Costing = new(SomeBudgets.Cards, SomeFigures.BankHolidays, new FinancialYear(2026).Days);

    private static CostingModel Flat { get; } = new("flat, for all", "Two thousand pounds for everybody.", _ => ModelAnswer.Of(new CostBreakdown(
    [
        new(CostLineKind.Item, "a", "=Care", CostUnit.Once, 1, Money.FromPounds(1_500m), Money.FromPounds(1_500m)),
        new(CostLineKind.Item, "b", "Support", CostUnit.Once, 1, Money.FromPounds(500m), Money.FromPounds(500m)),
    ])));

    /// <summary>A model of two lines, and points: three people, one of whom has no score and no cost.</summary>
    internal static ModelComparisonResult Example { get; } = new ModelComparison([CostingModels.Points(Table), Flat]) { Envelope = Money.FromPounds(5_000m), Changes = [SmallChanges.OnePointMore] }.Compare(
    [
        new("P001") { Points = 12.5m, ActualCost = Money.FromPounds(1_000m), Groups = [new("age", "65-and-over")] },
        new("P002") { Points = 30m, ActualCost = Money.FromPounds(3_200.5m), Groups = [new("age", "18-to-64")] },
        new("P003"),
    ]);

    internal static Gen<ModelComparisonResult> Any =>
        from plans in Gen.ListOf(SomeBudgets.Plans, 4)
        from teams in Gen.ListOf(SomeTeams.Any, 2)
        from points in Gen.ListOf(Gen.Choose(0, 4_000), 4)
        from actual in Gen.ListOf(Gen.Choose(0, 900_000), 4)
        from withChanges in Gen.Elements(true, false)
        from envelope in Gen.Elements<int?>(null, 0, 25_000)
        let people = plans.DistinctBy(plan => plan.PersonId, StringComparer.Ordinal).Select((plan, i) => new ComparisonCase(plan.PersonId)
        {
            Plan = plan,
            Points = points[i] % 5 == 0 ? null : points[i] / 10m,
            ActualCost = actual[i] % 3 == 0 ? null : Money.FromPence(actual[i]),
            Team = i < teams.Count ? new(plan.PersonId, teams[i].Team.Assistants, teams[i].Team.OnCosts) : null,
            Groups = actual[i] % 2 == 0 ? [new("age", i > 1 ? "old" : "young")] : [],
        })
        select new ModelComparison([CostingModels.BottomUp(Costing), CostingModels.Points(Table), CostingModels.PersonalAssistants(new(SomeFigures.Employment, new(2026))), Flat])
        {
            Envelope = envelope is { } pounds ? Money.FromPounds(pounds) : null,
            Changes = withChanges ? SmallChanges.All : [],
        }.Compare(people.ToValueList());
}
