using System.Numerics;
using PhbCalc.Rates;

namespace PhbCalc.BottomUp;

/// <summary>
/// Finds a service by its name. Every visit asks, so names stand in a sparse table at the place that their hash says: the first look nearly
/// always finds, where a general dictionary of few entries searches them one by one.
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

    /// <summary>The service of a name; null if there is none.</summary>
    internal PricedService? Find(in ServiceName name)
    {
        for (int place = name.GetHashCode() & (places.Length - 1); ; place = (place + 1) & (places.Length - 1))
        {
            ref readonly (ServiceName Name, PricedService? Service) found = ref places[place];
            if (found.Service is null || found.Name.IsSame(name))
            {
                return found.Service;
            }
        }
    }
}
