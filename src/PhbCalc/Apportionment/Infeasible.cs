namespace PhbCalc;

/// <summary>Says that there is too little or too much money for a request, and by how much.</summary>
/// <remarks>
/// This type is immutable. It is a result, not a fault: each input alone is right. <see cref="ApportionmentOutcome"/>, envelopes and the gentlest release of a
/// block contract all use it. Rule: spec 1, Apportionment, step 4; spec 4, The envelope; spec 6, Commissioner.
/// </remarks>
public sealed record Infeasible
{
    internal Infeasible(InfeasibleCause cause, Money amount, string explanation) => (Cause, Amount, Explanation) = (cause, amount, explanation);

    /// <summary>Why.</summary>
    public InfeasibleCause Cause { get; }

    /// <summary>The sum missing, or left over because no recipient can get it, in pounds. It is above £0.00, or below if the total to share is below zero.</summary>
    public Money Amount { get; }

    /// <summary>The reason and what to do about it, in a sentence that names the amount.</summary>
    public string Explanation { get; }

    /// <summary>Why a total cannot be shared over weights and bounds with such sums; null if it can.</summary>
    /// <param name="total">The total in pence; of one below zero, the mirror image.</param>
    /// <param name="isNegative">Whether the total is below zero.</param>
    /// <param name="sums">The sums of weights, floors and caps.</param>
    internal static Infeasible? OfSharing(ulong total, bool isNegative, SharingSums sums)
    {
        (InfeasibleCause cause, Money amount) = sums.Floors > total ? (InfeasibleCause.FloorsAboveTotal, Money.FromPounds((decimal)(sums.Floors - total) / 100m))
            : sums.Weights == 0 && sums.Floors < total ? (InfeasibleCause.NoWeight, Money.FromPence((long)(total - sums.Floors)))
            : sums.Caps < total ? (InfeasibleCause.CapsBelowTotal, Money.FromPence((long)(total - sums.Caps.Value)))
            : default;
        return amount == Money.Zero ? null : OfSharing(cause, isNegative ? -amount : amount);
    }

    /// <summary>Why a total cannot be shared within its bounds.</summary>
    internal static Infeasible OfSharing(InfeasibleCause cause, Money amount) => new(cause, amount, cause switch
    {
        InfeasibleCause.FloorsAboveTotal => $"The floors come to {amount} more than the total; lower floors, or find {amount}.",
        InfeasibleCause.CapsBelowTotal => $"The caps leave {amount} of the total that nobody can get; raise caps, or keep {amount} back.",
        InfeasibleCause.NoWeight => $"Every weight is 0, so {amount} of the total goes to nobody; give a recipient a weight, or keep {amount} back.",
        _ => throw new ArgumentOutOfRangeException(nameof(cause)),
    });
}

/// <summary>Why there is too little, or too much.</summary>
/// <remarks>The total is what is shared: a sum, or an envelope. Rule: spec 1, Apportionment, step 4; spec 4, The envelope; spec 6, Commissioner.</remarks>
[JsonConverter(typeof(EnumWordJsonConverter<InfeasibleCause>))]
public enum InfeasibleCause
{
    /// <summary>The floors come to more than the total, or than is left of an envelope beside the overrides.</summary>
    FloorsAboveTotal,

    /// <summary>The caps come to less than the total, or than is left of an envelope beside the overrides. A recipient of weight 0 gets only the floor.</summary>
    CapsBelowTotal,

    /// <summary>Every weight is 0, or no person has an amount to share by: all get only their floors, and money is left.</summary>
    NoWeight,

    /// <summary>The overrides come to more than the envelope.</summary>
    OverridesAboveTotal,

    /// <summary>The amounts, kept within their bounds, come to more than the envelope, and may only be scaled up.</summary>
    AmountsAboveTotal,

    /// <summary>People spend more through their budgets than the whole block contract comes to, and so no guarantee avoids paying twice.</summary>
    SpendingAboveContract,
}
