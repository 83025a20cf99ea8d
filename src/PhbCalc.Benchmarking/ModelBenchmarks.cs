using BenchmarkDotNet.Attributes;
using PhbCalc.Comparison;

namespace PhbCalc.Benchmarking;

/// <summary>
/// Times any costing models over any population: each model alone, answer by answer on one core, and the whole comparison of all of them.
/// Derive from it, give the models and the people, and name an oracle if there is one. Before anything is timed, every answer is compared with its own lines and with the
/// oracle. A model that is wrong is not timed.
/// </summary>
/// <remarks>It is a class of BenchmarkDotNet: run it with its <c>BenchmarkSwitcher</c> or <c>BenchmarkRunner</c>. Rule: spec 9, Benchmarks.</remarks>
/// <example>
/// <code>
/// public class MyBenchmarks : ModelBenchmarks
/// {
///     private static readonly SyntheticCaseload Caseload = SyntheticCaseload.Of(people: 1_000, seed: 1);
///
///     protected override ValueList&lt;CostingModel&gt; Models =&gt; [.. Caseload.Models, MyModel];
///
///     protected override ValueList&lt;ComparisonCase&gt; Population =&gt; Caseload.People;
///
///     protected override Money? Oracle(string model, ComparisonCase person) =&gt; Caseload.Oracle(model, person);
/// }
/// </code>
/// </example>
[MemoryDiagnoser]
public abstract class ModelBenchmarks
{
    private const string AllCompared = "all, compared";

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

    /// <summary>What another way of working it out says, in pounds a year; null (the default) where there is none.</summary>
    /// <param name="model">The name of the model.</param>
    /// <param name="person">The person.</param>
    protected virtual Money? Oracle(string model, ComparisonCase person) => null;

    /// <summary>Checks the comparison, once every answer is right; by default it does nothing. Throw, and nothing is timed.</summary>
    /// <param name="comparison">The comparison of all models.</param>
    protected virtual void Check(ModelComparison comparison)
    {
    }

    /// <summary>Checks every answer.</summary>
    /// <exception cref="InvalidOperationException">The lines of an answer do not come to it, or its oracle says another sum: the message names the model and the person.</exception>
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

        Check(comparison);
    }

    /// <summary>The answers of the model for all people, or the comparison.</summary>
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
