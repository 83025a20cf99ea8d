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
    public void Without_a_group_or_any_cost_it_does_not_apply()
    {
        Assert.Equal("no group by need", CostingModels.GroupAverage("need").Prepare([.. Five])(Five[0]).WhyNot);
        Assert.Equal("no past cost of anybody", CostingModels.GroupAverage("age").Prepare([Five[4]])(Five[4]).WhyNot);
        Assert.Equal(["/group_name", "/weight_of_all"], Assert.Throws<InvalidInputException>(() => CostingModels.GroupAverage(" ", -1m)).Faults.Select(fault => fault.Path));
    }

    /// <summary>A slow sum over everybody, in decimals to many places.</summary>
    [Law]
    public Property It_is_what_a_sum_over_everybody_gives() => Law.Of(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
    {
        Random random = new(seed);
        ComparisonCase[] people = [.. Enumerable.Range(0, random.Next(1, 30)).Select(i => Case($"P{i}", $"g{random.Next(4)}", random.Next(4) == 0 ? null : random.Next(0, 9_000_000) / 100m))];
        decimal weight = random.Next(0, 30);
        Func<ComparisonCase, ModelAnswer> answer = CostingModels.GroupAverage("age", weight).Prepare([.. people]);
        decimal[] all = [.. people.Where(one => one.ActualCost is not null).Select(one => one.ActualCost!.Value.Pounds)];
        foreach (ComparisonCase one in people.Where(_ => all.Length > 0))
        {
            decimal[] own = [.. people.Where(other => other.ActualCost is not null && other.Groups[0] == one.Groups[0]).Select(other => other.ActualCost!.Value.Pounds)];
            decimal exact = own.Length + weight == 0m ? all.Average() : ((own.Sum() * all.Length) + (weight * all.Sum())) / ((own.Length + weight) * all.Length);
            Assert.Equal(decimal.Round(exact, 2, MidpointRounding.AwayFromZero), answer(one).Amount!.Value.Pounds);
            Assert.Equal(answer(one).Amount, answer(one).Breakdown().Total);
        }
    });

    private static IEnumerable<decimal> Amounts(CostingModel model) => Five.Select(model.Prepare([.. Five])).Select(answer => answer.Amount!.Value.Pounds);

    private static ComparisonCase Case(string id, string group, decimal? cost) => new(id) { Groups = [new("age", group)], ActualCost = cost is { } pounds ? Money.FromPounds(pounds) : null };
}
