using PhbCalc.Budgets;
using PhbCalc.TopDown;

namespace PhbCalc.Comparison;

/// <summary>How costing models compare over one population.</summary>
/// <remarks>This type is immutable. Rule: spec 9, Comparison.</remarks>
public sealed record ModelComparisonResult
{
    internal ModelComparisonResult(int people, Money? envelope, ValueList<ModelResult> models, ValueList<ModelPair> pairs) =>
        (People, Envelope, Models, Pairs) = (people, envelope, models, pairs);

    /// <summary>How many people there are.</summary>
    public int People { get; }

    /// <summary>What there is for them, in pounds a year; null if that was not given.</summary>
    public Money? Envelope { get; }

    /// <summary>What each model says, in the order given.</summary>
    public ValueList<ModelResult> Models { get; }

    /// <summary>Each pair of models case by case: the first with each later one, then the second, and so on.</summary>
    public ValueList<ModelPair> Pairs { get; }

    /// <summary>The number of people below which a group is not shown, since one could tell who is meant; 0 (the default) if all are shown.</summary>
    public int SuppressBelow { get; internal init; }

    /// <summary>How many groups are not shown for that reason; 0 by default.</summary>
    public int HiddenGroups { get; internal init; }

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

/// <summary>What one model says over a population, for all and by group.</summary>
/// <remarks>This type is immutable. It is part of a <see cref="ModelComparisonResult"/>. Rule: spec 9, Comparison.</remarks>
public sealed record ModelResult
{
    internal ModelResult(string name, string description, ModelFigures all) => (Name, Description, All) = (name, description, all);

    /// <summary>The name of the model.</summary>
    public string Name { get; }

    /// <summary>What it is, in a sentence.</summary>
    public string Description { get; }

    /// <summary>The figures over everybody.</summary>
    public ModelFigures All { get; }

    /// <summary>The figures over each group: names in ordinal order, in each the groups in ordinal order, those without a group last. Empty if nobody has a group.</summary>
    public ValueList<ModelGroup> Groups { get; internal init; }

    /// <summary>Why the model is not applicable, and to how many people; the reason of most people first. It adds up to those without an answer; empty if everybody has one.</summary>
    public ValueList<NotApplicableReason> NotApplicable { get; internal init; }

    /// <summary>What each small change does, in the order given; empty (the default) if none was.</summary>
    public ValueList<ModelStability> Stability { get; internal init; }
}

/// <summary>What a model says over some people.</summary>
/// <remarks>This type is immutable. It is part of a <see cref="ModelResult"/>. Rule: spec 9, Comparison.</remarks>
public sealed record ModelFigures
{
    internal ModelFigures(int people, int answered, Money total, Money? mean) => (People, Answered, Total, Mean) = (people, answered, total, mean);

    /// <summary>How many people there are.</summary>
    public int People { get; internal init; }

    /// <summary>To how many of them the model is applicable.</summary>
    public int Answered { get; }

    /// <summary>The sum of its answers, in pounds a year.</summary>
    public Money Total { get; }

    /// <summary>The mean answer, in pounds a year, to the penny, half away from zero; null if there is none.</summary>
    public Money? Mean { get; }

    private const int CoverageDecimals = 6;

    /// <summary>
    /// How near its answers come to what care really cost, over those of whom both are known: there, <c>Indicative</c> is the model's and
    /// <c>Final</c> the actual cost. Null (the default) if that is nobody.
    /// </summary>
    public AccuracyFigures? Accuracy { get; internal init; }

    /// <summary>The share of people, from 0 to 1, to whom the model is applicable, to six decimals; null of nobody.</summary>
    public decimal? Coverage => People == 0 ? null : decimal.Round((decimal)Answered / People, CoverageDecimals, MidpointRounding.AwayFromZero);

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>What a model says over one group, so that a group that is treated worse shows.</summary>
/// <remarks>This type is immutable. It is part of a <see cref="ModelResult"/>. Rule: spec 9, Comparison.</remarks>
public sealed record ModelGroup
{
    internal ModelGroup(string name, string? group, ModelFigures figures) => (Name, Group, Figures) = (name, group, figures);

    /// <summary>What the groups are by ("age").</summary>
    public string Name { get; internal init; }

    /// <summary>The group ("18-64"); null for those without a group.</summary>
    public string? Group { get; }

