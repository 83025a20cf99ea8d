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

    /// <summary>The money for them, in pounds a year; null if not given.</summary>
    public Money? Envelope { get; }

    /// <summary>The answers of each model, in the order given.</summary>
    public ValueList<ModelResult> Models { get; }

    /// <summary>Each pair of models case by case: the first with each later one, then the second, and so on.</summary>
    public ValueList<ModelPair> Pairs { get; }

    /// <summary>The number of people below which a group is not shown, since a reader could tell who is meant; 0 (the default) if all are shown.</summary>
    public int SuppressBelow { get; internal init; }

    /// <summary>How many groups are not shown for that reason; 0 by default.</summary>
    public int HiddenGroups { get; internal init; }

    /// <summary>
    /// How far a model's total is above the envelope, in pounds a year; below zero if it is under it. Null if there is no envelope, or the model does not cover
    /// all people: the money for all is not compared with the total of some.
    /// </summary>
    /// <param name="model">One of <see cref="Models"/>.</param>
    public Money? AboveEnvelope(ModelResult model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return model.All.Answered == People ? model.All.Total - Envelope : null;
    }
}

/// <summary>The answers of one model over a population, for all and by group.</summary>
/// <remarks>This type is immutable. It is part of a <see cref="ModelComparisonResult"/>. Rule: spec 9, Comparison.</remarks>
public sealed record ModelResult
{
    internal ModelResult(string name, string description, ModelFigures all) => (Name, Description, All) = (name, description, all);

    /// <summary>The name of the model.</summary>
    public string Name { get; }

    /// <summary>What it is, in a sentence.</summary>
    public string Description { get; }

    /// <summary>The figures over all people.</summary>
    public ModelFigures All { get; }

    /// <summary>The figures over each group: names in ordinal order, in each the groups in ordinal order, people without a group last. Empty if no person has a group.</summary>
    public ValueList<ModelGroup> Groups { get; internal init; }

    /// <summary>Why the model is not applicable, and to how many people; the most common reason first. The numbers add up to the people without an answer; empty if all have one.</summary>
    public ValueList<NotApplicableReason> NotApplicable { get; internal init; }

    /// <summary>The effect of each small change, in the order given; empty (the default) if there are none.</summary>
    public ValueList<ModelStability> Stability { get; internal init; }
}

/// <summary>The answers of a model over some people.</summary>
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
    /// How close its answers come to the actual cost of care, over people with both; <c>Indicative</c> is the model's and
    /// <c>Final</c> the actual cost. Null (the default) if there are no such people.
    /// </summary>
    public AccuracyFigures? Accuracy { get; internal init; }

    /// <summary>The share of people, from 0 to 1, to whom the model is applicable, to six decimals; null if there are no people.</summary>
    public decimal? Coverage => People == 0 ? null : decimal.Round((decimal)Answered / People, CoverageDecimals, MidpointRounding.AwayFromZero);

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>The answers of a model over one group, which show a group that is treated worse.</summary>
/// <remarks>This type is immutable. It is part of a <see cref="ModelResult"/>. Rule: spec 9, Comparison.</remarks>
public sealed record ModelGroup
{
    internal ModelGroup(string name, string? group, ModelFigures figures) => (Name, Group, Figures) = (name, group, figures);

    /// <summary>The name of the groups ("age").</summary>
    public string Name { get; internal init; }

    /// <summary>The group ("18-64"); null for people without a group.</summary>
    public string? Group { get; }

    /// <summary>The figures over the people of the group.</summary>
    public ModelFigures Figures { get; }

    /// <summary>The group as tables show it: its name, or that it has none.</summary>
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

    /// <summary>The mean size of a difference, up or down, in pounds a year, to the penny; null if there are no people.</summary>
    public Money? MeanSize { get; }

    /// <summary>The largest differences, up or down, explained; the largest first, and equal ones by the person's id. Cases without a difference are left out.</summary>
    public ValueList<CaseDifference> Largest { get; internal init; }
}

/// <summary>The answers of two models for one person, line by line, and why they differ.</summary>
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

    /// <summary>Why they differ, as signed sums in pounds a year that add up to the difference.</summary>
    public ValueList<BudgetChange> Reasons { get; internal init; }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>How much the sums of a model change with a small change of the input. Changes are sizes: more and less count alike.</summary>
/// <remarks>This type is immutable. Mean and largest are over people with a sum before and after. Rule: spec 9, Comparison.</remarks>
public sealed record ModelStability
{
    internal ModelStability(string change, int tried, int changed, int noLongerAnswered) =>
        (Change, Tried, Changed, NoLongerAnswered) = (change, tried, changed, noLongerAnswered);

    /// <summary>The name of the small change.</summary>
    public string Change { get; internal init; }

    /// <summary>How many people with a sum before it affects.</summary>
    public int Tried { get; internal init; }

    /// <summary>How many of their sums it changes.</summary>
    public int Changed { get; }

    /// <summary>How many of them have no sum after it: a plan that cannot be costed, points off the table.</summary>
    public int NoLongerAnswered { get; }

    /// <summary>The mean size of a change, in pounds a year, to the penny, with unchanged sums included; null if there are none.</summary>
    public Money? MeanChange { get; internal init; }

    /// <summary>The largest size of a change, in pounds a year; null if there are none.</summary>
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

    /// <summary>How many people it applies to.</summary>
    public int People { get; internal init; }
}
