using PhbCalc.BottomUp;
using PhbCalc.Clusters;
using PhbCalc.Contacts;
using PhbCalc.Employment;
using PhbCalc.TopDown;

namespace PhbCalc.Budgets;

/// <summary>A person's budget at one stage, with its breakdown at that stage.</summary>
/// <remarks>This type is immutable. Rule: spec 7, Stages.</remarks>
public sealed record BudgetVersion
{
    private BudgetVersion(
        BudgetStage stage, LocalDate on, BudgetMethod method, string personId, CostBreakdown breakdown, ValueList<BudgetPart> parts, Money? yearly) =>
        (Stage, On, Method, PersonId, Breakdown, Parts, YearlyAmount) = (Given.Defined(stage, "stage"), on, method, personId, breakdown, parts, yearly);

    /// <summary>The stage of the budget.</summary>
    public BudgetStage Stage { get; }

    /// <summary>The day from which it was at that stage.</summary>
    [JsonConverter(typeof(LocalDateJsonConverter))]
    public LocalDate On { get; }

    /// <summary>How the sum was worked out.</summary>
    public BudgetMethod Method { get; }

    /// <summary>The id of the person.</summary>
    public string PersonId { get; }

    /// <summary>The lines that make the sum, in pounds.</summary>
    public CostBreakdown Breakdown { get; }

    /// <summary>The sum of the lines, in pounds over the period of the budget: a year, unless the method was given another period.</summary>
    public Money Amount => Breakdown.Total;

    /// <summary>
    /// The sum of a full year, in pounds, whatever the dates of <see cref="Amount"/>; null if there is none. Checks compare only this, so that part of
    /// a year is never compared with a year. For a plan it is the indicative annual sum; for points, and for a team of personal assistants, the sum itself; for clusters and
    /// contacts the sum, if it is for a full year; for stated lines what the caller gives.
    /// </summary>
    public Money? YearlyAmount { get; }

    /// <summary>Who made the version, or signed it; null (the default) if not known.</summary>
    public string? By { get; init; }

    /// <summary>Why it was made; null (the default) if not known.</summary>
    public string? Reason { get; init; }

    /// <summary>Where it is filed, such as the number of a decision; null (the default) if not known.</summary>
    public string? Reference { get; init; }

    /// <summary>The parts of the sum as reasons for a change compare them; they sum to it.</summary>
    internal ValueList<BudgetPart> Parts { get; }

    /// <summary>A budget from points, before fitting an envelope.</summary>
    /// <param name="budget">The indicative budget, in pounds a year.</param>
    /// <param name="on">The day from which it is in force.</param>
    /// <param name="stage">The stage of the budget; indicative by default.</param>
    /// <returns>The version.</returns>
    public static BudgetVersion Of(TopDownBudget budget, LocalDate on, BudgetStage stage = BudgetStage.Indicative)
    {
        ArgumentNullException.ThrowIfNull(budget);
        return new(stage, on, BudgetMethod.TopDown, budget.PersonId, budget.Breakdown, BudgetParts.OfPoints(budget.Points, budget.Breakdown), budget.Breakdown.Total);
    }

    /// <summary>A budget from points, after fitting an envelope.</summary>
    /// <param name="allocation">What the person got out of the envelope, in pounds a year.</param>
    /// <param name="on">The day from which it is in force.</param>
    /// <param name="stage">The stage of the budget; indicative by default.</param>
    /// <returns>The version.</returns>
    public static BudgetVersion Of(PersonAllocation allocation, LocalDate on, BudgetStage stage = BudgetStage.Indicative)
    {
        ArgumentNullException.ThrowIfNull(allocation);
        TopDownBudget budget = allocation.Claim.Budget;
        CostBreakdown breakdown = allocation.Breakdown;
        return new(stage, on, BudgetMethod.TopDown, budget.PersonId, breakdown, BudgetParts.OfPoints(budget.Points, breakdown), breakdown.Total);
    }

    /// <summary>A budget from a care plan.</summary>
    /// <param name="budget">The costed plan, in pounds over its period.</param>
    /// <param name="on">The day from which it is in force.</param>
    /// <param name="stage">The stage of the budget; final by default.</param>
    /// <returns>The version.</returns>
    /// <exception cref="InvalidInputException">The typical week does not make the sum of the visits: the budget was not made by <see cref="BottomUpCosting"/>.</exception>
    public static BudgetVersion Of(BottomUpBudget budget, LocalDate on, BudgetStage stage = BudgetStage.Final)
    {
        ArgumentNullException.ThrowIfNull(budget);
        return new(stage, on, BudgetMethod.BottomUp, budget.PersonId, budget.Budget, BudgetParts.OfPlan(budget), YearlyAmounts.Of(budget));
    }

