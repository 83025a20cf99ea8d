using PhbCalc.Comparison;
using PhbCalc.TopDown;

namespace PhbCalc.Tests.Comparison;

/// <summary>Costing models over one population (spec 9): figures worked by hand.</summary>
public sealed class ModelComparisonTests
{
    private static readonly ValueList<ComparisonCase> People =
    [
        Given.Person("c", 60m, 5_500m, new PersonGroup("age", "old")),
        Given.Person("a", 20m, 2_500m, new PersonGroup("age", "young")),
        Given.Person("b", 30m, null, new PersonGroup("age", "old")),
        Given.Person("d"),
        Given.Person("e", 5m, 100m),
    ];

    /// <summary>£80.00 a point, in a dozen lines as a caller would write it.</summary>
    private static readonly CostingModel Own = new("own", "Eighty pounds a point.", one =>
    {
        if (one.Points is not { } points)
        {
            return ModelAnswer.NotApplicable("no points");
        }

        Money amount = (Money.FromPounds(80m) * points).ToPenny();
        return ModelAnswer.Of(amount, () => new([new(CostLineKind.TableAmount, "", $"{points} points", CostUnit.Point, Ratio.FromDecimal(points), Money.FromPounds(80m), amount)]));
    });

    private static readonly ModelComparisonResult Result = new ModelComparison([CostingModels.Points(Given.Table), Own]) { Envelope = Given.Pounds(10_000m) }.Compare(People);

    [Fact]
    public void Coverage_says_who_is_answered_and_why_others_are_not()
    {
        ModelResult points = Result.Models[0];

        Assert.Equal((5, 3, 0.6m), (points.All.People, points.All.Answered, points.All.Coverage));
        Assert.Equal([new("no score of needs", 1), new("points that the table has no amount for", 1)], points.NotApplicable);
        Assert.Equal([new("no points", 1)], Result.Models[1].NotApplicable);
    }

    [Fact]
    public void Totals_are_held_against_what_there_is()
    {
        // 6,000 + 2,000 + 3,000, and 80 x (60 + 20 + 30 + 5).
        Assert.Equal([Given.Pounds(11_000m), Given.Pounds(9_200m)], Result.Models.Select(model => model.All.Total));
        Assert.Equal([null, null], Result.Models.Select(Result.AboveEnvelope)); // Neither covers everybody: like with like.
        Assert.Equal([Given.Pounds(3_666.67m), Given.Pounds(2_300m)], Result.Models.Select(model => model.All.Mean));
        Assert.Null(new ModelComparison([Own]).Compare(People).AboveEnvelope(Result.Models[0]));
    }

    [Fact]
    public void Accuracy_is_over_those_whose_sum_and_cost_are_both_known()
    {
        AccuracyFigures accuracy = Result.Models[0].All.Accuracy!;

        // 6,000 for 5,500 and 2,000 for 2,500: nothing out of balance.
        Assert.Equal((2, 0m, 0.145455m), (accuracy.Cases, accuracy.Bias, accuracy.MeanAbsolutePercentageError));
        Assert.Equal(3, Result.Models[1].All.Accuracy!.Cases);
        Assert.Null(new ModelComparison([Own]).Compare([Given.Person("a", 1m), Given.Person("b", null, 1m)]).Models[0].All.Accuracy);
    }

    [Fact]
    public void Groups_stand_in_order_with_those_of_whom_none_is_said_last()
    {
        ValueList<ModelGroup> groups = Result.Models[0].Groups;

        Assert.Equal([("age", "old"), ("age", "young"), ("age", null)], groups.Select(group => (group.Name, group.Group)));
        Assert.Equal([2, 1, 0], groups.Select(group => group.Figures.Answered));
        Assert.Equal([0.090909m, -0.2m, null], groups.Select(group => group.Figures.Accuracy?.Bias));
        Assert.Equal([Given.Pounds(4_500m), Given.Pounds(2_000m), null], groups.Select(group => group.Figures.Mean));
    }

