using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;
using PhbCalc.Comparison;

namespace PhbCalc.Benchmarking;

/// <summary>
/// Times any costing models over any population: each model alone, answer by answer on one core, and the whole comparison of all of them.
/// Derive from it, give the models and the people, and name an oracle if there is one. Before anything is timed, every answer is compared with its own lines and with the
/// oracle. A model that is wrong is not timed, nor is the comparison with it; the other models are.
/// </summary>
/// <remarks><see cref="Run{TBenchmarks}"/> times them. It is a class of BenchmarkDotNet, whose <c>BenchmarkSwitcher</c> and <c>BenchmarkRunner</c> run it too. Rule: spec 9, Benchmarks.</remarks>
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

    /// <summary>Times the models, and says first which are wrong: those are not timed.</summary>
    /// <typeparam name="TBenchmarks">The benchmarks.</typeparam>
    /// <param name="args">Options of BenchmarkDotNet, such as <c>--job short</c>; none by default.</param>
    /// <returns>The exit status for a program: 0 if everything was timed, 1 if a model is wrong or something could not be timed.</returns>
    public static int Run<TBenchmarks>(params string[] args)
        where TBenchmarks : ModelBenchmarks, new()
    {
        ValueList<string> wrong = new TBenchmarks().Wrong();
        Summary summary = BenchmarkRunner.Run<TBenchmarks>(args: args);
        foreach (string one in wrong)
        {
            ConsoleLogger.Default.WriteLineError(one);
        }

        return wrong.Count > 0 || summary.HasCriticalValidationErrors || summary.Reports.Any(report => !report.Success) ? 1 : 0;
    }

    /// <summary>What is wrong with models: for each that is, its name, the first person about whom it is wrong, and why. Empty if every answer is right.</summary>
    public ValueList<string> Wrong() => [.. Models.Select(WhyWrong).OfType<string>()];

    /// <summary>Checks the comparison, once every answer is right; by default it does nothing. Throw, and the comparison is not timed.</summary>
    /// <param name="comparison">The comparison of all models.</param>
    protected virtual void Check(ModelComparison comparison)
    {
    }

    /// <summary>Checks every answer of the model that is timed; of every model, if that is the comparison.</summary>
    /// <exception cref="InvalidOperationException">The lines of an answer do not come to it, or its oracle says another sum: the message names the model and the person.</exception>
    [GlobalSetup]
    public void CheckAnswers()
    {
        bool isComparison = Model == AllCompared;
        string[] wrong = [.. Models.Where(model => isComparison || model.Name == Model).Select(WhyWrong).OfType<string>()];
        if (wrong.Length > 0)
        {
            throw new InvalidOperationException(string.Join(' ', isComparison ? [.. wrong, "Nor is the comparison of all."] : wrong));
        }

        comparison = new(Models);
        answer = Models.FirstOrDefault(model => model.Name == Model)?.Prepare(Population);
        if (isComparison)
        {
            Check(comparison);
        }
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

    /// <summary>Why a model is wrong, about the first person for whom it is; null if it is not.</summary>
    private string? WhyWrong(CostingModel model)
    {
        string? person = null;
        try
        {
            Func<ComparisonCase, ModelAnswer> prepared = model.Prepare(Population);
            foreach (ComparisonCase one in Population)
            {
                person = $" {one.PersonId}:";
                if (prepared(one) is not { } said)
                {
                    return $"Model {model.Name} is not timed.{person} it gives null, which is not an answer.";
                }

                said.Breakdown();
                if (said.Amount is { } amount && Oracle(model.Name, one) is { } expected && expected != amount)
                {
                    return $"Model {model.Name} is not timed.{person} it says {amount}, and its oracle {expected}.";
                }
            }

            return null;
        }
        catch (Exception exception)
        {
            return $"Model {model.Name} is not timed.{person} {exception.Message}";
        }
    }
}
