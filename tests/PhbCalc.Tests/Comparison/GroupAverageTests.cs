using FsCheck.Fluent;
using PhbCalc.Comparison;
using PhbCalc.TestSupport;

namespace PhbCalc.Tests.Comparison;

/// <summary>The mean past cost of a person's group: spec 10, Route.</summary>
public sealed class GroupAverageTests
{
    private static readonly ComparisonCase[] Five =
    [
        Case("P1", "young", 10_000m), Case("P2", "young", 20_000m), Case("P3", "old", 6_000m), Case("P4", "old", null), Case("P5", "oldest", null),
    ];

    [Fact]
    public void Few_people_are_drawn_towards_the_mean_of_everybody()
    {
        // The mean of three is £12,000.00. Two young people: (30,000 + 10 x 12,000) / 12; one old person: (6,000 + 120,000) / 11.
        Assert.Equal([12_500m, 12_500m, 11_454.55m, 11_454.55m, 12_000m], Amounts(CostingModels.GroupAverage("age")));
        Assert.Equal([15_000m, 15_000m, 6_000m, 6_000m, 12_000m], Amounts(CostingModels.GroupAverage("age", weightOfAll: 0m)));
    }

    [Fact]
    public void The_lines_say_whose_mean_it_is_and_how_far_it_is_drawn()
    {
        Func<ComparisonCase, ModelAnswer> answer = CostingModels.GroupAverage("age").Prepare([.. Five]);

        Assert.Equal(["Mean cost of 2 people of age young", "Drawn towards the mean of everybody, as few people say little"], answer(Five[0]).Breakdown().Lines.Select(line => line.Label));
        Assert.Equal([15_000m, -2_500m], answer(Five[0]).Breakdown().Lines.Select(line => line.Amount.Pounds));
        Assert.Equal("Mean cost of all 3 people: nobody's of age oldest is known", Assert.Single(answer(Five[4]).Breakdown().Lines).Label);
    }

    [Fact]
    public void A_person_s_own_cost_can_be_left_out_so_that_nobody_predicts_themselves()
    {
        // P1: the other young person's £20,000.00, drawn towards the £13,000.00 of the other two; P3: nobody else is old, the mean of the young; P4 and P5 have no cost to leave out.
        CostingModel model = CostingModels.GroupAverage("age", leavesOwnOut: true);
        Func<ComparisonCase, ModelAnswer> answer = model.Prepare([.. Five]);

        Assert.Equal([13_636.36m, 8_181.82m, 15_000m, 11_454.55m, 12_000m], Amounts(model));
        Assert.Equal(["Mean cost of 1 other person of age young", "Drawn towards the mean of everybody else, as few people say little"], answer(Five[0]).Breakdown().Lines.Select(line => line.Label));
        Assert.Equal("Mean cost of all 2 other people: nobody else's of age old is known", Assert.Single(answer(Five[2]).Breakdown().Lines).Label);
        Assert.Equal("Mean cost of 1 person of age old", answer(Five[3]).Breakdown().Lines[0].Label);
        Assert.Equal("no past cost of anybody else", model.Prepare([Five[0]])(Five[0]).WhyNot);
        Assert.Equal("The mean of what care cost in the person's group by age, drawn towards the mean of everybody where the group is small; the person's own cost is left out.", model.Description);
    }

    [Fact]
    public void However_a_person_s_own_cost_changes_their_answer_without_it_stays()
    {
        Func<ComparisonCase, ModelAnswer> cheap = CostingModels.GroupAverage("age", leavesOwnOut: true).Prepare([.. Five]);
        Func<ComparisonCase, ModelAnswer> dear = CostingModels.GroupAverage("age", leavesOwnOut: true).Prepare([Case("P1", "young", 900_000m), .. Five[1..]]);

        Assert.Equal(cheap(Five[0]).Amount, dear(Case("P1", "young", 900_000m)).Amount);
        Assert.NotEqual(cheap(Five[1]).Amount, dear(Five[1]).Amount);
    }

