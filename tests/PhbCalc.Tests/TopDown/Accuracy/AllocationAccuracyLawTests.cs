using FsCheck;
using FsCheck.Fluent;
using PhbCalc.Tests.Oracles;
using PhbCalc.TestSupport;
using PhbCalc.TopDown;

namespace PhbCalc.Tests.TopDown;

/// <summary>Accuracy figures against exact fractions, and what holds of all of them.</summary>
public sealed class AllocationAccuracyLawTests
{
    private static readonly Gen<ValueList<AccuracyCase>> Cases = Gen.Choose(0, int.MaxValue - 1).Select(seed => Make(new(seed)));

    [Law(1000)]
    public Property Figures_agree_with_the_oracle() => Law.Of(Cases, cases =>
    {
        AllocationAccuracy accuracy = AllocationAccuracy.Of(cases);

        Assert.Equal(AccuracyOracle.Of(cases), accuracy.All);
        Assert.All(accuracy.Groups, group => Assert.Equal(AccuracyOracle.Of([.. cases.Where(one => one.Group == group.Group)]), group.Figures));
    });

    [Law(500)]
    public Property The_order_of_the_cases_changes_nothing() => Law.Of(Cases, cases =>
    {
        AllocationAccuracy accuracy = AllocationAccuracy.Of(cases);

        Assert.Equal(accuracy, AllocationAccuracy.Of([.. cases.Reverse()]));
        Assert.Equal(accuracy, AllocationAccuracy.Of([.. cases.OrderBy(one => one.Final)]));
    });

    [Law(500)]
    public Property Groups_add_up_to_all() => Law.Of(Cases, cases =>
    {
        AllocationAccuracy accuracy = AllocationAccuracy.Of(cases);
        AccuracyFigures[] groups = [.. accuracy.Groups.Select(group => group.Figures)];

        Assert.Equal(cases.Any(one => one.Group is not null), groups.Length > 0);
        Assert.Equal(accuracy.Groups.Count, cases.Where(_ => groups.Length > 0).Select(one => one.Group).Distinct().Count());
        if (groups.Length > 0)
        {
            Assert.Equal(accuracy.All.Cases, groups.Sum(group => group.Cases));
            Assert.Equal(accuracy.All.WithoutRatio, groups.Sum(group => group.WithoutRatio));
            Assert.Equal(accuracy.All.WithoutError, groups.Sum(group => group.WithoutError));
            Assert.Equal(accuracy.All.Indicative, groups.Aggregate(Money.Zero, (sum, group) => sum + group.Indicative));
            Assert.Equal(accuracy.All.Final, groups.Aggregate(Money.Zero, (sum, group) => sum + group.Final));
        }
    });

    [Law(500)]
    public Property Sums_that_are_all_doubled_are_as_good() => Law.Of(Cases, cases =>
    {
        AccuracyFigures figures = AllocationAccuracy.Of(cases).All;
        AccuracyFigures doubled = AllocationAccuracy.Of([.. cases.Select(one => one with { Indicative = 2m * one.Indicative, Final = 2m * one.Final })]).All;

        Assert.Equal(figures with { Indicative = 2m * figures.Indicative, Final = 2m * figures.Final }, doubled);
    });

    [Law]
    public Property An_allocation_that_is_always_right_is_perfect() => Law.Of(Cases.Where(cases => cases.Any(one => one.Final != cases[0].Final)), cases =>
    {
        AccuracyFigures figures = AllocationAccuracy.Of([.. cases.Select(one => one with { Indicative = one.Final })]).All;

        Assert.Equal((1m, 0m, 1m, 1m, 0m, 1m), (figures.MeanRatio, figures.MeanAbsolutePercentageError, figures.WithinTenPercent, figures.WithinTwentyPercent, figures.Bias, figures.RSquared));
    });

    private static ValueList<AccuracyCase> Make(Dice dice)
    {
        int most = dice.OneOf(3, 100, 100_000, 9_999_999);
        (decimal units, bool areGrouped) = (dice.OneOf(1m, 100m, 100m, 1_000_000m), dice.Percent(60));
        return [.. dice.Several(0, 12, _ => new AccuracyCase(Sum(), Sum(), areGrouped ? dice.OneOf("a", "B", "b", null) : null))];

        Money Sum() => Money.FromPounds(dice.Percent(10) ? 0m : dice.Between(0, most) / units);
    }
}
