using PhbCalc.TopDown;

namespace PhbCalc.Comparison;

/// <summary>How close a costing model comes to the cost of care, and how it treats different people. Figures of few people are hidden.</summary>
/// <remarks>This type is immutable. Rule: spec 10, Contest. It names no person.</remarks>
public sealed record ModelContestResult
{
    internal ModelContestResult(string model, string description, ContestCoverage coverage, ContestFigures? all) => (Model, Description, Coverage, All) = (model, description, coverage, all);

    /// <summary>The name of the model.</summary>
    public string Model { get; }

    /// <summary>What it is, in a sentence.</summary>
    public string Description { get; }

    /// <summary>How many people there are, and how many have both a sum and a cost.</summary>
    public ContestCoverage Coverage { get; }

    /// <summary>The figures over all people with both; null if they are few.</summary>
    public ContestFigures? All { get; }

    /// <summary>The same by group, names and groups in ordinal order, people without a group last; then by fifth of the sum, and by fifth of the cost, smallest first.</summary>
    public ValueList<ContestPart> Parts { get; internal init; }

    /// <summary>Why the model is not applicable, and to how many people; the most common reason first.</summary>
    public ValueList<NotApplicableReason> NotApplicable { get; internal init; }

    /// <summary>The effect of each small change that affects enough people, or none, in the order given.</summary>
    public ValueList<ModelStability> Stability { get; internal init; }

    /// <summary>The names of the small changes that affect few people: their effects are hidden.</summary>
    public ValueList<string> ChangesOfFew { get; internal init; }

    /// <summary>The smallest number of people whose figures are shown, 1 or more; 1 shows all.</summary>
    public int SuppressBelow { get; internal init; } = 1;

    /// <summary>The kinds of parts hidden because they are of few people, or would reveal figures of few people. They are without names, which could also reveal a person.</summary>
    public ValueList<HiddenParts> Hidden { get; internal init; }
}

/// <summary>How many people a contest covers.</summary>
/// <remarks>This type is immutable. It is part of a <see cref="ModelContestResult"/>. Rule: spec 10, Contest.</remarks>
/// <param name="People">How many people there are.</param>
/// <param name="Answered">How many of them have a sum from the model.</param>
/// <param name="Compared">How many of those have a known past cost; all figures are over these.</param>
public readonly record struct ContestCoverage(int People, int Answered, int Compared)
{
    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>How close a model comes over some people, in per cent of the cost of care and in pounds.</summary>
/// <remarks>This type is immutable. It is part of a <see cref="ModelContestResult"/>. Rule: spec 10, Contest.</remarks>
public sealed record ContestFigures
{
    internal ContestFigures(AccuracyFigures accuracy, PoundErrors errors) => (Accuracy, Errors) = (accuracy, errors);

    /// <summary>The figures of an allocation, in which <c>Indicative</c> is the model's sum and <c>Final</c> the past cost.</summary>
    public AccuracyFigures Accuracy { get; }

    /// <summary>The errors in pounds a year.</summary>
    public PoundErrors Errors { get; }

    /// <summary>How many people they are.</summary>
    public int People => Accuracy.Cases;

    /// <summary>The mean sum, in pounds a year, to the penny.</summary>
    public Money MeanSum => Accuracy.Indicative.TimesToPenny(new Ratio(1, People));

    /// <summary>The mean cost, in pounds a year, to the penny.</summary>
    public Money MeanCost => Accuracy.Final.TimesToPenny(new Ratio(1, People));

    /// <summary>How much too much the model gives on average, in pounds a year, to the penny; below zero if it gives too little.</summary>
    public Money MeanError => (Accuracy.Indicative - Accuracy.Final).TimesToPenny(new Ratio(1, People));

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>How close a model comes over a part of the people.</summary>
/// <remarks>This type is immutable. It is part of a <see cref="ModelContestResult"/>. Rule: spec 10, Contest.</remarks>
public sealed record ContestPart
{
    internal ContestPart(ContestBy by, string? groupName, string? name, ContestFigures figures) => (By, GroupName, Name, Figures) = (by, groupName, name, figures);

    /// <summary>The kind of parts.</summary>
    public ContestBy By { get; }

    /// <summary>The name of the groups (<c>age</c>); null for a fifth.</summary>
    public string? GroupName { get; }

    /// <summary>The group (<c>18-to-64</c>) or the fifth (<c>1 of 5</c>, the smallest sums or costs); null for people without a group.</summary>
    public string? Name { get; }

    /// <summary>The figures over the part.</summary>
    public ContestFigures Figures { get; }

    /// <summary>The kind of parts, as tables show it.</summary>
    public string Title => TitleOf(By, GroupName);

    /// <summary>The part as tables show it: its name, or that it has none.</summary>
    public string Label => Name ?? "(none said)";

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);

    internal static string TitleOf(ContestBy by, string? groupName) => by switch
    {
        ContestBy.FifthOfSum => "fifth of the sum",
        ContestBy.FifthOfCost => "fifth of the cost",
        _ => groupName ?? string.Empty,
    };
}

/// <summary>How many parts of one kind are hidden.</summary>
/// <remarks>This type is immutable. It is part of a <see cref="ModelContestResult"/>. Rule: spec 10, Contest; Small numbers.</remarks>
/// <param name="By">The kind of parts.</param>
/// <param name="GroupName">The name of the groups (<c>age</c>); null for fifths.</param>
/// <param name="Parts">How many of them are hidden.</param>
public sealed record HiddenParts(ContestBy By, string? GroupName, int Parts)
{
    /// <summary>The kind of parts.</summary>
    public ContestBy By
    {
        get;
        init => field = Given.Defined(value, "by");
    }
    = Given.Defined(By, "by");

    /// <summary>The kind of parts, as tables show it.</summary>
    public string Title => ContestPart.TitleOf(By, GroupName);

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>The kinds of parts of the people.</summary>
/// <remarks>Rule: spec 10, Contest.</remarks>
[JsonConverter(typeof(EnumWordJsonConverter<ContestBy>))]
public enum ContestBy
{
    /// <summary>By a group that people belong to.</summary>
    Group,

    /// <summary>By fifth of the model's sum: a fair model has no error on average in any of them.</summary>
    FifthOfSum,

    /// <summary>By fifth of the past cost: every imperfect model gives too much to people with low costs and too little to people with high costs.</summary>
    FifthOfCost,
}