    /// <summary>The figures over the people of the group.</summary>
    public ModelFigures Figures { get; }

    /// <summary>The group as tables have it: its name, or that there is none.</summary>
    public string Label => Group ?? "(none said)";
}

/// <summary>Two models, case by case, over the people to whom both are applicable. A difference is the second less the first.</summary>
/// <remarks>This type is immutable. It is part of a <see cref="ModelComparisonResult"/>. Rule: spec 9, Comparison.</remarks>
public sealed record ModelPair
{
    internal ModelPair(string first, string second, int people, Money difference, Money? meanSize) =>
        (First, Second, People, Difference, MeanSize) = (first, second, people, difference, meanSize);

    /// <summary>The name of the first model.</summary>
    public string First { get; internal init; }

    /// <summary>The name of the second model.</summary>
    public string Second { get; }

    /// <summary>To how many people both are applicable.</summary>
    public int People { get; }

    /// <summary>The sum of the differences, in pounds a year.</summary>
    public Money Difference { get; }

    /// <summary>The mean size of a difference, in pounds a year, to the penny, whichever way it goes; null of nobody.</summary>
    public Money? MeanSize { get; }

    /// <summary>The largest differences, whichever way they go, explained; the largest first, of equal ones that of the person whose id comes first. Cases without a difference are not among them.</summary>
    public ValueList<CaseDifference> Largest { get; internal init; }
}

/// <summary>What two models say about one person, line by line, and why it is not the same.</summary>
/// <remarks>This type is immutable. It is part of a <see cref="ModelPair"/>. Rule: spec 9, Comparison.</remarks>
public sealed record CaseDifference
{
    internal CaseDifference(string personId, CostBreakdown first, CostBreakdown second) => (PersonId, First, Second) = (personId, first, second);

    /// <summary>The id of the person.</summary>
    public string PersonId { get; internal init; }

    /// <summary>The lines of the first model, in pounds a year.</summary>
    public CostBreakdown First { get; internal init; }

    /// <summary>The lines of the second model, in pounds a year.</summary>
    public CostBreakdown Second { get; }

    /// <summary>The second less the first, in pounds a year.</summary>
    public Money Amount => Second.Total - First.Total;

    /// <summary>Why the second is not the first, as signed sums in pounds a year that come to the difference.</summary>
    public ValueList<BudgetChange> Reasons { get; internal init; }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>How much the sums of a model change with a small change of what is known. Changes are sizes: more and less count alike.</summary>
/// <remarks>This type is immutable. Mean and largest are over those who have a sum before and after. Rule: spec 9, Comparison.</remarks>
public sealed record ModelStability
{
    internal ModelStability(string change, int tried, int changed, int noLongerAnswered) =>
        (Change, Tried, Changed, NoLongerAnswered) = (change, tried, changed, noLongerAnswered);

    /// <summary>The name of the small change.</summary>
    public string Change { get; internal init; }

    /// <summary>How many people it was made to who had a sum before.</summary>
    public int Tried { get; internal init; }

    /// <summary>How many of their sums it changes.</summary>
    public int Changed { get; }

    /// <summary>How many of them have no sum after it: a plan that cannot be costed, points off the table.</summary>
    public int NoLongerAnswered { get; }

    /// <summary>The mean size of a change, in pounds a year, to the penny, those that do not change included; null of nobody.</summary>
    public Money? MeanChange { get; internal init; }

    /// <summary>The largest size of a change, in pounds a year; null of nobody.</summary>
    public Money? LargestChange { get; internal init; }

    /// <summary>The mean change as a share of the sum before (0.05 is 5%), to six decimals, over sums that were not £0.00; null if there is no such sum.</summary>
    public decimal? MeanRelativeChange { get; internal init; }

    /// <summary>The largest change as a share of the sum before (0.05 is 5%), to six decimals; null if every sum was £0.00.</summary>
    public decimal? LargestRelativeChange { get; internal init; }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>Why a model is not applicable to some people.</summary>
/// <remarks>This type is immutable. It is part of a <see cref="ModelResult"/>. Rule: spec 9, Comparison.</remarks>
public sealed record NotApplicableReason
{
    internal NotApplicableReason(string reason, int people) => (Reason, People) = (reason, people);

    /// <summary>The reason, in words that name no person.</summary>
    public string Reason { get; internal init; }

    /// <summary>How many people it is the reason for.</summary>
    public int People { get; internal init; }
}
