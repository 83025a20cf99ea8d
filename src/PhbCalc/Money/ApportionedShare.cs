namespace PhbCalc;

/// <summary>What one recipient gets of a sum, and why so much.</summary>
/// <remarks>This type is immutable. Rule: spec 1, Apportionment.</remarks>
/// <param name="Recipient">Who gets it, with the weight and the bounds that were given.</param>
/// <param name="Amount">The share, in whole pence.</param>
/// <param name="Bound">Whether a bound holds it.</param>
/// <param name="Penny">Why a leftover penny is in it; <see cref="LeftoverPenny.None"/> if there is none.</param>
public readonly record struct ApportionedShare(Recipient Recipient, Money Amount, ShareBound Bound, LeftoverPenny Penny)
{
    /// <summary>Whether a bound holds it.</summary>
    public ShareBound Bound
    {
        get;
        init => field = Given.Defined(value, "bound");
    }
    = Given.Defined(Bound, "bound");

    /// <summary>Why a leftover penny is in it; <see cref="LeftoverPenny.None"/> if there is none.</summary>
    public LeftoverPenny Penny
    {
        get;
        init => field = Given.Defined(value, "penny");
    }
    = Given.Defined(Penny, "penny");

    /// <summary>The proportional share in pounds, before bounds and before rounding to whole pence, to ten decimals: for showing.</summary>
    /// <remarks>One of more than 7.9 x 10^18 pounds, far beyond any cap, is shown as that.</remarks>
    public decimal Proportional { get; init; }
}
