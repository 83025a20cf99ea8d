namespace PhbCalc.Rates.Employment;

/// <summary>How holiday is paid for.</summary>
/// <remarks>Rule: spec 3, What employing someone costs, step 2.</remarks>
public enum HolidayPay
{
    /// <summary>On top of the care hours (the default): the PA is paid while on holiday, and so is whoever covers.</summary>
    OnTop,

    /// <summary>Within the care hours: nobody covers, so nothing is paid twice.</summary>
    WithinHours,
}
