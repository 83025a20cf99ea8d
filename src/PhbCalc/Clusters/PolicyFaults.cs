using System.Globalization;
using PhbCalc.Currencies;

namespace PhbCalc.Clusters;

/// <summary>What can be wrong with the policy of clusters.</summary>
internal static class PolicyFaults
{
    private const decimal TooHighAnIndex = 1_000m;

    internal static decimal? CheckedIndex(decimal? index)
    {
        FaultList faults = new("policy");
        if (index is { } percent && (percent <= 0m || FaultList.IsOutside(percent, TooHighAnIndex)))
        {
            faults.Add("local_index", percent.ToString(CultureInfo.InvariantCulture), "is not an index",
                "write per cent of the national rates, more than 0 and under 1,000, with at most six decimals, such as 106.16");
        }

        InvalidInputException.ThrowIfAny(faults.All);
        return index;
    }

    internal static Money CheckedBound(string field, Money bound)
    {
        FaultList faults = new("policy");
        faults.AddIfOutside(field, bound.Pounds, CurrencyFaults.TooMuch);
        InvalidInputException.ThrowIfAny(faults.All);
        return bound;
    }

    internal static List<Fault>? In(ClusterPolicy policy)
    {
        FaultList faults = new("policy");
        if (policy.PlausibleDayRateLeast > policy.PlausibleDayRateMost)
        {
            faults.Add("plausible_day_rate_least", policy.PlausibleDayRateLeast.ToString(),
                $"is above plausible_day_rate_most, {policy.PlausibleDayRateMost}", "write a lower rate, or raise the other");
        }

        faults.AddRepeats("offered_clusters", policy.OfferedClusters, code => code.ToString(), "offered_clusters", string.Empty);
        return faults.All;
    }
}
