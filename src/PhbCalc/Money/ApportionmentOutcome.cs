namespace PhbCalc;

/// <summary>A sum shared out, with the reasons; or why it could not be.</summary>
/// <remarks>This type is immutable. Rule: spec 1, Apportionment.</remarks>
/// <param name="Total">The sum that was to be shared, in whole pence.</param>
/// <param name="Recipients">Among whom, in the order given.</param>
public sealed record ApportionmentOutcome(Money Total, ValueList<Recipient> Recipients)
{
    /// <summary>The shares, in the order of the recipients; they sum to the total. Empty if the sum could not be shared out.</summary>
    public ValueList<ApportionedShare> Shares { get; init; }

    /// <summary>Why the sum could not be shared out within the bounds; null if it was.</summary>
    public Infeasibility? Infeasibility { get; init; }

    /// <summary>What everybody between bounds gets per unit of weight; 0p per 1 if the sum could not be shared out, or nobody is between bounds.</summary>
    public ShareRatio Ratio { get; init; }

    /// <summary>How many pennies were left after everybody's whole pence; so many recipients got one each.</summary>
    public int LeftoverPence { get; init; }
}
