using PhbCalc.Rates;

namespace PhbCalc.BottomUp;

/// <summary>
/// How the bands of one version of a service lie over each class of dates. Classes over which they lie alike share a layout.
/// </summary>
internal sealed class DayLayouts
{
    /// <summary>The layout of a date of which it is not known whether it is a bank holiday, where the version prices those.</summary>
    internal const byte Unknown = byte.MaxValue;

    private readonly byte[][] layoutOfClass;

    internal DayLayouts(RateBands bands, DayClass[] classes)
    {
        List<(int Kind, ClockChange? Change)> layouts = [];
        layoutOfClass = new byte[3][];
        foreach (DayRules rules in Enum.GetValues<DayRules>())
        {
            layoutOfClass[(int)rules] = [.. classes.Select(date => IndexOf(date, rules, bands, layouts))];
        }

        All = [.. layouts];
    }

    /// <summary>Each layout: the kind of day (Monday 0 to Sunday 6, bank holiday 7) whose bands hold, and the change of the clocks.</summary>
    internal (int Kind, ClockChange? Change)[] All { get; }

    /// <summary>The layout of each class of dates.</summary>
    internal ReadOnlySpan<byte> OfClasses(DayRules rules) => layoutOfClass[(int)rules];

    private static byte IndexOf(DayClass date, DayRules rules, RateBands bands, List<(int Kind, ClockChange? Change)> layouts)
    {
        bool pricesHolidays = rules != DayRules.Weekdays && bands.HasBankHolidays;
        if (pricesHolidays && date.BankHoliday is null)
        {
            return Unknown;
        }

        int kind = pricesHolidays && date.BankHoliday == true ? 7 : date.Weekday;
        ClockChange? change = rules == DayRules.All ? date.Change : null;
        int index = layouts.FindIndex(known => known.Change == change && bands.Day(known.Kind).SequenceEqual(bands.Day(kind)));
        if (index < 0)
        {
            index = layouts.Count;
            layouts.Add((kind, change));
        }

        return (byte)index;
    }
}
