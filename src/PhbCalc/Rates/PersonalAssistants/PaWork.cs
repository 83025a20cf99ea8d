namespace PhbCalc.Rates;

/// <summary>What work a personal assistant does.</summary>
/// <remarks>Rule: spec 3, Personal assistant.</remarks>
public enum PaWork
{
    /// <summary>Care (the default): Agenda for Change band 3 unless another is named.</summary>
    Care,

    /// <summary>The work of a registered nurse: Agenda for Change band 5 unless another is named.</summary>
    RegisteredNurse,
}
