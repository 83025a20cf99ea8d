using System.Numerics;
using PhbCalc.Rates;

namespace PhbCalc.BottomUp;

/// <summary>A service made ready for a period: which version applies on which of its days.</summary>
internal sealed class PricedService
{
    internal PricedService(ServiceRates rates, DayCounts period)
    {
        Rates = rates;
        DayRange days = new(period.FirstDay, period.FirstDay + period.Length - 1);
        int next = 0;
        List<(DayRange Days, PricedVersion? Version)> stretches = [];
        for (int i = 0; i < rates.Versions.Count; i++)
        {
            int first = DayNumber.Of(rates.Versions[i].ValidFrom);
            int last = rates.Versions[i].ValidTo is { } end ? DayNumber.Of(end) : int.MaxValue;
            DayRange held = new DayRange(first, last).And(days);
            if (held.IsEmpty)
            {
                continue;
            }

            DayRange stretch = new(held.First - days.First, held.Last - days.First);
            AddGap(next, stretch.First - 1);
            stretches.Add((stretch, new(rates, i, period, stretch)));
            next = stretch.Last + 1;
        }

        AddGap(next, period.Length - 1);
        Stretches = [.. stretches];

        void AddGap(int first, int last)
        {
            if (first <= last)
            {
                stretches.Add((new(first, last), null));
            }
        }
    }

    internal ServiceRates Rates { get; }

    /// <summary>The days of the period, counted from 0, each stretch with the version that applies then; null where none does.</summary>
    internal (DayRange Days, PricedVersion? Version)[] Stretches { get; }

    /// <summary>The version that applies on a day of the period; null if none does, or the day is beyond the period.</summary>
    internal PricedVersion? On(int day)
    {
        foreach ((DayRange days, PricedVersion? version) in Stretches)
        {
            if (day <= days.Last)
            {
                return version;
            }
        }

        return null;
    }
}

/// <summary>
/// Finds a service by its name. Every visit looks its service up, so each name has its hash's place in a sparse table: the first look nearly
/// always finds it, where a general dictionary of few entries would search them one by one.
/// </summary>
internal sealed class PricedServices
{
    private const int PlacesPerService = 8;

    private readonly (ServiceName Name, PricedService? Service)[] places;

    internal PricedServices(IReadOnlyList<PricedService> services)
    {
        All = services;
        places = new (ServiceName, PricedService?)[BitOperations.RoundUpToPowerOf2((uint)(services.Count + 1) * PlacesPerService)];
        foreach (PricedService service in services)
        {
            ServiceName name = new(service.Rates.Card, service.Rates.Service);
            int place = name.GetHashCode() & (places.Length - 1);
            while (places[place].Service is not null)
            {
                place = (place + 1) & (places.Length - 1);
            }

            places[place] = (name, service);
        }
    }

    /// <summary>The services, each name once.</summary>
    internal IReadOnlyList<PricedService> All { get; }

    /// <summary>The service of a visit; null if there are no rates for it.</summary>
    internal PricedService? Find(in VisitTerms visit)
    {
        for (int place = visit.HashOfService & (places.Length - 1); ; place = (place + 1) & (places.Length - 1))
        {
            ref readonly (ServiceName Name, PricedService? Service) found = ref places[place];
            if (found.Service is null || visit.IsFor(in found.Name))
            {
                return found.Service;
            }
        }
    }
}

/// <summary>One price list of a version of a service's rates, made ready for a period: rates in millionths of a pound, bands counted over its days.</summary>
internal sealed class PricedVersion
{
    private const decimal Millionths = 1_000_000m;

    /// <summary>The first price list of a version, which knows the others.</summary>
    internal PricedVersion(ServiceRates service, int index, DayCounts period, DayRange stretch)
        : this(service, index, period, stretch, service.Lists(index)[0].Bands, service.Unit)
    {
        Calls = service.Unit == RateUnit.Call ? new(this, service.Lists(index), period) : null;
        HasTerms |= Calls is not null;
    }

