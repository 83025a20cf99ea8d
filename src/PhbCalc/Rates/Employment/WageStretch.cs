namespace PhbCalc.Rates.Employment;

/// <summary>Pay periods in a row whose first days have the same minimum wage.</summary>
/// <param name="First">The first of them.</param>
/// <param name="Due">The wage; null if none is published.</param>
internal readonly record struct WageStretch(PayPeriod First, Dated<Money>? Due)
{
    /// <summary>The stretches of a tax year for a wage.</summary>
    internal static WageStretch[] Of(DatedSeries<Money> wage, TaxYear year, PayFrequency frequency) => Of(wage, year, frequency, isEach: false);

    /// <summary>A stretch for each pay period of a tax year.</summary>
    internal static WageStretch[] OfEach(DatedSeries<Money> wage, TaxYear year, PayFrequency frequency) => Of(wage, year, frequency, isEach: true);

    private static WageStretch[] Of(DatedSeries<Money> wage, TaxYear year, PayFrequency frequency, bool isEach)
    {
        List<WageStretch> stretches = [];
        for (int number = 1; number <= frequency.Periods(); number++)
        {
            PayPeriod period = new(year, frequency, number);
            Dated<Money>? due = wage.Find(period.FirstDay);
            if (isEach || stretches.Count == 0 || due != stretches[^1].Due)
            {
                stretches.Add(new(period, due));
            }
        }

        return [.. stretches];
    }
}
