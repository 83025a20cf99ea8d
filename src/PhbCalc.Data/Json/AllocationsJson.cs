using System.ComponentModel;
using PhbCalc.Data.Csv;
using PhbCalc.Data.Results;
using PhbCalc.TopDown;

namespace PhbCalc.Data.Json;

/// <summary>An envelope shared over a caseload, with every line of every allocation, as JSON.</summary>
/// <remarks>
/// Rule: spec 8, Files. The schema is docs/schemas/phbcalc.allocations.v1.schema.json. Sums are pounds with two decimals, exact fractions are text. People are
/// in ordinal order of their ids, whatever the order of their claims. An envelope that could not be shared has a problem and no people.
/// </remarks>
public static class AllocationsJson
{
    /// <summary>Version 1: <c>phbcalc.allocations.v1</c>.</summary>
    public static JsonFormat<EnvelopeOutcome> V1 { get; } = new("phbcalc.allocations.v1", Shapes.Strict.AllocationsShape, AllocationsShape.Of);
}

/// <summary>Indicative budgets from points, with every line, as JSON.</summary>
/// <remarks>Rule: spec 8, Files; spec 4, Adjustments. The schema is docs/schemas/phbcalc.top-down-budgets.v1.schema.json.</remarks>
public static class TopDownBudgetsJson
{
    /// <summary>Version 1: <c>phbcalc.top-down-budgets.v1</c>.</summary>
    public static JsonFormat<ValueList<TopDownBudget>> V1 { get; } =
        new("phbcalc.top-down-budgets.v1", Shapes.Strict.TopDownBudgetsShape, budgets => TopDownBudgetsShape.Of(budgets));
}

/// <summary>The shape of indicative budgets from points.</summary>
internal sealed record TopDownBudgetsShape(
    string Format,
    [property: Description("The budgets.")] IEnumerable<TopDownBudgetShape> People) : IDocument<ValueList<TopDownBudget>>
{
    internal static TopDownBudgetsShape Of(ValueList<TopDownBudget> budgets) =>
        new(TopDownBudgetsJson.V1.Name, Given.Whole(budgets, "budgets").Select(TopDownBudgetShape.Of));

    public ValueList<TopDownBudget> Made()
    {
        Parts parts = new();
        ValueList<TopDownBudget> people = parts.Each("people", People);
        parts.ThrowIfAny();
        return people;
    }
}

/// <summary>One person's indicative budget from points.</summary>
internal sealed record TopDownBudgetShape(
    [property: Description("The id of the person.")] string PersonId,
    [property: Description("The score in points.")] decimal Points,
    [property: Description("What the allocation table gives.")] Money TableAmount,
    [property: Description("The indicative budget: what the lines come to.")] Money Indicative,
    [property: Description("Whether somebody set the sum.")] bool IsOverridden,
    [property: Description("Whether a cap is there because supply is short.")] bool IsSupplyDriven,
    [property: Description("What the table gives, then what changes it.")] LineShape[] Lines,
    [property: Description("What a reader should know. They name no person.")] IEnumerable<string> Notices)
    : IShape<TopDownBudget>
{
    internal static TopDownBudgetShape Of(TopDownBudget budget) => new(
        budget.PersonId,
        Exact.Plain(budget.Points),
        budget.TableAmount,
        budget.Amount,
        budget.IsOverridden,
        budget.IsSupplyDriven,
        [.. budget.Breakdown.Lines.Select(LineShape.Of)],
        budget.Notices);

    public TopDownBudget Made() => Made(PersonId, Points, LineShape.Made(Lines), IsOverridden, IsSupplyDriven);

    /// <summary>A budget whose first line is what the allocation table gives.</summary>
    internal static TopDownBudget Made(string personId, decimal points, ValueList<CostLine> lines, bool isOverridden, bool isSupplyDriven) =>
        lines.Count == 0 || lines[0].Kind != CostLineKind.TableAmount ? throw new InvalidInputException([JsonFaults.NoTableAmount("/lines")])
            : new(personId, points, new(lines)) { IsOverridden = isOverridden, IsSupplyDriven = isSupplyDriven };
}

