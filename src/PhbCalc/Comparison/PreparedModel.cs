using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using PhbCalc.Budgets;

namespace PhbCalc.Comparison;

/// <summary>A model prepared for a population. If it does what no model may, the error names the model and the person.</summary>
internal sealed class PreparedModel
{
    private readonly Func<ComparisonCase, ModelAnswer> answer;

    private PreparedModel(CostingModel model, Func<ComparisonCase, ModelAnswer> answer) => (Model, this.answer) = (model, answer);

    /// <summary>The model.</summary>
    internal CostingModel Model { get; }

    /// <summary>Shows a model the population.</summary>
    /// <exception cref="InvalidInputException">The model cannot be made to fit the population.</exception>
    /// <exception cref="InvalidOperationException">The model fails.</exception>
    internal static PreparedModel Of(CostingModel model, Population population)
    {
        try
        {
            return new(model, model.Prepare(population.All) ?? throw ModelFaults.NoFunction());
        }
        catch (Exception exception) when (exception is not InvalidInputException)
        {
            throw ModelFaults.Failed(model, "when it was shown all cases", exception);
        }
    }

    /// <summary>Asks about a case.</summary>
    /// <exception cref="InvalidInputException">The model finds something wrong with the case.</exception>
    /// <exception cref="InvalidOperationException">The model fails.</exception>
    internal ModelAnswer Answer(ComparisonCase one)
    {
        try
        {
            return answer(one) ?? throw ModelFaults.NoAnswer();
        }
        catch (Exception exception) when (exception is not InvalidInputException)
        {
            throw ModelFaults.Failed(Model, $"about {one.PersonId}", exception);
        }
    }

    /// <summary>The version of a budget that explains the answer to a case.</summary>
    /// <exception cref="InvalidOperationException">The lines do not add up to the answer, or the model fails.</exception>
    internal BudgetVersion Version(ComparisonCase one)
    {
        ModelAnswer said = Answer(one);
        try
        {
            return said.Version(one.PersonId);
        }
        catch (Exception exception) when (exception is not InvalidInputException)
        {
            throw ModelFaults.Failed(Model, $"about the lines of {one.PersonId}", exception);
        }
    }
}

/// <summary>Asks models about all cases, on all cores.</summary>
internal static class EachCase
{
    /// <summary>Does something for every case by its position. If a model fails, it reports the failure of the first such case, whichever thread met one first.</summary>
    /// <exception cref="InvalidOperationException">A model fails.</exception>
    internal static void Do(int cases, Action<int> each)
    {
        ConcurrentBag<(int Position, InvalidOperationException Exception)> failures = [];
        Parallel.For(0, cases, (position, loop) =>
        {
            try
            {
                each(position);
            }
            catch (InvalidOperationException exception)
            {
                failures.Add((position, exception));
                loop.Break();
            }
        });
        if (!failures.IsEmpty)
        {
            ExceptionDispatchInfo.Throw(failures.MinBy(failure => failure.Position).Exception);
        }
    }
}
