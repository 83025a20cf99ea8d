namespace PhbCalc.Rates;

/// <summary>What the rate of a personal assistant is held against.</summary>
/// <remarks>Rule: spec 3, Personal assistant.</remarks>
public enum PaRateReferenceKind
{
    /// <summary>An hourly rate of the Agenda for Change pay scale.</summary>
    AgendaForChange,

    /// <summary>The minimum wage.</summary>
    MinimumWage,

    /// <summary>Local research: the median of what agencies pay their care workers.</summary>
    LocalResearch,
}
