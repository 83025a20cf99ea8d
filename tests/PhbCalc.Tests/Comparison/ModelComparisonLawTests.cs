using FsCheck;
using FsCheck.Fluent;
using PhbCalc.Comparison;
using PhbCalc.Tests.Oracles;
using PhbCalc.TestSupport;
using PhbCalc.TopDown;

namespace PhbCalc.Tests.Comparison;

/// <summary>A comparison against plain questions to lists, and what holds of every one.</summary>
public sealed class ModelComparisonLawTests
{
    private static readonly Gen<ValueList<ComparisonCase>> Populations = Gen.Choose(0, int.MaxValue - 1).Select(seed => Given.People(new(seed)));

    private static readonly ModelComparison Comparison = new(Given.Models) { Envelope = Given.Pounds(40_000m), Changes = SmallChanges.All, LargestDifferences = 3 };

    [Law(300)]
    public Property It_agrees_with_the_oracle() => Law.Of(Populations, people =>
    {
        ModelComparisonResult expected = new ComparisonOracle(Comparison, people).Result();
        ModelComparisonResult result = Comparison.Compare(people);

        Assert.Equal(expected.Models, result.Models);
        Assert.Equal(expected.Pairs, result.Pairs);
        Assert.Equal(expected, result);
    });

    [Law]
    public Property The_order_of_the_population_changes_nothing() => Law.Of(Populations, people =>
    {
        ModelComparisonResult result = Comparison.Compare(people);

        Assert.Equal(result, Comparison.Compare([.. people.Reverse()]));
        Assert.Equal(result, Comparison.Compare([.. people.OrderBy(one => one.ActualCost ?? Money.Zero)]));
    });

    [Law(50)]
    public Property A_model_against_itself_has_no_difference() => Law.Of(Populations, people => Assert.All(Given.Models, model =>
    {
        CostingModel again = CostingModel.OfAll("again", "The same once more.", model.Prepare);
        ModelPair pair = Assert.Single(new ModelComparison([model, again]).Compare(people).Pairs);

        Assert.Equal(Money.Zero, pair.Difference);
        Assert.True(pair.MeanSize is null || pair.MeanSize == Money.Zero);
        Assert.Empty(pair.Largest);
    }));

    [Law]
    public Property A_pair_the_other_way_round_is_its_mirror_image() => Law.Of(Populations, people =>
    {
        ModelPair[] pairs = [.. Comparison.Compare(people).Pairs];
        ModelPair[] mirrored = [.. new ModelComparison([.. Given.Models.Reverse()]) { LargestDifferences = 3 }.Compare(people).Pairs];

        Assert.All(pairs, pair =>
        {
            ModelPair other = mirrored.Single(other => (other.First, other.Second) == (pair.Second, pair.First));
            Assert.Equal((pair.People, -pair.Difference, pair.MeanSize), (other.People, other.Difference, other.MeanSize));
            Assert.Equal(pair.Largest.Select(one => (one.PersonId, -one.Amount, one.First, one.Second)), other.Largest.Select(one => (one.PersonId, one.Amount, one.Second, one.First)));
        });
    });

    [Law]
    public Property Coverage_and_totals_and_groups_add_up() => Law.Of(Populations, people => Assert.All(Comparison.Compare(people).Models, model =>
    {
        Assert.Equal(people.Count, model.All.Answered + model.NotApplicable.Sum(reason => reason.People));
        Assert.All(model.Groups.GroupBy(group => group.Name), groups =>
        {
            Assert.Equal(model.All.People, groups.Sum(group => group.Figures.People));
            Assert.Equal(model.All.Answered, groups.Sum(group => group.Figures.Answered));
            Assert.Equal(model.All.Total, groups.Aggregate(Money.Zero, (sum, group) => sum + group.Figures.Total));
            Assert.Equal(model.All.Accuracy?.Cases ?? 0, groups.Sum(group => group.Figures.Accuracy?.Cases ?? 0));
        });
    }));

    [Law]
    public Property Accuracy_is_what_the_measure_of_an_allocation_says() => Law.Of(Populations, people =>
    {
        ModelFigures figures = Comparison.Compare(people).Models[2].All;
        AccuracyCase[] cases = [.. people.Where(one => one is { ActualCost: not null, Points: >= 10m and <= 100m }).Select(one => new AccuracyCase(Given.Table.Table.AmountFor(one.Points!.Value), one.ActualCost!.Value))];

        Assert.Equal(cases.Length == 0 ? null : AllocationAccuracy.Of([.. cases]).All, figures.Accuracy);
    });

    [Law]
    public Property The_reasons_of_a_difference_and_its_lines_come_to_it() => Law.Of(Populations, people => Assert.All(
        Comparison.Compare(people).Pairs.SelectMany(pair => pair.Largest),
        one => Assert.Equal(one.Amount, one.Reasons.Aggregate(Money.Zero, (sum, reason) => sum + reason.Amount))));
}
