namespace PhbCalc.Comparison;

/// <summary>Compares costing models over one population: coverage, totals, accuracy, the same by group, stability, and pairs of models case by case.</summary>
/// <remarks>
/// This type is immutable, and many threads can use one of it at a time; it asks its models from several threads. Rule: spec 9, Comparison.
/// The order of the population does not change the answer.
/// </remarks>
/// <example>
/// <code>
/// CostingModel points = CostingModels.Points(new(AllocationTable.PricePerPoint(Money.FromPounds(400m))));
/// CostingModel dearer = CostingModels.Points(new(AllocationTable.PricePerPoint(Money.FromPounds(420m))), name: "dearer");
/// ModelComparisonResult result = new ModelComparison([points, dearer]).Compare([new("P1") { Points = 40 }, new("P2") { Points = 75 }]);
/// string report = result.Explain();
/// </code>
/// </example>
public sealed record ModelComparison
{
    /// <summary>Prepares to compare.</summary>
    /// <param name="models">The models, in the order to show them: at least one, each with its own name.</param>
    /// <exception cref="InvalidInputException">There is no model, or two have one name: all faults are reported.</exception>
    public ModelComparison(ValueList<CostingModel> models)
    {
        Models = models;
        InvalidInputException.ThrowIfAny(ModelFaults.In(models));
    }

    /// <summary>The models, in the order in which they are shown.</summary>
    public ValueList<CostingModel> Models { get; }

    /// <summary>The money for the population, in pounds a year, to compare totals with; null (the default) for none.</summary>
    /// <exception cref="InvalidInputException">It is below zero, £1,000,000,000,000,000 or more, or not in whole pence.</exception>
    public Money? Envelope
    {
        get;
        init => field = ModelFaults.CheckedEnvelope(value);
    }

    /// <summary>The small changes that measure stability; none by default. Each applies to all people at once, and takes as long as the comparison itself.</summary>
    /// <exception cref="InvalidInputException">A name is blank or appears twice: all faults are reported.</exception>
    public ValueList<SmallChange> Changes
    {
        get;
        init => field = ModelFaults.CheckedChanges(value);
    }

    /// <summary>How many differences of each pair of models are explained, the largest first; 10 by default.</summary>
    /// <exception cref="InvalidInputException">It is below zero.</exception>
    public int LargestDifferences
    {
        get;
        init => field = ModelFaults.CheckedDifferences(value);
    }
    = 10;

    /// <summary>
    /// The least number of people in a group that is shown. Smaller groups are left out, since a reader could tell who is meant; if the rest of a name would still reveal them, the next smallest group is left
    /// out too. 0 (the default) shows all groups; the command uses the policy <c>suppress_below</c>, which is 5 unless set.
    /// </summary>
    /// <exception cref="InvalidInputException">It is below zero.</exception>
    public int SuppressBelow
    {
        get;
        init => field = ModelFaults.CheckedLeastGroup(value);
    }

    /// <summary>Compares the models.</summary>
    /// <param name="population">The people, each once. The order does not change the answer.</param>
    /// <returns>The answers of each model, in pounds a year, for all, by group and beside each other model.</returns>
    /// <exception cref="InvalidInputException">
    /// A person appears twice, or a model finds something wrong with a case: all faults are reported, each with the position of its case.
    /// </exception>
    /// <exception cref="InvalidOperationException">
    /// A model fails: it throws another exception (the inner exception), returns null, or its lines do not sum to its answer. The message names the model, and the first
    /// person for whom it failed.
    /// </exception>
    public ModelComparisonResult Compare(ValueList<ComparisonCase> population)
    {
        InvalidInputException.ThrowIfAny(ModelFaults.In(population));
        return new ModelRun(this, new(population)).Result();
    }
}
