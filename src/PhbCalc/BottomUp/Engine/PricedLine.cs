namespace PhbCalc.BottomUp;

/// <summary>A line of a visit as the engine makes it.</summary>
/// <param name="Visit">The position of the visit in the plan.</param>
/// <param name="Version">The version of the rates.</param>
/// <param name="Band">The band.</param>
/// <param name="Quantity">Minutes, occurrences, or days in force.</param>
/// <param name="Pence">The amount, rounded.</param>
internal readonly record struct PricedLine(int Visit, PricedVersion Version, int Band, int Quantity, long Pence)
{
    /// <summary>Visits as read, then bands as in the card, then versions.</summary>
    internal static int InOrder(PricedLine left, PricedLine right) =>
        left.Visit != right.Visit ? left.Visit - right.Visit
        : left.Band != right.Band ? left.Band - right.Band
        : left.Version.Index - right.Version.Index;
}