    /// <summary>The one budget of a person: visits, employed personal assistants, items and contingency.</summary>
    /// <param name="budget">The budget, in pounds over its period.</param>
    /// <param name="on">The day from which it is in force.</param>
    /// <param name="stage">The stage of the budget; final by default.</param>
    /// <returns>The version.</returns>
    /// <exception cref="InvalidInputException">The typical week does not make the sum of the visits: the budget was not made by <see cref="BudgetCosting"/>.</exception>
    public static BudgetVersion Of(PersonBudget budget, LocalDate on, BudgetStage stage = BudgetStage.Final)
    {
        ArgumentNullException.ThrowIfNull(budget);
        return new(stage, on, BudgetMethod.BottomUp, budget.PersonId, budget.Budget, BudgetParts.OfPerson(budget), YearlyAmounts.Of(budget));
    }

    /// <summary>A budget from the cost of employing a team of personal assistants.</summary>
    /// <param name="employment">What employing the team costs, in pounds a tax year.</param>
    /// <param name="on">The day from which it is in force.</param>
    /// <param name="stage">The stage of the budget; final by default.</param>
    /// <returns>The version.</returns>
    public static BudgetVersion Of(EmploymentCost employment, LocalDate on, BudgetStage stage = BudgetStage.Final)
    {
        ArgumentNullException.ThrowIfNull(employment);
        return new(stage, on, BudgetMethod.Employment, employment.Team.PersonId, employment.Cost, BudgetParts.OfTeam(employment), employment.Cost.Total);
    }

    /// <summary>A budget from care clusters. It is always indicative: the care plan, not the cluster, sets the final budget.</summary>
    /// <param name="budget">What the clusters cost, in pounds over their period.</param>
    /// <param name="on">The day from which it is in force.</param>
    /// <returns>The version.</returns>
    public static BudgetVersion Of(ClusterBudget budget, LocalDate on)
    {
        ArgumentNullException.ThrowIfNull(budget);
        ValueList<BudgetPart> parts = BudgetParts.OfActivities("Cluster", budget.Breakdown);
        return new(BudgetStage.Indicative, on, BudgetMethod.Clusters, budget.PersonId, budget.Breakdown, parts, YearlyAmounts.Of(budget));
    }

    /// <summary>A budget from contacts with teams.</summary>
    /// <param name="budget">What the contacts cost, in pounds over their period.</param>
    /// <param name="on">The day from which it is in force.</param>
    /// <param name="stage">The stage of the budget; indicative by default.</param>
    /// <returns>The version.</returns>
    public static BudgetVersion Of(ContactBudget budget, LocalDate on, BudgetStage stage = BudgetStage.Indicative)
    {
        ArgumentNullException.ThrowIfNull(budget);
        ValueList<BudgetPart> parts = BudgetParts.OfActivities("Team", budget.Breakdown);
        return new(stage, on, BudgetMethod.Contacts, budget.PersonId, budget.Breakdown, parts, YearlyAmounts.Of(budget));
    }

    /// <summary>A budget worked out in another way, such as from the payments until now.</summary>
    /// <param name="personId">The id of the person.</param>
    /// <param name="breakdown">The lines that make the sum, in pounds.</param>
    /// <param name="on">The day from which it is in force.</param>
    /// <param name="stage">The stage of the budget.</param>
    /// <param name="yearlyAmount">Its sum in a full year, in pounds; null (the default) if that is not known: no check can then compare it.</param>
    /// <returns>The version.</returns>
    /// <exception cref="InvalidInputException">The id is blank.</exception>
    public static BudgetVersion Of(string personId, CostBreakdown breakdown, LocalDate on, BudgetStage stage, Money? yearlyAmount = null)
    {
        ArgumentNullException.ThrowIfNull(breakdown);
        InvalidInputException.ThrowIfAny(StageFaults.In(personId, stage));
        return new(stage, on, BudgetMethod.Lines, personId, breakdown, BudgetParts.OfLines(breakdown), yearlyAmount);
    }

    /// <summary>A budget that is the mean cost of care in the person's group; only its lines are known.</summary>
    internal static BudgetVersion OfGroupAverage(string personId, CostBreakdown breakdown) =>
        new(BudgetStage.Indicative, default, BudgetMethod.GroupAverage, personId, breakdown, BudgetParts.OfLines(breakdown), breakdown.Total);