/// <summary>The shape of an envelope shared over a caseload, people in ordinal order of their ids.</summary>
internal sealed record AllocationsShape(
    string Format,
    Money Envelope,
    decimal ContingencyShare,
    Scaling Scaling,
    Money Allocated,
    Money Contingency,
    Money Unallocated,
    AllocationCountsShape Counts,
    ShareRatio Ratio,
    NextPoundShape? NextPound,
    EnvelopeProblemShape? Problem,
    IEnumerable<AllocationShape> People) : IDocument<EnvelopeOutcome>
{
    internal static AllocationsShape Of(EnvelopeOutcome outcome) => new(
        AllocationsJson.V1.Name,
        outcome.Envelope.Amount,
        Exact.Plain(outcome.Envelope.ContingencyShare),
        outcome.Scaling,
        outcome.Allocated,
        outcome.Contingency,
        outcome.Unallocated,
        new(outcome.People.Count, outcome.AtFloor, outcome.AtCap, outcome.Overridden, outcome.LeftoverPence),
        outcome.Ratio,
        outcome.NextPound is { } next ? new(next.Allocated, next.Contingency, next.Unallocated, next.People) : null,
        outcome.Infeasible is { } why ? new(new(why.Cause), why.Amount, why.Explanation) : null,
        outcome.InOrder().Select(AllocationShape.Of));

    public EnvelopeOutcome Made()
    {
        Parts parts = new();
        Envelope envelope = parts.Own(() => Parts.Placed(
            () => new Envelope(Envelope, ContingencyShare), fault => fault.Field == "contingency" ? "/contingency_share" : fault.Path));
        ValueList<PersonAllocation> people = parts.Each("people", People);
        parts.ThrowIfAny();
        return new(envelope, Scaling, people)
        {
            Ratio = Ratio,
            NextPound = NextPound is { } next ? new(next.Allocated, next.Contingency, next.Unallocated, next.People) : null,
            Infeasible = Problem is { } why ? EnvelopeLimits.Missed(why.Cause.Value, why.Amount) : null,
        };
    }
}

/// <summary>How many people there are, and how many of some kind.</summary>
internal sealed record AllocationCountsShape(int People, int AtFloor, int AtCap, int Overridden, int LeftoverPence);

/// <summary>What one more pound of envelope does.</summary>
internal sealed record NextPoundShape(Money Allocated, Money Contingency, Money Unallocated, int People);

/// <summary>Why an envelope could not be shared.</summary>
internal sealed record EnvelopeProblemShape(EnvelopeCause Cause, Money Amount, string Explanation);

/// <summary>The allocation of one person from an envelope.</summary>
internal sealed record AllocationShape(
    string PersonId,
    decimal Points,
    Money TableAmount,
    Money Indicative,
    bool IsOverridden,
    bool IsSupplyDriven,
    Money Floor,
    Money? Cap,
    Money Scaled,
    ShareBound Bound,
    LeftoverPenny Penny,
    Money Allocation,
    LineShape[] Lines) : IShape<PersonAllocation>
{
    internal static AllocationShape Of(PersonAllocation person)
    {
        TopDownBudget budget = person.Claim.Budget;
        return new(
            budget.PersonId,
            Exact.Plain(budget.Points),
            budget.TableAmount,
            budget.Amount,
            budget.IsOverridden,
            budget.IsSupplyDriven,
            person.Claim.Floor,
            person.Claim.Cap,
            person.Scaled,
            person.Bound,
            person.Penny,
            person.Amount,
            [.. person.Breakdown.Lines.Select(LineShape.Of)]);
    }

    public PersonAllocation Made()
    {
        ValueList<CostLine> lines = [.. LineShape.Made(Lines).TakeWhile(IsOfBudget)];
        TopDownBudget budget = TopDownBudgetShape.Made(PersonId, Points, lines, IsOverridden, IsSupplyDriven);
        return new(new(budget, Floor, Cap), Allocation, Bound, Penny) { Scaled = Scaled };
    }

    private static bool IsOfBudget(CostLine line) => line.Kind is CostLineKind.TableAmount or CostLineKind.Adjustment or CostLineKind.Override;
}

/// <summary>People's scores of needs, domain by domain, as JSON.</summary>
/// <remarks>Rule: spec 8, Files. The schema is docs/schemas/phbcalc.scores.v1.schema.json. People are in ordinal order of their ids, whatever the order given.</remarks>
public static class ScoresJson
{
    /// <summary>Version 1: <c>phbcalc.scores.v1</c>.</summary>
    public static JsonFormat<ValueList<PersonScore>> V1 { get; } = new("phbcalc.scores.v1", Shapes.Strict.ScoresShape, ScoresShape.Of);
}

/// <summary>The shape of people's scores of needs, in ordinal order of the ids.</summary>
internal sealed record ScoresShape(string Format, IEnumerable<PersonScoreShape> People) : IDocument<ValueList<PersonScore>>
{
    internal static ScoresShape Of(ValueList<PersonScore> scores) => new(
        ScoresJson.V1.Name,
        Given.Whole(scores, "scores").OrderBy(person => person.PersonId, StringComparer.Ordinal).Select(PersonScoreShape.Of));

    public ValueList<PersonScore> Made() => [.. People.Select(person => person.Made())];
}

/// <summary>One person's score.</summary>
internal sealed record PersonScoreShape(string PersonId, decimal Points, EligibilityIndication? Indication, IEnumerable<ScoreLineShape> Lines)
{
    internal static PersonScoreShape Of(PersonScore person) =>
        new(person.PersonId, Exact.Plain(person.Score.Points), person.Indication, person.Score.Lines.Select(ScoreLineShape.Of));

