// The example of docs/contest/one-person.md: the lines between the marks are there word for word.
using PhbCalc.Comparison;
using PhbCalc.TopDown;

namespace PhbCalc.Tool.Tests.Readme;

internal static class ContestingAModel
{
    internal static void Run()
    {
        // begin
        Questionnaire questions = new([new("Mobility", [new("Low", 2m), new("Moderate", 3m), new("High", 9m)]), new("Breathing", [new("Low", 1m), new("High", 12m)])]);
        ModelContest contest = new(CostingModels.Points(new(AllocationTable.PricePerPoint(Money.FromPounds(1_200m)))));
        ComparisonCase ada = new("Ada") { Needs = questions.Score([new("Mobility", "Low"), new("Breathing", "Low")]), ActualCost = Money.FromPounds(4_100m) };

        PersonContest asked = contest.Ask([ada], "Ada", AnswerChanges.Of(ada, questions));
        Console.WriteLine(asked.Explain());

        ModelContestResult figures = contest.Measure([ada, .. Enumerable.Range(1, 9).Select(i => new ComparisonCase($"P{i}") { Points = i * 2m, ActualCost = Money.FromPounds(i * 2_500m) })]);
        Console.WriteLine(figures.All!.Errors.MeanAbsolute);

        // end
    }
}
