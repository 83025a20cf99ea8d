namespace PhbCalc;

/// <summary>Why a sum cannot be shared out.</summary>
/// <remarks>Rule: spec 1, Apportionment, step 4.</remarks>
public enum InfeasibilityCause
{
    /// <summary>The floors come to more than the total.</summary>
    FloorsAboveTotal,

    /// <summary>The caps come to less than the total. Somebody of weight 0 gets the floor, and no more.</summary>
    CapsBelowTotal,

    /// <summary>Every weight is 0, so that the floors are all that can be given, and money is left.</summary>
    NoWeight,
}