    /// <summary>A version read back from storage, with its lines and parts unchanged.</summary>
    internal static BudgetVersion Restored(
        BudgetStage stage, LocalDate on, BudgetMethod method, string personId, CostBreakdown breakdown, ValueList<BudgetPart> parts, Money? yearly)
    {
        InvalidInputException.ThrowIfAny(StageFaults.In(personId, stage));
        return new(stage, on, method, personId, breakdown, parts, yearly);
    }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(this);
}

/// <summary>How the sum of a budget was worked out.</summary>
/// <remarks>Rule: spec 7, Stages.</remarks>
[JsonConverter(typeof(EnumWordJsonConverter<BudgetMethod>))]
public enum BudgetMethod
{
    /// <summary>From points, by an allocation table.</summary>
    TopDown,

    /// <summary>From the schedule of a care plan.</summary>
    BottomUp,

    /// <summary>From the cost of employing a team of personal assistants.</summary>
    Employment,

    /// <summary>From the days a person was in each care cluster.</summary>
    Clusters,

    /// <summary>From contacts with teams.</summary>
    Contacts,

    /// <summary>In another way, line by line, such as from the payments until now.</summary>
    Lines,

    /// <summary>From the mean cost of care in the person's group.</summary>
    GroupAverage,
}

/// <summary>The stages of a budget from the first sum to the agreed one.</summary>
/// <remarks>Rule: spec 7, Stages.</remarks>
[JsonConverter(typeof(EnumWordJsonConverter<BudgetStage>))]
public enum BudgetStage
{
    /// <summary>The sum that a person learns before the care plan is made.</summary>
    Indicative,

    /// <summary>The sum agreed from the care plan.</summary>
    Final,

    /// <summary>The sum after a review.</summary>
    Review,

    /// <summary>The sum that a panel or an authorised person signed: after the final one, or after a review.</summary>
    Agreed,

    /// <summary>The budget has ended.</summary>
    Ended,
}

/// <summary>The sums of budgets in a full year, to compare a year with a year.</summary>
/// <remarks>Rule: spec 7, Stages and Sense check.</remarks>
internal static class YearlyAmounts
{
    /// <summary>The shortest year: 52 weeks.</summary>
    private const int LeastDays = 364;

    private const int MostDays = 366;

    /// <summary>
    /// The indicative annual sum. There is none if no part of the plan is in the period, or if recurring items were counted over a time other than a year.
    /// </summary>
    internal static Money? Of(BottomUpBudget budget)
    {
        bool countsItemsOverAnotherTime = !IsYear(budget.Period) && budget.Items.Lines.Any(line => line.Unit != CostUnit.Once && line.Amount != Money.Zero);
        return budget.PricingDate is null || countsItemsOverAnotherTime ? null : budget.Totals.IndicativeAnnual;
    }

    /// <summary>The same with the typical year of the team; there is none if no PA of the team is employed on the first day.</summary>
    internal static Money? Of(PersonBudget budget) => budget.Team is null ? Of(budget.Care)
        : budget.Team.TypicalYear is { } team && Of(budget.Care) is { } care ? care + team.Totals.Total : null;

    /// <summary>The sum, if the period is a year and the person was in a cluster on its first and on its last day.</summary>
    internal static Money? Of(ClusterBudget budget) => IsYear(budget.Period)
        && budget.Reviews.Any(episode => episode.From <= budget.Period.Start)
        && budget.Reviews.Any(episode => episode.To is null || episode.To >= budget.Period.End) ? budget.Breakdown.Total : null;

    /// <summary>The sum, if the period is a year.</summary>
    internal static Money? Of(ContactBudget budget) => IsYear(budget.Period) ? budget.Breakdown.Total : null;

    /// <summary>The parts of a year's sum: those of the version, and one for the difference between a year and the dates of the version.</summary>
    /// <param name="version">A version that has a yearly amount.</param>
    internal static ValueList<BudgetPart> Parts(BudgetVersion version)
    {
        Money yearly = version.YearlyAmount!.Value;
        if (version.Method == BudgetMethod.BottomUp)
        {
            return version.Parts.Where(part => part.Reason is BudgetChangeReason.Service or BudgetChangeReason.Items).ToValueList();
        }

        return yearly == version.Amount ? version.Parts
            : [.. version.Parts, new(BudgetChangeReason.Days, "a full year", "A full year instead of the dates of the lines", yearly - version.Amount)];
    }

    private static bool IsYear(DateInterval period) => period.Length is >= LeastDays and <= MostDays;
}
