using PhbCalc.Rates;

namespace PhbCalc.BottomUp;

/// <summary>A service made ready for a period: which version holds on which of its days.</summary>
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

    /// <summary>The days of the period, counted from 0, each stretch with the version that holds then; null where none does.</summary>
    internal (DayRange Days, PricedVersion? Version)[] Stretches { get; }

    /// <summary>The version that holds on a day of the period; null if none does, or the day is beyond the period.</summary>
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
