using PhbCalc.Comparison;
using PhbCalc.TestSupport;
using PhbCalc.TopDown;

namespace PhbCalc.Reports.Tests;

/// <summary>A contest of a costing model as a page (spec 10, Contest).</summary>
public sealed class ContestReportTests
{
    private static readonly Questionnaire Questions = new([new("Mobility", [new("Low", 1m), new("High", 4m)]), new("Mood <&>", [new("Low", 0m), new("High", 9m), new("Severe", 40m)])]);

    private static readonly ValueList<ComparisonCase> People = [.. Enumerable.Range(1, 12).Select(i => new ComparisonCase($"P{i}")
    {
        Needs = Questions.Score([new("Mobility", i % 2 == 0 ? "Low" : "High"), new("Mood <&>", i % 3 == 0 ? "Low" : "High")]),
        ActualCost = Money.FromPounds(i * 900m),
        Groups = [new("age", i <= 6 ? "old & wise" : "young")],
    })];

    private static readonly CostingModel Points = CostingModels.Points(new(AllocationTable.OfBands([new(0m, 3m, Money.FromPounds(1_000m)), new(4m, 20m, Money.FromPounds(9_000m))])));

    private static ModelContest Contest(int least) => new(Points) { Small = new() { SuppressBelow = least } };

    public static TheoryData<string, string> Pages => new()
    {
        { "all", ContestReport.Text(Contest(1).Measure(People), null, "Made from <actual.csv>") },
        { "one person", ContestReport.Text(Contest(5).Measure(People), Contest(5).Ask(People, "P1", AnswerChanges.Of(People[0], Questions, People))) },
        { "somebody without a sum", ContestReport.Text(Contest(5).Measure(People), Contest(5).Ask([.. People, new("<Ann>")], "<Ann>", [])) },
        { "few people", ContestReport.Text(Contest(5).Measure([.. People.Take(3)])) },
        { "nobody", ContestReport.Text(Contest(5).Measure([])) },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public void Somebody_who_cannot_see_it_can_read_it_and_it_loads_nothing(string name, string page)
    {
        Assert.NotEmpty(name);
        Assert.Empty(Accessibility.Faults(page));
    }

    [Fact]
    public void It_looks_as_it_did_when_somebody_last_looked() => Snapshot.Matches(ContestReport.Text(Contest(2).Measure(People), Contest(2).Ask(People, "P1", AnswerChanges.Of(People[0], Questions, People)), "Made from actual.csv."));

    [Fact]
    public void Bias_by_each_group_and_fifth_is_drawn() => Assert.Equal(
        ["within", "bias-1", "bias-2", "bias-3"],
        Accessibility.All(Accessibility.Parse(ContestReport.Text(Contest(1).Measure(People))), "figure").Select(figure => (string?)figure.Attribute("id")));

    [Fact]
    public void A_page_over_all_names_nobody_and_no_group_of_few()
    {
        string page = ContestReport.Text(Contest(5).Measure([.. People, new("Q1") { Needs = People[0].Needs, ActualCost = Money.FromPounds(5m), Groups = [new("age", "hundred")] }]));

        Assert.DoesNotContain("P1", page, StringComparison.Ordinal);
        Assert.DoesNotContain("hundred", page, StringComparison.Ordinal);
        Assert.Contains("2 groups are hidden", page, StringComparison.Ordinal);
    }
}
