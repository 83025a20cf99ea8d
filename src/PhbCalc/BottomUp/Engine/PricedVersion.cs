using PhbCalc.Rates;

namespace PhbCalc.BottomUp;

/// <summary>One version of a service's rates, made ready for a period: rates in millionths of a pound, bands counted over its days.</summary>
internal sealed class PricedVersion
{
    internal PricedVersion(ServiceRates service, int index, DayCounts period, DayRange stretch)
    {
        (Service, Index, Stretch, Bands) = (service, index, stretch, service.Bands(index));
        Layouts = new(Bands, period, stretch);
        Minutes = service.Unit == RateUnit.Hour ? new(Bands, Layouts) : null;
        CountedPerUnit = service.Unit switch
        {
            RateUnit.Hour => 60,
            RateUnit.Week => 7,
            _ => 1,
        };
        PartsPerUnit = Pence.MicroPoundsPerPenny * CountedPerUnit;
        OwnBand = service.Unit == RateUnit.Week ? service.BandNames.AsSpan().IndexOf(Bands.Rows[0].Band) : 0;
        MicroPounds = [.. Bands.Rates.Select(rate => (ulong)rate.MicroPounds)];
    }

    internal ServiceRates Service { get; }

    /// <summary>Which version of the service it is.</summary>
    internal int Index { get; }

    /// <summary>The days of the period on which it holds, counted from 0.</summary>
    internal DayRange Stretch { get; }

    internal RateBands Bands { get; }

    internal DayLayouts Layouts { get; }

    /// <summary>The minutes of each band; null unless the service is hourly.</summary>
    internal BandMinutes? Minutes { get; }

    /// <summary>The rate of each band in millionths of a pound per unit.</summary>
    internal ulong[] MicroPounds { get; }

    /// <summary>How many of what is counted make a unit: 60 minutes an hour, 7 days a week, 1 occurrence.</summary>
    internal uint CountedPerUnit { get; }

    /// <summary>The one band of a version that is priced by the week, whatever other versions call theirs.</summary>
    internal int OwnBand { get; }

    /// <summary>What rate x quantity is divided by to give pence: quantities are minutes of an hour, days of a week, or occurrences.</summary>
    internal ulong PartsPerUnit { get; }
}
