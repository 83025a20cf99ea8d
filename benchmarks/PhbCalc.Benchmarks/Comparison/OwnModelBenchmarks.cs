using BenchmarkDotNet.Attributes;
using PhbCalc.Benchmarking;
using PhbCalc.Comparison;
using PhbCalc.Tests.Oracles;

namespace PhbCalc.Benchmarks.Comparison;

/// <summary>The models of this library over an invented caseload, beside plain ways to the same sums, which are their oracles too.</summary>
public class OwnModelBenchmarks : ModelBenchmarks
{
    private const int PeopleForTheOracle = 100;

    private SyntheticCaseload? caseload;

    /// <summary>How many people.</summary>
    [Params(1_000)]
    public int People { get; set; } = 1_000;

    /// <inheritdoc/>
    protected override ValueList<CostingModel> Models => [.. Caseload.Models, .. Rivals.Of(Caseload)];

    /// <inheritdoc/>
    protected override ValueList<ComparisonCase> Population => Caseload.People;

    private SyntheticCaseload Caseload => caseload ??= SyntheticCaseload.Of(People, seed: 1);

    /// <inheritdoc/>
    protected override Money? Oracle(string model, ComparisonCase person) => Caseload.Oracle(model, person)
        ?? Rivals.Of(Caseload).FirstOrDefault(rival => rival.Name.StartsWith($"{model}, ", StringComparison.Ordinal))?.Prepare(Population)(person).Amount;

    /// <inheritdoc/>
    protected override void Check(ModelComparison comparison)
    {
        ValueList<ComparisonCase> some = Population.Take(PeopleForTheOracle).ToValueList();
        if (comparison.Compare(some) != new ComparisonOracle(comparison, some).Result())
        {
            throw new InvalidOperationException("The comparison and its oracle disagree.");
        }
    }
}
