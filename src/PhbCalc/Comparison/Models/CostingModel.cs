namespace PhbCalc.Comparison;

/// <summary>A way to work out what a person's care comes to: a name, and a function from a case to an answer.</summary>
/// <remarks>
/// This type is immutable. The function must be pure: the same case gives the same answer, on any thread and however often it is asked.
/// Rule: spec 9, A costing model. What this library can work out comes as models in <see cref="CostingModels"/>.
/// </remarks>
public sealed record CostingModel
{
    private readonly Func<ValueList<ComparisonCase>, Func<ComparisonCase, ModelAnswer>> prepare;

    /// <summary>Makes a model that looks at one case at a time.</summary>
    /// <param name="name">A short name, as tables have it: <c>bottom-up</c>.</param>
    /// <param name="description">What it is, in a sentence.</param>
    /// <param name="answer">
    /// Answers a case in pounds a year, or says that it is not applicable. What is wrong with the case it throws as <see cref="InvalidInputException"/>.
    /// </param>
    /// <exception cref="InvalidInputException">Name or description is blank: all faults are reported.</exception>
    public CostingModel(string name, string description, Func<ComparisonCase, ModelAnswer> answer)
        : this(name, description, _ => answer, looksAtAll: false) => ArgumentNullException.ThrowIfNull(answer);

    private CostingModel(string name, string description, Func<ValueList<ComparisonCase>, Func<ComparisonCase, ModelAnswer>> prepare, bool looksAtAll)
    {
        ArgumentNullException.ThrowIfNull(prepare);
        (Name, Description, this.prepare, LooksAtAll) = (name, description, prepare, looksAtAll);
        InvalidInputException.ThrowIfAny(ModelFaults.In(this));
    }

    /// <summary>A short name, as tables have it: <c>bottom-up</c>.</summary>
    public string Name { get; }

    /// <summary>What it is, in a sentence.</summary>
    public string Description { get; }

    /// <summary>Whether the answer to a case depends on the other cases too.</summary>
    internal bool LooksAtAll { get; }

    /// <summary>Makes a model that looks at all cases before it answers one: it shares out an envelope, or is fitted to what care cost.</summary>
    /// <param name="name">A short name, as tables have it: <c>envelope</c>.</param>
    /// <param name="description">What it is, in a sentence.</param>
    /// <param name="prepare">
    /// Takes all cases, in ordinal order of their people's ids, and gives the function that answers each of them in pounds a year. No answer should depend on that order,
    /// as it would depend on names.
    /// </param>
    /// <returns>The model.</returns>
    /// <exception cref="InvalidInputException">Name or description is blank: all faults are reported.</exception>
    public static CostingModel OfAll(string name, string description, Func<ValueList<ComparisonCase>, Func<ComparisonCase, ModelAnswer>> prepare) =>
        new(name, description, prepare, looksAtAll: true);

    /// <summary>The function that answers each case of a population.</summary>
    /// <param name="population">All cases, in ordinal order of their people's ids.</param>
    /// <returns>A function that answers a case in pounds a year, or says that the model is not applicable; what is wrong with the case it throws.</returns>
    /// <exception cref="InvalidInputException">The model cannot be made to fit the population.</exception>
    public Func<ComparisonCase, ModelAnswer> Prepare(ValueList<ComparisonCase> population) => prepare(population);
}
