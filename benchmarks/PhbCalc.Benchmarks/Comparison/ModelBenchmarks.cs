using BenchmarkDotNet.Attributes;
using PhbCalc.Comparison;
using PhbCalc.Tests.Oracles;

namespace PhbCalc.Benchmarks.Comparison;

/// <summary>
/// Times any costing models over any population: each model by itself, answer by answer on one core, and the whole comparison of all of them.
/// Derive from it, give the models and the people, and name an oracle if there is one. Before anything is timed, every answer is held
/// against its own lines and against the oracle, and the comparison against the plain questions to lists that the tests use.
/// </summary>
[MemoryDiagnoser]
public abstract class ModelBenchmarks
{
    private const string AllCompared = "all, compared";
    private const int PeopleForTheOracle = 100;

    private ModelComparison comparison = null!;
    private Func<ComparisonCase, ModelAnswer>? answer;

    /// <summary>The models.</summary>
    protected abstract ValueList<CostingModel> Models { get; }

    /// <summary>The people, in ordinal order of their ids.</summary>
    protected abstract ValueList<ComparisonCase> Population { get; }

    /// <summary>What is timed: one model by name, or the comparison of all.</summary>
    [ParamsSource(nameof(Timed))]
    public string Model { get; set; } = AllCompared;

    /// <summary>What can be timed.</summary>
    public IEnumerable<string> Timed => [.. Models.Select(model => model.Name), AllCompared];

    /// <summary>What another way of working it out says; null (the default) where there is none.</summary>
    /// <param name="model">The model.</param>
    /// <param name="person">The person.</param>
    protected virtual Money? Oracle(string model, ComparisonCase person) => null;

    /// <summary>Checks every answer.</summary>
    [GlobalSetup]
    public void CheckAnswers()
    {
        comparison = new(Models);
        foreach (CostingModel model in Models)
        {
            Func<ComparisonCase, ModelAnswer> prepared = model.Prepare(Population);
            answer = model.Name == Model ? prepared : answer;
            foreach (ComparisonCase person in Population)
            {
                Check(model.Name, person, prepared(person));
            }
        }

        ValueList<ComparisonCase> some = Population.Take(PeopleForTheOracle).ToValueList();
        if (comparison.Compare(some) != new ComparisonOracle(comparison, some).Result())
        {
            throw new InvalidOperationException("The comparison and its oracle disagree.");
        }
    }

    /// <summary>Everybody's answer by the model, or the comparison.</summary>
    /// <returns>How many people have an answer, of the first model where all are compared.</returns>
    [Benchmark]
    public int Everybody()
    {
        if (answer is null)
        {
            return comparison.Compare(Population).Models[0].All.Answered;
        }

        int answered = 0;
        foreach (ComparisonCase person in Population)
        {
            answered += answer(person).Amount is null ? 0 : 1;
        }

        return answered;
    }

    private void Check(string model, ComparisonCase person, ModelAnswer said)
    {
        try
        {
            said.Breakdown();
        }
        catch (InvalidOperationException exception)
        {
            throw new InvalidOperationException($"Model {model} is not timed. {person.PersonId}: {exception.Message}", exception);
        }

        if (said.Amount is { } amount && Oracle(model, person) is { } expected && expected != amount)
        {
            throw new InvalidOperationException($"Model {model} is not timed. {person.PersonId}: it says {amount}, and its oracle {expected}.");
        }
    }
}
