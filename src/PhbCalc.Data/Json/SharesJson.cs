using PhbCalc.Data.Csv;

namespace PhbCalc.Data.Json;

/// <summary>A sum shared out, with why each share is what it is, as JSON.</summary>
/// <remarks>
/// Rule: spec 8, Files. The schema is docs/schemas/phbcalc.shares.v1.schema.json. Sums are pounds with two decimals, exact fractions are text. Recipients are
/// in ordinal order, whatever order they were given in. A sum that could not be shared out has an infeasibility, and no share beside its recipients.
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
