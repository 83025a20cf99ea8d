using PhbCalc.Rates;

namespace PhbCalc.Data.Results;

/// <summary>Writes pa-rate.csv: the references of the rate of a PA, a row each, then the indicative rate, and the transition rate if there is one.</summary>
/// <remarks>Rule: spec 8, verb pa-rate. Rates are pounds an hour. The source of a transition rate is its evidence, and its label the reason.</remarks>
public static class PaRateFile
{
    /// <summary>The name of the file in a folder: <c>pa-rate.csv</c>.</summary>
    public const string Name = "pa-rate.csv";

    private static readonly ResultFile<(LocalDate PricingDate, string Reference, string Label, Money Rate, string? Source)> File = new ResultFile<(LocalDate PricingDate, string Reference, string Label, Money Rate, string? Source)>()
        .Date("pricing_date", row => row.PricingDate)
        .Text("reference", row => row.Reference)
        .Text("label", row => row.Label)
        .Rate("rate", row => row.Rate)
        .Text("source", row => row.Source);

    /// <summary>Writes the file.</summary>
    /// <param name="stream">The stream to write to; it is left open.</param>
    /// <param name="rate">The rate to write.</param>
    public static void Write(Stream stream, PaRate rate)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(rate);
        File.Write(stream,
        [
            .. rate.References.Select(reference => (rate.PricingDate, RateWords.References.Word(reference.Kind), reference.Label, reference.Rate, reference.Source?.MarkedTitle)),
            (rate.PricingDate, "indicative", rate.IsRaisedToLegalMinimum ? "Indicative rate, raised to the legal minimum" : "Indicative rate", rate.Indicative, null),
            .. rate.Transition is { } transition
                ? [(rate.PricingDate, "transition", transition.Reason, transition.Rate, transition.Evidence)]
                : ((LocalDate, string, string, Money, string?)[])[],
        ]);
    }
}
