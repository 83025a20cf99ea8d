namespace PhbCalc.Rates;

/// <summary>How a cost uplift and an efficiency requirement make one net uplift.</summary>
/// <remarks>Rule: spec 6, Contract.</remarks>
public enum UpliftRule
{
    /// <summary>The uplift less the efficiency: 4.15% and 2% make 2.15%. It is the default, as published figures are quoted so.</summary>
    Simple,

    /// <summary>The uplift first, then the efficiency off the uplifted price: 4.15% and 2% make 2.067%.</summary>
    Multiplicative,
}
