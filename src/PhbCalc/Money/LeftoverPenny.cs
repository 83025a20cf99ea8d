namespace PhbCalc;

/// <summary>Why somebody got one of the pennies that were left after everybody's whole pence.</summary>
/// <remarks>Rule: spec 1, Apportionment, steps 2 and 3.</remarks>
public enum LeftoverPenny
{
    /// <summary>No leftover penny was given.</summary>
    None,

    /// <summary>The fraction of a penny of the exact share is larger than that of those who got none.</summary>
    LargerFraction,

    /// <summary>The fraction ties with others', and the weight is larger than that of those who got none.</summary>
    LargerWeight,

    /// <summary>Fraction and weight tie with others', and the key is smaller, by ordinal comparison.</summary>
    SmallerKey,

    /// <summary>Fraction and weight tie with others', there are no keys, and the position in the list is earlier.</summary>
    EarlierPosition,
}
