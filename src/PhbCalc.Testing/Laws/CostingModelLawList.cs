using PhbCalc.Comparison;

namespace PhbCalc.Testing;

/// <summary>The laws of costing models (spec 9, Comparing models).</summary>
internal static class CostingModelLawList
{
    internal static CostingModelLaw[] All { get; } =
    [
        new("Every case has a sum of 0 or more in whole pence, or a reason why the model is not applicable.", AnswersEverything),
        new("The lines come to the sum.", AddsUp),
        new("Every line is rounded to the penny.", HasWholePence),
        new("The same case has the same answer, however often it is asked.", IsDeterministic),
        new("Asked in another order, each case has the same answer.", IsOrderFree),
        new("The cases beside it change nothing in the answer to a case.", IsAlone) { IsOfOneCaseAtATime = true },
    ];

    /// <summary>What a model throws says itself what is wrong.</summary>
    private static void AnswersEverything(CostingModelTrial trial)
    {
        foreach (ComparisonCase one in trial.Chosen)
        {
            try
            {
                trial.Answers([one]);
            }
            catch (InvalidInputException exception)
            {
                throw new LawBrokenException($"{one.PersonId} is refused: {string.Join("; ", exception.Faults)}");
            }
        }
    }

    private static void AddsUp(CostingModelTrial trial) => Each(trial, (one, answer) =>
    {
        try
        {
            answer.Breakdown();
        }
        catch (InvalidOperationException exception)
        {
            throw new LawBrokenException($"{one.PersonId}: {exception.Message}");
        }
    });

    private static void HasWholePence(CostingModelTrial trial) => Each(trial, (one, answer) =>
    {
        foreach (CostLine line in CostingModelTrial.LinesOf(answer))
        {
            CostingModelTrial.Require(line.Amount.ToPenny() == line.Amount, $"{one.PersonId} has the line {line.Label} of {line.Amount}.");
        }
    });

    private static void IsDeterministic(CostingModelTrial trial) => Compare(trial, trial.Answers(), trial.Answers(), "asked again");

    private static void IsOrderFree(CostingModelTrial trial)
    {
        List<ModelAnswer> turned = trial.Answers(trial.Chosen.Reverse());
        turned.Reverse();
        Compare(trial, trial.Answers(), turned, "asked the other way round");
    }

    private static void IsAlone(CostingModelTrial trial) => Compare(trial, trial.Answers(), [.. trial.Chosen.Select(trial.Alone)], "alone");

    private static void Each(CostingModelTrial trial, Action<ComparisonCase, ModelAnswer> check)
    {
        foreach ((ComparisonCase one, ModelAnswer answer) in Answered(trial, trial.Answers()))
        {
            check(one, answer);
        }
    }

    private static void Compare(CostingModelTrial trial, List<ModelAnswer> answers, List<ModelAnswer> others, string when)
    {
        foreach (((ComparisonCase one, ModelAnswer answer), ModelAnswer other) in Answered(trial, answers).Zip(others))
        {
            CostingModelTrial.RequireSame(one, answer, other, when);
        }
    }

    private static IEnumerable<(ComparisonCase Case, ModelAnswer Answer)> Answered(CostingModelTrial trial, List<ModelAnswer> answers) => trial.Chosen.Zip(answers);
}
