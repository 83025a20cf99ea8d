using FsCheck.Fluent;
using PhbCalc.Budgets;
using PhbCalc.Tests.Oracles;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests.Budgets;

/// <summary>What holds of every two versions of a budget.</summary>
public sealed class StageLawTests
{
    [Law(300)]
    public Property Between_any_two_plans_the_reasons_sum_to_the_difference_and_the_way_back_is_its_opposite() => Law.Of(Scenarios.Sound.Zip(Scenarios.Sound), given =>
    {
        BudgetVersion before = BudgetVersion.Of(given.Item1.Costing().Cost(given.Item1.Plan()), Versions.Day);
        BudgetVersion after = BudgetVersion.Of(given.Item2.Costing().Cost(given.Item2.Plan()), Versions.Day);

        Assert.Equal(after.Amount - before.Amount, Sum(BudgetChanges.Between(before, after)));
        Assert.Equal(before.Amount - after.Amount, Sum(BudgetChanges.Between(after, before)));
        Assert.Empty(BudgetChanges.Between(before, before));
    });

    [Law]
    public Property Between_points_and_a_plan_the_reasons_sum_to_the_difference_too() => Law.Of(Scenarios.Sound.Zip(Arb.From(Gen.Choose(0, 200))), given =>
    {
        BudgetVersion indicative = Versions.Indicative(given.Item2);
        BudgetVersion final = BudgetVersion.Of(given.Item1.Costing().Cost(given.Item1.Plan()), Versions.Day);

        Assert.Equal(final.Amount - indicative.Amount, Sum(BudgetChanges.Between(indicative, final)));
    });

    [Law]
    public Property The_parts_of_a_version_sum_to_it() => Law.Of(Scenarios.Sound, scenario =>
    {
        BudgetVersion version = BudgetVersion.Of(scenario.Costing().Cost(scenario.Plan()), Versions.Day);

        Assert.Equal(version.Amount, version.Parts.Aggregate(Money.Zero, (sum, part) => sum + part.Amount));
    });

    private static Money Sum(ValueList<BudgetChange> changes) => changes.Aggregate(Money.Zero, (sum, change) => sum + change.Amount);
}
