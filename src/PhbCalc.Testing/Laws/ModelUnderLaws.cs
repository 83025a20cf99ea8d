using System.Runtime.ExceptionServices;
using PhbCalc.Comparison;

namespace PhbCalc.Testing;

/// <summary>A model, the population that is chosen from, and what the model said when it was asked about everybody for the first time.</summary>
internal sealed class ModelUnderLaws
{
    private const string Unfit = "a model that cannot be made to fit so few cases";

    private readonly CostingModel model;
    private readonly ValueList<ComparisonCase> population;
    private readonly Dictionary<ComparisonCase, ModelReply> first;

    internal ModelUnderLaws(CostingModel model, ValueList<ComparisonCase> population)
    {
        (this.model, this.population) = (model, population);
        first = new(ReferenceEqualityComparer.Instance);
        foreach ((ComparisonCase one, ModelReply reply) in population.Zip(ModelReply.To(population, Prepared(population))))
        {
            first[one] = reply;
        }
    }

    /// <summary>What was said about a case at the very first.</summary>
    internal ModelReply First(ComparisonCase one) => first[one];

    /// <summary>The model, prepared for the population.</summary>
    internal Func<ComparisonCase, ModelAnswer?> PreparedForAll() => Prepared(population);

    /// <summary>
    /// The model, prepared for some cases. Where it cannot be, that is what it says to each of them; a model that is fitted to all cases may say that there are too few, but
    /// not of the population.
    /// </summary>
    /// <param name="cases">The cases.</param>
    /// <param name="isTurned">Whether they come in the opposite of the ordinal order of their ids.</param>
    internal Func<ComparisonCase, ModelAnswer?> Prepared(ValueList<ComparisonCase> cases, bool isTurned = false)
    {
        IEnumerable<ComparisonCase> ordered = cases.OrderBy(one => one.PersonId, StringComparer.Ordinal);
        try
        {
            Func<ComparisonCase, ModelAnswer?>? prepared = model.Prepare((isTurned ? ordered.Reverse() : ordered).ToValueList());
            return prepared ?? (_ => null);
        }
        catch (InvalidInputException) when (model.LooksAtAll && cases.Count < population.Count)
        {
            return _ => ModelAnswer.NotApplicable(Unfit);
        }
        catch (Exception exception)
        {
            return _ =>
            {
                ExceptionDispatchInfo.Throw(exception);
                return null;
            };
        }
    }
}
