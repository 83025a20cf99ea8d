using System.Globalization;

namespace PhbCalc.Rates;

/// <summary>What can be wrong with quotes of agencies.</summary>
internal static class AgencyFaults
{
    internal const string TrimShare = "trim_share";
    private const decimal TooMuch = 1_000_000_000m;

    internal static string Subject(string service, string band) => $"service {service}, band {band}";

    internal static List<Fault>? In(ProviderQuote quote)
    {
        FaultList faults = new("quote", quote.Provider);
        faults.AddIfBlank("service", quote.Service);
        faults.AddIfBlank("band", quote.Band);
        faults.AddIfBlank("provider", quote.Provider);
        faults.AddIfOutside("rate", quote.Rate.Pounds, TooMuch);
        faults.AddIfOutside("weekly_hours", quote.WeeklyHours ?? 0m, TooMuch);
        return faults.All;
    }

    internal static decimal CheckedTrimShare(decimal share) => share is >= 0m and < 0.5m ? share
        : throw new InvalidInputException([new(TrimShare, "is not a share that leaves a quote", "write a number from 0 to under 0.5")
        {
            Value = share.ToString(CultureInfo.InvariantCulture),
        }]);

    /// <summary>What is wrong with a list of quotes: it is empty, or a quote is null.</summary>
    internal static List<Fault> In(ValueList<ProviderQuote> quotes)
    {
        FaultList faults = new(string.Empty);
        faults.AddNulls("quotes", quotes);
        return quotes.Count == 0 ? [new("rate", "there is no quote", "give at least one") { Path = "/quotes" }] : faults.All ?? [];
    }

    /// <summary>Why quotes have no average of a kind; null if they have.</summary>
    internal static Fault? WhyNoAverage(List<ProviderQuote> used, List<LeftOutQuote> leftOut, QuoteAverage average, AgencyRatePolicy policy)
    {
        if (used.Count == 0)
        {
            return new("rate", $"has no quote left: {string.Join("; ", leftOut.Select(quote => quote.Reason))}", "give a quote at or over the minimum wage")
            {
                Kind = FaultKind.Rule,
            };
        }

        if (average == QuoteAverage.TrimmedMean && policy.TrimShare == 0m)
        {
            return new(TrimShare, "is missing for a trimmed mean", "write the share of the quotes to leave out at each end, such as 0.1") { Path = "/policy/trim_share" };
        }

        if (average != QuoteAverage.HoursWeightedMean)
        {
            return null;
        }

        return used.Exists(quote => quote.WeeklyHours is null)
            ? new("weekly_hours", "is blank in some quotes, so that they have no hours-weighted mean", "give hours for every quote, or choose another average")
            : used.TrueForAll(quote => quote.WeeklyHours == 0m)
                ? new("weekly_hours", "is 0 in every quote, so that they have no hours-weighted mean", "give the hours, or leave them blank for the plain mean")
                : null;
    }
}
