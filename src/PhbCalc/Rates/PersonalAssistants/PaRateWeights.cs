namespace PhbCalc.Rates;

/// <summary>How much each reference counts in a weighted rate: 2, 1 and 1 make the first count for a half. Not all are 0, each is under 1,000,000 and has at most six decimals; <see cref="PaRates.On"/> checks it.</summary>
/// <remarks>This type is immutable. Rule: spec 3, Personal assistant.</remarks>
/// <param name="AgendaForChange">The weight of the Agenda for Change rate, 0 or more.</param>
/// <param name="MinimumWage">The weight of the minimum wage, 0 or more.</param>
/// <param name="LocalResearch">The weight of local research, 0 or more.</param>
public sealed record PaRateWeights(decimal AgendaForChange, decimal MinimumWage, decimal LocalResearch)
{
    internal decimal Of(PaRateReferenceKind kind) => kind switch
    {
        PaRateReferenceKind.AgendaForChange => AgendaForChange,
        PaRateReferenceKind.MinimumWage => MinimumWage,
        _ => LocalResearch,
    };
}
