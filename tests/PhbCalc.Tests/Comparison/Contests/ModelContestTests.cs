using FsCheck;
using FsCheck.Fluent;
using PhbCalc.Comparison;
using PhbCalc.Tests.Oracles;
using PhbCalc.TestSupport;
using PhbCalc.TopDown;

namespace PhbCalc.Tests.Comparison;

/// <summary>How near a model comes, and how it treats whom: spec 10, Contest.</summary>
public sealed class ModelContestTests
{
    private static readonly SmallNumbers Everybody = new() { SuppressBelow = 1 };

    private static readonly Gen<(ValueList<ComparisonCase> People, int Least)> Populations = Gen.Choose(0, int.MaxValue - 1).Select(seed => Made(new(seed)));

    /// <summary>Ten people; the model says £1,000.00 a point.</summary>
    private static ValueList<ComparisonCase> Ten { get; } =
    [
        .. Enumerable.Range(1, 10).Select(i => Given.Person($"P{i}", i, (i * 1_000m) + (i <= 5 ? 500m : -100m), new PersonGroup("age", i <= 6 ? "18-to-64" : "65-and-over"))),
        Given.Person("no cost", 4m), Given.Person("no points", null, 3_000m), Given.Person("off the table", 99m, 3_000m),
    ];

    private static CostingModel Points { get; } = CostingModels.Points(new(AllocationTable.Interpolated([new(0m, Money.Zero), new(50m, Given.Pounds(50_000m))])));

    [Fact]
    public void Figures_are_over_those_of_whom_sum_and_cost_are_known()
    {
        ModelContestResult result = new ModelContest(Points).Measure(Ten);

        Assert.Equal(new(13, 11, 10), result.Coverage);
        Assert.Equal(["no score of needs 1", "points that the table has no amount for 1"], result.NotApplicable.Select(reason => $"{reason.Reason} {reason.People}"));
        Assert.Equal((10, Given.Pounds(55_000m), Given.Pounds(57_000m)), (result.All!.People, result.All.Accuracy.Indicative, result.All.Accuracy.Final));

        // Five errors of £500.00 and five of £100.00; their squares come to 1,300,000.
        Assert.Equal((Given.Pounds(300m), Given.Pounds(360.56m)), (result.All.Errors.MeanAbsolute, result.All.Errors.RootMeanSquare));
        Assert.Equal((Given.Pounds(5_500m), Given.Pounds(5_700m), Given.Pounds(-200m)), (result.All.MeanSum, result.All.MeanCost, result.All.MeanError));
        Assert.Equal(1m, result.All.Errors.Within[0].Share);
    }

    [Fact]
    public void Bias_is_by_group_and_by_fifths_of_the_sum_and_of_the_cost()
    {
        ModelContestResult result = new ModelContest(Points) { Small = Everybody }.Measure(Ten);

        Assert.Equal(
            [
                "age 18-to-64 6 -0.102564", "age 65-and-over 4 0.011905",
                "fifth of the sum 1 of 5 2 -0.25", "fifth of the sum 2 of 5 2 -0.125", "fifth of the sum 3 of 5 2 -0.035088", "fifth of the sum 4 of 5 2 0.013514", "fifth of the sum 5 of 5 2 0.010638",
                "fifth of the cost 1 of 5 2 -0.25", "fifth of the cost 2 of 5 2 -0.125", "fifth of the cost 3 of 5 2 -0.035088", "fifth of the cost 4 of 5 2 0.013514", "fifth of the cost 5 of 5 2 0.010638",
            ],
            result.Parts.Select(part => FormattableString.Invariant($"{part.Title} {part.Label} {part.Figures.People} {part.Figures.Accuracy.Bias}")));
        Assert.Empty(result.Hidden);
    }

