using PhbCalc.Comparison;

namespace PhbCalc.Reports.Tests;

/// <summary>What a comparison comes to in a few sentences.</summary>
public sealed class ComparisonSentenceTests
{
    private static readonly ValueList<ComparisonCase> People = [Person("a", 1, 100m), Person("b", 2, 200m), Person("c", 3, null)];

    [Fact]
    public void Models_that_answer_for_everybody_are_said_to() =>
        Assert.Equal("Every model has an answer for everybody.", Sentences(Model("one", 3, 100m), Model("two", 3, 90m))[0]);

    [Fact]
    public void Those_that_answer_for_fewest_are_named() => Assert.Equal(
        ["Everybody has an answer from one.", "Fewest people have one from two and three: 1 of 3. A total over fewer people is smaller for that alone."],
        Sentences(Model("one", 3, 100m), Model("two", 1, 90m), Model("three", 1, 80m))[..2]);

    [Fact]
    public void That_nobody_has_an_answer_for_everybody_goes_without_saying() =>
        Assert.StartsWith("Fewest people have one from one, two and three: 2 of 3.", Sentences(Model("one", 2, 100m), Model("two", 2, 90m), Model("three", 2, 80m))[0], StringComparison.Ordinal);

    [Fact]
    public void The_nearest_to_what_care_cost_is_named() => Assert.Contains(
        "Nearest to what care cost is one: 1.00% off on average, over 2 people whose cost is known.", Sentences(Model("one", 3, 101m), Model("two", 3, 90m)));

    [Fact]
    public void Of_several_that_are_as_near_each_is_named() => Assert.Contains(
        "Nearest to what care cost are one and two: 10.00% off on average.", Sentences(Model("one", 3, 110m), Model("two", 3, 90m), Model("three", 3, 50m)));

    [Fact]
    public void The_nearest_of_one_is_not_said() =>
        Assert.DoesNotContain(Sentences(Model("one", 3, 100m), new("none", "Never applicable.", _ => ModelAnswer.NotApplicable("never"))), sentence => sentence.StartsWith("Nearest", StringComparison.Ordinal));

    [Fact]
    public void Of_more_than_two_the_furthest_apart_and_the_nearest_to_each_other_are_named() => Assert.Equal(
        "Furthest apart are one and three: £150.00 a person on average, over 2. Nearest to each other are one and two: £20.00 a person on average, over 3.",
        Sentences(Model("one", 3, 100m), Model("two", 3, 90m), Model("three", 2, 0m))[^1]);

    [Fact]
    public void Of_two_nothing_is_said_that_the_matrix_does_not_say() =>
        Assert.DoesNotContain(Sentences(Model("one", 3, 100m), Model("two", 3, 90m)), sentence => sentence.StartsWith("Furthest", StringComparison.Ordinal));

    private static string[] Sentences(params ValueList<CostingModel> models) => [.. ComparisonSentences.Of(new ModelComparison(models).Compare(People))];

    /// <summary>So many pounds a point, for people with up to so many points.</summary>
    private static CostingModel Model(string name, int most, decimal price) => new(name, $"{price} pounds a point.", one => one.Points > most
        ? ModelAnswer.NotApplicable("too many points")
        : ModelAnswer.Of(new([new(CostLineKind.TableAmount, "", "Points", CostUnit.Point, Ratio.FromDecimal(one.Points!.Value), Money.FromPounds(price), Money.FromPounds(one.Points!.Value * price))])));

    private static ComparisonCase Person(string id, int points, decimal? actual) => new(id)
    {
        Points = points,
        ActualCost = actual is { } pounds ? Money.FromPounds(pounds) : null,
    };
}
