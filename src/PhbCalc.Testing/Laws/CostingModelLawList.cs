using PhbCalc.BottomUp;
using PhbCalc.Comparison;

namespace PhbCalc.Testing;

/// <summary>The laws of costing models (spec 9, Comparing models).</summary>
internal static class CostingModelLawList
{
    private const decimal HalfTheSixthDecimal = 0.0000005m;
    private static readonly CostingModelLaw WholePence = new("Every line is rounded to the penny.", HasWholePence);
    private static readonly CostingModelLaw Deterministic = new("The same case has the same answer, however often it is asked.", IsDeterministic);
    private static readonly CostingModelLaw OrderFree = new("Asked in another order, each case has the same answer.", IsOrderFree) { Needs = Deterministic };

    internal static CostingModelLaw[] All { get; } =
    [
        new("Every case has a sum of 0 or more in whole pence, or a reason why the model is not applicable.", AnswersEverything),
        new("The lines come to the sum, also when they are made after other cases were asked.", AddsUp),
        new("The lines of an answer are the same, however often they are made.", IsSteady),
        WholePence,
        new("Rate x quantity x carers, rounded to the penny, is what every line comes to.", IsProduct) { Needs = WholePence },
        Deterministic,
        OrderFree,
        new("Asked on two threads at once, each case has the same answer.", IsSafeOnThreads) { Needs = OrderFree },
        new("Where numbers have a decimal comma, each case has the same answer.", IsOfNoCulture) { Needs = Deterministic },
        new("The cases beside it change nothing in the answer to a case.", IsAlone) { IsOfOneCaseAtATime = true, Needs = Deterministic },
        new("Prepared for the cases in another order, the model has the same answers.", IsPreparedOrderFree) { IsOfOneCaseAtATime = false, Needs = Deterministic },
    ];

    /// <summary>The laws that are about a model.</summary>
    internal static CostingModelLaw[] Of(CostingModel model) => [.. All.Where(law => law.IsOfOneCaseAtATime is null || law.IsOfOneCaseAtATime != model.LooksAtAll)];

    private static void AnswersEverything(CostingModelTrial trial) => Each(trial, (one, reply) =>
        CostingModelTrial.Require(reply.Failure is null, $"{one.PersonId} {reply.Failure?.TrimEnd('.')}."));

    private static void AddsUp(CostingModelTrial trial) => Each(trial, (one, reply) =>
        CostingModelTrial.Require(reply.NoLines is null, $"{one.PersonId}: {reply.NoLines}"));

    private static void IsSteady(CostingModelTrial trial) => Each(trial, (one, reply) =>
        CostingModelTrial.Require(reply.AreLinesSteady, $"{one.PersonId} gets {reply}, and has other lines, or none, when they are made again."));

    private static void HasWholePence(CostingModelTrial trial) => Each(trial, (one, reply) =>
    {
        foreach (CostLine line in reply.Lines)
        {
            CostingModelTrial.Require(line.Amount.IsWholePence, $"{one.PersonId} has the line {line.Label} of {line.Amount}.");
            CostingModelTrial.Require(line.NotInBudget.IsWholePence, $"{one.PersonId} has the line {line.Label}, of which {line.NotInBudget} is not in the budget.");
        }
    });

    /// <summary>A rate with six decimals may be a rounded one: the line is then that of any rate which is shown so. Where each visit is rounded, the line says so.</summary>
    private static void IsProduct(CostingModelTrial trial) => Each(trial, (one, reply) =>
    {
        foreach (CostLine line in reply.Lines)
        {
            Fraction units = Fraction.Of(line.Quantity) * line.Carers;
            Fraction product = units * line.Rate.Pounds;
            Fraction slack = line.Rate.Pounds == decimal.Round(line.Rate.Pounds, 5, MidpointRounding.ToZero) ? 0 : units * HalfTheSixthDecimal;
            Money amount = line.Amount + line.NotInBudget;
            bool isOfVisits = line.Note?.Split("; ").Contains(VisitLine.EachVisitRounded, StringComparer.Ordinal) == true;
            CostingModelTrial.Require(
                isOfVisits || ((product - slack).ToPenny() <= amount && amount <= (product + slack).ToPenny()),
                $"{one.PersonId} has the line {line.Label} of {amount}, and {line.Quantity} x {line.Rate} x {line.Carers} comes to {product.ToPenny()}.");
        }
    });

    private static void IsDeterministic(CostingModelTrial trial)
    {
        (ModelReply[] first, ModelReply[] now) = trial.SinceFirst();
        Compare(trial, first, now, "when it is asked again");
        (ModelReply[] once, ModelReply[] again) = trial.Twice();
        Compare(trial, once, again, "when everybody is asked once more");
        Compare(trial, once, trial.Replies(), "when the model is prepared again");
    }

    private static void IsOrderFree(CostingModelTrial trial) => Compare(trial, trial.Replies(), trial.Backwards(), "asked the other way round");

    private static void IsSafeOnThreads(CostingModelTrial trial)
    {
        ModelReply[] replies = trial.Replies();
        (ModelReply[] forwards, ModelReply[] backwards) = trial.AtOnce();
        Compare(trial, replies, forwards, "while another thread asks too");
        Compare(trial, replies, backwards, "while another thread asks too");
    }

    private static void IsOfNoCulture(CostingModelTrial trial) => Compare(trial, trial.Replies(), trial.Abroad(), "with a decimal comma");

    private static void IsAlone(CostingModelTrial trial) => Compare(trial, trial.Replies(), trial.Alone(), "alone");

    private static void IsPreparedOrderFree(CostingModelTrial trial) => Compare(trial, trial.Replies(), trial.PreparedTurned(), "prepared the other way round");

    private static void Each(CostingModelTrial trial, Action<ComparisonCase, ModelReply> check)
    {
        foreach ((ComparisonCase one, ModelReply reply) in trial.Chosen.Zip(trial.Replies()))
        {
            check(one, reply);
        }
    }

    private static void Compare(CostingModelTrial trial, ModelReply[] replies, ModelReply[] others, string when)
    {
        foreach ((ComparisonCase one, ModelReply reply, ModelReply other) in trial.Chosen.Zip(replies, others))
        {
            CostingModelTrial.Require(reply == other, reply.ToString() == other.ToString()
                ? $"{one.PersonId} gets {reply}, and {when} the same by other lines."
                : $"{one.PersonId} {reply.Failure ?? $"gets {reply}"}, and {when} {other}.");
        }
    }
}
