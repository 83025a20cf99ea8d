namespace PhbCalc.Rates;

/// <summary>How the references make the rate of a personal assistant.</summary>
/// <remarks>Rule: spec 3, Personal assistant.</remarks>
public enum PaRateMethod
{
    /// <summary>The highest of them (the default).</summary>
    Highest,

    /// <summary>Their mean, before they are rounded.</summary>
    Average,

    /// <summary>Their mean by the weights of the policy, before they are rounded.</summary>
    Weighted,

    /// <summary>The Agenda for Change rate.</summary>
    AgendaForChange,

    /// <summary>The minimum wage.</summary>
    MinimumWage,

    /// <summary>Local research.</summary>
    LocalResearch,
}