    [Fact]
    public void People_of_one_sum_stay_in_one_fifth_so_that_no_id_decides()
    {
        // Nine people of 3 and one of 9 points: the nine are in the fifth of their middle, which is the third.
        ComparisonCase[] people = [.. Enumerable.Range(0, 10).Select(i => Given.Person($"P{i}", i == 0 ? 9m : 3m, 1_000m + i))];
        string[] fifths = [.. new ModelContest(Points) { Small = Everybody }.Measure([.. people]).Parts.Where(part => part.By == ContestBy.FifthOfSum).Select(part => $"{part.Name} {part.Figures.People}")];

        Assert.Equal(["3 of 5 9", "5 of 5 1"], fifths);
    }

    [Fact]
    public void Groups_of_few_people_are_counted_and_not_named_and_of_few_in_all_nothing_is_told()
    {
        ModelContestResult result = new ModelContest(Points).Measure(Ten);
        ModelContestResult few = new ModelContest(Points).Measure([.. Ten.Take(4)]);

        // Four of 65 and over are few; the six others would tell of them, so that both go. Fifths are two people each.
        Assert.Equal([new HiddenParts(ContestBy.Group, "age", 2), new HiddenParts(ContestBy.FifthOfSum, null, 5), new HiddenParts(ContestBy.FifthOfCost, null, 5)], result.Hidden);
        Assert.Empty(result.Parts);
        Assert.Null(few.All);
        Assert.Equal(4, few.Coverage.Compared);
        Assert.DoesNotContain("65-and-over", result.Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_small_change_that_touches_few_people_is_named_and_hidden()
    {
        ModelContestResult result = new ModelContest(Points).Measure(Ten);
        SmallChange forTwo = new("a point more for two", one => one.PersonId is "P1" or "P2" ? one with { Points = one.Points + 1m } : one);
        ModelContestResult two = new ModelContest(Points) { Changes = [forTwo] }.Measure(Ten);

        Assert.Equal(("one point more", 11, 11, Given.Pounds(1_000m)), (result.Stability[0].Change, result.Stability[0].Tried, result.Stability[0].Changed, result.Stability[0].MeanChange));
        Assert.Empty(two.Stability);
        Assert.Equal(["a point more for two"], two.ChangesOfFew);
    }

    [Fact]
    public void It_is_told_in_full() => Snapshot.Matches(new ModelContest(Points) { Small = new() { SuppressBelow = 2 } }.Measure([.. Ten.Select(one => one.PersonId == "P9" ? one with { Groups = [new("age", "95-and-over")] } : one)]).Explain());

    [Fact]
    public void Of_few_people_it_is_told_that_there_is_nothing_to_tell() => Snapshot.Matches(new ModelContest(Points).Measure([.. Ten.Take(3)]).Explain());

    [Fact]
    public void What_is_wrong_is_refused()
    {
        Assert.Equal("/population/1/person_id", Assert.Throws<InvalidInputException>(() => new ModelContest(Points).Measure([Ten[0], Ten[0]])).Faults[0].Path);
        Assert.Equal(["/bands/0"], Assert.Throws<InvalidInputException>(() => new ModelContest(Points) { Bands = [Given.Pounds(-1m)] }).Faults.Select(fault => fault.Path));
        Assert.Throws<InvalidInputException>(() => new ModelContest(Points) { Small = null! });
        Assert.Throws<ArgumentNullException>(() => new ModelContest(null!));
    }

    /// <summary>Everything once more, person by person: who is compared, in which part, and what the oracle of accuracy makes of them.</summary>
    [Law(100)]
    public Property Every_figure_is_what_the_oracle_gives_of_the_people_of_the_part() => Law.Of(Populations, made =>
    {
        ModelContestResult result = new ModelContest(Points) { Small = new() { SuppressBelow = made.Least }, Changes = [] }.Measure(made.People);
        (ComparisonCase Person, Money Sum)[] compared = [.. made.People.Where(one => one.Points is <= 50m && one.ActualCost is not null).Select(one => (one, (one.Points!.Value * Given.Pounds(1_000m)).ToPenny()))];

        Assert.Equal(compared.Length, result.Coverage.Compared);
        Assert.Equal(compared.Length < made.Least, result.All is null);
        Assert.All(result.Parts, part => Assert.Equal(AccuracyOracle.Of(Cases([.. compared.Where(one => IsIn(one, part, compared))])), part.Figures.Accuracy));
        Assert.All(result.Parts, part => Assert.True(part.Figures.People >= made.Least));
        if (result.All is { } all)
        {
            Assert.Equal(AccuracyOracle.Of(Cases(compared)), all.Accuracy);
        }

        Assert.Equal(result, new ModelContest(Points) { Small = new() { SuppressBelow = made.Least }, Changes = [] }.Measure([.. made.People.Reverse()]));
    });

    /// <summary>Whoever sees the shown parts and the whole knows what the hidden ones come to: never about fewer people than are shown.</summary>
    [Law(100)]
    public Property What_is_hidden_is_together_never_about_few_people() => Law.Of(Populations, made =>
    {
        ModelContestResult result = new ModelContest(Points) { Small = new() { SuppressBelow = made.Least }, Changes = [] }.Measure(made.People);
        foreach (HiddenParts hidden in result.Hidden.Where(_ => result.All is not null))
        {
            int shown = result.Parts.Where(part => part.By == hidden.By && part.GroupName == hidden.GroupName).Sum(part => part.Figures.People);
            Assert.True(result.Coverage.Compared - shown >= made.Least);
        }
    });

    [Fact]
    public void Populations_have_ties_hidden_and_shown_parts_few_people_and_people_without_a_group()
    {
        (ModelContestResult Result, ValueList<ComparisonCase> People)[] made = [.. Populations.Sample(50, new Rnd(11), 300).Select(one => (new ModelContest(Points) { Small = new() { SuppressBelow = one.Least }, Changes = [] }.Measure(one.People), one.People))];

        Assert.Contains(made, one => one.Result.All is null);
        Assert.Contains(made, one => one.Result.Hidden.Count > 0 && one.Result.Parts.Count > 0);
        Assert.Contains(made, one => one.Result.Parts.Any(part => part is { By: ContestBy.Group, Name: null }));
        Assert.Contains(made, one => one.People.GroupBy(person => person.Points).Any(same => same.Count() > 3));
        Assert.Contains(made, one => one.Result.Parts.Count(part => part.By == ContestBy.FifthOfSum) is > 0 and < 5);
    }

    private static (ValueList<ComparisonCase> People, int Least) Made(Dice dice)
    {
        int levels = dice.OneOf(3, 60);
        return ([.. Enumerable.Range(0, dice.Between(0, 60)).Select(i => Given.Person(
            $"P{i}",
            dice.Percent(90) ? dice.Between(0, levels) : null,
            dice.Percent(85) ? dice.Between(0, 5_000_000) / 100m : null,
            [.. dice.Percent(80) ? [new PersonGroup("need", $"n{dice.Between(0, dice.OneOf(2, 9))}")] : (PersonGroup[])[]]))], dice.OneOf(1, 5, 10));
    }

    private static AccuracyCase[] Cases((ComparisonCase Person, Money Sum)[] people) => Array.ConvertAll(people, one => new AccuracyCase(one.Sum, one.Person.ActualCost!.Value));

    /// <summary>Whether a person is in a part: in a fifth by how many have less, and half of those who have as much.</summary>
    private static bool IsIn((ComparisonCase Person, Money Sum) one, ContestPart part, (ComparisonCase Person, Money Sum)[] all)
    {
        if (part.By == ContestBy.Group)
        {
            return all.Any(_ => true) && one.Person.Groups.FirstOrDefault(group => group.Name == part.GroupName)?.Value == part.Name;
        }

        decimal Of((ComparisonCase Person, Money Sum) other) => part.By == ContestBy.FifthOfSum ? other.Sum.Pounds : other.Person.ActualCost!.Value.Pounds;
        int less = all.Count(other => Of(other) < Of(one));
        int same = all.Count(other => Of(other) == Of(one));
        decimal middle = less + ((same - 1) / 2m);
        return part.Name == $"{(int)(middle * 5m / all.Length) + 1} of 5";
    }
}
