using System.Runtime.CompilerServices;

namespace PhbCalc.Clusters;

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

    /// <summary>The days of the period on which it holds, as day numbers.</summary>
    internal DayRange Days { get; }

    /// <summary>What so many days cost, rounded.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal long PenceOf(int days) => denominator > 0 ? Pence.Round(numerator, (ulong)days, denominator) : WidePenceOf(days);

    /// <summary>What so many units cost, rounded.</summary>
    internal long PenceOf(decimal units) => Row.Cost.TimesToPenny(units).ToPence();

    private long WidePenceOf(int days) => wideDenominator > 0 ? Pence.Round(wideNumerator * (uint)days, wideDenominator) : PenceOf((decimal)days);
}
