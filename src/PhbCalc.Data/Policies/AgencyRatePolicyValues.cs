using PhbCalc.Rates;

namespace PhbCalc.Data;

/// <summary>Reads the policy of agency rates from the values of policy.json.</summary>
internal static class AgencyRatePolicyValues
{
    internal static AgencyRatePolicy Read(PolicyValues values)
    {
        QuoteAverage? average = values.Word(PolicyNames.AgencyAverage, RateWords.Averages);
        if (average == QuoteAverage.TrimmedMean && !values.Has(PolicyNames.TrimShare))
        {
            values.Refuse(PolicyNames.AgencyAverage, PolicyFaults.NoTrimShare());
        }

        decimal share = values.Share(PolicyNames.TrimShare) is { } given
            ? values.Checked(PolicyNames.TrimShare, () => new AgencyRatePolicy { TrimShare = given }.TrimShare, 0m)
            : 0m;
        return new() { Average = average, TrimShare = share };
    }
}
