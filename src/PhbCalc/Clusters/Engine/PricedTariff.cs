using System.Collections.Frozen;

namespace PhbCalc.Clusters;

/// <summary>A tariff made ready for a period.</summary>
/// <param name="tariff">The tariff.</param>
/// <param name="period">The period, as day numbers.</param>
internal sealed class PricedTariff(CurrencyTariff tariff, DayRange period)
{
    private readonly FrozenDictionary<RateKey, PricedSeries> series = tariff.Series.ToFrozenDictionary(one => one.Key, one => new PricedSeries(one, period));

    /// <summary>The rates of one thing; null if there are none at all.</summary>
    internal PricedSeries? Find(RateKey key) => series.GetValueOrDefault(key);
}