    [Fact]
    public void Without_groups_everybody_is_one()
    {
        Assert.Equal([12_000m, 12_000m, 12_000m, 12_000m, 12_000m], Amounts(CostingModels.GroupAverage(null)));
        Assert.Equal([13_000m, 8_000m, 15_000m, 12_000m, 12_000m], Amounts(CostingModels.GroupAverage(null, leavesOwnOut: true)));
        Assert.Equal("Mean cost of 3 people", Assert.Single(CostingModels.GroupAverage(null).Prepare([.. Five])(Five[0]).Breakdown().Lines).Label);
    }

    [Fact]
    public void Without_a_group_or_any_cost_it_does_not_apply()
    {
        Assert.Equal("no group by need", CostingModels.GroupAverage("need").Prepare([.. Five])(Five[0]).WhyNot);
        Assert.Equal("no past cost of anybody", CostingModels.GroupAverage("age").Prepare([Five[4]])(Five[4]).WhyNot);
        Assert.Equal(["/group_name", "/weight_of_all"], Assert.Throws<InvalidInputException>(() => CostingModels.GroupAverage(" ", -1m)).Faults.Select(fault => fault.Path));
    }

    /// <summary>A slow sum over everybody, in decimals to many places, with and without a person's own cost.</summary>
    [Law]
    public Property It_is_what_a_sum_over_everybody_gives() => Law.Of(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
    {
        (ComparisonCase[] people, decimal weight, bool leavesOwnOut) = Made(seed);
        Func<ComparisonCase, ModelAnswer> answer = CostingModels.GroupAverage("age", weight, leavesOwnOut: leavesOwnOut).Prepare([.. people]);
        foreach (ComparisonCase one in people)
        {
            ComparisonCase[] known = [.. people.Where(other => other.ActualCost is not null && !(leavesOwnOut && other == one))];
            decimal[] all = [.. known.Select(other => other.ActualCost!.Value.Pounds)];
            decimal[] own = [.. known.Where(other => other.Groups[0] == one.Groups[0]).Select(other => other.ActualCost!.Value.Pounds)];
            if (all.Length == 0)
            {
                Assert.Null(answer(one).Amount);
                continue;
            }

            decimal exact = own.Length + weight == 0m ? all.Average() : ((own.Sum() * all.Length) + (weight * all.Sum())) / ((own.Length + weight) * all.Length);
            Assert.Equal(decimal.Round(exact, 2, MidpointRounding.AwayFromZero), answer(one).Amount!.Value.Pounds);
            Assert.Equal(answer(one).Amount, answer(one).Breakdown().Total);
        }
    });

    [Fact]
    public void The_people_of_the_law_are_of_every_kind()
    {
        (ComparisonCase[] People, decimal Weight, bool LeavesOwnOut)[] made = [.. Enumerable.Range(0, 300).Select(Made)];
        Assert.Contains(made, one => one.Weight == 0m);
        Assert.Contains(made, one => one.LeavesOwnOut && one.People.Count(person => person.ActualCost is not null) == 1);
        Assert.InRange(made.Count(one => one.LeavesOwnOut), 100, 200);
        Assert.InRange(made.Count(one => one.People.GroupBy(person => person.Groups[0]).Any(group => group.Count(person => person.ActualCost is not null) == 1)), 50, 300);
        Assert.InRange(made.Count(one => one.People.Any(person => person.ActualCost is null)), 50, 300);
    }

    private static (ComparisonCase[] People, decimal Weight, bool LeavesOwnOut) Made(int seed)
    {
        Random random = new(seed);
        ComparisonCase[] people = [.. Enumerable.Range(0, random.Next(1, 30)).Select(i => Case($"P{i}", $"g{random.Next(4)}", random.Next(4) == 0 ? null : random.Next(0, 9_000_000) / 100m))];
        return (people, random.Next(0, 30), random.Next(2) == 0);
    }

    private static IEnumerable<decimal> Amounts(CostingModel model) => Five.Select(model.Prepare([.. Five])).Select(answer => answer.Amount!.Value.Pounds);

    private static ComparisonCase Case(string id, string group, decimal? cost) => new(id) { Groups = [new("age", group)], ActualCost = cost is { } pounds ? Money.FromPounds(pounds) : null };
}
