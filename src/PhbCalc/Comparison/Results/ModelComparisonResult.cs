namespace PhbCalc.Comparison;

/// <summary>How costing models compare over one population.</summary>
/// <remarks>This type is immutable. Rule: spec 9, Comparison.</remarks>
/// <param name="People">How many people there are.</param>
/// <param name="Envelope">What there is for them, in pounds a year; null if that was not given.</param>
/// <param name="Models">What each model says, in the order given.</param>
/// <param name="Pairs">Each pair of models case by case: the first with each later one, then the second, and so on.</param>
public sealed record ModelComparisonResult(int People, Money? Envelope, ValueList<ModelResult> Models, ValueList<ModelPair> Pairs)
{
    /// <summary>The number of people below which a group is not shown, since one could tell who is meant; 0 (the default) if all are shown.</summary>
    public int SuppressBelow { get; init; }

    /// <summary>How many groups are not shown for that reason; 0 by default.</summary>
    public int HiddenGroups { get; init; }

    /// <summary>
    /// What a model's total is above what there is, in pounds a year; below zero if it is under it. Null if there is nothing to compare it with, or the model does not cover
    /// everybody: what there is for all is not set against what some come to.
    /// </summary>
    /// <param name="model">One of <see cref="Models"/>.</param>
    public Money? AboveEnvelope(ModelResult model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return model.All.Answered == People ? model.All.Total - Envelope : null;
    }
}
