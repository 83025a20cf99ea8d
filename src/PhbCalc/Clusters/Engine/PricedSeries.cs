namespace PhbCalc.Clusters;

/// <summary>The rates of one thing made ready for a period.</summary>
internal sealed class PricedSeries
{
    internal PricedSeries(RateSeries series, DayRange period)
    {
        Series = series;
        Rates =
        [
            .. series.Rates
                .Select(row => (Row: row, Days: period.And(new(DayNumber.Of(row.ValidFrom), row.ValidTo is { } last ? DayNumber.Of(last) : int.MaxValue))))
                .Where(row => !row.Days.IsEmpty)
                .Select(row => new PricedRate(row.Row, row.Days)),
        ];
    }

    internal RateSeries Series { get; }

    /// <summary>The rates that hold on days of the period, ascending and apart.</summary>
    internal PricedRate[] Rates { get; }

    /// <summary>The rate that holds on a day of the period; null if none does.</summary>
    internal PricedRate? On(int day)
    {
        foreach (PricedRate rate in Rates)
        {
            if (rate.Days.First <= day && day <= rate.Days.Last)
            {
                return rate;
            }
        }

        return null;
    }
}
