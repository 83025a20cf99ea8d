using PhbCalc.Rates;

namespace PhbCalc.Data.Results;

/// <summary>Writes agency-rates.csv: the indicative rate of each service and band, how it was averaged, and how many quotes it comes from.</summary>
/// <remarks>Rule: spec 8, verb agency-rate. Rates are pounds an hour with two decimals.</remarks>
public static class AgencyRatesFile
{
    /// <summary>The name of the file in a folder: <c>agency-rates.csv</c>.</summary>
    public const string Name = "agency-rates.csv";

    private static readonly ResultFile<AgencyRate> File = new ResultFile<AgencyRate>()
        .Text("service", rate => rate.Service)
        .Text("band", rate => rate.Band)
        .Rate("rate", rate => rate.Rate)
        .Text("average", rate => RateWords.Averages.Word(rate.Average))
        .Number("quotes", rate => rate.Quotes.Count)
        .Number("left_out", rate => rate.LeftOut.Count);

    /// <summary>Writes the file.</summary>
    /// <param name="stream">The stream to write to; it is left open.</param>
    /// <param name="rates">The rates, in the order in which they are to be written.</param>
    public static void Write(Stream stream, ValueList<AgencyRate> rates)
    {
        ArgumentNullException.ThrowIfNull(stream);
        File.Write(stream, Given.Whole(rates, "rates"));
    }
}
