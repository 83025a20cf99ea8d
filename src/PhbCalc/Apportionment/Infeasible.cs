namespace PhbCalc;

/// <summary>That there is too little, or too much, for what was asked, and by how much.</summary>
/// <remarks>
/// This type is immutable. It is a result, not a fault: everything that was given is right by itself. <see cref="ApportionmentOutcome"/>, envelopes and the gentlest release of a
/// block contract say so alike. Rule: spec 1, Apportionment, step 4; spec 4, The envelope; spec 6, Commissioner.
/// </remarks>
public sealed record Infeasible
{
    internal Infeasible(InfeasibleCause cause, Money amount, string explanation) => (Cause, Amount, Explanation) = (cause, amount, explanation);

    /// <summary>Why.</summary>
    public InfeasibleCause Cause { get; }

    /// <summary>By how much, in pounds: what is missing, or what is left that nobody can get. It is more than £0.00; less than that where a total below zero was to be shared.</summary>
    public Money Amount { get; }

    /// <summary>Why, and what can be done about it, in a sentence that names the amount.</summary>
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

    /// <summary>That a total cannot be shared within its bounds.</summary>
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

    /// <summary>The caps come to less than the total, or than is left of an envelope beside the overrides. Somebody of weight 0 gets the floor, and no more.</summary>
    CapsBelowTotal,

    /// <summary>Every weight is 0, or nobody has an amount to share by, so that the floors are all that can be given, and money is left.</summary>
    NoWeight,

    /// <summary>The sums that were set by override come to more than the envelope.</summary>
    OverridesAboveTotal,

    /// <summary>The amounts, held within their bounds, come to more than the envelope, and may only be scaled up.</summary>
    AmountsAboveTotal,

    /// <summary>People spend more through their budgets than the whole block contract comes to, so that no guarantee avoids paying twice.</summary>
    SpendingAboveContract,
}
