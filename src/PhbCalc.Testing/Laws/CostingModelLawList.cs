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

    private static void AnswersEverything(CostingModelTrial trial) => Each(trial, (one, reply) =>
        CostingModelTrial.Require(reply.Failure is null, $"{one.PersonId} {reply.Failure}"));

    private static void AddsUp(CostingModelTrial trial) => Each(trial, (one, reply) =>
        CostingModelTrial.Require(reply.NoLines is null, $"{one.PersonId}: {reply.NoLines}"));

    private static void HasWholePence(CostingModelTrial trial) => Each(trial, (one, reply) =>
    {
        foreach (CostLine line in reply.Lines)
        {
            CostingModelTrial.Require(line.Amount.ToPenny() == line.Amount, $"{one.PersonId} has the line {line.Label} of {line.Amount}.");
        }
    });

    private static void IsDeterministic(CostingModelTrial trial) => Compare(trial, trial.Replies(), "asked again");

    private static void IsOrderFree(CostingModelTrial trial) => Compare(trial, [.. trial.Replies(trial.Chosen.Reverse()).Reverse()], "asked the other way round");

    private static void IsAlone(CostingModelTrial trial) => Compare(trial, [.. trial.Chosen.Select(trial.Alone)], "alone");

    private static void Each(CostingModelTrial trial, Action<ComparisonCase, ModelReply> check)
    {
        foreach ((ComparisonCase one, ModelReply reply) in trial.Chosen.Zip(trial.Replies()))
        {
            check(one, reply);
        }
    }

    private static void Compare(CostingModelTrial trial, ModelReply[] others, string when)
    {
        foreach ((ComparisonCase one, ModelReply reply, ModelReply other) in trial.Chosen.Zip(trial.Replies(), others))
        {
            CostingModelTrial.Require(reply == other, reply.ToString() == other.ToString()
                ? $"{one.PersonId} gets {reply} by other lines {when}."
                : $"{one.PersonId} gets {reply}, and {when} {other}.");
        }
    }
}
