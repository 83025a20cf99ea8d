using PhbCalc.Rates;

namespace PhbCalc.Data.Results;

/// <summary>Writes pa-rate.csv: the references of the rate of a PA, a row each, then the indicative rate, and the transition rate if there is one.</summary>
/// <remarks>Rule: spec 8, verb pa-rate. Rates are pounds an hour. The source of a transition rate is its evidence, and its label the reason.</remarks>
public static class PaRateFile
{
    /// <summary>The name of the file in a folder: <c>pa-rate.csv</c>.</summary>
    public const string Name = "pa-rate.csv";

    /// <summary>Writes the file.</summary>
    /// <param name="stream">Where it goes; it is left open.</param>
    /// <param name="rate">The rate to write.</param>
    public static void Write(Stream stream, PaRate rate)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(rate);
        using ResultTable table = new(stream, "pricing_date", "reference", "label", "rate", "source");
        foreach (PaRateReference reference in rate.References)
        {
            Write(RateWords.References.Word(reference.Kind), reference.Label, reference.Rate, reference.Source?.MarkedTitle);
        }

        Write("indicative", rate.IsRaisedToLegalMinimum ? "Indicative rate, raised to the legal minimum" : "Indicative rate", rate.Indicative, null);
        if (rate.Transition is { } transition)
        {
            Write("transition", transition.Reason, transition.Rate, transition.Evidence);
        }

        void Write(string reference, string label, Money pounds, string? source)
        {
            table.Date(rate.PricingDate);
            table.Text(reference);
            table.Text(label);
            table.Pounds(pounds);
            table.Text(source);
            table.EndRow();
        }
    }
}