    internal PersonScore Made() => new(PersonId, new([.. Lines.Select(line => new ScoreLine(line.Domain, line.Level, line.Points, line.Weight))]), Indication);
}

/// <summary>What one domain adds to a score.</summary>
internal sealed record ScoreLineShape(string Domain, string Level, decimal Points, decimal Weight, decimal Score)
{
    internal static ScoreLineShape Of(ScoreLine line) => new(line.Domain, line.Level, Exact.Plain(line.Points), Exact.Plain(line.Weight), Exact.Plain(line.Score));
}

/// <summary>A sum shared out, with the reason for each share, as JSON.</summary>
/// <remarks>
/// Rule: spec 8, Files. The schema is docs/schemas/phbcalc.shares.v1.schema.json. Sums are pounds with two decimals, exact fractions are text. Recipients are
/// in ordinal order, whatever the order given. A sum that could not be shared out has an infeasibility, and recipients without shares.
/// </remarks>
public static class SharesJson
{
    /// <summary>Version 1: <c>phbcalc.shares.v1</c>.</summary>
    public static JsonFormat<ApportionmentOutcome> V1 { get; } = new("phbcalc.shares.v1", Shapes.Strict.SharesShape, SharesShape.Of);
}

/// <summary>The shape of a sum shared out, recipients in ordinal order.</summary>
internal sealed record SharesShape(
    string Format, Money Total, ShareRatio Ratio, int LeftoverPence, InfeasibilityShape? Infeasibility, IEnumerable<ShareShape> Shares) : IDocument<ApportionmentOutcome>
{
    internal static SharesShape Of(ApportionmentOutcome outcome) => new(
        SharesJson.V1.Name,
        outcome.Total,
        outcome.Ratio,
        outcome.LeftoverPence,
        outcome.Infeasible is { } why ? new(new(why.Cause), why.Amount, why.Explanation) : null,
        Enumerable.Range(0, outcome.Recipients.Count).OrderBy(place => outcome.Recipients[place].Key, StringComparer.Ordinal)
            .Select(place => ShareShape.Of(outcome.Recipients[place], outcome.Infeasible is null ? outcome.Shares[place] : null)));

    public ApportionmentOutcome Made()
    {
        Parts parts = new();
        ValueList<ApportionedShare> shares = Infeasibility is null ? parts.Each("shares", Shares, share => share.Made()) : [];
        parts.ThrowIfAny();
        int leftover = shares.Count(share => share.Penny != LeftoverPenny.None);
        Money sum = shares.Aggregate(Money.Zero, (sum, share) => sum + share.Amount);
        InvalidInputException.ThrowIfAny(
        [
            .. Infeasibility is null && sum != Total ? [JsonFaults.NotTheSum("/total", Total, sum)] : (Fault[])[],
            .. leftover != LeftoverPence ? [JsonFaults.NotWhatFollows("/leftover_pence")] : (Fault[])[],
        ]);
        return new(Total, [.. Shares.Select(share => share.Whom())])
        {
            Shares = shares,
            Infeasible = Infeasibility is { } why ? Infeasible.OfSharing(why.Cause.Value, why.Amount) : null,
            Ratio = Ratio,
            LeftoverPence = LeftoverPence,
        };
    }
}

/// <summary>What one recipient gets; all of it null if the sum could not be shared out.</summary>
internal sealed record ShareShape(
    string Recipient, decimal Weight, Money Floor, Money? Cap, Money? Share, ShareBound? Bound, LeftoverPenny? Penny, decimal? Proportional)
{
    internal static ShareShape Of(Recipient recipient, ApportionedShare? share) => new(
        recipient.Key,
        Exact.Plain(recipient.Weight),
        recipient.Floor,
        recipient.Cap,
        share?.Amount,
        share?.Bound,
        share?.Penny,
        Exact.PlainOrNull(share?.Proportional));

    internal Recipient Whom() => new(Recipient, Weight, Floor, Cap);

    internal ApportionedShare Made()
    {
        Parts parts = new();
        Money share = parts.Own(() => Parts.Needed(Share, "share", JsonFaults.NotANumber));
        ShareBound bound = parts.Own(() => Parts.Needed(Bound, "bound", JsonFaults.NotText));
        LeftoverPenny penny = parts.Own(() => Parts.Needed(Penny, "penny", JsonFaults.NotText));
        decimal proportional = parts.Own(() => Parts.Needed(Proportional, "proportional", JsonFaults.NotANumber));
        parts.ThrowIfAny();
        return new(Whom(), share, bound, penny) { Proportional = proportional };
    }
}

/// <summary>Why a sum could not be shared out.</summary>
internal sealed record InfeasibilityShape(ShareCause Cause, Money Amount, string Explanation);
