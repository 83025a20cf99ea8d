namespace PhbCalc.Currencies;

/// <summary>Prices days and units by the rate that applies on each day. Totals and lines are one calculation.</summary>
/// <remarks>Rule: spec 5, Price: a line for each rate version, rounded once.</remarks>
internal static class ActivityRun
{
    /// <summary>Prices those days of a range that count, a line for each rate.</summary>
    /// <returns>The first day in the budget that has no rate, as a day number; null if all have one.</returns>
    internal static int? Days<TSink>(int activity, SettingTreatment treatment, PricedSeries? series, DayRange range, DayMask mask, ref TSink sink)
        where TSink : struct, IActivitySink
    {
        int left = mask.Count(range);
        foreach (PricedRate rate in series is null ? [] : series.Rates)
        {
            DayRange days = range.And(rate.Days);
            int count = mask.Count(days);
            if (count > 0)
            {
                sink.AddDays(activity, treatment, rate, days, count, rate.PenceOf(count));
                left -= count;
            }
        }

        if (left == 0)
        {
            return null;
        }

        if (treatment.Treatment == Treatment.Included)
        {
            return FirstWithoutRate(series, range, mask);
        }

        sink.AddDays(activity, treatment, null, range, left, 0);
        return null;
    }

    /// <summary>Prices a number of units at the rate of their day.</summary>
    /// <returns>The day if it is in the budget and has no rate, as a day number; otherwise null.</returns>
    internal static int? Units<TSink>(int activity, SettingTreatment treatment, PricedSeries? series, int day, decimal quantity, ref TSink sink)
        where TSink : struct, IActivitySink
    {
        PricedRate? rate = series?.On(day);
        if (rate is null && treatment.Treatment == Treatment.Included)
        {
            return day;
        }

        sink.AddUnits(activity, treatment, rate, day, quantity, rate?.PenceOf(quantity) ?? 0);
        return null;
    }

    private static int? FirstWithoutRate(PricedSeries? series, DayRange range, DayMask mask)
    {
        int day = range.First;
        while (mask.Count(new(day, day)) == 0 || series?.On(day) is not null)
        {
            day++;
        }

        return day;
    }
}

/// <summary>The terms that decide the price of an activity, without words: many can be priced and forgotten.</summary>
/// <param name="Code">The code.</param>
/// <param name="Setting">The setting class.</param>
/// <param name="Unit">The unit.</param>
/// <param name="Days">The days, or the day of the units.</param>
/// <param name="Mask">The days that do not count, ascending and apart.</param>
/// <param name="Quantity">How many units; null if every day is one.</param>
/// <param name="LeftOut">How it is left out although its setting class is included; null if it is not.</param>
internal readonly record struct ActivityTerms(
    string Code, SettingClass Setting, string Unit, DayRange Days, DayRange[] Mask, decimal? Quantity, SettingTreatment? LeftOut);

/// <summary>Which days of a range count: those outside some other days, or those inside them.</summary>
/// <param name="other">The other days as day numbers, ascending and apart.</param>
/// <param name="countsInside">Whether the days inside them count; otherwise those outside do.</param>
internal readonly ref struct DayMask(ReadOnlySpan<DayRange> other, bool countsInside)
{
    private readonly ReadOnlySpan<DayRange> other = other;

    /// <summary>How many days of a range count.</summary>
    internal int Count(DayRange range)
    {
        int inside = 0;
        foreach (DayRange days in other)
        {
            inside += days.And(range).Length;
        }

        return countsInside ? inside : range.Length - inside;
    }
}
