namespace PhbCalc.Rates.Employment;

/// <summary>Pay periods in a row for which the same figures hold.</summary>
/// <param name="First">The first of them.</param>
/// <param name="Count">How many they are.</param>
/// <param name="NationalInsurance">The rates of National Insurance.</param>
/// <param name="Thresholds">The thresholds of pensions.</param>
/// <param name="PensionPercent">The least per cent that an employer pays into a pension.</param>
/// <param name="Holiday">The statutory holiday.</param>
internal sealed record PayStretch(
    PayPeriod First,
    int Count,
    Dated<NationalInsuranceRates> NationalInsurance,
    Dated<PensionThresholds> Thresholds,
    Dated<decimal> PensionPercent,
    Dated<StatutoryHoliday> Holiday)
{
    /// <summary>The stretches of a tax year, each figure being the one in force on the last day of a period.</summary>
    /// <param name="figures">The figures.</param>
    /// <param name="year">The tax year.</param>
    /// <param name="frequency">How often pay is due.</param>
    /// <param name="faults">Takes each figure that is not published for some period, once.</param>
    internal static PayStretch[] Of(EmploymentFigures figures, TaxYear year, PayFrequency frequency, List<Fault> faults)
    {
        List<PayStretch> stretches = [];
        for (int number = 1; number <= frequency.Periods(); number++)
        {
            PayPeriod period = new(year, frequency, number);
            var national = figures.NationalInsurance.Find(period.LastDay, faults);
            var thresholds = figures.PensionThresholds.Find(period.LastDay, faults);
            var percent = figures.PensionPercent.Find(period.LastDay, faults);
            var holiday = figures.Holiday.Find(period.LastDay, faults);
            figures.MinimumWages.At(null).Find(period.FirstDay, faults);
            if (national is null || thresholds is null || percent is null || holiday is null)
            {
                continue;
            }

            PayStretch next = new(period, 1, national, thresholds, percent, holiday);
            if (stretches.Count > 0 && stretches[^1] with { First = period, Count = 1 } == next)
            {
                stretches[^1] = stretches[^1] with { Count = stretches[^1].Count + 1 };
            }
            else
            {
                stretches.Add(next);
            }
        }

        return [.. stretches];
    }
}
