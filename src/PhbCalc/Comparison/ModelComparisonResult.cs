using PhbCalc.Budgets;
using PhbCalc.TopDown;

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

/// <summary>What one model says over a population, for all and by group.</summary>
/// <remarks>This type is immutable. It is part of a <see cref="ModelComparisonResult"/>. Rule: spec 9, Comparison.</remarks>
/// <param name="Name">The name of the model.</param>
/// <param name="Description">What it is, in a sentence.</param>
/// <param name="All">The figures over everybody.</param>
public sealed record ModelResult(string Name, string Description, ModelFigures All)
{
    /// <summary>The figures over each group: names in ordinal order, in each the groups in ordinal order, those of whom none is said last. Empty if nobody has a group.</summary>
    public ValueList<ModelGroup> Groups { get; init; }

    /// <summary>Why the model is not applicable, and to how many people; the reason of most people first. It adds up to those without an answer; empty if everybody has one.</summary>
    public ValueList<NotApplicableReason> NotApplicable { get; init; }

    /// <summary>What each small change does, in the order given; empty (the default) if none was.</summary>
    public ValueList<ModelStability> Stability { get; init; }
}

/// <summary>What a model says over some people.</summary>
/// <remarks>This type is immutable. It is part of a <see cref="ModelResult"/>. Rule: spec 9, Comparison.</remarks>
/// <param name="People">How many people there are.</param>
/// <param name="Answered">To how many of them the model is applicable.</param>
/// <param name="Total">The sum of its answers, in pounds a year.</param>
/// <param name="Mean">The mean answer, in pounds a year, to the penny, half away from zero; null if there is none.</param>
public sealed record ModelFigures(int People, int Answered, Money Total, Money? Mean)
{
    private const int CoverageDecimals = 6;

    /// <summary>
    /// How near its answers come to what care really cost, over those of whom both are known: there, <c>Indicative</c> is the model's and
    /// <c>Final</c> the actual cost. Null (the default) if that is nobody.
    /// </summary>
    public AccuracyFigures? Accuracy { get; init; }

    /// <summary>The share of people, from 0 to 1, to whom the model is applicable, to six decimals; null of nobody.</summary>
    public decimal? Coverage => People == 0 ? null : decimal.Round((decimal)Answered / People, CoverageDecimals, MidpointRounding.AwayFromZero);

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>What a model says over one group, so that a group that is treated worse shows.</summary>
/// <remarks>This type is immutable. It is part of a <see cref="ModelResult"/>. Rule: spec 9, Comparison.</remarks>
/// <param name="Name">What the groups are by ("age").</param>
/// <param name="Group">The group ("18-64"); null for those of whom none is said.</param>
/// <param name="Figures">The figures over the people of the group.</param>
public sealed record ModelGroup(string Name, string? Group, ModelFigures Figures)
{
    /// <summary>The group as tables have it: its name, or that none is said.</summary>
    public string Label => Group ?? "(none said)";
}

/// <summary>Two models, case by case, over the people to whom both are applicable. A difference is the second less the first.</summary>
/// <remarks>This type is immutable. It is part of a <see cref="ModelComparisonResult"/>. Rule: spec 9, Comparison.</remarks>
/// <param name="First">The name of the first model.</param>
/// <param name="Second">The name of the second model.</param>
/// <param name="People">To how many people both are applicable.</param>
/// <param name="Difference">The sum of the differences, in pounds a year.</param>
/// <param name="MeanSize">The mean size of a difference, in pounds a year, to the penny, whichever way it goes; null of nobody.</param>
public sealed record ModelPair(string First, string Second, int People, Money Difference, Money? MeanSize)
{
    /// <summary>The largest differences, whichever way they go, explained; the largest first, of equal ones that of the person whose id comes first. Cases without a difference are not among them.</summary>
    public ValueList<CaseDifference> Largest { get; init; }
}

/// <summary>What two models say about one person, line by line, and why it is not the same.</summary>
/// <remarks>This type is immutable. It is part of a <see cref="ModelPair"/>. Rule: spec 9, Comparison.</remarks>
/// <param name="PersonId">The id of the person.</param>
/// <param name="First">The lines of the first model, in pounds a year.</param>
/// <param name="Second">The lines of the second model, in pounds a year.</param>
public sealed record CaseDifference(string PersonId, CostBreakdown First, CostBreakdown Second)
{
    /// <summary>The second less the first, in pounds a year.</summary>
    public Money Amount => Second.Total - First.Total;

    /// <summary>Why the second is not the first, as signed sums in pounds a year that come to the difference.</summary>
    public ValueList<BudgetChange> Reasons { get; init; }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>How much the sums of a model change with a small change of what is known. Changes are sizes: more and less count alike.</summary>
/// <remarks>This type is immutable. Mean and largest are over those who have a sum before and after. Rule: spec 9, Comparison.</remarks>
/// <param name="Change">The name of the small change.</param>
/// <param name="Tried">How many people it was made to who had a sum before.</param>
/// <param name="Changed">How many of their sums it changes.</param>
/// <param name="NoLongerAnswered">How many of them have no sum after it: a plan that cannot be costed, points off the table.</param>
public sealed record ModelStability(string Change, int Tried, int Changed, int NoLongerAnswered)
{
    /// <summary>The mean size of a change, in pounds a year, to the penny, those that do not change included; null of nobody.</summary>
    public Money? MeanChange { get; init; }

    /// <summary>The largest size of a change, in pounds a year; null of nobody.</summary>
    public Money? LargestChange { get; init; }

    /// <summary>The mean change as a share of the sum before (0.05 is 5%), to six decimals, over sums that were not £0.00; null if there is no such sum.</summary>
    public decimal? MeanRelativeChange { get; init; }

    /// <summary>The largest change as a share of the sum before (0.05 is 5%), to six decimals; null if every sum was £0.00.</summary>
    public decimal? LargestRelativeChange { get; init; }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>Why a model is not applicable to some people.</summary>
/// <remarks>This type is immutable. It is part of a <see cref="ModelResult"/>. Rule: spec 9, Comparison.</remarks>
/// <param name="Reason">The reason, in words that name no person.</param>
/// <param name="People">How many people it is the reason for.</param>
public sealed record NotApplicableReason(string Reason, int People);
