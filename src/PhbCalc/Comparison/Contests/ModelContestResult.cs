using PhbCalc.TopDown;

namespace PhbCalc.Comparison;

/// <summary>How near a costing model comes to what care cost, and how it treats whom. Nothing is told of few people.</summary>
/// <remarks>This type is immutable. Rule: spec 10, Contest. It names no person.</remarks>
public sealed record ModelContestResult
{
    internal ModelContestResult(string model, string description, ContestCoverage coverage, ContestFigures? all) => (Model, Description, Coverage, All) = (model, description, coverage, all);

    /// <summary>The name of the model.</summary>
    public string Model { get; }

    /// <summary>What it is, in a sentence.</summary>
    public string Description { get; }

    /// <summary>How many people there are, and of how many both sum and cost are known.</summary>
    public ContestCoverage Coverage { get; }

    /// <summary>The figures over all of whom both are known; null if those are few.</summary>
    public ContestFigures? All { get; }

    /// <summary>The same by group, names and groups in ordinal order, those without a group last; then by fifth of the sum, and by fifth of the cost, from the least.</summary>
    public ValueList<ContestPart> Parts { get; internal init; }

    /// <summary>Why the model is not applicable, and to how many people; the reason of most people first.</summary>
    public ValueList<NotApplicableReason> NotApplicable { get; internal init; }

    /// <summary>What each small change does that was made to enough people, or to nobody, in the order given.</summary>
    public ValueList<ModelStability> Stability { get; internal init; }

    /// <summary>The small changes that were made to few people, by their names: what they do is hidden.</summary>
    public ValueList<string> ChangesOfFew { get; internal init; }

    /// <summary>The least number of people of whom something is told, 1 or more; 1 tells of everybody.</summary>
    public int SuppressBelow { get; internal init; } = 1;

    /// <summary>Where parts are hidden, since they are of few people, or since figures of few people would follow; without their names, which could tell of somebody too.</summary>
    public ValueList<HiddenParts> Hidden { get; internal init; }
}

/// <summary>Of how many people a model is contested.</summary>
/// <remarks>This type is immutable. It is part of a <see cref="ModelContestResult"/>. Rule: spec 10, Contest.</remarks>
/// <param name="People">How many people there are.</param>
/// <param name="Answered">For how many of them the model has a sum.</param>
/// <param name="Compared">For how many of those the past cost is known: all figures are over these.</param>
public readonly record struct ContestCoverage(int People, int Answered, int Compared)
{
    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>How near a model comes over some people: in per cent of what care cost, and in pounds.</summary>
/// <remarks>This type is immutable. It is part of a <see cref="ModelContestResult"/>. Rule: spec 10, Contest.</remarks>
public sealed record ContestFigures
{
    internal ContestFigures(AccuracyFigures accuracy, PoundErrors errors) => (Accuracy, Errors) = (accuracy, errors);

    /// <summary>The figures of an allocation: there, <c>Indicative</c> is the model's sum and <c>Final</c> the past cost.</summary>
    public AccuracyFigures Accuracy { get; }

    /// <summary>The errors in pounds a year.</summary>
    public PoundErrors Errors { get; }

    /// <summary>How many people they are.</summary>
    public int People => Accuracy.Cases;

    /// <summary>The mean sum, in pounds a year, to the penny.</summary>
    public Money MeanSum => Accuracy.Indicative.TimesToPenny(new Ratio(1, People));

    /// <summary>The mean cost, in pounds a year, to the penny.</summary>
    public Money MeanCost => Accuracy.Final.TimesToPenny(new Ratio(1, People));

    /// <summary>What the model gives too much on average, in pounds a year, to the penny; below zero if it gives too little.</summary>
    public Money MeanError => (Accuracy.Indicative - Accuracy.Final).TimesToPenny(new Ratio(1, People));

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>How near a model comes over a part of the people.</summary>
/// <remarks>This type is immutable. It is part of a <see cref="ModelContestResult"/>. Rule: spec 10, Contest.</remarks>
public sealed record ContestPart
{
    internal ContestPart(ContestBy by, string? groupName, string? name, ContestFigures figures) => (By, GroupName, Name, Figures) = (by, groupName, name, figures);

    /// <summary>What the parts are by.</summary>
    public ContestBy By { get; }

    /// <summary>What the groups are by (<c>age</c>); null of a fifth.</summary>
    public string? GroupName { get; }

    /// <summary>The group (<c>18-to-64</c>) or the fifth (<c>1 of 5</c>, the least sums or costs); null for those without a group.</summary>
    public string? Name { get; }

    /// <summary>The figures over them.</summary>
    public ContestFigures Figures { get; }

    /// <summary>What the parts are by, as tables have it.</summary>
    public string Title => TitleOf(By, GroupName);

    /// <summary>The part as tables have it: its name, or that there is none.</summary>
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
/// <param name="By">What the parts are by.</param>
/// <param name="GroupName">What the groups are by (<c>age</c>); null of fifths.</param>
/// <param name="Parts">How many of them are hidden.</param>
public sealed record HiddenParts(ContestBy By, string? GroupName, int Parts)
{
    /// <summary>What the parts are by.</summary>
    public ContestBy By
    {
        get;
        init => field = Given.Defined(value, "by");
    }
    = Given.Defined(By, "by");

    /// <summary>What the parts are by, as tables have it.</summary>
    public string Title => ContestPart.TitleOf(By, GroupName);

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>What parts of the people are by.</summary>
/// <remarks>Rule: spec 10, Contest.</remarks>
[JsonConverter(typeof(EnumWordJsonConverter<ContestBy>))]
public enum ContestBy
{
    /// <summary>By a group that people belong to.</summary>
    Group,

    /// <summary>By fifth of the model's sum: where a model that is fair gives neither too much nor too little.</summary>
    FifthOfSum,

    /// <summary>By fifth of the past cost: where every model that is not perfect gives those of low cost too much and those of high cost too little.</summary>
    FifthOfCost,
}
