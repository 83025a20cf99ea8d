namespace PhbCalc;

/// <summary>That a sum cannot be shared out within its bounds, and by how much.</summary>
/// <remarks>This type is immutable. Rule: spec 1, Apportionment, step 4.</remarks>
/// <param name="Cause">Why.</param>
/// <param name="Amount">What is missing to meet the floors, or what is left when nobody can get more; more than £0.00, or less than that where the total is.</param>
public readonly record struct Infeasibility(InfeasibilityCause Cause, Money Amount)
{
    /// <summary>Why.</summary>
    public InfeasibilityCause Cause
    {
        get;
        init => field = Given.Defined(value, "cause");
    }
    = Given.Defined(Cause, "cause");

    /// <summary>Why a total cannot be shared over weights and bounds with such sums; null if it can.</summary>
    internal static Infeasibility? Of(ulong total, SharingSums sums) =>
        sums.Floors > total ? new(InfeasibilityCause.FloorsAboveTotal, Money.FromPounds((decimal)(sums.Floors - total) / 100m))
        : sums.Weights == 0 && sums.Floors < total ? new(InfeasibilityCause.NoWeight, Money.FromPence((long)(total - sums.Floors)))
        : sums.Caps < total ? new(InfeasibilityCause.CapsBelowTotal, Money.FromPence((long)(total - sums.Caps.Value)))
        : null;

    /// <summary>Why, and what can be done about it, in words.</summary>
    public string Explanation => Cause switch
    {
        InfeasibilityCause.FloorsAboveTotal => $"The floors come to {Amount} more than the total; lower floors, or find {Amount}.",
        InfeasibilityCause.CapsBelowTotal => $"The caps leave {Amount} of the total that nobody can get; raise caps, or keep {Amount} back.",
        InfeasibilityCause.NoWeight => $"Every weight is 0, so {Amount} of the total goes to nobody; give a recipient a weight, or keep {Amount} back.",
        _ => throw new InvalidOperationException($"There is no cause {Cause}."),
    };
}

/// <summary>Why a sum cannot be shared out.</summary>
/// <remarks>Rule: spec 1, Apportionment, step 4.</remarks>
[JsonConverter(typeof(EnumWordJsonConverter<InfeasibilityCause>))]
public enum InfeasibilityCause
{
    /// <summary>The floors come to more than the total.</summary>
    FloorsAboveTotal,

    /// <summary>The caps come to less than the total. Somebody of weight 0 gets the floor, and no more.</summary>
    CapsBelowTotal,

    /// <summary>Every weight is 0, so that the floors are all that can be given, and money is left.</summary>
    NoWeight,
}
