using PhbCalc.Rates;

namespace PhbCalc.BottomUp;

/// <summary>One version of a service's rates, made ready for a period: rates in millionths of a pound, bands counted over its days.</summary>
internal sealed class PricedVersion
{
    internal PricedVersion(ServiceRates service, int index, DayClass[] classes)
    {
        (Service, Index, Bands) = (service, index, service.Bands(index));
        Layouts = new(Bands, classes);
        Minutes = service.Unit == RateUnit.Hour ? new(Bands, Layouts) : null;
        MicroPounds = [.. Bands.Rates.Select(rate => (ulong)rate.MicroPounds)];
    }

    internal ServiceRates Service { get; }

    /// <summary>Which version of the service it is.</summary>
    internal int Index { get; }

    internal RateBands Bands { get; }

    internal DayLayouts Layouts { get; }

    /// <summary>The minutes of each band; null unless the service is hourly.</summary>
    internal BandMinutes? Minutes { get; }

    /// <summary>The rate of each band in millionths of a pound per unit.</summary>
    internal ulong[] MicroPounds { get; }
}
