using BenchmarkDotNet.Attributes;
using PhbCalc.Comparison;

namespace PhbCalc.Benchmarks.Comparison;

/// <summary>The seven models of this library over made-up people of whom all is known, beside plain ways to the same sums, which are their oracles too.</summary>
public class OwnModelBenchmarks : ModelBenchmarks
{
    private ValueList<ComparisonCase> people;

    /// <summary>How many people.</summary>
    [Params(1_000)]
    public int People { get; set; }

    /// <inheritdoc/>
    protected override ValueList<CostingModel> Models { get; } = [.. OwnModels.All, .. OwnModels.Rivals];

    /// <inheritdoc/>
    protected override ValueList<ComparisonCase> Population => people = people.Count == People ? people : OwnPeople.Make(People);

    /// <inheritdoc/>
    protected override Money? Oracle(string model, ComparisonCase person) =>
        OwnModels.Rivals.FirstOrDefault(rival => rival.Name.StartsWith($"{model}, ", StringComparison.Ordinal))?.Prepare(Population)(person).Amount;
}