    /// <summary>A price list alone.</summary>
    /// <param name="service">The service.</param>
    /// <param name="index">The index of the version.</param>
    /// <param name="period">The days of the period.</param>
    /// <param name="stretch">The days on which the version applies.</param>
    /// <param name="bands">The bands of the list.</param>
    /// <param name="unit">What its rates are pounds per.</param>
    internal PricedVersion(ServiceRates service, int index, DayCounts period, DayRange stretch, RateBands bands, RateUnit unit)
    {
        (Service, Index, Stretch, Bands, Unit) = (service, index, stretch, bands, unit);
        Layouts = new(Bands, period, stretch);
        Minutes = unit == RateUnit.Hour && bands.Rows[0].Unit == RateUnit.Hour ? new(Bands.Rates.Length, Layouts) : null;
        CountedPerUnit = unit switch
        {
            RateUnit.Hour => 60,
            RateUnit.Week => 7,
            _ => 1,
        };
        PartsPerUnit = Pence.MicroPoundsPerPenny * CountedPerUnit;
        OwnBand = service.Unit == RateUnit.Week ? service.BandNames.AsSpan().IndexOf(Bands.Rows[0].Band) : 0;
        MicroPounds = [.. Bands.Rates.Select(rate => (ulong)rate.MicroPounds)];
        LowestMicroPounds = (ulong)Bands.Rows.Min(row => row.Rate.MicroPounds);
        LeastMinutes = bands.Rows[0].LeastMinutes ?? 0;
        Retainer = (ulong)(bands.Rows[0].Retainer * Millionths);
        RetainerDays = bands.Rows[0].RetainerDays ?? 0;
        HasTerms = bands.HasNightEnds || LeastMinutes > 0 || Retainer > 0;
    }

    internal ServiceRates Service { get; }

    /// <summary>Which version of the service it is.</summary>
    internal int Index { get; }

    /// <summary>The days of the period on which it applies, counted from 0.</summary>
    internal DayRange Stretch { get; }

    internal RateBands Bands { get; }

    internal DayLayouts Layouts { get; }

    /// <summary>What the rates of this list are pounds per.</summary>
    internal RateUnit Unit { get; }

    /// <summary>The minutes of each band; null unless the list is by the hour and counts minutes.</summary>
    internal BandMinutes? Minutes { get; }

    /// <summary>The lists of a service by the call; null for other services.</summary>
    internal CallPrices? Calls { get; }

    /// <summary>The rate of each band in millionths of a pound per unit.</summary>
    internal ulong[] MicroPounds { get; }

    /// <summary>The lowest rate of the version, in millionths of a pound per unit.</summary>
    internal ulong LowestMicroPounds { get; }

    /// <summary>How many of what is counted make a unit: 60 minutes an hour, 7 days a week, 1 occurrence.</summary>
    internal uint CountedPerUnit { get; }

    /// <summary>The one band of a version priced by the week, whatever other versions call theirs.</summary>
    internal int OwnBand { get; }

    /// <summary>Rate x quantity is divided by this to give pence. Quantities are minutes of an hour, days of a week, or occurrences.</summary>
    internal ulong PartsPerUnit { get; }

    /// <summary>The least that a visit is charged for, in minutes; 0 if it is charged for its own length.</summary>
    internal int LeastMinutes { get; }

    /// <summary>What is paid for a visit that an absence stops, in millionths of its price.</summary>
    internal ulong Retainer { get; }

    /// <summary>For how many days of an absence the retainer is paid; 0 for all.</summary>
    internal int RetainerDays { get; }

    /// <summary>Whether its price is more than rate x quantity: by the call, by the end of a night, with a least charge or a retainer.</summary>
    internal bool HasTerms { get; }

    /// <summary>The quantity of one visit, where all visits have the same: its minutes at a share of the price of an hour, otherwise 1.</summary>
    internal int CountedPerVisit(in VisitTerms visit) => Unit == RateUnit.Hour ? visit.Minutes : 1;
}

/// <summary>The price lists of a version of a service by the call.</summary>
internal sealed class CallPrices
{
    private const int HourMinutes = 60;

    private readonly (int Minutes, PricedVersion List)[] byLength;
    private readonly PricedVersion? hourly;

    internal CallPrices(PricedVersion first, PriceList[] lists, DayCounts period)
    {
        byLength = [.. lists.Where(list => list.CallMinutes > 0).Select(list => (list.CallMinutes, Made(list.Bands, RateUnit.Call)))];
        RateBands? byHour = lists[^1].CallMinutes == 0 ? lists[^1].Bands : lists.FirstOrDefault(list => list.CallMinutes == HourMinutes).Bands;
        hourly = byHour is null ? null : Made(byHour, RateUnit.Hour);

        PricedVersion Made(RateBands bands, RateUnit unit) => new(first.Service, first.Index, period, first.Stretch, bands, unit);
    }

    /// <summary>Every list.</summary>
    internal IEnumerable<PricedVersion> All => byLength.Select(list => list.List).Concat(hourly is null ? [] : (PricedVersion[])[hourly]);

    /// <summary>The lengths that are on the list, in minutes, ascending.</summary>
    internal IEnumerable<int> Lengths => byLength.Select(list => list.Minutes);

    /// <summary>The list that prices a call of a length; null if none does.</summary>
    internal PricedVersion? For(int minutes, CallLength policy)
    {
        foreach ((int length, PricedVersion list) in byLength)
        {
            if (length == minutes || (policy == CallLength.NextLonger && length > minutes))
            {
                return list;
            }
        }

        return policy == CallLength.ProRata ? hourly : null;
    }
}
