using PhbCalc.Comparison;

namespace PhbCalc.Tests.Comparison;

/// <summary>What there is for all is compared with what all come to, and small groups are not shown (spec 9, Comparison).</summary>
public sealed class LikeWithLikeTests
{
    private static readonly CostingModel Everybody = new("everybody", "A pound each.", _ => ModelAnswer.Of(Money.FromPounds(1m), () => Lines()));

    private static readonly CostingModel Some = new(
        "some", "A pound for those whose id starts with a.", one => one.PersonId[0] == 'a' ? ModelAnswer.Of(Money.FromPounds(1m), () => Lines()) : ModelAnswer.NotApplicable("not an a"));

    [Fact]
    public void A_model_that_covers_some_is_not_set_against_what_there_is_for_all()
    {
        ModelComparisonResult result = new ModelComparison([Everybody, Some]) { Envelope = Money.FromPounds(2m) }.Compare([Case("a1"), Case("b1"), Case("b2")]);

        Assert.Equal([Money.FromPounds(1m), null], result.Models.Select(result.AboveEnvelope));
        Assert.Contains("A model that does not cover everybody is not compared with what there is for everybody.", result.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void Small_groups_are_left_out_and_the_text_says_so()
    {
        ComparisonCase[] cases = [.. Cases("x", 6), .. Cases("y", 5), .. Cases("z", 1)];
        ModelComparisonResult result = new ModelComparison([Everybody]) { SuppressBelow = 5 }.Compare([.. cases]);

        // z is one person; y goes too, since what is left of the whole without x would be z and y, and with y shown z would follow.
        Assert.Equal(["x"], result.Models[0].Groups.Select(group => group.Group));
        Assert.Equal((5, 2), (result.SuppressBelow, result.HiddenGroups));
        Assert.Contains("2 groups are not shown: fewer than 5 people", result.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void Several_small_groups_hide_each_other()
    {
        ComparisonCase[] cases = [.. Cases("w", 4), .. Cases("x", 6), .. Cases("y", 5), .. Cases("z", 1)];

        Assert.Equal(["x", "y"], new ModelComparison([Everybody]) { SuppressBelow = 5 }.Compare([.. cases]).Models[0].Groups.Select(group => group.Group));
    }

    [Fact]
    public void How_near_a_model_comes_is_not_told_of_fewer_people_of_a_group_either()
    {
        ComparisonCase[] cases = [.. Cases("x", 5).Select((one, i) => i == 0 ? new ComparisonCase(one.PersonId) { Groups = one.Groups, ActualCost = Money.FromPounds(2m) } : one)];

        Assert.Null(new ModelComparison([Everybody]) { SuppressBelow = 5 }.Compare([.. cases]).Models[0].Groups[0].Figures.Accuracy);
        Assert.Equal(1, new ModelComparison([Everybody]).Compare([.. cases]).Models[0].Groups[0].Figures.Accuracy!.Cases);
    }

    [Fact]
    public void Without_a_least_number_all_are_shown()
    {
        ModelComparisonResult result = new ModelComparison([Everybody]).Compare([.. Cases("x", 6), .. Cases("z", 1)]);

        Assert.Equal((2, 0), (result.Models[0].Groups.Count, result.HiddenGroups));
    }

    [Fact]
    public void A_least_number_below_zero_is_refused() => Assert.Equal(
        "suppress_below: '-1' is below zero; write 0 to show every group, or the fewest people that a group is shown for",
        Assert.Throws<InvalidInputException>(() => new ModelComparison([Everybody]) { SuppressBelow = -1 }).Faults[0].ToString());

    private static IEnumerable<ComparisonCase> Cases(string group, int count) => Enumerable.Range(0, count).Select(i => Case($"{group}{Iso.Number((decimal)i)}", group));

    private static ComparisonCase Case(string id, string? group = null) => new(id) { Groups = group is null ? [] : [new PersonGroup("area", group)] };

    private static CostBreakdown Lines() => new([new(CostLineKind.Item, "i1", "a pound", CostUnit.Once, 1, Money.FromPounds(1m), Money.FromPounds(1m))]);
}
