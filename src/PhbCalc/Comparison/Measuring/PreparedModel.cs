namespace PhbCalc.Comparison;

/// <summary>A model that has looked at a population.</summary>
/// <param name="Model">The model.</param>
/// <param name="Answer">Answers each case of it.</param>
internal sealed record PreparedModel(CostingModel Model, Func<ComparisonCase, ModelAnswer> Answer)
{
    internal static PreparedModel Of(CostingModel model, Population population) => new(model, model.Prepare(population.All));
}
