using PhbCalc.Benchmarking;
using PhbCalc.Comparison;

namespace PhbCalc.Samples.Comparer;

/// <summary>Times each model over the sample caseload, and all of them compared. Before that, every answer is compared with its lines, and points with the table itself.</summary>
public class SampleBenchmarks : ModelBenchmarks
{
    /// <inheritdoc/>
    protected override ValueList<CostingModel> Models => Sample.Models;

    /// <inheritdoc/>
    protected override ValueList<ComparisonCase> Population => Sample.People;

    /// <inheritdoc/>
    protected override Money? Oracle(string model, ComparisonCase person) => model == "points" ? Sample.Table.AmountFor(person.Points!.Value) : null;
}
