using PhbCalc.Rates;

namespace PhbCalc.Clusters;

/// <summary>The rates of one thing over time: ascending, none overlapping, each with its last day unless it is open.</summary>
/// <param name="Key">What they are the rates of.</param>
/// <param name="Rates">The rows, at least one.</param>
internal sealed record RateSeries(RateKey Key, ValueList<CurrencyRate> Rates)
{
    internal CurrencyRate? Find(LocalDate day) => Rates.LastOrDefault(rate => rate.ValidFrom <= day) is { } rate && !(rate.ValidTo < day) ? rate : null;

    /// <summary>A day on which there is no rate: the days known, and the last value.</summary>
    internal Fault NoRateOn(LocalDate day) => EvidenceFaults.NotPublished(
        new DatedSeries<UnitCost>(Key.ToString(), Rates.Select(rate => new Dated<UnitCost>(rate.Cost, rate.ValidFrom, rate.ValidTo)).ToValueList()),
        day);

    /// <summary>The row that is assumed after the last one; none if that has no end, or ends later.</summary>
    internal IEnumerable<CurrencyRate> Assumed(Uplift uplift, LocalDate to)
    {
        CurrencyRate last = Rates[^1];
        if (last.ValidTo is { } end && end < to)
        {
            string basis = $"the last value, £{last.Cost.ToString()[1..]}, raised by {uplift}";
            yield return last with
            {
                Cost = last.Cost * Ratio.FromDecimal(1m + uplift.Net),
                ValidFrom = end.PlusDays(1),
                ValidTo = to,
                Source = new(last.Source is { } source ? $"{basis}; the last value is from {source.Title}" : basis, last.Source?.CheckedOn, Source.Assumed),
            };
        }
    }
}
