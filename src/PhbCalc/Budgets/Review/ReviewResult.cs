namespace PhbCalc.Budgets;

/// <summary>The payments and spending of a budget until a day, and what to look at.</summary>
/// <remarks>This type is immutable; only <see cref="BudgetReview"/> makes it. Rule: spec 7, Watching it, in proportion.</remarks>
public sealed record ReviewResult
{
    internal ReviewResult(LocalDate asAt, ReviewPolicy policy, Money paid, Money planned, Money aWeek, Money keptFor, ValueList<ReviewCategory> categories) =>
        (AsAt, Policy, Paid, Planned, AWeek, KeptFor, Categories) = (asAt, policy, paid, planned, aWeek, keptFor, categories);

    /// <summary>The day of the review.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate AsAt { get; }

    /// <summary>What to point out and how much it weighs.</summary>
    public ReviewPolicy Policy { get; }

    /// <summary>What was paid out until that day, in pounds.</summary>
    public Money Paid { get; }

    /// <summary>What the person should have paid in by that day, in pounds.</summary>
    public Money Contributed { get; internal init; }

    /// <summary>What was spent until that day, in pounds, without money kept for a purpose.</summary>
    public Money Spent { get; internal init; }

    /// <summary>The money held, in pounds: paid and contributed, less spent.</summary>
    public Money Balance => Paid + Contributed - Spent;

    /// <summary>What the plan would have cost until that day, in pounds: recurring sums by days, and sums that come once if due.</summary>
    public Money Planned { get; }

    /// <summary>What recurs, in pounds a week.</summary>
    public Money AWeek { get; }

    /// <summary>The last day of the budget, if that is before the day as at which it was looked at; null (the default) if the budget goes on.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate? EndedOn { get; internal init; }

    /// <summary>What of the balance is kept for a purpose, in pounds: redundancy, holiday not taken yet, sums that come once and were not spent yet; of a budget that has ended not these last.</summary>
    public Money KeptFor { get; }

    /// <summary>What may be reclaimed, in pounds: the balance beyond the weeks that may be held, which are none once the budget has ended, and what is kept for a purpose; £0.00 if there is none.</summary>
    public Money Surplus => Balance - KeptFor - (EndedOn is null ? AWeek * Policy.ReclaimWeeks : Money.Zero) is { } surplus && surplus > Money.Zero ? surplus : Money.Zero;

    /// <summary>Each category of the plan, then each other category of the spending.</summary>
    public ValueList<ReviewCategory> Categories { get; }

    /// <summary>What to look at, the largest weight first; empty if there is nothing.</summary>
    public ValueList<ReviewFinding> Findings { get; internal init; }

    /// <summary>The sum of the weights of the findings: a count without unit.</summary>
    public int Weight => Findings.Aggregate(0, (sum, finding) => sum + finding.Weight);

    /// <summary>The proportionate check.</summary>
    public ProportionateCheck Check => Weight == 0 ? ProportionateCheck.None : Weight < Policy.FullCheckFrom ? ProportionateCheck.Light : ProportionateCheck.Full;

    /// <summary>The day by which the next review is due.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate NextReview { get; internal init; }

    /// <summary>Whether that day is past, and the budget had not ended before it.</summary>
    public bool IsReviewOverdue => NextReview < AsAt && !NeedsNoReview;

    /// <summary>Whether the budget ended before the next review was due.</summary>
    internal bool NeedsNoReview => NextReview > EndedOn;

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>What was planned and spent in one category until a day.</summary>
/// <remarks>This type is immutable; only <see cref="BudgetReview"/> makes it. Rule: spec 7, Watching it: over- and underspend by category.</remarks>
public sealed record ReviewCategory
{
    internal ReviewCategory(string name, bool isInPlan, Money planned, Money spent) => (Name, IsInPlan, Planned, Spent) = (name, isInPlan, planned, spent);

    /// <summary>The category: a service of visits, a category of items, or what the spending calls it.</summary>
    public string Name { get; }

    /// <summary>Whether the plan has it.</summary>
    public bool IsInPlan { get; }

    /// <summary>What the plan would have cost until the day, in pounds.</summary>
    public Money Planned { get; }

    /// <summary>What was spent, in pounds.</summary>
    public Money Spent { get; }

    /// <summary>The overspend, in pounds; below zero for an underspend.</summary>
    public Money Over => Spent - Planned;

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>Something to look at.</summary>
/// <remarks>This type is immutable; only <see cref="BudgetReview"/> makes it. Rule: spec 7, Watching it: each finding has a weight by policy.</remarks>
public sealed record ReviewFinding
{
    internal ReviewFinding(ReviewFindingKind kind, int weight, string text) => (Kind, Weight, Text) = (kind, weight, text);

    /// <summary>What kind of finding it is.</summary>
    public ReviewFindingKind Kind { get; }

    /// <summary>How much it weighs, a count without unit.</summary>
    public int Weight { get; }

    /// <summary>The finding, in words that name no person.</summary>
    public string Text { get; }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>What a review points out.</summary>
/// <remarks>Rule: spec 7, Watching it, in proportion.</remarks>
[JsonConverter(typeof(EnumWordJsonConverter<ReviewFindingKind>))]
public enum ReviewFindingKind
{
    /// <summary>Spending that a rule refuses, such as on gambling.</summary>
    Refused,

    /// <summary>Spending in a category that is not in the plan.</summary>
    NotInPlan,

    /// <summary>Spending or payments after the last day.</summary>
    AfterEnd,

    /// <summary>More spent on a category than the plan would have cost.</summary>
    Overspent,

    /// <summary>No spending for many weeks.</summary>
    NoSpending,

    /// <summary>More money held than the allowed weeks.</summary>
    Surplus,

    /// <summary>A review that is overdue.</summary>
    ReviewOverdue,
}

/// <summary>The check in proportion to the findings.</summary>
/// <remarks>Rule: spec 7, Watching it, in proportion.</remarks>
[JsonConverter(typeof(EnumWordJsonConverter<ProportionateCheck>))]
public enum ProportionateCheck
{
    /// <summary>None: there is nothing to look at.</summary>
    None,

    /// <summary>A light one: ask.</summary>
    Light,

    /// <summary>A full one: look at the receipts.</summary>
    Full,
}
