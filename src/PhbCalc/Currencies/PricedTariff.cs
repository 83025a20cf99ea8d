using System.Collections.Frozen;
using System.Runtime.CompilerServices;

namespace PhbCalc.Currencies;

/// <summary>A tariff made ready for a period.</summary>
/// <param name="tariff">The tariff.</param>
/// <param name="period">The period, as day numbers.</param>
internal sealed class PricedTariff(CurrencyTariff tariff, DayRange period)
{
    private readonly FrozenDictionary<RateKey, PricedSeries> series = tariff.Series.ToFrozenDictionary(one => one.Key, one => new PricedSeries(one, period));

    /// <summary>The rates of one thing; null if there are none.</summary>
    internal PricedSeries? Find(RateKey key) => series.GetValueOrDefault(key);
}

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

    /// <summary>The rates that apply on days of the period, ascending and apart.</summary>
    internal PricedRate[] Rates { get; }

    /// <summary>The rate that applies on a day of the period; null if none does.</summary>
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

/// <summary>A row of a tariff made ready: pence per unit as a ratio of whole numbers, of 64 bits wherever they fit.</summary>
internal sealed class PricedRate
{
    private readonly ulong numerator;
    private readonly ulong denominator;
    private readonly UInt128 wideNumerator;
    private readonly UInt128 wideDenominator;

    internal PricedRate(CurrencyRate row, DayRange days)
    {
        (Row, Days) = (row, days);
        Fraction pence = row.Cost.Pounds * 100;
        if (pence.Numerator <= ulong.MaxValue && pence.Denominator <= ulong.MaxValue)
        {
            (numerator, denominator) = ((ulong)pence.Numerator, (ulong)pence.Denominator);
        }
        else if (pence.Numerator <= UInt128.MaxValue / PeriodLimits.MostDays && pence.Denominator <= UInt128.MaxValue)
        {
            (wideNumerator, wideDenominator) = ((UInt128)pence.Numerator, (UInt128)pence.Denominator);
        }
    }

    internal CurrencyRate Row { get; }

    /// <summary>The days of the period on which it applies, as day numbers.</summary>
    internal DayRange Days { get; }

    /// <summary>The cost of a number of days, rounded.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal long PenceOf(int days) => denominator > 0 ? Pence.Round(numerator, (ulong)days, denominator) : WidePenceOf(days);

    /// <summary>The cost of a number of units, rounded.</summary>
    internal long PenceOf(decimal units) => Row.Cost.TimesToPenny(units).ToPence();

    private long WidePenceOf(int days) => wideDenominator > 0 ? Pence.Round(wideNumerator * (uint)days, wideDenominator) : PenceOf((decimal)days);
}