    [Fact]
    public void A_pair_is_told_case_by_case()
    {
        ModelPair pair = Assert.Single(Result.Pairs);

        // 80 less 100 pounds for each of 110 points.
        Assert.Equal(("points", "own", 3), (pair.First, pair.Second, pair.People));
        Assert.Equal((Given.Pounds(-2_200m), Given.Pounds(733.33m)), (pair.Difference, pair.MeanSize));
        Assert.Equal(["c -£1,200.00", "b -£600.00", "a -£400.00"], pair.Largest.Select(one => $"{one.PersonId} {one.Amount}"));
        Assert.Equal("Worked out line by line instead of from points -£1,200.00", Reasons(pair.Largest[0]));
    }

    [Fact]
    public void Of_equal_differences_that_of_the_first_id_comes_first_and_only_so_many_are_explained()
    {
        ValueList<ComparisonCase> people = [.. "dBaCb".Select(id => Given.Person($"{id}", 1m))];
        CostingModel one = Given.Model("one", _ => 100);
        CostingModel two = Given.Model("two", person => person.PersonId == "a" ? 0 : 200);

        ModelPair pair = Assert.Single(new ModelComparison([one, two]) { LargestDifferences = 4 }.Compare(people).Pairs);

        Assert.Equal(["B", "C", "a", "b"], pair.Largest.Select(difference => difference.PersonId));
        Assert.Equal((Given.Pounds(3m), Given.Pounds(1m)), (pair.Difference, pair.MeanSize));
        Assert.Empty(new ModelComparison([one, two]) { LargestDifferences = 0 }.Compare(people).Pairs[0].Largest);
    }

    [Fact]
    public void There_is_a_pair_for_each_two_models()
    {
        ModelComparisonResult result = new ModelComparison(Given.Models).Compare(People);

        Assert.Equal(Given.Models.Count * (Given.Models.Count - 1) / 2, result.Pairs.Select(pair => (pair.First, pair.Second)).Distinct().Count());
        Assert.Equal([("bottom-up", "pa"), ("bottom-up", "points")], result.Pairs.Take(2).Select(pair => (pair.First, pair.Second)));
    }

    [Fact]
    public void Nobody_can_be_compared_too()
    {
        ModelResult model = Assert.Single(new ModelComparison([Own]).Compare([]).Models);

        Assert.Equal(new ModelFigures(0, 0, Money.Zero, null), model.All);
        Assert.Null(model.All.Coverage);
    }

    [Fact]
    public void A_mean_of_half_a_penny_goes_up() =>
        Assert.Equal(Given.Pounds(0.02m), new ModelComparison([Given.Model("m", one => one.PersonId == "a" ? 1 : 2)]).Compare([Given.Person("a"), Given.Person("b")]).Models[0].All.Mean);

    [Fact]
    public void Sums_beyond_a_count_of_pence_in_64_bits_are_counted()
    {
        CostingModel huge = Given.Model("huge", _ => 99_999_999_999_999_999);
        CostingModel none = Given.Model("none", _ => 0);
        ValueList<ComparisonCase> people = [.. Enumerable.Range(0, 200).Select(number => Given.Person($"{number}"))];

        ModelComparisonResult result = new ModelComparison([huge, none]).Compare(people);

        Assert.Equal(Given.Pounds(199_999_999_999_999_998m), result.Models[0].All.Total);
        Assert.Equal(Given.Pounds(-199_999_999_999_999_998m), result.Pairs[0].Difference);
    }

    [Fact]
    public void Thousands_of_people_are_compared_as_a_few_are()
    {
        ValueList<ComparisonCase> people = [.. Enumerable.Range(0, 5_000).Select(number => Given.Person($"{number:0000}", 10 + (number % 90)))];

        ModelComparisonResult result = new ModelComparison([CostingModels.Points(Given.Table), Own]).Compare(people);

        Assert.Equal(people.Aggregate(Money.Zero, (sum, one) => sum + Given.Table.Table.AmountFor(one.Points!.Value)), result.Models[0].All.Total);
        Assert.Equal("0089 0179 0269", string.Join(' ', result.Pairs[0].Largest.Take(3).Select(one => one.PersonId)));
    }

    private static string Reasons(CaseDifference difference) =>
        string.Join("; ", difference.Reasons.Select(reason => $"{reason.Label} {(reason.Amount > Money.Zero ? "+" : "")}{reason.Amount}"));
}
