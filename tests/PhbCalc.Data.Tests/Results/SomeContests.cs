using FsCheck;
using FsCheck.Fluent;
using PhbCalc.Comparison;
using PhbCalc.TopDown;

namespace PhbCalc.Data.Tests;

/// <summary>Contests of a model over invented people: what is written and read back in the tests.</summary>
internal static class SomeContests
{
    private static readonly Questionnaire Questions = new([new("Mobility", [new("Low", 1m), new("High", 2.5m)]), new("Mood, =calm", [new("Low", 0m), new("High", 9m)])]);

    private static CostingModel Points { get; } = CostingModels.Points(new(AllocationTable.OfBands([new(0m, 3m, Money.FromPounds(1_000m)), new(4m, 11m, Money.FromPounds(2_200.5m))])));

    private static ValueList<ComparisonCase> People { get; } =
    [
        Person("P001", "Low", "Low", 1_100m, "65-and-over"), Person("P002", "High", "Low", 900m, "65-and-over"), Person("P003", "Low", "High", 2_000m, "65-and-over"),
        Person("P004", "High", "High", 2_500m, "*young*"), Person("P005", "Low", "High", 0m, "*young*"), Person("P006", "Low", "Low", 3_000m, "middle"), new("P007"),
        Person("P008", "Low", "High", 2_100m, "*young*"), Person("P009", "Low", "Low", 1_050m, "*young*"), Person("P010", "High", "Low", 1_300m, "*young*"),
    ];

    private static ModelContest Two { get; } = new(Points) { Small = new() { SuppressBelow = 2 } };

    /// <summary>Ten people, one of whom has no score and one no amount; groups of two or more are told.</summary>
    internal static ModelContestResult Example { get; } = Two.Measure(People);

    /// <summary>The answers that would change the sum of one of them.</summary>
    internal static PersonContest OnePerson { get; } = Two.Ask(People, "P001", AnswerChanges.Of(People[0], Questions, People));

    /// <summary>Nobody's sum.</summary>
    internal static PersonContest WithoutSum { get; } = Two.Ask(People, "P007", []);

    internal static Provenance From { get; } = new() { Verb = "contest", Version = "1.2.3", Figures = "2026-11-01", Inputs = [new("actual.csv", new('a', 64)), new("people.csv", new('b', 64))], Policies = "{\n  \"suppress_below\": 2\n}" };

    internal static TransparencyRecord Record { get; } = TransparencyRecord.Of(Example, From);

    internal static Gen<(ModelContestResult Result, PersonContest Person)> Any =>
        from seed in Gen.Choose(0, int.MaxValue - 1)
        select Made(new(seed));

    private static (ModelContestResult Result, PersonContest Person) Made(Random random)
    {
        ComparisonCase[] people = [.. Enumerable.Range(0, random.Next(1, 25)).Select(i => random.Next(8) == 0 ? new($"P{i}") : Person($"P{i}", random.Next(2) == 0 ? "Low" : "High", random.Next(2) == 0 ? "Low" : "High", random.Next(0, 400_000) / 100m, $"g{random.Next(3)}"))];
        ModelContest contest = new(Points) { Small = new() { SuppressBelow = random.Next(1, 6) }, Bands = random.Next(3) == 0 ? [] : PoundErrors.UsualBands };
        ComparisonCase one = people[random.Next(people.Length)];
        return (contest.Measure([.. people]), contest.Ask([.. people], one.PersonId, AnswerChanges.Of(one, Questions, [.. people])));
    }

    private static ComparisonCase Person(string id, string mobility, string mood, decimal cost, string age) => new(id)
    {
        Needs = Questions.Score([new("Mobility", mobility), new("Mood, =calm", mood)]),
        ActualCost = Money.FromPounds(cost),
        Groups = [new("age", age)],
    };
}
