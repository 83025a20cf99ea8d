namespace PhbCalc.Data;

/// <summary>How a budget is held.</summary>
/// <remarks>Rule: spec 7, How it is held.</remarks>
public enum Holding
{
    /// <summary>The NHS keeps the money and arranges the care (the default).</summary>
    Notional,

    /// <summary>An organisation holds the money for the person.</summary>
    ThirdParty,

    /// <summary>The person, or somebody who acts for them, gets the money.</summary>
    DirectPayment,
}
